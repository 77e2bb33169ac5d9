import type { CloseReason, RawMessage } from '../../bridge-protocol/frames.ts';
import type { HostTarget } from './choose-host.ts';
import { jsonRpcError } from './json-rpc.ts';
import type { HostDescription } from './host-registry.ts';
import type { ProtocolMismatch } from './socket-messages.ts';

/** Why a request cannot be passed on; each says what the person can do. */
export type ConnectionFailure =
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly others: readonly HostDescription[] }
  | { readonly kind: 'mismatch'; readonly mismatch: ProtocolMismatch }
  | { readonly kind: 'closed'; readonly reason: CloseReason }
  | { readonly kind: 'silent' }
  | { readonly kind: 'broken' };

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

/** What an assistant is told in place of an answer. */
export function failureReply(
  id: string | number,
  failure: ConnectionFailure,
  target: HostTarget,
  code: string | null,
): RawMessage {
  return jsonRpcError(id, -32000, failureText(failure, target, code), { trouble: failure.kind });
}

/** What can be done, for an assistant and its person to read. */
export function failureText(
  failure: ConnectionFailure,
  target: HostTarget,
  code: string | null,
): string {
  switch (failure.kind) {
    case 'none':
      return `Open ${targetText(target)} with ${EXTENSION_NAME}, and turn on outside assistants in its options. If that is done already, run "npx okta-end-user-assistant doctor".`;
    case 'other': {
      const open = failure.others.map(hostLabel).join(', ');
      return `This assistant is for ${targetText(target)}, which is not open; open now: ${open}. Open it, or choose another with --browser and --profile and start the assistant again.`;
    }
    case 'mismatch':
      return failure.mismatch === 'extension-older'
        ? `Update ${EXTENSION_NAME}: this bridge is newer.`
        : `Update the bridge with "npx okta-end-user-assistant@latest install": ${EXTENSION_NAME} is newer.`;
    case 'closed':
      return closedText(failure.reason, code);
    case 'silent':
      return `${capitalize(EXTENSION_NAME)} did not answer in time. Try again; if it stays so, close and open the browser.`;
    case 'broken':
      return `The browser or ${EXTENSION_NAME} stopped during this call. Try again.`;
  }
}

function closedText(reason: CloseReason, code: string | null): string {
  switch (reason) {
    case 'unpaired':
      return `Open ${EXTENSION_NAME} and allow this assistant${code === null ? '' : ` with the pairing code ${code}`}, then try again.`;
    case 'denied':
    case 'revoked':
      return `This assistant is not allowed to use ${EXTENSION_NAME}. It can be allowed again in its options, under outside assistants.`;
    case 'paused':
      return `Outside assistants are paused in ${EXTENSION_NAME}. Resume them there, then try again.`;
    case 'off':
      return `Turn on outside assistants in the options of ${EXTENSION_NAME}, then try again.`;
    case 'replayed':
      return `${capitalize(EXTENSION_NAME)} refused this connection as one that was used before. Start the assistant again.`;
    case 'busy':
      return `${capitalize(EXTENSION_NAME)} has too much to do. Try again in a minute.`;
    case 'restart':
      return `${capitalize(EXTENSION_NAME)} is starting again. Try again.`;
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
