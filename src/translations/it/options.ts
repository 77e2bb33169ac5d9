import type { OptionsTranslation } from '../translation.ts';
import { ADMINISTRATOR_TEXTS } from './administrator.ts';
import { CHECK_TEXTS, DIAGNOSIS_TEXTS } from './diagnosis.ts';
import { SETTINGS_FILE_TEXTS } from './settings-file.ts';

const LIST = new Intl.ListFormat('it', { type: 'conjunction' });

/** What the options show, in Italian. */
export const OPTIONS_TEXTS: OptionsTranslation = {
  'settings-file': SETTINGS_FILE_TEXTS,
  options: {
    title: 'Opzioni',
    lead: 'Connetti l’organizzazione Okta della tua azienda. Basta farlo una volta.',
    sections: {
      account: 'Account',
      shortcuts: 'Scorciatoie',
      apps: 'Le tue app',
      assistants: 'Assistenti',
      tools: 'Strumenti',
      appearance: 'Aspetto',
      privacy: 'I tuoi dati',
      help: 'Guida',
    },
    connection: 'Connessione',
    domain: 'Dominio Okta',
    alternateDomain: 'Apre app anche su',
    domainHint:
      'Dove accedi a Okta, ad esempio acme.okta.com. Puoi incollare l’indirizzo di qualsiasi pagina della tua dashboard Okta.',
    domainPlaceholder: 'acme.okta.com',
    domainIsEmail:
      'Sembra un indirizzo email. Inserisci l’indirizzo in cui accedi a Okta, ad esempio acme.okta.com.',
    willUse: (orgUrl: string) => `Useremo ${orgUrl}`,
    removedParts: (changes: readonly string[]) => `Abbiamo rimosso ${LIST.format(changes)}.`,
    clientId: 'ID client',
    clientIdHint: 'Te lo fornisce il tuo amministratore e spesso inizia con 0oa. Non è segreto.',
    clientIdHelp: 'Come ottengo un ID client?',
    clientIdPlaceholder: '0oa…',
    clientIdIsUrl: 'Sembra un indirizzo. L’ID client è il codice breve accanto.',
    clientIdIsLong: 'Sembra un segreto o un token. Un ID client è più breve e non ti serve altro.',
    fillBoth: 'Compila entrambi i campi per connetterti.',
    permissionHint:
      'Il browser potrebbe chiederti di consentire a questa estensione di accedere al tuo dominio Okta. Scegli Consenti.',
    save: 'Connetti',
    checking: 'Verifica con Okta…',
    connected: (orgUrl: string) => `Connessione a ${orgUrl} attiva`,
    edit: 'Modifica',
    cancel: 'Annulla',
    forget: 'Disconnetti',
    confirmForget: (name: string) =>
      `Disconnettere ${name}? Uscirai dall’account e i tuoi dati in questo browser verranno eliminati.`,
    confirmForgetYes: 'Sì, disconnetti',
    language: 'Lingua',
    browserLanguage: 'Come il browser',
    theme: 'Tema',
    themes: { system: 'Come il sistema', light: 'Chiaro', dark: 'Scuro' },
    setByAdministrator: 'Impostato dal tuo amministratore',
    changes: {
      'admin-host': '«-admin»',
      path: 'il percorso',
      'custom-authorization-server': 'il server di autorizzazione personalizzato',
    },
    administrators: 'Per il tuo amministratore',
    administratorsText: 'Aggiungi questo URI di reindirizzamento di accesso all’app in Okta:',
    redirectUri: 'URI di reindirizzamento di accesso',
    copyRedirectUri: 'Copia l’URI di reindirizzamento',
    message: 'Oppure invia al reparto IT una richiesta già pronta:',
    readMessage: 'Anteprima',
    copyMessage: 'Copia la richiesta',
    invite: 'Invita altre persone',
    inviteText: (host: string) =>
      `Con questo codice, le altre persone di ${host} si connettono senza digitare nulla. Contiene il dominio e l’ID client, che non sono segreti.`,
    copyInvitationCode: 'Copia il codice',
    inviteMessage: 'Oppure invia un messaggio con il codice e i passaggi:',
    copyInvitation: 'Copia l’invito',
    account: 'Account',
    signedInAs: (name: string) => `Accesso effettuato come ${name}`,
    expired: (name: string) => `${name}, accedi di nuovo per aggiornare il tuo elenco`,
    signOut: 'Esci',
    switchUser: 'Cambia utente',
    accounts: 'Account',
    moreAccounts: 'Altri account',
    accountsText:
      'Aggiungi altre organizzazioni o altri account e passa dall’uno all’altro con un clic.',
    shownNow: 'Attuale',
    switchTo: 'Usa',
    switchToName: (name: string) => `Usa l’account ${name}`,
    blocked:
      'Non consentito dal tuo amministratore. Tornerà disponibile se la sua organizzazione verrà consentita.',
    describe: 'Personalizza',
    accountName: 'Nome',
    accountNameHint:
      'Lo vedi solo tu. Se lo lasci vuoto, viene mostrato l’indirizzo dell’organizzazione.',
    accountColor: 'Colore',
    colors: {
      blue: 'Blu',
      green: 'Verde',
      plum: 'Prugna',
      amber: 'Ambra',
      teal: 'Verde acqua',
      red: 'Rosso',
    },
    saveDescription: 'Salva',
    add: 'Aggiungi un’organizzazione o un account',
    addUser: 'Aggiungi un altro account',
    addText:
      'Stessa organizzazione: mantieni questi valori. Altra organizzazione: inserisci il suo dominio e il suo ID client.',
    howToOpen: 'Tre modi per aprire le tue app',
    openFromPopup: 'Barra degli strumenti',
    openFromPopupText: 'Fai clic sull’icona dell’estensione.',
    openFromPanel: 'Riquadro laterale',
    openFromPanelText: 'Chiedi con parole tue.',
    orPress: 'Oppure premi',
    noShortcut: 'Nessuna scorciatoia impostata.',
    setShortcut: 'Imposta scorciatoia',
    changeShortcut: 'Cambia scorciatoia',
    openPanel: 'Apri il riquadro laterale',
    openFromAddressBar: 'Barra degli indirizzi',
    openFromAddressBarText: 'Digita',
    openFromAddressBarEnd: ', poi il nome di un’app e premi Invio.',
    askFromAddressBar: 'Oppure fai una domanda:',
    addressBarKeys: ['okta', 'Tab'],
    addressBarQuestion: '?chi è il mio responsabile',
    privacy: 'I tuoi dati',
    privacyItems: [
      'Token di Okta: solo in memoria, finché non esci o chiudi il browser.',
      'Il tuo nome, l’elenco delle tue app, i tuoi soprannomi, le app fissate, quali hai aperto e quando: in questo browser, finché non esci.',
      'Il tuo profilo e la conversazione: in memoria, finché non esci o chiudi il browser.',
      'I tuoi dati vengono inviati solo alla tua organizzazione Okta. Nessuna telemetria.',
    ],
    choices: 'Le tue scelte precedenti',
    choicesText:
      'Hai fatto queste scelte quando l’assistente ha chiesto «Intendevi…». Da allora risponde così alle stesse parole.',
    forgetChoice: 'Dimentica',
    forgetChoiceOf: (prompt: string) => `Dimentica «${prompt}»`,
    choiceForgotten: 'Scelta dimenticata',
    forgetAllChoices: 'Dimentica tutte',
    allChoicesForgotten: 'Tutte le scelte dimenticate',
    clearUsage: 'Cancella aperture recenti',
    usageCleared: 'Cancellato',
    version: (version: string) => `Versione ${version}`,
    independent: 'Prodotto indipendente, non realizzato né approvato da Okta, Inc.',
    administratorMessage: (
      redirectUri: string,
    ) => `Ti chiedo di registrare l’estensione del browser «Okta End User Assistant» nella nostra organizzazione Okta:

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None, con PKCE obbligatorio
3. Grant types: Authorization Code e Refresh Token (rotazione dopo ogni utilizzo, 30 secondi di tolleranza)
4. Sign-in redirect URI, esattamente: ${redirectUri}
5. Okta API Scopes: concedere okta.users.read.self (richiede un Super Admin)
6. Assegnare l’app agli utenti che ne hanno bisogno

Poi inviami il Client ID dell’app. Consente a ogni utente di leggere il proprio profilo e il proprio elenco di app, e nient’altro.`,
    invitationMessage: (
      code: string,
    ) => `Apri le tue app Okta dal browser con «Okta End User Assistant»:

1. Installa l’estensione. Si aprirà la pagina di benvenuto. (Per aprirla in seguito, fai clic sull’icona dell’estensione, poi su «Configura».)
2. Incolla questo invito:

${code}

3. Seleziona «Connetti e accedi» e consenti al browser di accedere alla nostra organizzazione Okta.`,
  },
  administrator: ADMINISTRATOR_TEXTS,
  diagnosis: DIAGNOSIS_TEXTS,
  checks: CHECK_TEXTS,
};
