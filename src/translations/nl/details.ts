import type { AssistantTranslation } from '../translation.ts';

export const DETAIL_TEXTS: AssistantTranslation['details'] = {
  methods: {
    pwd: 'je wachtwoord',
    otp: 'een eenmalige code',
    sms: 'een sms',
    tel: 'een telefoongesprek',
    kba: 'een beveiligingsvraag',
    swk: 'een sleutel op dit apparaat',
    hwk: 'een hardwaresleutel',
    fpt: 'je vingerafdruk',
    pin: 'een pincode',
    sc: 'een smartcard',
    wia: 'Windows-aanmelding',
    okta_verify: 'Okta Verify',
    duo: 'Duo',
    email: 'een e-mail',
  },
  notShared: {
    grant:
      'Je organisatie deelt deze gegevens niet met de app. Een beheerder kan de app de scope {scope} geven.',
    allow: 'Je organisatie deelt deze gegevens niet met de app. Een beheerder kan dit toestaan.',
    refused:
      'Okta geeft deze gegevens niet, omdat je organisatie de functie heeft uitgeschakeld. Een beheerder kan de functie in Okta inschakelen.',
    policy: 'Je organisatie heeft dit uitgeschakeld.',
    'sign-in':
      'Okta vereist dat je je opnieuw aanmeldt. Meld je af bij de extensie en meld je weer aan.',
    connection: 'Bij deze verbinding hoort geen gebruiker over wie iets te vragen is.',
  },
};
