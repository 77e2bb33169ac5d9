import type { OptionsTranslation } from '../translation.ts';

/** The administrator connections, in French. */
export const ADMINISTRATOR_TEXTS: OptionsTranslation['administrator'] = {
  title: 'Pour les administrateurs : autres types de connexion',
  text: 'Pour l’évaluation et les postes partagés. Au quotidien, chaque utilisateur se connecte avec son propre compte.',
  kind: 'Type de connexion',
  kinds: {
    'api-token': 'Jeton d’API',
    'client-credentials': 'Application de service',
  },
  privilegeWarning: {
    'api-token':
      'Un jeton d’API possède toutes les autorisations de l’administrateur qui l’a créé. Cette extension l’utilise uniquement pour lire son profil et ses applications, mais quiconque obtient le jeton peut faire davantage.',
    'client-credentials':
      'Une application de service lit les données de l’utilisateur que vous indiquez, sans connexion ni consentement de sa part. Sa clé permet de lire les données de tous les utilisateurs de votre organisation.',
  },
  apiToken: 'Jeton d’API',
  apiTokenHint:
    'Dans Okta, accédez à Security > API > Tokens. Le jeton est conservé uniquement en mémoire : vous devez le saisir à nouveau à chaque démarrage du navigateur.',
  apiTokenPlaceholder: '00…',
  clientId: 'ID client de l’application de service',
  clientIdHint:
    'Une application API Services avec le scope okta.users.read et un rôle d’administrateur.',
  login: 'Nom d’utilisateur',
  loginHint: 'L’utilisateur dont le profil et les applications sont affichés.',
  loginPlaceholder: 'ada@acme.example',
  keyId: 'ID de clé, si l’application a plusieurs clés',
  keyIdHint: 'Le « kid » indiqué à côté de la clé dans Okta.',
  keyIdPlaceholder: '',
  key: 'Clé privée (PEM)',
  keyHint:
    'La clé est importée immédiatement. Elle peut ensuite signer, mais pas être lue, et le texte est effacé.',
  keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
  keyChoose: 'Choisir un fichier…',
  keyImported: 'Clé privée importée.',
  replaceKey: 'Utiliser une autre clé',
  connect: 'Vérifier et connecter',
  userLabel: 'Affiche les données de',
  dataOf: (name: string) => `Données affichées : ${name}`,
};
