import type { BridgeTexts } from '../../bridge/wire/texts.ts';

export const BRIDGE_TEXTS: BridgeTexts = {
  usage: `okta-end-user-assistant {version}
Verbindet Assistenten, die MCP unterstützen, mit der Erweiterung Okta End User Assistant in Ihrem Browser.

  install [--browser NAME]… [--flatpak] [--write ASSISTENT]… [--dry-run]
      Ermöglicht Browsern ({browsers}), die Bridge zu starten, und fügt sie
      Assistenten hinzu ({assistants}).
      Ohne --browser gilt das für die hier verwendeten Browser; ohne --write werden die Assistenten auf diesem Computer gesucht und angeboten.
  uninstall [--browser NAME] [--dry-run]
      Entfernt, was install geschrieben hat, für einen Browser oder vollständig.
  doctor
      Prüft jeden Schritt vom Assistenten bis zur Erweiterung und sagt, was zu beheben ist.
  serve [--client NAME] [--browser NAME] [--profile NAME] [--connect-browser=true]
      Der MCP-Server auf stdin und stdout, den ein Assistent startet. Mit --connect-browser=true
      richtet er zuerst den Browser ein, wie install es tut.
`,
  unknownCommand: 'Unbekannter Befehl: {command}',
  allOptions: 'Alle Optionen zeigt: {program} help',
  unexpected: 'Ein unerwarteter Fehler ist aufgetreten.',
  dryRun: 'Es wird nichts geändert. Ohne --dry-run:',
  noCodeYet: '(noch nicht erstellt)',
  yesOrNo: '{question} [J/n] ',
  yes: 'j|ja',
  chooseBrowser: 'Wählen Sie einen Browser: --browser {browsers}',
  browserValues: 'Mögliche Werte für --browser: {browsers}.',
  assistantValues: 'Mögliche Werte für --write: {assistants}.',
  wouldWrite: 'würde {path} schreiben',
  wouldRemove: 'würde {path} entfernen',
  wouldRun: 'würde {command} ausführen',
  found: 'Auf diesem Computer gefunden: {titles}.',
  addQuestion: 'Bridge zu {titles} hinzufügen?',
  addCommand: 'Um die Bridge dort hinzuzufügen, führen Sie diesen Befehl aus:',
  addShortcut: 'oder für {title}: {command}',
  otherAssistants:
    'Fügen Sie in jedem anderen Assistenten mit diesem Befehl einen MCP-Server über stdio hinzu:',
  next: 'Nächster Schritt: Öffnen Sie im Browser die Optionen der Erweiterung und aktivieren Sie externe Assistenten.',
  leftAlone: '{title}: {file} wurde nicht geändert: {reason}.',
  addThis: 'Fügen Sie Folgendes {place} ein:',
  codeWillBe: 'Der Kopplungscode wird {code} sein.',
  alreadyIn: '{title}: bereits in {file}.',
  addedTo: '{title}: zu {file} hinzugefügt.',
  notFound:
    '{title} wurde auf diesem Computer nicht gefunden und liest die Datei nach der Installation.',
  codeIs:
    'Der Kopplungscode ist {code}: Die Erweiterung zeigt denselben Code an, wenn sich {title} verbindet.',
  readOnly: 'die Datei ist schreibgeschützt',
  keepsChanging: 'ein anderes Programm ändert die Datei immer wieder',
  noAccess: 'die Datei kann nicht gelesen oder geschrieben werden ({error})',
  unknownError: 'unbekannter Fehler',
  unreadable: 'die Datei kann nicht gelesen werden',
  twice: '{name} kommt zweimal vor',
  otherForm: '{name} enthält Zeilen in einer anderen Form',
  otherList: 'die Server sind in einer anderen Form aufgelistet',
  wrongForm: 'die Datei hat nicht die Form, die der Assistent liest',
  tooDeep: 'die Datei ist zu tief verschachtelt',
  notJson: 'die Datei ist kein JSON',
  notJsonLine: 'Zeile {line} ist kein JSON ({error})',
  inList: 'in die Liste {name}',
  inSections: 'in {sections}',
  atEnd: 'am Ende',
  browserStarts: '{browser} kann die Bridge starten: {files}',
  allowSandbox: 'Die Sandbox muss Programme starten dürfen: {command}',
  pressEnter: 'Drücken Sie die Eingabetaste, um dieses Fenster zu schließen.',
  noNode:
    'Der Browser kann die Bridge nicht starten: Auf diesem Computer wurde Node nicht gefunden.',
  flatpakLinux: '{browser} von Flatpak gibt es nur für Linux.',
  ownFile: 'Die Bridge kann ihre eigene Datei {file} nicht lesen.',
  flatpakNote: '{browser} von Flatpak liest eigene Ordner: Installieren Sie dafür mit {option}.',
  firefoxSnapNote:
    'Firefox von Snap startet die Bridge über das Portal des Desktops, das Sie einmal fragt.',
  snapNote:
    '{browser} von Snap liest {folder}, aber die Sandbox kann die Bridge nicht starten: Verwenden Sie ein anderes Paket.',
  removed: 'Die Bridge wurde entfernt.',
  browserStopped: '{browser} kann die Bridge nicht mehr starten.',
  changedMeanwhile: '{title}: {file} wurde inzwischen geändert. Führen Sie uninstall erneut aus.',
  removeYourself: '{title}: Entfernen Sie {name} selbst aus {file}: {reason}.',
  removedFrom: '{title}: aus {file} entfernt.',
  run: 'Führen Sie aus: {command}',
  installNode: 'Installieren Sie Node {version} oder neuer.',
  bridgeIn: 'Die Bridge liegt in {file}',
  sameVersion: 'Die installierte Bridge hat dieselbe Version wie diese',
  anyBrowserStarts: 'Ein Browser kann die Bridge starten',
  isPrivate: '{path} ist privat',
  hasManifest: '{name} hat das Manifest {file}',
  manifestNames: '{name}: Das Manifest nennt diese Bridge und diese Erweiterung',
  canStart: '{name} kann {file} starten',
  findsNode: '{name} findet Node',
  nodeMoved: 'Node befindet sich nicht mehr am selben Ort.',
  browserOpen: 'Ein Browser mit der Erweiterung ist geöffnet',
  openBrowser:
    'Öffnen Sie den Browser mit der Erweiterung und aktivieren Sie in ihren Optionen externe Assistenten.',
  profile: '{browser} (Profil {profile})',
  answers: '{name}: Die Erweiterung antwortet',
  outsideOn: '{name}: Externe Assistenten sind aktiviert',
  turnOn: 'Aktivieren Sie sie in den Optionen der Erweiterung oder setzen Sie sie dort fort.',
  signedIn: '{name}: bei Okta angemeldet',
  signIn: 'Melden Sie sich in der Erweiterung an.',
  validFile: '{title} hat eine gültige Datei {file}',
  fix: 'Beheben Sie dies: {reason}. Prüfen Sie dann erneut.',
  hasBridge: '{title} hat die Bridge in {file}',
  noBridge: '{title} hat die Bridge nicht.',
  turnedOn: '{title} hat die Bridge aktiviert',
  startsInstalled: '{title} startet die installierte Bridge',
  keyPrivate: '{title}: Der Schlüssel {file} ist privat',
  hasKey: '{title} hat den Schlüssel {file}',
  allowAgain: 'Lassen Sie {title} danach in der Erweiterung erneut zu.',
  nodeOptions: '{title} setzt NODE_OPTIONS für die Bridge: Prüfen Sie, ob das von Ihnen stammt',
  titleStarts: '{title} kann die Bridge starten',
  getsAnswers: '{title} erhält Antworten von der Erweiterung',
  ended: 'Beendet mit Status {status}.',
  noAnswer: 'Keine Antwort innerhalb der vorgesehenen Zeit.',
};
