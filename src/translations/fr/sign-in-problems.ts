import { displayText } from '../../domain/display-text.ts';
import type { ProblemsTranslation } from '../translation.ts';

/** Problems with signing in, in French. */
export const SIGN_IN_PROBLEM_TEXTS = {
  SIGN_IN_REQUIRED: () => ({
    title: 'Connectez-vous pour continuer',
    text: 'Okta doit savoir qui vous êtes.',
  }),
  SIGN_IN_CANCELLED: () => ({
    title: 'Vous avez fermé la fenêtre de connexion',
    text: 'Si Okta y a affiché une page d’erreur, l’URI de redirection ou l’ID client ne correspond peut-être pas.',
    administrator:
      'Merci de vérifier que l’URI de redirection enregistrée pour l’application Okta End User Assistant est exactement celle affichée dans ses options.',
  }),
  SIGN_IN_INTERRUPTED: () => ({
    title: 'La connexion a été interrompue',
    text: 'Le navigateur a suspendu l’extension avant la fin de la connexion. Reconnectez-vous.',
  }),
  SIGN_IN_WINDOW_OPEN: () => ({
    title: 'Une fenêtre de connexion est déjà ouverte',
    text: 'Terminez-y la connexion, ou fermez cette fenêtre et réessayez.',
  }),
  SIGN_IN_NOT_ASSIGNED: () => ({
    title: 'Cette application ne vous est pas attribuée',
    text: 'Okta vous reconnaît, mais l’application Okta End User Assistant ne vous est pas attribuée.',
    administrator: 'Merci de m’attribuer l’application Okta End User Assistant dans Okta.',
  }),
  SIGN_IN_POLICY: () => ({
    title: 'Une politique de connexion a bloqué l’accès',
    text: 'La politique de votre organisation a bloqué la connexion, par exemple à cause de votre appareil ou de votre réseau.',
    administrator:
      'Une politique de connexion bloque l’accès à l’application Okta End User Assistant. Merci de vérifier la politique d’authentification de l’application.',
  }),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) => ({
    title: 'L’URI de redirection n’est pas enregistrée',
    text: 'Okta ne reconnaît pas l’URI de redirection de cette extension. La connexion ne peut donc pas aboutir.',
    administrator: `Merci d’ajouter ${redirectUri} comme URI de redirection de connexion à l’application Okta End User Assistant dans Okta.`,
  }),
  SIGN_IN_PAGE_FAILED: () => ({
    title: 'Une page de connexion a échoué',
    text: 'Le navigateur a fermé la fenêtre de connexion, car l’une de ses pages a signalé une erreur, par exemple un mot de passe incorrect. Réessayez.',
  }),
  SIGN_IN_CLIENT_REFUSED: () => ({
    title: 'Okta ne reconnaît pas cet ID client',
    text: 'Vérifiez que vous l’avez copié en entier. Si c’est le cas, les paramètres de l’application dans Okta sont peut-être incorrects.',
    administrator:
      'Merci de vérifier l’application Okta End User Assistant : type Native, active, PKCE, grants Authorization Code et Refresh Token.',
  }),
  SIGN_IN_REFUSED: ({ error }) => ({
    title: 'Okta a refusé la connexion',
    text: 'Réessayez.',
    administrator: `La connexion à l’application Okta End User Assistant échoue avec « ${displayText(error, 60)} ».`,
  }),
  SIGN_IN_NOT_TRUSTED: ({ check }) => ({
    title: 'La réponse de connexion n’est pas fiable',
    text: 'Rien ne prouve qu’elle provienne de votre organisation Okta : elle a donc été rejetée. Réessayez. Si le problème persiste, signalez-le.',
    administrator: `Okta End User Assistant a rejeté une réponse de connexion, car cette vérification a échoué : ${displayText(check, 60)}.`,
  }),
  SIGN_IN_UNAVAILABLE: () => ({
    title: 'Okta ne peut pas vous connecter pour le moment',
    text: 'Okta ou votre réseau rencontre un problème temporaire. Réessayez dans un instant.',
  }),
  CLOCK_WRONG: ({ aheadMinutes }) => ({
    title: 'L’horloge de cet appareil n’est pas à l’heure',
    text: `${clockText(aheadMinutes)} Réglez la date et l’heure automatiquement, puis réessayez.`,
  }),
  DPOP_REFUSED: () => ({
    title: 'Okta refuse la clé de ce navigateur',
    text: 'Se reconnecter ne sert à rien. Réessayez plus tard. Si le problème persiste, prévenez votre administrateur.',
    administrator:
      'Okta refuse les preuves DPoP de l’application Okta End User Assistant. Merci de vérifier le réglage DPoP de l’application, et si un proxy supprime les en-têtes DPoP ou DPoP-Nonce.',
  }),
  ORIGIN_REFUSED: () => ({
    title: 'Okta a pris cette extension pour une page web',
    text: 'Okta a refusé la dernière étape de la connexion. Redémarrez le navigateur et réessayez. Si le problème persiste, signalez-le.',
  }),
} satisfies Partial<ProblemsTranslation['problems']>;

/** A permission is missing on the app in Okta. */
export function scopeMissing({ scope }: { readonly scope: string }) {
  return {
    title: 'L’assistant ne peut pas encore lire vos données Okta',
    text: 'Il manque une autorisation à l’application dans Okta. Seul un administrateur peut l’accorder.',
    administrator: `Merci d’accorder le scope ${displayText(scope, 100)} à l’application Okta End User Assistant (onglet Okta API Scopes).`,
  };
}

function clockText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'Elle diffère de celle d’Okta.';
  const minutes = Math.abs(aheadMinutes);
  const hours = Math.round(minutes / 60);
  const amount =
    minutes < 120 ? `${minutes} ${minutes < 2 ? 'minute' : 'minutes'}` : `${hours} heures`;
  return `Elle ${aheadMinutes < 0 ? 'retarde' : 'avance'} de ${amount} par rapport à celle d’Okta.`;
}
