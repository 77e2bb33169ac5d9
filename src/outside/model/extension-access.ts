import type { OutsideAccess } from './outside-access.ts';
import type { OutsideAssistant } from './outside-assistants.ts';
import type { Policy } from '../../domain/policy.ts';
import { extensionIdOf, extensionKey, isExtensionId } from '../../domain/extension-id.ts';

/** The port on which other extensions speak MCP. */
export const EXTENSION_PORT_NAME = 'mcp';

/** Unknown extensions that may wait for the person at once; more are not heard. */
const MAX_PENDING = 10;

/** Who opened a port, as far as the browser says (`runtime.MessageSender`). */
export interface PortSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** The id of another extension that speaks for itself; `null` for ourselves, a web page, or a script in one. */
export function senderExtensionId(sender: PortSender | undefined, ownId: string): string | null {
  const { id, url, origin } = sender ?? {};
  const isPage = [url, origin].some(
    (address) => address !== undefined && !/^(?:chrome|moz)-extension:\/\//u.test(address),
  );
  return id === undefined || id === ownId || isPage || !isExtensionId(id) ? null : id;
}

/** What decides about an extension's access, of what is stored of an assistant. */
export type KnownAssistant = Pick<OutsideAssistant, 'key' | 'standing'>;

/** Whether policy lets the extension in without the person. */
export function isAllowedByPolicy(key: string, { allowedExtensions = [] }: Policy): boolean {
  const id = extensionIdOf(key);
  return id !== null && allowedExtensions.includes(id);
}

/** `unpaired`: heard only so far that the person can be asked; the others are reasons to hear nothing. */
export type ExtensionAccess = 'allowed' | 'unpaired' | 'off' | 'paused' | 'denied' | 'busy';

/** Whether what it says is listened to at all. */
export function mayConnect(access: ExtensionAccess): boolean {
  return access === 'allowed' || access === 'unpaired';
}

/** How far another extension is heard, by the person's choice and policy; the person's refusal goes first. */
export function extensionAccessOf(
  id: string,
  { extensions, paused }: OutsideAccess,
  known: readonly KnownAssistant[],
  policy: Policy,
): ExtensionAccess {
  const key = extensionKey(id);
  const isPreapproved = isAllowedByPolicy(key, policy);
  if (policy.outsideAssistants === false || !(extensions || isPreapproved)) return 'off';
  if (paused) return 'paused';
  const status = known.find((one) => one.key === key)?.standing;
  if (status === 'refused') return 'denied';
  if (status === 'allowed' || isPreapproved) return 'allowed';
  const pending = known.filter(
    (one) =>
      one.standing === 'waiting' &&
      extensionIdOf(one.key) !== null &&
      !isAllowedByPolicy(one.key, policy),
  );
  return status === 'waiting' || pending.length < MAX_PENDING ? 'unpaired' : 'busy';
}
