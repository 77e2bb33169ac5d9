import type { ClientName, CloseReason, Pairing } from '../bridge-protocol/frames.ts';
import { pairingCode, verifyPairing } from '../bridge-protocol/pairing.ts';
import {
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
  /** Changes one assistant; `null` takes it away. */
  change(key: string, change: Partial<OutsideAssistant> | null): Promise<void>;
  grant(key: string, tool: string, grant: Grant): Promise<void>;
  /** `null` where it is not allowed any more. */
  allowed(key: string): Promise<OutsideAssistant | null>;
  record(event: Omit<OutsideEvent, 'at' | 'account'>, isIncidental: boolean): Promise<void>;
  clearEvents(): Promise<void>;
}

export function createConsent({ items, now, withLock, currentAccount }: OutsidePorts): Consent {
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

  return {
    async welcome({ client, pairing, connection, challenge }) {
      if (pairing === null) return 'unpaired';
      if (!(await verifyPairing(pairing, challenge, connection))) return 'replayed';
      const { publicKey: key, installation } = pairing;
      const code = await pairingCode(key);
      const said = client?.title ?? client?.name ?? '';
      await update((all) => {
        const known = all.find((one) => one.key === key);
        const name = outsideText(said) || known?.name || outsideText(installation);
        const seen = { key, code, name, installation: outsideText(installation), seenAt: now() };
        const rest = all.filter((one) => one !== known);
        if (known !== undefined) return [{ ...known, ...seen }, ...rest];
        return withoutOldest([{ ...seen, standing: 'waiting', grants: {} }, ...rest]);
      });
      const found = (await assistants.read()).find((one) => one.key === key);
      if (found?.standing === 'allowed') return found;
      return found?.standing === 'refused' ? 'denied' : 'unpaired';
    },
    change: (key, change) =>
      update((all) =>
        change === null
          ? all.filter((one) => one.key !== key)
          : all.map((one) => (one.key === key ? { ...one, ...change } : one)),
      ),
    grant: (key, tool, grant) =>
      update((all) =>
        all.map((one) =>
          one.key === key ? { ...one, grants: { ...one.grants, [tool]: grant } } : one,
        ),
      ),
    async allowed(key) {
      const found = (await assistants.read()).find((one) => one.key === key);
      return found?.standing === 'allowed' ? found : null;
    },
    record(event, isIncidental) {
      return withLock('outside-events', async () => {
        const [at, account, before] = [now(), await currentAccount(), await events.read()];
        const isKnown = before.some(
          (one) =>
            at - one.at < SAME_FOR_MS &&
            one.name === event.name &&
            one.tool === event.tool &&
            one.account === account,
        );
        if (isIncidental && isKnown) return;
        await events.write([{ ...event, at, account }, ...before].slice(0, MOST_EVENTS));
      });
    },
    clearEvents: () => withLock('outside-events', () => events.write([])),
  };
}

function withoutOldest(all: readonly OutsideAssistant[]): readonly OutsideAssistant[] {
  const waiting = all.filter(({ standing }) => standing === 'waiting');
  const dropped = new Set(waiting.slice(MOST_WAITING));
  return all.filter((one) => !dropped.has(one));
}
