import type { Door } from './door.ts';
import type { ItemDefinition } from './item.ts';
import type { OutsideAssistant } from './outside.ts';
import type { Policy } from './policy.ts';
import { isFields } from './stored-form.ts';

/** The port on which other extensions speak MCP. */
export const EXTENSION_PORT = 'mcp';

/** Unknown extensions that may wait for the person at once; more are not heard. */
const MOST_WAITING = 10;

/** No public key of an assistant's has a colon. */
const PREFIX = 'extension:';

/** Chromium's 32 letters from a to p; Firefox's UUID in braces or name with an @ (`WebExtensions` schema, `ExtensionID`). */
const ID =
  /^(?:[a-p]{32}|\{[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}|[\w.-]*@[\w.-]+)$/iu;
const LONGEST_ID = 80;

export function isExtensionId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text);
}

/** The key of an {@link OutsideAssistant} that is another extension. */
export function extensionKey(id: string): string {
  return PREFIX + id;
}

/** The extension's id, or `null` where the key is not an extension's. */
export function extensionIdOf(key: string): string | null {
  const id = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : '';
  return isExtensionId(id) ? id : null;
}

/** Who opened a port, as far as the browser says (`runtime.MessageSender`). */
export interface PortSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** The id of another extension that speaks for itself; `null` for ourselves, a web page, or a script in one. */
export function senderExtension(sender: PortSender | undefined, own: string): string | null {
  const { id, url, origin } = sender ?? {};
  const isPage = [url, origin].some(
    (address) => address !== undefined && !/^(?:chrome|moz)-extension:\/\//u.test(address),
  );
  return id === undefined || id === own || isPage || !isExtensionId(id) ? null : id;
}

export type Known = Pick<OutsideAssistant, 'key' | 'standing'>;

/** Of those who are known only what decides whether an extension is heard: it is read before anything heavy. */
export const KNOWN: ItemDefinition<readonly Known[]> = {
  area: 'local',
  key: 'outside-assistants',
  version: 1,
  fallback: [],
  encode: (known) => known,
  decode: (stored) =>
    Array.isArray(stored)
      ? stored.flatMap((entry: unknown) => {
          const { key, standing } = isFields(entry) ? entry : {};
          if (typeof key !== 'string') return [];
          return standing === 'waiting' || standing === 'allowed' || standing === 'refused'
            ? [{ key, standing }]
            : [];
        })
      : undefined,
};

/** Whether policy lets the extension in without the person. */
export function isSetByPolicy(key: string, { allowedExtensions = [] }: Policy): boolean {
  const id = extensionIdOf(key);
  return id !== null && allowedExtensions.includes(id);
}

/** `unpaired`: heard only so far that the person can be asked; the others are reasons to hear nothing. */
export type Hearing = 'allowed' | 'unpaired' | 'off' | 'paused' | 'denied' | 'busy';

/** Whether what it says is listened to at all. */
export function isHeard(hearing: Hearing): boolean {
  return hearing === 'allowed' || hearing === 'unpaired';
}

/** How far another extension is heard, by the person's choice and policy; the person's refusal goes first. */
export function hearingOf(
  id: string,
  { extensions, paused }: Door,
  known: readonly Known[],
  policy: Policy,
): Hearing {
  const key = extensionKey(id);
  const isSet = isSetByPolicy(key, policy);
  if (policy.outsideAssistants === false || !(extensions || isSet)) return 'off';
  if (paused) return 'paused';
  const standing = known.find((one) => one.key === key)?.standing;
  if (standing === 'refused') return 'denied';
  if (standing === 'allowed' || isSet) return 'allowed';
  const waiting = known.filter(
    (one) =>
      one.standing === 'waiting' &&
      extensionIdOf(one.key) !== null &&
      !isSetByPolicy(one.key, policy),
  );
  return standing === 'waiting' || waiting.length < MOST_WAITING ? 'unpaired' : 'busy';
}
