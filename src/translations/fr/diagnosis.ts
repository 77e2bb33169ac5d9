import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('fr', { type: 'conjunction' });

function seconds(count: number): string {
  return count < 2 ? `${count} seconde` : `${count} secondes`;
}

/** The troubleshooting card, in French. */
export const DIAGNOSIS_TEXTS: OptionsTranslation['diagnosis'] = {
  title: 'Dépannage',
  text: (checkCount: number) =>
    `Lancez ${checkCount} vérifications pour savoir ce qui ne va pas et qui peut y remédier.`,
  run: 'Vérifier',
  again: 'Vérifier à nouveau',
  running: 'Vérification…',
  copyReport: 'Copier le rapport',
  reportTitle: 'Okta End User Assistant : rapport',
  reportOrg: (host: string | null) => `Organisation : ${host ?? 'aucune'}`,
  reportText: 'Le rapport ne contient ni mot de passe, ni jeton, ni nom.',
  allGood: 'Aucun problème détecté.',
  problemCount: (count: number) =>
    count < 2 ? `${count} problème détecté.` : `${count} problèmes détectés.`,
  toolsOff: (labels: readonly string[]) =>
    `Outils désactivés, que l’assistant ne peut pas utiliser : ${LIST.format(labels)}.`,
  showTools: 'Afficher les outils',
  good: 'Réussi',
  bad: 'Échec',
  skipped: 'Non vérifié',
  finding: (title, text) => `${title}. ${text}`,
  policyInvalid: (keys: string) => `Non valide : ${keys}.`,
  policyUnknownTools: (names: string) =>
    `disabledTools désigne des outils qui n’existent pas : ${names}. Tous les outils restent désactivés jusqu’à la correction.`,
  policyConflicts: (keys: string) =>
    `Défini plusieurs fois avec des valeurs différentes : ${keys}. La valeur la plus stricte s’applique, ou aucune.`,
  policyOrg:
    'Aucune organisation Okta ne peut être utilisée tant que orgUrl et clientId ne sont pas tous deux définis et valides.',
  policyNeedsFix: 'La politique gérée d’Okta End User Assistant doit être corrigée.',
  clockCorrect: 'À l’heure',
  clockAhead: (count: number) =>
    `En avance de ${seconds(count)} sur Okta. Un écart de cinq minutes au plus est acceptable.`,
  clockBehind: (count: number) =>
    `En retard de ${seconds(count)} sur Okta. Un écart de cinq minutes au plus est acceptable.`,
};

const PREREQUISITE_FAILED = 'Non vérifié, car une vérification précédente a échoué.';
const NOT_SIGNED_IN = 'Vous n’avez pas ouvert de session.';

/** The checks, in French. */
export const CHECK_TEXTS: OptionsTranslation['checks'] = {
  access: {
    title: 'Accès à votre organisation Okta',
    pass: () => 'Autorisé par le navigateur',
    skipped: 'Aucune organisation n’est connectée.',
  },
  org: {
    title: 'Votre organisation Okta',
    pass: () => 'Accessible',
    skipped: PREREQUISITE_FAILED,
  },
  metadata: {
    title: 'Configuration d’Okta',
    pass: () => 'Valide',
    skipped: PREREQUISITE_FAILED,
  },
  client: { title: 'ID client', pass: () => 'Reconnu', skipped: PREREQUISITE_FAILED },
  redirect: {
    title: 'URI de redirection',
    pass: () => 'Reconnue',
    skipped: PREREQUISITE_FAILED,
  },
  scope: {
    title: 'Autorisation de lire vos données',
    pass: () => 'Accordée',
    skipped: 'Seule une connexion permet de savoir si elle est accordée.',
  },
  session: {
    title: 'Connexion',
    pass: ({ minutesLeft }) => {
      const minutes = Number(minutesLeft);
      if (!(minutes > 0)) return 'Le jeton d’accès sera renouvelé à la prochaine requête.';
      return `Le jeton d’accès est encore valable ${minutesLeft} ${minutes < 2 ? 'minute' : 'minutes'}.`;
    },
    skipped: NOT_SIGNED_IN,
  },
  profile: { title: 'Votre profil', pass: () => 'Disponible', skipped: NOT_SIGNED_IN },
  applications: {
    title: 'Vos applications',
    pass: ({ count }) => `${count} ${Number(count) < 2 ? 'application' : 'applications'}`,
    skipped: NOT_SIGNED_IN,
  },
  'rate-limit': {
    title: 'Limite de requêtes d’Okta',
    pass: () => 'Non atteinte',
    skipped: PREREQUISITE_FAILED,
  },
  clock: { title: 'Horloge de cet appareil', skipped: PREREQUISITE_FAILED },
  dpop: {
    title: 'Liaison des jetons (DPoP)',
    pass: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'Obligatoire : les jetons ne fonctionnent que dans ce navigateur'
        : 'Non obligatoire',
    fail: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'La clé à laquelle les jetons sont liés est introuvable. Reconnectez-vous.'
        : 'Votre organisation exige des jetons liés à ce navigateur, et les vôtres ne le sont pas. Reconnectez-vous.',
    skipped: NOT_SIGNED_IN,
  },
  policy: {
    title: 'Politique de l’organisation',
    pass: ({ keys }) => `Appliquée : ${keys}.`,
    skipped: 'Aucune',
  },
  storage: {
    title: 'Données enregistrées',
    pass: () => 'OK',
    fail: ({ setAside }) =>
      `Données endommagées ou issues d’une version plus récente, réinitialisées : ${setAside}. Vous n’avez rien à faire.`,
    skipped: PREREQUISITE_FAILED,
  },
  version: {
    title: 'Versions',
    pass: ({ version, browser }) => `Extension ${version}, ${browser}`,
    skipped: PREREQUISITE_FAILED,
  },
};
