import type { ClientName, CloseReason, Pairing } from '../bridge-protocol/frames.ts';
import { pairingCode, verifyPairing } from '../bridge-protocol/pairing.ts';
import {
  extensionIdOf,
  extensionKey,
  hearingOf,
  isHeard,
  type Hearing,
  type Known,
} from '../domain/extension-door.ts';
import {
  distinctName,
  newExtension,
  outsideText,
  type Grant,
  type OutsideAssistant,
  type OutsideEvent,
} from '../domain/outside.ts';
import type { OutsidePorts } from './ports.ts';

/** What may wait for the person at once; the oldest goes first. */
const MOST_WAITING = 10;
const MOST_EVENTS = 200;
/** Names are completed with every keystroke: that is one event. */
const SAME_FOR_MS = 60_000;

/** Who asks to come in. */
export interface Caller {
  readonly client: ClientName | null;
  readonly pairing: Pairing | null;
  readonly connection: string;
  readonly challenge: string;
}

/** Who is known, what each may do, and what was asked for. */
export interface Consent {
  /** The assistant that may come in, or why it may not; an unknown one then waits for the person. */
  welcome(caller: Caller): Promise<OutsideAssistant | CloseReason>;
  /** The same for another extension, whose id the browser vouches for. */
  welcomeExtension(id: string, client: ClientName | null): Promise<OutsideAssistant | CloseReason>;
  /** How far an extension is heard at the moment. */
  hearing(id: string): Promise<Hearing>;
  /** Changes one assistant; `null` takes it away. */
  change(key: string, change: Partial<OutsideAssistant> | null): Promise<void>;
  grant(key: string, tool: string, grant: Grant): Promise<void>;
  /** Its name tells it from others; `null` where it is not allowed any more. */
  allowed(key: string): Promise<OutsideAssistant | null>;
  record(event: Omit<OutsideEvent, 'at' | 'account'>, isIncidental: boolean): Promise<void>;
  clearEvents(): Promise<void>;
}

export function createConsent(ports: OutsidePorts): Consent {
  const { items, now, withLock, currentAccount } = ports;
  const { assistants, events } = items;

  function update(
    change: (all: readonly OutsideAssistant[]) => readonly OutsideAssistant[],
  ): Promise<void> {
    return withLock('outside-assistants', async () => {
      const before = await assistants.read();
      const after = change(before);
      if (after !== before) await assistants.write(after);
    });
  }

  async function hearing(id: string): Promise<Hearing> {
    return hearingOf(id, await items.door.read(), await assistants.read(), await ports.policy());
  }

  type Came = Pick<OutsideAssistant, 'key' | 'code' | 'installation'>;

  /** With who has come first of all; one that was allowed keeps the name under which the person did so. */
  function seen(
    all: readonly OutsideAssistant[],
    came: Came,
    client: ClientName | null,
  ): readonly OutsideAssistant[] {
    const known = all.find(({ key }) => key === came.key);
    const isNamed = known?.standing === 'allowed' && known.seenAt > 0;
    const said = isNamed ? known.name : outsideText(client?.title ?? client?.name ?? '');
    const name = said || known?.name || came.installation || came.code;
    const { standing, grants } = known ?? { standing: 'waiting', grants: {} };
    const rest = all.filter((one) => one !== known);
    return [{ ...came, name, standing, grants, seenAt: now() }, ...rest];
  }

  return {
    async welcome({ client, pairing, connection, challenge }) {
      if (pairing === null) return 'unpaired';
      if (!(await verifyPairing(pairing, challenge, connection))) return 'replayed';
      const { publicKey: key, installation } = pairing;
      const code = await pairingCode(key);
      const came = { key, code, installation: outsideText(installation) };
      await update((all) => withoutOldest(seen(all, came, client)));
      const found = (await assistants.read()).find((one) => one.key === key);
      if (found?.standing === 'allowed') return found;
      return found?.standing === 'refused' ? 'denied' : 'unpaired';
    },
    async welcomeExtension(id, client) {
      const [door, policy] = [await items.door.read(), await ports.policy()];
      const heard = (all: readonly Known[]) => hearingOf(id, door, all, policy);
      const came = { key: extensionKey(id), code: '', installation: id };
      await update((all) => (isHeard(heard(all)) ? seen(all, came, client) : all));
      const all = await assistants.read();
      const standing = heard(all);
      return standing === 'allowed'
        ? (all.find(({ key }) => key === came.key) ?? 'denied')
        : standing;
    },
    hearing,
    change: (key, change) =>
      update((all) =>
        change === null
          ? all.filter((one) => one.key !== key)
          : withExtension(all, key).map((one) => (one.key === key ? { ...one, ...change } : one)),
      ),
    grant: (key, tool, grant) =>
      update((all) =>
        withExtension(all, key).map((one) =>
          one.key === key ? { ...one, grants: { ...one.grants, [tool]: grant } } : one,
        ),
      ),
    async allowed(key) {
      const all = await assistants.read();
      const found = all.find((one) => one.key === key);
      const id = extensionIdOf(key);
      const isAllowed =
        id === null ? found?.standing === 'allowed' : (await hearing(id)) === 'allowed';
      return isAllowed && found !== undefined ? { ...found, name: distinctName(found, all) } : null;
    },
    record(event, isIncidental) {
      return withLock('outside-events', async () => {
        const [at, account, before] = [now(), await currentAccount(), await events.read()];
        const isKnown = before.some(
          (one) =>
            at - one.at < SAME_FOR_MS &&
            one.name === event.name &&
            one.tool === event.tool &&
            one.allowed === event.allowed &&
            one.account === account,
        );
        if (isIncidental && isKnown) return;
        await events.write([{ ...event, at, account }, ...before].slice(0, MOST_EVENTS));
      });
    },
    clearEvents: () => withLock('outside-events', () => events.write([])),
  };
}

/** An extension can be decided about before it has ever been here. */
function withExtension(all: readonly OutsideAssistant[], key: string): readonly OutsideAssistant[] {
  const id = extensionIdOf(key);
  return id === null || all.some((one) => one.key === key) ? all : [...all, newExtension(id)];
}

function withoutOldest(all: readonly OutsideAssistant[]): readonly OutsideAssistant[] {
  const waiting = all.filter(
    ({ key, standing }) => standing === 'waiting' && extensionIdOf(key) === null,
  );
  const dropped = new Set(waiting.slice(MOST_WAITING));
  return all.filter((one) => !dropped.has(one));
}
