import type { BridgeTexts } from '../../bridge/wire/texts.ts';

export const BRIDGE_TEXTS: BridgeTexts = {
  usage: `okta-end-user-assistant {version}
Verbindt assistenten die MCP ondersteunen met de extensie Okta End User Assistant in je browser.

  install [--browser NAAM]… [--flatpak] [--write ASSISTENT]… [--dry-run]
      Laat browsers ({browsers}) de bridge starten en voegt de bridge toe aan
      assistenten ({assistants}).
      Zonder --browser zijn dat de browsers die hier worden gebruikt; zonder --write worden de assistenten op deze computer gezocht en aangeboden.
  uninstall [--browser NAAM] [--dry-run]
      Verwijdert wat install heeft geschreven, voor één browser of helemaal.
  doctor
      Controleert elke stap van assistent tot extensie en zegt wat je moet herstellen.
  serve [--client NAAM] [--browser NAAM] [--profile NAAM] [--connect-browser=true]
      De MCP-server op stdin en stdout die een assistent start. Met --connect-browser=true
      stelt deze eerst de browser in, zoals install dat doet.
`,
  unknownCommand: 'Onbekende opdracht: {command}',
  allOptions: 'Voer dit uit voor alle opties: {program} help',
  unexpected: 'Er is iets onverwachts misgegaan.',
  dryRun: 'Er wordt niets gewijzigd. Zonder --dry-run:',
  noCodeYet: '(nog niet gemaakt)',
  yesOrNo: '{question} [J/n] ',
  yes: 'j|ja',
  chooseBrowser: 'Kies een browser: --browser {browsers}',
  browserValues: 'Mogelijke waarden voor --browser: {browsers}.',
  assistantValues: 'Mogelijke waarden voor --write: {assistants}.',
  wouldWrite: 'zou {path} schrijven',
  wouldRemove: 'zou {path} verwijderen',
  wouldRun: 'zou {command} uitvoeren',
  found: 'Gevonden op deze computer: {titles}.',
  addQuestion: 'De bridge toevoegen aan {titles}?',
  addCommand: 'Voer dit uit om de bridge daaraan toe te voegen:',
  addShortcut: 'of voor {title}: {command}',
  otherAssistants: 'Voeg in elke andere assistent met deze opdracht een MCP-server via stdio toe:',
  next: 'Volgende stap: open de opties van de extensie in de browser en schakel externe assistenten in.',
  leftAlone: '{title}: {file} is niet gewijzigd: {reason}.',
  addThis: 'Voeg dit toe {place}:',
  codeWillBe: 'De koppelingscode wordt {code}.',
  alreadyIn: '{title}: staat al in {file}.',
  addedTo: '{title}: toegevoegd aan {file}.',
  notFound: '{title} is niet gevonden op deze computer en leest het bestand na installatie.',
  codeIs:
    'De koppelingscode is {code}: de extensie toont dezelfde code wanneer {title} verbinding maakt.',
  readOnly: 'het bestand is alleen-lezen',
  keepsChanging: 'een ander programma blijft het bestand wijzigen',
  noAccess: 'het bestand kan niet worden gelezen of geschreven ({error})',
  unknownError: 'onbekende fout',
  unreadable: 'het bestand kan niet worden gelezen',
  twice: '{name} komt twee keer voor',
  otherForm: '{name} bevat regels in een andere vorm',
  otherList: 'de servers staan er in een andere vorm',
  wrongForm: 'het bestand heeft niet de vorm die de assistent leest',
  tooDeep: 'het bestand is te diep genest',
  notJson: 'het bestand is geen JSON',
  notJsonLine: 'regel {line} is geen JSON ({error})',
  inList: 'in de lijst {name}',
  inSections: 'in {sections}',
  atEnd: 'aan het einde',
  browserStarts: '{browser} kan de bridge starten: {files}',
  allowSandbox: 'De sandbox moet programma’s mogen starten: {command}',
  pressEnter: 'Druk op Enter om dit venster te sluiten.',
  noNode: 'De browser kan de bridge niet starten: Node is niet gevonden op deze computer.',
  flatpakLinux: '{browser} van Flatpak is er alleen voor Linux.',
  ownFile: 'De bridge kan het eigen bestand {file} niet lezen.',
  flatpakNote: '{browser} van Flatpak leest eigen mappen: installeer daarvoor met {option}.',
  firefoxSnapNote:
    'Firefox van Snap start de bridge via het portaal van het bureaublad, dat je één keer om toestemming vraagt.',
  snapNote:
    '{browser} van Snap leest {folder}, maar de sandbox kan de bridge niet starten: gebruik een ander pakket.',
  removed: 'De bridge is verwijderd.',
  browserStopped: '{browser} kan de bridge niet meer starten.',
  changedMeanwhile: '{title}: {file} is intussen gewijzigd. Voer uninstall opnieuw uit.',
  removeYourself: '{title}: verwijder {name} zelf uit {file}: {reason}.',
  removedFrom: '{title}: verwijderd uit {file}.',
  run: 'Voer uit: {command}',
  installNode: 'Installeer Node {version} of nieuwer.',
  bridgeIn: 'De bridge staat in {file}',
  sameVersion: 'De geïnstalleerde bridge is dezelfde versie als deze',
  anyBrowserStarts: 'Een browser kan de bridge starten',
  isPrivate: '{path} is privé',
  hasManifest: '{name} heeft het manifest {file}',
  manifestNames: '{name}: het manifest noemt deze bridge en deze extensie',
  canStart: '{name} kan {file} starten',
  findsNode: '{name} vindt Node',
  nodeMoved: 'Node is verplaatst.',
  browserOpen: 'Er is een browser met de extensie geopend',
  openBrowser:
    'Open de browser met de extensie en schakel externe assistenten in de opties ervan in.',
  profile: '{browser} (profiel {profile})',
  answers: '{name}: de extensie antwoordt',
  outsideOn: '{name}: externe assistenten zijn ingeschakeld',
  turnOn: 'Schakel ze in of hervat ze in de opties van de extensie.',
  signedIn: '{name}: aangemeld bij Okta',
  signIn: 'Meld je aan in de extensie.',
  validFile: '{title} heeft een geldig bestand {file}',
  fix: 'Herstel dit: {reason}. Controleer daarna opnieuw.',
  hasBridge: '{title} heeft de bridge in {file}',
  noBridge: '{title} heeft de bridge niet.',
  turnedOn: '{title} heeft de bridge ingeschakeld',
  startsInstalled: '{title} start de geïnstalleerde bridge',
  keyPrivate: '{title}: de sleutel {file} is privé',
  hasKey: '{title} heeft de sleutel {file}',
  allowAgain: 'Sta {title} daarna opnieuw toe in de extensie.',
  nodeOptions: '{title} stelt NODE_OPTIONS in voor de bridge: controleer of jij dat hebt gedaan',
  titleStarts: '{title} kan de bridge starten',
  getsAnswers: '{title} krijgt antwoord van de extensie',
  ended: 'Beëindigd met status {status}.',
  noAnswer: 'Geen antwoord binnen de gestelde tijd.',
};
