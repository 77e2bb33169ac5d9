import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: 'votre mot de passe',
    otp: 'un code à usage unique',
    sms: 'un SMS',
    tel: 'un appel téléphonique',
    kba: 'une question de sécurité',
    swk: 'une clé sur cet appareil',
    hwk: 'une clé matérielle',
    fpt: 'votre empreinte digitale',
    pin: 'un code PIN',
    sc: 'une carte à puce',
    wia: 'la connexion Windows',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: 'un e-mail',
  },
  notShared: {
    grant:
      'Votre organisation ne partage pas ces informations avec l’application. Un administrateur peut lui accorder le scope {scope}.',
    allow:
      'Votre organisation ne partage pas ces informations avec l’application. Un administrateur peut l’autoriser.',
    refused:
      'Okta ne fournit pas ces informations, car votre organisation a désactivé cette fonctionnalité. Un administrateur peut l’activer dans Okta.',
    policy: 'Votre organisation a désactivé cette fonctionnalité.',
    'sign-in':
      'Okta exige une nouvelle connexion. Déconnectez-vous de l’extension, puis reconnectez-vous.',
    connection:
      'Aucun utilisateur n’est associé à cette connexion : il n’y a donc rien à indiquer.',
  },
};
