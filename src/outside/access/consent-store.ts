import type { ClientName, CloseReason, Pairing } from '../../bridge-protocol/frames.ts';
import { pairingCode, verifyPairing } from '../../bridge-protocol/pairing.ts';
import type { AccountId } from '../../domain/accounts.ts';
import { extensionIdOf, extensionKey } from '../../domain/extension-id.ts';
import { OUTSIDE_ASSISTANTS_LOCK, OUTSIDE_EVENTS_LOCK } from '../../domain/locks.ts';
import {
  extensionAccessOf,
  isAllowedByPolicy,
  mayConnect,
  type ExtensionAccess,
  type KnownAssistant,
} from '../model/extension-access.ts';
import { claimedName } from '../model/assistant-names.ts';
import { disambiguatedTitle } from '../model/name-conflicts.ts';
import {
  newExtension,
  sanitizeAssistantName,
  permissionKey,
  type ToolPermission,
  type OutsideAssistant,
} from '../model/outside-assistant.ts';
import type { OutsideEvent } from '../model/outside-request.ts';
import type { OutsideDeps } from '../outside-deps.ts';
import { withEvent } from './event-log.ts';

/** How many assistants may wait for the user at once; the oldest is dropped first. */
const MAX_PENDING = 10;

/** An assistant's request to connect through the bridge. */
interface PairingRequest {
  readonly client: ClientName | null;
  readonly pairing: Pairing | null;
  readonly connection: string;
  readonly challenge: string;
}

/** An assistant as a question and the log name it. */
export interface AllowedAssistant extends OutsideAssistant {
  readonly title: string;
  /** What it says that it is, where that is another name; else `''`. */
  readonly claim: string;
}

/** The known assistants, what each may do, and the activity log. */
export interface ConsentStore {
  /** The assistant if it may connect, or why it may not; an unknown one then waits for the user. */
  authorize(request: PairingRequest): Promise<OutsideAssistant | CloseReason>;
  /** The same for another extension, whose id the browser reports. */
  authorizeExtension(
    id: string,
    client: ClientName | null,
  ): Promise<OutsideAssistant | CloseReason>;
  extensionAccess(id: string): Promise<ExtensionAccess>;
  /** Changes one assistant; `null` removes it. */
  updateAssistant(key: string, change: Partial<OutsideAssistant> | null): Promise<void>;
  setPermission(
    key: string,
    tool: string,
    account: AccountId,
    permission: ToolPermission,
  ): Promise<void>;
  /** The assistant, with a title that no other has; `null` where it is not allowed. */
  findAllowed(key: string): Promise<AllowedAssistant | null>;
  recordEvent(event: Omit<OutsideEvent, 'at' | 'count'>, isIncidental: boolean): Promise<void>;
  clearEvents(): Promise<void>;
}

