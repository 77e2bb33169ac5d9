import type { BridgeTexts } from '../../bridge/wire/texts.ts';

export const BRIDGE_TEXTS: BridgeTexts = {
  usage: `okta-end-user-assistant {version}
Collega gli assistenti che supportano MCP all’estensione Okta End User Assistant del browser.

  install [--browser NOME]… [--flatpak] [--write ASSISTENTE]… [--dry-run]
      Consente ai browser ({browsers}) di avviare il bridge e lo aggiunge
      agli assistenti ({assistants}).
      Senza --browser usa i browser presenti qui; senza --write cerca gli assistenti su questo computer e li propone.
  uninstall [--browser NOME] [--dry-run]
      Rimuove ciò che install ha scritto, per un browser o per intero.
  doctor
      Verifica ogni passaggio, dall’assistente all’estensione, e indica che cosa correggere.
  serve [--client NOME] [--browser NOME] [--profile NOME] [--connect-browser=true]
      Il server MCP su stdin e stdout avviato da un assistente. Con --connect-browser=true
      prepara prima il browser come fa install.
`,
  unknownCommand: 'Comando sconosciuto: {command}',
  allOptions: 'Per tutte le opzioni, esegui: {program} help',
  unexpected: 'Si è verificato un problema imprevisto.',
  dryRun: 'Non viene modificato nulla. Senza --dry-run:',
  noCodeYet: '(non ancora creato)',
  yesOrNo: '{question} [S/n] ',
  yes: 's|sì|si',
  chooseBrowser: 'Scegli un browser: --browser {browsers}',
  browserValues: 'Valori possibili per --browser: {browsers}.',
  assistantValues: 'Valori possibili per --write: {assistants}.',
  wouldWrite: 'scriverebbe {path}',
  wouldRemove: 'rimuoverebbe {path}',
  wouldRun: 'eseguirebbe {command}',
  found: 'Trovati su questo computer: {titles}.',
  addQuestion: 'Aggiungere il bridge a {titles}?',
  addCommand: 'Per aggiungere il bridge, esegui:',
  addShortcut: 'oppure, per {title}: {command}',
  otherAssistants:
    'In qualsiasi altro assistente, aggiungi un server MCP su stdio con questo comando:',
  next: 'Passaggio successivo: apri le opzioni dell’estensione nel browser e attiva gli assistenti esterni.',
  leftAlone: '{title}: {file} non è stato modificato: {reason}.',
  addThis: 'Aggiungi questo {place}:',
  codeWillBe: 'Il codice di associazione sarà {code}.',
  alreadyIn: '{title}: già in {file}.',
  addedTo: '{title}: aggiunto a {file}.',
  notFound: '{title} non è stato trovato su questo computer; leggerà il file se lo installi.',
  codeIs:
    'Il codice di associazione è {code}: l’estensione mostra lo stesso codice quando {title} si connette.',
  readOnly: 'il file è di sola lettura',
  keepsChanging: 'un altro programma continua a modificarlo',
  noAccess: 'non è possibile leggerlo o scriverlo ({error})',
  unknownError: 'errore sconosciuto',
  unreadable: 'non è possibile leggerlo',
  twice: '{name} è presente due volte',
  otherForm: '{name} contiene righe in un’altra forma',
  otherList: 'i server sono elencati in un’altra forma',
  wrongForm: 'il file non è nella forma letta dall’assistente',
  tooDeep: 'il file ha troppi livelli annidati',
  notJson: 'il file non è JSON',
  notJsonLine: 'la riga {line} non è JSON ({error})',
  inList: 'nell’elenco {name}',
  inSections: 'in {sections}',
  atEnd: 'alla fine',
  browserStarts: '{browser} può avviare il bridge: {files}',
  allowSandbox: 'La sua sandbox deve poter avviare programmi: {command}',
  pressEnter: 'Premi Invio per chiudere questa finestra.',
  noNode: 'Il browser non può avviare il bridge: Node non è stato trovato su questo computer.',
  flatpakLinux: '{browser} da Flatpak esiste solo per Linux.',
  ownFile: 'Il bridge non può leggere il proprio file {file}.',
  flatpakNote:
    '{browser} da Flatpak legge le proprie cartelle: per questa versione, installa con {option}.',
  firefoxSnapNote:
    'Firefox da Snap avvia il bridge tramite il portale del desktop, che te lo chiede una volta.',
  snapNote:
    '{browser} da Snap legge {folder}, ma la sua sandbox non può avviare il bridge: usa un altro pacchetto.',
  removed: 'Il bridge è stato rimosso.',
  browserStopped: '{browser} non può più avviare il bridge.',
  changedMeanwhile: '{title}: {file} è cambiato nel frattempo. Esegui di nuovo uninstall.',
  removeYourself: '{title}: rimuovi {name} da {file} manualmente: {reason}.',
  removedFrom: '{title}: rimosso da {file}.',
  run: 'Esegui: {command}',
  installNode: 'Installa Node {version} o versioni successive.',
  bridgeIn: 'Il bridge si trova in {file}',
  sameVersion: 'Il bridge installato è della stessa versione di questo',
  anyBrowserStarts: 'Un browser può avviare il bridge',
  isPrivate: '{path} è privato',
  hasManifest: '{name} ha il manifest {file}',
  manifestNames: '{name}: il manifest indica questo bridge e questa estensione',
  canStart: '{name} può avviare {file}',
  findsNode: '{name} trova Node',
  nodeMoved: 'Node è stato spostato.',
  browserOpen: 'È aperto un browser con l’estensione',
  openBrowser:
    'Apri il browser con l’estensione e attiva gli assistenti esterni nelle sue opzioni.',
  profile: '{browser} (profilo {profile})',
  answers: '{name}: l’estensione risponde',
  outsideOn: '{name}: gli assistenti esterni sono attivi',
  turnOn: 'Attivali o riprendili nelle opzioni dell’estensione.',
  signedIn: '{name}: accesso a Okta effettuato',
  signIn: 'Accedi nell’estensione.',
  validFile: '{title} ha un {file} valido',
  fix: 'Correggi: {reason}. Poi verifica di nuovo.',
  hasBridge: '{title} ha il bridge in {file}',
  noBridge: '{title} non ha il bridge.',
  turnedOn: '{title} ha il bridge attivo',
  startsInstalled: '{title} avvia il bridge installato',
  keyPrivate: '{title}: la chiave {file} è privata',
  hasKey: '{title} ha la sua chiave {file}',
  allowAgain: 'Poi consenti di nuovo {title} nell’estensione.',
  nodeOptions: '{title} imposta NODE_OPTIONS per il bridge: verifica di averlo fatto tu',
  titleStarts: '{title} può avviare il bridge',
  getsAnswers: '{title} riceve risposte dall’estensione',
  ended: 'Terminato con stato {status}.',
  noAnswer: 'Nessuna risposta in tempo utile.',
};
