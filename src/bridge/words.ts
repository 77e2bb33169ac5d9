import type { CloseReason, RawMessage } from '../bridge-protocol/frames.ts';
import type { Choice } from './choose-host.ts';
import { failure } from './failure.ts';
import type { HostDescription } from './rendezvous.ts';
import type { Mismatch } from './socket-messages.ts';

/** Why a request cannot be passed on; each says what the person can do. */
export type Trouble =
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly others: readonly HostDescription[] }
  | { readonly kind: 'mismatch'; readonly mismatch: Mismatch }
  | { readonly kind: 'closed'; readonly reason: CloseReason }
  | { readonly kind: 'silent' }
  | { readonly kind: 'broken' };

const EXTENSION = 'the Okta End User Assistant extension';

const BROWSER_NAMES: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  chromium: 'Chromium',
  edge: 'Microsoft Edge',
  brave: 'Brave',
  firefox: 'Firefox',
};

export function browserName(browser: string): string {
  return Object.hasOwn(BROWSER_NAMES, browser) ? (BROWSER_NAMES[browser] ?? browser) : browser;
}

/** What an assistant is told in place of an answer. */
export function troubleReply(
  id: string | number,
  trouble: Trouble,
  choice: Choice,
  code: string | null,
): RawMessage {
  return failure(id, -32000, troubleText(trouble, choice, code), { trouble: trouble.kind });
}

/** What can be done, for an assistant and its person to read. */
export function troubleText(trouble: Trouble, choice: Choice, code: string | null): string {
  switch (trouble.kind) {
    case 'none':
      return `Open ${wanted(choice)} with ${EXTENSION}, and turn on outside assistants in its options. If that is done already, run "npx okta-end-user-assistant doctor".`;
    case 'other': {
      const open = trouble.others.map(hostName).join(', ');
      return `This assistant is for ${wanted(choice)}, which is not open; open now: ${open}. Open it, or choose another with --browser and --profile and start the assistant again.`;
    }
    case 'mismatch':
      return trouble.mismatch === 'extension-older'
        ? `Update ${EXTENSION}: this bridge is newer.`
        : `Update the bridge with "npx okta-end-user-assistant@latest install": ${EXTENSION} is newer.`;
    case 'closed':
      return closedText(trouble.reason, code);
    case 'silent':
      return `${capital(EXTENSION)} did not answer in time. Try again; if it stays so, close and open the browser.`;
    case 'broken':
      return `The browser or ${EXTENSION} stopped during this call. Try again.`;
  }
}

function closedText(reason: CloseReason, code: string | null): string {
  switch (reason) {
    case 'unpaired':
      return `Open ${EXTENSION} and allow this assistant${code === null ? '' : ` with the pairing code ${code}`}, then try again.`;
    case 'denied':
    case 'revoked':
      return `This assistant is not allowed to use ${EXTENSION}. It can be allowed again in its options, under outside assistants.`;
    case 'paused':
      return `Outside assistants are paused in ${EXTENSION}. Resume them there, then try again.`;
    case 'off':
      return `Turn on outside assistants in the options of ${EXTENSION}, then try again.`;
    case 'replayed':
      return `${capital(EXTENSION)} refused this connection as one that was used before. Start the assistant again.`;
    case 'busy':
      return `${capital(EXTENSION)} has too much to do. Try again in a minute.`;
    case 'restart':
      return `${capital(EXTENSION)} is starting again. Try again.`;
  }
}

function hostName({ browser, profile }: HostDescription): string {
  return `${browserName(browser)} (profile ${profile.label})`;
}

function wanted({ browser, profile }: Choice): string {
  const name = browser === null ? 'the browser' : browserName(browser);
  return profile === null ? name : `${name} (profile ${profile})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
