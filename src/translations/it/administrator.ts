import type { OptionsTranslation } from '../translation.ts';

/** The administrator connections, in Italian. */
export const ADMINISTRATOR_TEXTS: OptionsTranslation['administrator'] = {
  title: 'Per gli amministratori: altri modi per connettersi',
  text: 'Per valutazioni e postazioni condivise. Nell’uso quotidiano ogni utente accede con il proprio account.',
  kind: 'Tipo di connessione',
  kinds: {
    'api-token': 'Token API',
    'client-credentials': 'App di servizio',
  },
  privilegeWarning: {
    'api-token':
      'Un token API ha tutte le autorizzazioni dell’amministratore che lo ha creato. Questa estensione lo usa solo per leggere il suo profilo e le sue app, ma chiunque ottenga il token può fare altro.',
    'client-credentials':
      'Un’app di servizio legge i dati dell’utente che indichi, senza che questi acceda o dia il consenso. La sua chiave permette di leggere i dati di tutti gli utenti della tua organizzazione.',
  },
  apiToken: 'Token API',
  apiTokenHint:
    'In Okta, vai a Security > API > Tokens. Il token viene conservato solo in memoria, quindi devi inserirlo di nuovo a ogni avvio del browser.',
  apiTokenPlaceholder: '00…',
  clientId: 'ID client dell’app di servizio',
  clientIdHint: 'Un’app API Services con l’ambito okta.users.read e un ruolo di amministratore.',
  login: 'Nome utente',
  loginHint: 'L’utente di cui vengono mostrati il profilo e le app.',
  loginPlaceholder: 'ada@acme.example',
  keyId: 'ID chiave, se l’app ha più chiavi',
  keyIdHint: 'Il «kid» accanto alla chiave in Okta.',
  keyIdPlaceholder: '',
  key: 'Chiave privata (PEM)',
  keyHint:
    'La chiave viene importata subito. Da quel momento può firmare ma non essere letta, e il testo viene eliminato.',
  keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
  keyChoose: 'Scegli un file…',
  keyImported: 'Chiave privata importata.',
  replaceKey: 'Usa un’altra chiave',
  connect: 'Verifica e connetti',
  userLabel: 'Mostra i dati di',
  dataOf: (name: string) => `Dati visualizzati: ${name}`,
};
