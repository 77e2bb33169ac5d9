import { localized } from '../../domain/localized.ts';

/** What the command line says, in English; `{slots}` are filled in. What goes to assistants is not among it. */
const BRIDGE_TEXTS = localized('bridge', {
  usage: `okta-end-user-assistant {version}
Connects assistants that speak MCP with the Okta End User Assistant extension in your browser.

  install [--browser NAME]… [--flatpak] [--write ASSISTANT]… [--dry-run]
      Lets browsers ({browsers}) start the bridge, and adds the bridge to
      assistants ({assistants}).
      Without --browser it takes those that are used here; without --write it finds the assistants on this computer and offers them.
  uninstall [--browser NAME] [--dry-run]
      Removes what install wrote, for one browser or all of it.
  doctor
      Checks each step from assistant to extension and says what to fix.
  serve [--client NAME] [--browser NAME] [--profile NAME] [--connect-browser=true]
      The MCP server on stdin and stdout that an assistant starts. With --connect-browser=true
      it first does for the browser what install does.
`,
  unknownCommand: 'Unknown command: {command}',
  allOptions: 'For all options, run: {program} help',
  unexpected: 'Something unexpected went wrong.',
  dryRun: 'Nothing is changed. Without --dry-run:',
  noCodeYet: '(not made yet)',
  yesOrNo: '{question} [Y/n] ',
  yes: 'y|yes',
  chooseBrowser: 'Choose a browser: --browser {browsers}',
  browserValues: '--browser takes {browsers}.',
  assistantValues: '--write takes {assistants}.',
  wouldWrite: 'would write {path}',
  wouldRemove: 'would remove {path}',
  wouldRun: 'would run {command}',
  found: 'Found on this computer: {titles}.',
  addQuestion: 'Add the bridge to {titles}?',
  addCommand: 'To add the bridge to them, run:',
  addShortcut: 'or for {title}: {command}',
  otherAssistants: 'In any other assistant, add an MCP server over stdio with this command:',
  next: 'Next: open the extension’s options in the browser and turn on outside assistants.',
  leftAlone: '{title}: {file} is left as it is: {reason}.',
  addThis: 'Add this {place}:',
  codeWillBe: 'Its pairing code will be {code}.',
  alreadyIn: '{title}: already in {file}.',
  addedTo: '{title}: added to {file}.',
  notFound: '{title} was not found on this computer; it reads the file if you install it.',
  codeIs: 'Its pairing code is {code}: the extension shows the same code when {title} connects.',
  readOnly: 'it is read-only',
  keepsChanging: 'another program keeps changing it',
  noAccess: 'it cannot be read or written ({error})',
  unknownError: 'unknown error',
  unreadable: 'it cannot be read',
  twice: '{name} is there twice',
  otherForm: '{name} has lines of another form',
  otherList: 'it lists servers in another form',
  wrongForm: 'it is not in the form that the assistant reads',
  tooDeep: 'it is nested too deep',
  notJson: 'it is not JSON',
  notJsonLine: 'line {line} is not JSON ({error})',
  inList: 'in the list {name}',
  inSections: 'in {sections}',
  atEnd: 'at its end',
  browserStarts: '{browser} can start the bridge: {files}',
  allowSandbox: 'Its sandbox must be allowed to start programs: {command}',
  pressEnter: 'Press Enter to close this window.',
  noNode: 'The browser cannot start the bridge: no Node was found on this computer.',
  flatpakLinux: '{browser} from Flatpak is for Linux only.',
  ownFile: 'The bridge cannot read its own file {file}.',
  flatpakNote: '{browser} from Flatpak reads its own folders: for it, install with {option}.',
  firefoxSnapNote:
    'Firefox from Snap starts the bridge through the desktop’s portal, which asks you once.',
  snapNote:
    '{browser} from Snap reads {folder}, but its sandbox cannot start the bridge: use another package of it.',
  removed: 'Removed the bridge.',
  browserStopped: '{browser} can no longer start the bridge.',
  changedMeanwhile: '{title}: {file} changed meanwhile. Run uninstall again.',
  removeYourself: '{title}: remove {name} from {file} yourself: {reason}.',
  removedFrom: '{title}: removed from {file}.',
  run: 'Run: {command}',
  installNode: 'Install Node {version} or later.',
  bridgeIn: 'The bridge is in {file}',
  sameVersion: 'The installed bridge is the same version as this one',
  anyBrowserStarts: 'A browser can start the bridge',
  isPrivate: '{path} is private',
  hasManifest: '{name} has the manifest {file}',
  manifestNames: '{name}: the manifest names this bridge and this extension',
  canStart: '{name} can start {file}',
  findsNode: '{name} finds Node',
  nodeMoved: 'Node has moved.',
  browserOpen: 'A browser with the extension is open',
  openBrowser:
    'Open the browser with the extension, and turn on outside assistants in its options.',
  profile: '{browser} (profile {profile})',
  answers: '{name}: the extension answers',
  outsideOn: '{name}: outside assistants are on',
  turnOn: 'Turn them on, or resume them, in the extension’s options.',
  signedIn: '{name}: signed in to Okta',
  signIn: 'Sign in to the extension.',
  validFile: '{title} has a valid {file}',
  fix: 'Fix it: {reason}. Then check again.',
  hasBridge: '{title} has the bridge in {file}',
  noBridge: '{title} does not have the bridge.',
  turnedOn: '{title} has the bridge turned on',
  startsInstalled: '{title} starts the installed bridge',
  keyPrivate: '{title}: the key {file} is private',
  hasKey: '{title} has its key {file}',
  allowAgain: 'Then allow {title} again in the extension.',
  nodeOptions: '{title} sets NODE_OPTIONS for the bridge: check that you set it',
  titleStarts: '{title} can start the bridge',
  getsAnswers: '{title} gets answers from the extension',
  ended: 'It ended with status {status}.',
  noAnswer: 'It did not answer in time.',
});

export type BridgeTexts = typeof BRIDGE_TEXTS;

/** A text in the user's language. */
export function say(
  name: keyof BridgeTexts,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return BRIDGE_TEXTS[name].replaceAll(/\{(\w+)\}/gu, (slot, key: string) =>
    String(values[key] ?? slot),
  );
}
