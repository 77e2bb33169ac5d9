import type { OutsideAccess } from './outside-access.ts';
import type { OutsideAssistant } from './outside-assistant.ts';
import type { Policy } from '../../domain/policy.ts';
import { extensionIdOf, extensionKey, isExtensionId } from '../../domain/extension-id.ts';

/** The port on which other extensions speak MCP. */
export const EXTENSION_PORT_NAME = 'mcp';

/** Unknown extensions that may wait for the user at once; more are refused. */
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

/** Whether policy allows the extension without asking the user. */
export function isAllowedByPolicy(key: string, { allowedExtensions = [] }: Policy): boolean {
  const id = extensionIdOf(key);
  return id !== null && allowedExtensions.includes(id);
}

/** `unpaired`: may connect so that the user can be asked; all but `allowed` and it are reasons to refuse. */
export type ExtensionAccess = 'allowed' | 'unpaired' | 'off' | 'paused' | 'denied' | 'busy';

/** Whether a port of such an extension stays open. */
export function mayConnect(access: ExtensionAccess): boolean {
  return access === 'allowed' || access === 'unpaired';
}

/** What another extension may do, by the user's choice and policy; the user's refusal takes precedence. */
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
