import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { scopeMissing, SIGN_IN_PROBLEM_TEXTS } from './sign-in-problems.ts';

/** Problems as the user reads them, in French. */
export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEM_TEXTS,

  NOT_CONFIGURED: () => ({
    title: 'Aucune organisation Okta n’est connectée',
    text: 'Ajoutez d’abord votre domaine Okta et votre ID client dans les options.',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: 'Ce n’est pas un domaine Okta',
    text: orgUrlText(problem),
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: 'Aucun site à cette adresse',
    text: `Le site ${orgUrl} ne répond pas. Vérifiez l’orthographe et la connexion de cet appareil à Internet.`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: 'Cette adresse n’est pas celle d’une organisation Okta',
    text: `Le site ${orgUrl} ne répond pas comme Okta. Utilisez l’adresse où vous vous connectez à Okta. Si c’est bien celle-ci, un élément de ce réseau, comme un Wi-Fi invité ou un proxy web, répond peut-être à sa place.`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: 'Votre organisation Okta a peut-être changé d’adresse',
    text: `Le site ${orgUrl} redirige vers une autre adresse. Si votre organisation a été renommée, connectez sa nouvelle adresse dans les options. Sinon, quelque chose sur ce réseau fait peut-être obstacle, comme un Wi-Fi invité ou un proxy web.`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: 'Impossible d’utiliser cette organisation Okta',
    text: 'Sa configuration ne permet pas de se connecter en toute sécurité.',
    administrator:
      'Okta End User Assistant refuse les métadonnées de notre organisation. Merci de vérifier l’URL de l’organisation et le domaine personnalisé.',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: 'L’accès à votre organisation Okta est désactivé',
    text: `Votre navigateur empêche cette extension d’accéder à ${orgUrl}. Réessayez et choisissez « Autoriser » lorsque le navigateur le demande.`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: 'Ce n’est pas un ID client',
    text: 'Un ID client contient uniquement des lettres et des chiffres, et commence souvent par 0oa. Votre administrateur le trouve dans l’onglet General de l’application dans Okta.',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: 'Ce compte n’existe plus',
    text: 'Choisissez un autre compte ou ajoutez-le à nouveau dans les options.',
  }),

  OKTA_SCOPE_MISSING: scopeMissing,
  NETWORK_UNAVAILABLE: () => ({
    title: 'Okta est inaccessible',
    text: 'Vérifiez votre connexion, votre VPN ou votre proxy, puis réessayez.',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: 'Un élément de votre réseau a répondu à la place d’Okta',
    text: 'Un proxy web, un VPN ou un réseau invité fait obstacle. Connectez-vous au réseau ou changez de réseau, puis réessayez.',
    administrator: `Sur mon réseau, une page web qui n’est pas celle d’Okta répond à la place de ${orgUrl}.`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'Okta a refusé l’accès',
    text: 'Les paramètres de votre organisation ne le permettent pas. Réessayer ne changera rien.',
    administrator: withErrorId(
      `Okta me refuse la lecture de mes propres données (${status})`,
      errorId,
    ),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `Trop de requêtes ; prochain essai : ${time(retryAt)}`,
    text: 'Jusque-là, Okta limite les requêtes de votre organisation.',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'Okta rencontre un problème',
    text: 'Le problème vient d’Okta et est généralement temporaire. Réessayez dans un instant.',
    administrator:
      errorId === null ? null : withErrorId('L’API d’Okta signale une erreur', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'Okta a rejeté la demande',
    text: 'Okta a répondu, mais n’a pas pu traiter la demande. Réessayer ne changera probablement rien. Si le problème se répète, signalez-le.',
    administrator: withErrorId(
      `Okta rejette une demande d’Okta End User Assistant (${rejectionCode(status, errorCode)})`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'Okta a envoyé une réponse inattendue',
    text: 'La réponse est illisible. Réessayez. Si le problème persiste, signalez-le.',
    administrator: `Okta End User Assistant ne peut pas lire la réponse d’Okta à ${displayText(path, 100)}.`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: 'Saisissez à nouveau le jeton d’API',
    text: 'Il n’est jamais enregistré sur le disque : vous le saisissez une fois à chaque démarrage du navigateur.',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'Okta n’accepte pas ce jeton d’API',
    text: 'Il est peut-être révoqué, inutilisé depuis 30 jours, mal saisi ou limité à d’autres réseaux. Créez-en un dans Okta sous Security > API > Tokens.',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: 'Impossible d’utiliser cette clé privée',
    text: serviceKeyText(reason),
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'Okta n’accepte pas cette application de service',
    text: 'Vérifiez son ID client, sa clé et ses paramètres.',
    administrator:
      'Merci de vérifier l’application API Services dans Okta : elle est active, son authentification client est « Public key / Private key » avec cette clé, le scope okta.users.read est accordé et elle a un rôle d’administrateur.',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: 'Votre organisation n’autorise pas ce type de connexion',
    text: 'Connectez-vous plutôt avec votre compte Okta.',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: 'La politique de votre organisation doit être corrigée',
    text: 'Elle définit votre organisation Okta, mais ne peut pas être lue. Tant qu’un administrateur ne l’a pas corrigée, aucune organisation ne peut être connectée.',
    administrator: `Veuillez corriger la politique gérée d’Okta End User Assistant : orgUrl et clientId doivent être tous deux définis et valides (non appliqué : ${keys}). D’ici là, elle n’autorise aucune organisation Okta.`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'Okta ne reconnaît pas cet utilisateur',
    text: `Aucun utilisateur de cette organisation n’a le nom d’utilisateur ${displayText(login, 100)}, ou cette connexion ne permet pas de le voir.`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: 'Cette application ne vous est pas attribuée',
    text: 'Elle a peut-être été retirée de votre tableau de bord Okta. Demandez la liste de vos applications pour voir celles qui vous sont attribuées.',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: 'Un autre compte est connecté à Okta',
    text: `Votre session Okta est ouverte en tant que ${displayText(login, 100)}. Ce lien s’ouvrirait dans ce compte.`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `${displayText(label, 60)} : ouverture bloquée`,
    text: 'Le lien mène en dehors de votre organisation. L’ouvrir présente un risque.',
    administrator: `Le lien vers ${displayText(label, 60)} dans mes liens d’applications Okta n’est pas un lien https de notre organisation.`,
  }),
  INPUT_INVALID: () => ({
    title: 'Je n’ai pas pu effectuer cette recherche',
    text: 'Essayez de reformuler.',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: 'Cette fonction est désactivée',
    text: 'Vous ou votre administrateur l’avez désactivée. Vérifiez-le dans les options.',
  }),
  QUESTION_GONE: () => ({
    title: 'Cette demande a expiré',
    text: 'Rien n’a été communiqué. Si l’assistant redemande, vous pourrez à nouveau décider.',
  }),
  CANCELLED: () => ({
    title: 'Arrêté',
    text: 'Vous avez arrêté l’opération avant la fin.',
  }),
  WORKER_UNREACHABLE: () => ({
    title: 'L’extension ne répond pas',
    text: 'Réessayez. Si le problème persiste, désactivez puis réactivez l’extension dans les paramètres des extensions de votre navigateur.',
  }),
  INTERNAL: () => ({
    title: 'Un problème est survenu',
    text: 'Rien n’a été modifié. Réessayez. Si le problème persiste, signalez-le.',
  }),
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. ID d’erreur Okta : ${displayText(errorId, 60)}.`;
}

function orgUrlText(problem: OrgUrlProblem): string {
  switch (problem) {
    case 'empty':
      return 'Saisissez l’adresse où vous vous connectez, par exemple acme.okta.com.';
    case 'not-a-domain':
      return 'Un domaine Okta ressemble à acme.okta.com ou login.acme.com.';
    case 'not-https':
      return 'Okta utilise https. Supprimez tout ce qui précède le domaine.';
    case 'has-credentials':
      return 'Supprimez le nom d’utilisateur et le mot de passe. Vous vous connecterez sur la page d’Okta.';
    case 'has-port':
      return 'Supprimez le port. Okta utilise celui par défaut.';
    case 'ip-address':
      return 'Saisissez le nom de l’organisation, par exemple acme.okta.com, et non une adresse IP.';
    case 'okta-itself':
      return 'C’est le site d’Okta. Votre organisation a son propre nom, par exemple acme.okta.com.';
  }
}

function serviceKeyText(problem: ServiceKeyProblem): string {
  switch (problem) {
    case 'missing':
      return 'Le navigateur n’a plus cette clé. Collez à nouveau la clé privée.';
    case 'not-pem':
      return 'Collez-la en entier, de « -----BEGIN PRIVATE KEY----- » à « -----END PRIVATE KEY----- ».';
    case 'several':
      return 'Ce texte contient plusieurs clés privées. Collez-en une seule.';
    case 'jwk':
      return 'C’est la clé au format JSON. Choisissez PEM dans Okta lorsque vous copiez la clé privée.';
    case 'pkcs1':
      return 'Cette clé est dans un ancien format. Convertissez-la en PKCS#8 avec « openssl pkcs8 -topk8 -nocrypt », puis collez le résultat.';
    case 'encrypted':
      return 'Cette clé est chiffrée par un mot de passe. Déchiffrez-la avec « openssl pkcs8 -topk8 -nocrypt », puis collez le résultat.';
    case 'public-key':
      return 'C’est la clé publique, destinée à Okta. Collez la clé privée.';
    case 'certificate':
      return 'C’est un certificat. Collez la clé privée.';
    case 'kind':
      return 'Ce type de clé n’est pas pris en charge. Okta accepte les clés RSA et les clés EC sur P-256, P-384 ou P-521.';
    case 'too-short':
      return 'Cette clé RSA est trop courte pour être sûre. Utilisez au moins 2048 bits.';
    case 'unreadable':
      return 'Cette clé privée est endommagée. Copiez-la à nouveau.';
  }
}
