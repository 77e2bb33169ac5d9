import type { SurfaceTranslation } from '../translation.ts';
import { PANEL_TEXTS } from './panel.ts';
import { IT_TOOLS } from '../tool-translations.ts';
import { PIN_TEXTS } from './pins.ts';

/** What surfaces of every day show, in Italian. */
export const SURFACE_TEXTS: SurfaceTranslation = {
  distinctions: { place: (place, count) => `${place} di ${count} con questo nome` },
  shared: {
    product: 'Okta End User Assistant',
    signIn: 'Accedi con Okta',
    signInAs: (login: string) => `Accedi come ${login}`,
    signInText:
      'L’accesso avviene sulla pagina di Okta. Questa estensione non vede mai la tua password.',
    signingIn: 'In attesa di Okta…',
    signingInText: 'Completa l’accesso nella finestra che si è aperta.',
    connect: 'Connetti',
    connecting: 'Connessione…',
    connectText: 'Questa è una connessione da amministratore: nessuno deve accedere.',
    pasteToken: 'Incolla di nuovo il token API',
    pasteTokenText:
      'Questa è una connessione da amministratore. Il token API viene conservato solo in memoria.',
    kinds: {
      'sign-in': null,
      'api-token': 'Token API',
      'client-credentials': 'App di servizio',
    },
    openAnyway: 'Apri comunque',
    notSignedIn: 'Accesso non effettuato',
    notConnected: 'Non connesso',
    account: 'Account',
    accounts: 'Account',
    addAccount: 'Aggiungi un altro account…',
    switched: (name: string) => `Account visualizzato: ${name}`,
    tryAgain: 'Riprova',
    tryAgainIn: (seconds: string) => `Riprova tra ${seconds}`,
    openOptions: 'Apri le opzioni',
    copy: 'Copia',
    copied: 'Copiato',
    copyFailed: 'Impossibile copiare',
    tellAdministrator: 'Per il tuo amministratore',
    helpDesk: 'Contatta il supporto IT',
    oktaSays: 'Messaggio di Okta:',
    details: 'Dettagli',
    errorCode: (code: string) => `Codice di errore: ${code}`,
    copyCode: 'Copia il codice di errore',
    dismiss: 'Chiudi',
  },

  popup: {
    search: 'Cerca un’app',
    results: 'App',
    pinned: 'Fissate',
    recent: 'Aperte di recente',
    all: (count: string) => `Tutte le app (${count})`,
    hidden: 'Nascoste nella tua dashboard',
    found: (count: number) => `${count} app`,
    noMatches: (query: string) => `Nessuna app corrisponde a «${query}»`,
    noMatchesText: 'Prova con un altro nome o premi Invio per chiedere all’assistente.',
    none: 'Nessuna app ti è assegnata',
    noneText: 'Le app vengono assegnate in Okta dal tuo amministratore.',
    ask: 'Chiedi all’assistente',
    dashboard: 'Apri la tua dashboard Okta',
    clear: 'Cancella',
    keys: { open: 'Apri', background: 'In background', copy: 'Copia link', ctrl: 'Ctrl' },
    unsafeLink: 'Non aperta: il link porta fuori dalla tua organizzazione',
    copyLink: (label: string) => `Copia il link a ${label} (Alt+C)`,
    more: 'Altro (Alt+M)',
    close: 'Chiudi',
    copied: 'Link copiato',
    copyFailed: 'Impossibile copiare',
    updated: (age: string | null) => (age === null ? 'Tutto aggiornato' : `Aggiornato ${age}`),
    outdated: (reason: string, age: string | null) =>
      age === null ? `${reason} · Non aggiornato` : `${reason} · Aggiornato ${age}`,
    updating: 'Aggiornamento…',
    refresh: 'Aggiorna ora',
    menu: 'Menu',
    panel: 'Apri l’assistente',
    panelWithKeys: (keys: string) => `Apri l’assistente (${keys})`,
    options: 'Opzioni',
    switchUser: 'Cambia utente',
    signOut: 'Esci',
    setUpTitle: 'Connetti la tua organizzazione Okta',
    setUpText: 'Chiedi due dati al reparto IT, una volta sola: il tuo dominio Okta e un ID client.',
    setUp: 'Configura',
    signInTitle: 'Accedi per vedere le tue app',
    signInAgain: 'Accedi di nuovo per aggiornare questo elenco',
    signIn: 'Accedi',
    loading: 'Caricamento delle tue app',
  },

  pins: PIN_TEXTS,
  panel: PANEL_TEXTS,

  welcome: {
    title: 'Ti diamo il benvenuto',
    lead: 'Apri le tue app con una scorciatoia o fai una domanda.',
    progress: 'Configurazione',
    steps: { connect: 'Connessione', 'sign-in': 'Accesso', ready: 'Pronto' },
    stepDone: 'completato',
    connectTitle: 'Connetti l’organizzazione Okta della tua azienda',
    where: 'Dove accedi a Okta?',
    whereHint:
      'Ad esempio acme.okta.com. Puoi anche incollare l’indirizzo di una pagina della tua dashboard Okta o l’invito ricevuto dal reparto IT.',
    invitedTo: (host: string) => `Invito per ${host}`,
    invitedDetails: 'Continua solo se è qui che accedi a Okta per lavoro.',
    invitationProblems: {
      newer:
        'Questo invito è per una versione più recente. Aggiorna l’estensione, poi incollalo di nuovo.',
      damaged:
        'Questo invito è incompleto o è stato modificato. Copialo per intero dal messaggio e incollalo di nuovo.',
      invalid: 'Questo invito non indica un’organizzazione Okta. Chiedine uno nuovo al reparto IT.',
    },
    continue: 'Continua',
    connectAndSignIn: 'Connetti e accedi',
    permission: (host: string) =>
      `Il browser ti chiederà di consentire a questa estensione di accedere a ${host}. Scegli Consenti.`,
    noClientId: 'Non ho un ID client',
    noClientIdText:
      'Il reparto IT ne ottiene uno in Okta, una volta sola per tutti. Invia questa richiesta già pronta:',
    mail: 'Scrivi all’IT',
    mailSubject: 'Configurare «Okta End User Assistant» in Okta',
    inviteHint:
      'Quando tutto funziona, invita gli altri: in Opzioni > Invita altre persone ottieni un codice che compila entrambi i campi.',
    signInTitle: (host: string) => `Accedi a ${host}`,
    permissionForSignIn:
      'Se il browser ti chiede di consentire a questa estensione di accedere alla tua organizzazione Okta, scegli Consenti.',
    otherWays: 'Altri modi per connettersi',
    readyTitle: 'È tutto pronto',
    tryIt: 'Apri la tua prima app: digita il nome, poi premi Invio.',
    loading: 'Recupero delle tue app da Okta…',
    next: 'D’ora in poi',
    pin: 'Tienila a portata di mano',
    pinText:
      'Fai clic sull’icona del puzzle accanto alla barra degli indirizzi, poi sulla puntina accanto a Okta End User Assistant.',
    allOptions: 'Tutte le opzioni',
  },

  tools: IT_TOOLS,
};