export function createConsentStore(deps: OutsideDeps): ConsentStore {
  const { items, now, withLock } = deps;
  const { assistants, events } = items;

  function update(
    change: (all: readonly OutsideAssistant[]) => readonly OutsideAssistant[],
  ): Promise<void> {
    return withLock(OUTSIDE_ASSISTANTS_LOCK, async () => {
      const before = await assistants.read();
      const after = change(before);
      if (after !== before) await assistants.write(after);
    });
  }

  async function extensionAccess(id: string): Promise<ExtensionAccess> {
    return extensionAccessOf(
      id,
      await items.outsideAccess.read(),
      await assistants.read(),
      await deps.policy(),
    );
  }

  type AssistantIdentity = Pick<OutsideAssistant, 'key' | 'code' | 'installation'>;

  /** An assistant keeps its place; an extension that is allowed, by the user or by policy, keeps its first name. */
  function withSeenAssistant(
    all: readonly OutsideAssistant[],
    identity: AssistantIdentity,
    client: ClientName | null,
    isManaged: boolean,
  ): readonly OutsideAssistant[] {
    const known = all.find(({ key }) => key === identity.key);
    const isAllowed = isManaged || known?.standing === 'allowed';
    const isNamed =
      extensionIdOf(identity.key) !== null && known !== undefined && isAllowed && known.seenAt > 0;
    const reportedName = isNamed
      ? known.name
      : sanitizeAssistantName(client?.title ?? client?.name ?? '');
    const name = reportedName || known?.name || identity.installation || identity.code;
    const { standing, grants, label } = known ?? { standing: 'waiting', grants: {}, label: '' };
    const seen = { ...identity, name, label, standing, grants, seenAt: now() };
    return known === undefined ? [...all, seen] : all.map((one) => (one === known ? seen : one));
  }

  return {
    async authorize({ client, pairing, connection, challenge }) {
      if (pairing === null) return 'unpaired';
      if (!(await verifyPairing(pairing, challenge, connection))) return 'replayed';
      const { publicKey: key, installation } = pairing;
      const code = await pairingCode(key);
      const identity = { key, code, installation: sanitizeAssistantName(installation) };
      await update((all) => withoutOldestPending(withSeenAssistant(all, identity, client, false)));
      const found = (await assistants.read()).find((one) => one.key === key);
      if (found?.standing === 'allowed') return found;
      return found?.standing === 'refused' ? 'denied' : 'unpaired';
    },
    async authorizeExtension(id, client) {
      const [outsideAccess, policy] = [await items.outsideAccess.read(), await deps.policy()];
      const accessWith = (all: readonly KnownAssistant[]) =>
        extensionAccessOf(id, outsideAccess, all, policy);
      const identity = { key: extensionKey(id), code: '', installation: id };
      await update((all) =>
        mayConnect(accessWith(all))
          ? withSeenAssistant(all, identity, client, isAllowedByPolicy(identity.key, policy))
          : all,
      );
      const all = await assistants.read();
      const access = accessWith(all);
      return access === 'allowed'
        ? (all.find(({ key }) => key === identity.key) ?? 'denied')
        : access;
    },
    extensionAccess,
    updateAssistant: (key, change) =>
      update((all) =>
        change === null
          ? all.filter((one) => one.key !== key)
          : withExtension(all, key).map((one) => (one.key === key ? { ...one, ...change } : one)),
      ),
    setPermission: (key, tool, account, permission) =>
      update((all) =>
        withExtension(all, key).map((one) =>
          one.key === key
            ? { ...one, grants: { ...one.grants, [permissionKey(tool, account)]: permission } }
            : one,
        ),
      ),
    async findAllowed(key) {
      const all = await assistants.read();
      const found = all.find((one) => one.key === key);
      const id = extensionIdOf(key);
      const isAllowed =
        id === null ? found?.standing === 'allowed' : (await extensionAccess(id)) === 'allowed';
      return isAllowed && found !== undefined
        ? {
            ...found,
            title: disambiguatedTitle(found, all, isAllowedByPolicy(key, await deps.policy())),
            claim: claimedName(found),
          }
        : null;
    },
    recordEvent(event, isIncidental) {
      return withLock(OUTSIDE_EVENTS_LOCK, async () => {
        const before = await events.read();
        const after = withEvent(before, { ...event, at: now() }, isIncidental);
        if (after !== before) await events.write(after);
      });
    },
    clearEvents: () => withLock(OUTSIDE_EVENTS_LOCK, () => events.write([])),
  };
}

/** The user can decide about an extension before it ever connects. */
function withExtension(all: readonly OutsideAssistant[], key: string): readonly OutsideAssistant[] {
  const id = extensionIdOf(key);
  return id === null || all.some((one) => one.key === key) ? all : [...all, newExtension(id)];
}

function withoutOldestPending(all: readonly OutsideAssistant[]): readonly OutsideAssistant[] {
  const pending = all.filter(
    ({ key, standing }) => standing === 'waiting' && extensionIdOf(key) === null,
  );
  const dropped = new Set(
    pending.toSorted((one, other) => one.seenAt - other.seenAt).slice(0, -MAX_PENDING),
  );
  return all.filter((one) => !dropped.has(one));
}
