import { localized, textLanguage } from '../../domain/localized.ts';
import { SIGN_IN_REQUEST } from '../../outside/model/outside-request.ts';
import type { BridgeStatus } from '../../outside/model/bridge-status.ts';
import type { ToolPermission } from '../../outside/model/outside-assistant.ts';
import type { ToolAvailability } from '../../outside/model/tool-availability.ts';
import { toolWords } from '../../tools/texts/tool-words.ts';

/** The strings about outside assistants and tools. */
export const OUTSIDE_STRINGS = localized('outside', {
  title: 'Outside assistants',
  lead: 'Let Claude, Cursor, and other assistants on this computer use your profile and apps. You approve each one, and they never get your tokens.',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  pause: 'Pause all',
  resume: 'Resume',
  firstQuestion:
    'Now ask your assistant: “What is my job title in Okta?” If it does not know the tools yet, restart it.',
  retry: 'Try again',
  paused: 'Paused. All requests are declined.',
  permissionDenied: 'To reach the bridge, the extension needs a browser permission.',
  profile: (label: string) => `This browser profile is called ${label}.`,
  install:
    'The bridge connects assistants with this browser. It needs Node 20 or newer. Save it, then paste this command in a terminal, in the folder where you saved it:',
  saveBridge: 'Save the bridge and copy the command',
  addTo: (assistant: string) => `Add to ${assistant}`,
  copyCommand: 'Copy the command',
  requests: 'Waiting for you',
  wantsToConnect: 'wants to connect',
  claims: 'It says it is',
  rename: 'Rename',
  newName: (name: string) => `New name for ${name}`,
  saveName: 'Save',
  compareCode: 'Allow it only if it shows the same code:',
  duplicateName: 'Another assistant has the same name. One of them may not be what it claims.',
  allow: 'Allow',
  deny: 'Deny',
  asksFor: 'asks for',
  ofAccount: 'In account',
  once: 'Allow once',
  always: 'Always allow',
  no: 'Not now',
  never: 'Never',
  inItsWords: 'In its own words:',
  alwaysGives: (what: string) => `“Always allow” gives it ${what}, from now on.`,
  withdrawn: 'The assistant withdrew this request.',
  review: 'Review in options',
  assistants: 'Assistants',
  noAssistants: 'No assistants yet',
  code: (code: string) => `Code ${code}`,
  lastSeen: (when: string) => `last used ${when}`,
  notAllowed: 'Not allowed',
  revoke: 'Revoke',
  allowAgain: 'Allow',
  remove: 'Remove',
  mayUse: (tool: string, name: string) => `${tool}, for ${name}`,
  permissionsOf: 'What it may use in account',
  extensions: 'Other extensions',
  extensionsLead:
    'Other extensions in this browser that support MCP, such as Page Assist, can request the same access. You approve each one. Nothing to install.',
  allowExtensionRequests: 'Allow other extensions to request access',
  ownId: 'If the other extension asks for an ID, enter this one:',
  copyOwnId: 'Copy this extension’s ID',
  addExtension: 'Add an extension by ID',
  extensionId: 'Extension ID',
  extensionIdHint: 'You find it on your browser’s extensions page.',
  extensionIdWrong:
    'An ID is 32 letters from a to p; in Firefox, a name with an @ or a code in braces.',
  add: 'Allow',
  compareExtension: 'Extension ID:',
  extension: (id: string) => `Extension ${id}`,
  neverSeen: 'not used yet',
  setByOrganization: 'allowed by your organization',
  activity: 'Activity',
  clear: 'Clear activity',
  wasDenied: 'denied',
  askedFor: 'asked for',
  times: (count: number) => `${count} times`,
  allowed: 'Allowed',
  denied: 'Denied',
  signIn: 'a sign-in to Okta with this browser’s session',
  tools: 'Tools',
  toolsText: 'Choose what assistants can use.',
  tryTools: 'See and test the tools',
  toolsPolicy: 'Turned off by your administrator',
});

export const TOOL_AVAILABILITY_LABELS: Readonly<Record<ToolAvailability, string>> = localized(
  'tool-uses',
  {
    everywhere: 'Everywhere',
    inside: 'Only this extension',
    nowhere: 'Off',
  },
);

export const PERMISSION_LABELS: Readonly<Record<ToolPermission, string>> = localized(
  'permissions',
  {
    always: 'Always',
    ask: 'Ask each time',
    never: 'Never',
  },
);

/** What a call of a tool asks for, after "asks for". */
export function requestText(tool: string): string {
  return tool === SIGN_IN_REQUEST ? OUTSIDE_STRINGS.signIn : (toolWords(tool)?.request ?? tool);
}

/** A list in a sentence. */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(textLanguage(), { type: 'conjunction' }).format(items);
}

const DETAIL_START = 49;
const DETAIL_END = 30;

/** An assistant's own words in at most 80 characters, with both ends of a longer text and without quotation marks. */
export function shortDetail(detail: string): string {
  const text = detail.replaceAll(/["“”„‟«»]/gu, "'");
  if (text.length <= DETAIL_START + 1 + DETAIL_END) return text;
  return `${text.slice(0, DETAIL_START).toWellFormed()}…${text.slice(-DETAIL_END).toWellFormed()}`;
}

/** The bridge's status as text, and whether it is good. */
export function bridgeStatusText(state: BridgeStatus): {
  readonly good: boolean;
  readonly text: string;
} {
  switch (state.kind) {
    case 'closed':
      return { good: false, text: STATUS_TEXTS.closed };
    case 'policy':
      return { good: false, text: STATUS_TEXTS.policy };
    case 'permission':
      return { good: false, text: OUTSIDE_STRINGS.permissionDenied };
    case 'restart':
      return {
        good: true,
        text: STATUS_TEXTS.restart,
      };
    case 'connecting':
      return { good: true, text: STATUS_TEXTS.connecting };
    case 'open':
      return { good: true, text: STATUS_TEXTS.open(state.bridge) };
    case 'mismatch':
      return {
        good: false,
        text: state.older === 'bridge' ? STATUS_TEXTS.bridgeOlder : STATUS_TEXTS.bridgeNewer,
      };
    case 'waiting':
      return {
        good: false,
        text: `${STATUS_TEXTS[state.problem]} ${STATUS_TEXTS.tryingAgain}`,
      };
    case 'given-up':
      return { good: false, text: STATUS_TEXTS[state.problem] };
  }
}

export const STATUS_TEXTS = localized('bridge-status', {
  closed: 'Turned off.',
  policy: 'Turned off by your administrator.',
  restart: 'Almost ready. The browser applies your permission within a minute.',
  connecting: 'Connecting to the bridge…',
  open: (version: string) => `Ready. Bridge ${version} is running.`,
  bridgeOlder: 'The bridge is too old for this extension. Install it again.',
  bridgeNewer: 'The bridge is newer than this extension. Update the extension.',
  tryingAgain: 'Trying again automatically.',
  'not-installed': 'The bridge is not installed for this browser yet.',
  forbidden: 'The bridge was installed for another extension. Install it again.',
  exited: 'The bridge stopped. If this keeps happening, install it again.',
  broken: 'The bridge sent something unexpected. If this keeps happening, install it again.',
});

/** The bridge's file in the extension, and its name once it is saved. */
export const BRIDGE_FILE = 'bridge.mjs';
export const SAVED_BRIDGE_FILE = 'okta-assistant-bridge.mjs';

/** The command that installs the bridge for this browser, in the folder where it was saved. */
export function installCommand(browser: string): string {
  return `node ${SAVED_BRIDGE_FILE} install --browser ${browser}`;
}
