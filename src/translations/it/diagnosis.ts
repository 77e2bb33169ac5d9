import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('it', { type: 'conjunction' });

function seconds(count: number): string {
  return count === 1 ? '1 secondo' : `${count} secondi`;
}

/** The troubleshooting card, in Italian. */
export const DIAGNOSIS_TEXTS: OptionsTranslation['diagnosis'] = {
  title: 'Risoluzione dei problemi',
  text: (checkCount: number) =>
    `Esegui ${checkCount} verifiche per scoprire che cosa non va e chi può risolverlo.`,
  run: 'Esegui verifiche',
  again: 'Ripeti verifiche',
  running: 'Verifica in corso…',
  copyReport: 'Copia report',
  reportTitle: 'Okta End User Assistant: rapporto',
  reportOrg: (host: string | null) => `Organizzazione: ${host ?? 'nessuna'}`,
  reportText: 'Il report non contiene password, token o nomi.',
  allGood: 'Nessun problema rilevato.',
  problemCount: (count: number) =>
    count === 1 ? '1 problema rilevato.' : `${count} problemi rilevati.`,
  toolsOff: (labels: readonly string[]) =>
    `Strumenti disattivati, che l’assistente non può usare: ${LIST.format(labels)}.`,
  showTools: 'Mostra strumenti',
  good: 'Superata',
  bad: 'Non superata',
  skipped: 'Non eseguita',
  finding: (title, text) => `${title}. ${text}`,
  policyInvalid: (keys: string) => `Elementi non validi: ${keys}.`,
  policyUnknownTools: (names: string) =>
    `disabledTools indica strumenti che non esistono: ${names}. Tutti gli strumenti restano disattivati finché non viene corretto.`,
  policyConflicts: (keys: string) =>
    `Impostato più volte con valori diversi: ${keys}. Si applica il valore più restrittivo, o nessuno.`,
  policyOrg:
    'Nessuna organizzazione Okta può essere usata finché orgUrl e clientId non sono entrambi impostati e validi.',
  policyNeedsFix: 'Il criterio gestito di Okta End User Assistant deve essere corretto.',
  clockCorrect: 'Corretto',
  clockAhead: (count: number) =>
    `Avanti di ${seconds(count)} rispetto a quello di Okta. Fino a cinque minuti va bene.`,
  clockBehind: (count: number) =>
    `Indietro di ${seconds(count)} rispetto a quello di Okta. Fino a cinque minuti va bene.`,
};

const PREREQUISITE_FAILED = 'Non eseguita perché una verifica precedente non è stata superata.';
const NOT_SIGNED_IN = 'Non hai effettuato l’accesso.';

/** The checks, in Italian. */
export const CHECK_TEXTS: OptionsTranslation['checks'] = {
  access: {
    title: 'Accesso alla tua organizzazione Okta',
    pass: () => 'Consentito dal browser',
    skipped: 'Nessuna organizzazione è connessa.',
  },
  org: {
    title: 'La tua organizzazione Okta',
    pass: () => 'Raggiungibile',
    skipped: PREREQUISITE_FAILED,
  },
  metadata: {
    title: 'Configurazione di Okta',
    pass: () => 'Valida',
    skipped: PREREQUISITE_FAILED,
  },
  client: { title: 'ID client', pass: () => 'Riconosciuto', skipped: PREREQUISITE_FAILED },
  redirect: {
    title: 'URI di reindirizzamento',
    pass: () => 'Riconosciuto',
    skipped: PREREQUISITE_FAILED,
  },
  scope: {
    title: 'Autorizzazione a leggere i tuoi dati',
    pass: () => 'Concessa',
    skipped: 'Solo effettuando l’accesso si può sapere se è concessa.',
  },
  session: {
    title: 'Accesso',
    pass: ({ minutesLeft }) => {
      const minutes = Number(minutesLeft);
      if (!(minutes > 0)) return 'Il token di accesso verrà rinnovato con la prossima richiesta.';
      return `Il token di accesso è valido ancora per ${minutesLeft} ${minutes === 1 ? 'minuto' : 'minuti'}.`;
    },
    skipped: NOT_SIGNED_IN,
  },
  profile: { title: 'Il tuo profilo', pass: () => 'Disponibile', skipped: NOT_SIGNED_IN },
  applications: {
    title: 'Le tue app',
    pass: ({ count }) => `${count} app`,
    skipped: NOT_SIGNED_IN,
  },
  'rate-limit': {
    title: 'Limite di richieste di Okta',
    pass: () => 'Non raggiunto',
    skipped: PREREQUISITE_FAILED,
  },
  clock: { title: 'Orologio di questo dispositivo', skipped: PREREQUISITE_FAILED },
  dpop: {
    title: 'Associazione dei token (DPoP)',
    pass: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'Obbligatoria: i token funzionano solo in questo browser'
        : 'Non obbligatoria',
    fail: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'Manca la chiave a cui sono associati i token. Accedi di nuovo.'
        : 'La tua organizzazione richiede token associati a questo browser e i tuoi non lo sono. Accedi di nuovo.',
    skipped: NOT_SIGNED_IN,
  },
  policy: {
    title: 'Criteri dell’organizzazione',
    pass: ({ keys }) => `Applicati: ${keys}.`,
    skipped: 'Nessuno',
  },
  storage: {
    title: 'Dati salvati',
    pass: () => 'OK',
    fail: ({ setAside }) =>
      `Dati danneggiati o di una versione più recente, reimpostati: ${setAside}. Non devi fare nulla.`,
    skipped: PREREQUISITE_FAILED,
  },
  version: {
    title: 'Versioni',
    pass: ({ version, browser }) => `Estensione ${version}, ${browser}`,
    skipped: PREREQUISITE_FAILED,
  },
};
