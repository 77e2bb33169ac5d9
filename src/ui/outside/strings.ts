import { SIGN_IN_REQUEST } from '../../outside/model/outside-request.ts';
import type { BridgeStatus } from '../../outside/model/bridge-status.ts';
import type { ToolPermission } from '../../outside/model/outside-assistant.ts';
import type { ToolAvailability } from '../../outside/model/tool-availability.ts';
import { toolTexts } from '../../tools/texts/tool-names.ts';

/** Every sentence about outside assistants and tools; a translation is another object of this shape. */
export const OUTSIDE_STRINGS = {
  title: 'Outside assistants',
  lead: 'Claude, Cursor and other assistants on this computer can ask for what you allow. They never see a token, and nothing opens by itself.',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  pause: 'Pause all',
  resume: 'Resume',
  retry: 'Try again',
  paused: 'Paused: every assistant is turned away.',
  permissionDenied: 'The browser’s permission is needed to reach the bridge.',
  profile: (label: string) => `This browser profile is called ${label}.`,
  install: 'Install the bridge: run this once in a terminal, then come back here.',
  copyCommand: 'Copy the command',
  requests: 'Waiting for you',
  wantsToConnect: 'wants to connect',
  compareCode: 'Allow it only if it shows the same code:',
  duplicateName: 'Another one goes by the same name. One of them may not be what it says.',
  allow: 'Allow',
  deny: 'Refuse',
  asksFor: 'asks for',
  ofAccount: 'In the account',
  once: 'Allow once',
  always: 'Always allow',
  no: 'Not now',
  never: 'Never',
  inItsWords: 'In its own words:',
  alwaysGives: (what: string) => `“Always allow” gives it ${what}, from now on.`,
  withdrawn: 'The assistant withdrew this request.',
  review: 'Review in options',
  assistants: 'Assistants',
  noAssistants: 'None has asked to connect yet.',
  code: (code: string) => `Code ${code}`,
  lastSeen: (when: string) => `last here ${when}`,
  notAllowed: 'Not allowed',
  revoke: 'Revoke',
  allowAgain: 'Allow',
  remove: 'Remove',
  mayUse: (tool: string, name: string) => `${tool}, for ${name}`,
  extensions: 'Other extensions',
  extensionsLead:
    'Extensions of this browser that speak MCP, such as Page Assist, can ask for the same. Each waits for you first; no bridge is needed.',
  allowExtensionRequests: 'Let other extensions ask',
  ownId: 'Where the other extension wants an ID, enter this one:',
  copyOwnId: 'Copy this extension’s ID',
  addExtension: 'Allow one before it asks',
  extensionId: 'Its ID',
  extensionIdHint: 'The browser’s page of extensions shows it.',
  extensionIdWrong:
    'An ID is 32 letters from a to p; in Firefox, a name with an @ or a code in braces.',
  add: 'Allow',
  compareExtension: 'It is another extension, with this ID:',
  extension: (id: string) => `Extension ${id}`,
  neverSeen: 'not here yet',
  setByOrganization: 'allowed by your organization',
  activity: 'What was asked for',
  clear: 'Clear the list',
  wasDenied: 'refused',
  askedFor: 'asked for',
  times: (count: number) => `${count} times`,
  allowed: 'Allowed',
  denied: 'Refused',
  tools: 'Tools',
  toolsText: 'What the assistant, here and outside, can use. A stopped tool is offered to nobody.',
  tryTools: 'See and try the tools',
  toolsPolicy: 'Stopped by your administrator',
} as const;

export const TOOL_USE_LABELS: Readonly<Record<ToolAvailability, string>> = {
  everywhere: 'Everywhere',
  inside: 'In this browser only',
  nowhere: 'Stopped',
};

export const PERMISSION_LABELS: Readonly<Record<ToolPermission, string>> = {
  always: 'Always',
  ask: 'Ask each time',
  never: 'Never',
};

/** What a call of a tool asks for, after "asks for". */
export function requestText(tool: string): string {
  return tool === SIGN_IN_REQUEST
    ? 'a sign-in to Okta with this browser’s session'
    : (toolTexts(tool)?.request ?? tool);
}

const DETAIL_START = 49;
const DETAIL_END = 30;

/** An assistant's own words in at most 80 characters, with both ends of a longer text and without quotation marks. */
export function shortDetail(detail: string): string {
  const text = detail.replaceAll(/["“”„‟«»]/gu, "'");
  if (text.length <= DETAIL_START + 1 + DETAIL_END) return text;
  return `${text.slice(0, DETAIL_START).toWellFormed()}…${text.slice(-DETAIL_END).toWellFormed()}`;
}

/** The state of the bridge in words; whether it is good, and whether the person can do something. */
export function bridgeStatusText(state: BridgeStatus): {
  readonly good: boolean;
  readonly text: string;
} {
  switch (state.kind) {
    case 'closed':
      return { good: false, text: 'Turned off.' };
    case 'policy':
      return { good: false, text: 'Turned off by your administrator.' };
    case 'permission':
      return { good: false, text: OUTSIDE_STRINGS.permissionDenied };
    case 'restart':
      return {
        good: true,
        text: 'One moment: the browser passes your permission on within a minute.',
      };
    case 'connecting':
      return { good: true, text: 'Reaching the bridge…' };
    case 'open':
      return { good: true, text: `Ready. Bridge ${state.bridge} is running.` };
    case 'mismatch':
      return {
        good: false,
        text:
          state.older === 'bridge'
            ? 'The bridge is too old for this extension: install it again.'
            : 'The bridge is newer than this extension: update the extension.',
      };
    case 'waiting':
      return {
        good: false,
        text: `${BRIDGE_PROBLEM_TEXTS[state.problem]} It is tried again by itself.`,
      };
    case 'given-up':
      return { good: false, text: BRIDGE_PROBLEM_TEXTS[state.problem] };
  }
}

const BRIDGE_PROBLEM_TEXTS = {
  'not-installed': 'The bridge is not installed for this browser yet.',
  forbidden: 'The bridge was installed for another extension: install it again.',
  exited: 'The bridge stopped. If it stays so, run its “doctor”.',
  broken: 'The bridge could not be understood. If it stays so, run its “doctor”.',
} as const;

/** A moment as people say it: the time today, date and time else. */
export function formatTimestamp(at: number, now: number, locale: string): string {
  const [date, today] = [new Date(at), new Date(now)];
  const isToday = date.toDateString() === today.toDateString();
  return new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(date);
}

/** The command that installs the bridge for this browser. */
export function installCommand(browser: string): string {
  return `npx okta-end-user-assistant install --browser ${browser} --write claude-desktop`;
}
