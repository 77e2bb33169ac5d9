import type { CloseReason } from '../../bridge-protocol/frames.ts';
import type { HostTarget } from './choose-host.ts';
import type { HostDescription } from './host-registry.ts';
import type { ProtocolMismatch } from './socket-messages.ts';

/** Why a request cannot be forwarded; each has a text that says what the user can do. */
export type ConnectionFailure =
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly others: readonly HostDescription[] }
  | { readonly kind: 'mismatch'; readonly mismatch: ProtocolMismatch }
  | { readonly kind: 'closed'; readonly reason: CloseReason }
  | { readonly kind: 'silent' }
  | { readonly kind: 'broken' }
  /** The installation's key file cannot be used. */
  | { readonly kind: 'key'; readonly message: string };

export interface FailureContext {
  readonly target: HostTarget;
  /** The command line that starts this program, for texts that tell the user to run it. */
  readonly program: string;
}

const EXTENSION_NAME = 'the Okta End User Assistant extension';

const BROWSER_NAMES: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  chromium: 'Chromium',
  edge: 'Microsoft Edge',
  brave: 'Brave',
  firefox: 'Firefox',
};

export function browserTitle(browser: string): string {
  return Object.hasOwn(BROWSER_NAMES, browser) ? (BROWSER_NAMES[browser] ?? browser) : browser;
}

/** Whether the extension turned the client away until the user allows it. */
export function isAwaitingApproval(failure: ConnectionFailure): boolean {
  return failure.kind === 'closed' && failure.reason === 'unpaired';
}

/** The answer to a call for which the user has not decided in time. */
export function waitingText(code: string | null): string {
  return `Still waiting for the user in the browser: ${APPROVE_TEXT}${codeText(code)}. Then ask again.`;
}

/** What the user can do about a failure, for an assistant and its user to read. */
export function failureText(
  failure: ConnectionFailure,
  { target, program }: FailureContext,
  code: string | null,
): string {
  switch (failure.kind) {
    case 'none':
      return `Open ${targetText(target)} with ${EXTENSION_NAME}, and turn on outside assistants in its options. If both are done, run: ${program} doctor`;
    case 'other': {
      const open = failure.others.map(hostLabel).join(', ');
      return `This assistant is set up for ${targetText(target)}, which is not open. Open now: ${open}. Open it, or choose another one with --browser and --profile and restart the assistant.`;
    }
    case 'mismatch':
      return failure.mismatch === 'extension-older'
        ? `Update ${EXTENSION_NAME}: this bridge is newer.`
        : `Update the bridge: ${EXTENSION_NAME} is newer. Its options, under outside assistants, show the command.`;
    case 'closed':
      return closedText(failure.reason, code);
    case 'silent':
      return `${capitalize(EXTENSION_NAME)} did not answer in time. Try again. If this happens again, restart the browser.`;
    case 'broken':
      return `The browser or ${EXTENSION_NAME} stopped during this call. Try again.`;
    case 'key':
      return failure.message;
  }
}

const APPROVE_TEXT = `open ${EXTENSION_NAME} and allow this assistant`;

function codeText(code: string | null): string {
  return code === null ? '' : ` (pairing code ${code})`;
}

function closedText(reason: CloseReason, code: string | null): string {
  switch (reason) {
    case 'unpaired':
      return `${capitalize(APPROVE_TEXT)}${codeText(code)}, then try again.`;
    case 'denied':
    case 'revoked':
      return `This assistant is not allowed to use ${EXTENSION_NAME}. You can allow it in the extension’s options, under outside assistants.`;
    case 'paused':
      return `Outside assistants are paused in ${EXTENSION_NAME}. Resume them there, then try again.`;
    case 'off':
      return `Turn on outside assistants in the options of ${EXTENSION_NAME}, then try again.`;
    case 'replayed':
      return `${capitalize(EXTENSION_NAME)} rejected this connection because it was used before. Restart the assistant.`;
    case 'busy':
      return `${capitalize(EXTENSION_NAME)} is busy. Try again in a minute.`;
    case 'restart':
      return `${capitalize(EXTENSION_NAME)} is restarting. Try again.`;
  }
}

function hostLabel({ browser, profile }: HostDescription): string {
  return `${browserTitle(browser)} (profile ${profile.label})`;
}

function targetText({ browser, profile }: HostTarget): string {
  const name = browser === null ? 'the browser' : browserTitle(browser);
  return profile === null ? name : `${name} (profile ${profile})`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
