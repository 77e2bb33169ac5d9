import type { CloseReason, FromExtension, ToExtension } from '../bridge-protocol/frames.ts';
import type { OutsideAssistant } from '../domain/outside.ts';
import type { Consent } from './consent.ts';
import type { OutsidePorts } from './ports.ts';
import type { Questions } from './questions.ts';
import type { Rate } from './rate.ts';
import { createSeat, type Seat } from './seat.ts';

export interface DeskParts {
  readonly ports: OutsidePorts;
  readonly consent: Consent;
  readonly questions: Questions;
  readonly rateOf: (key: string) => Rate;
}

type Open = Extract<ToExtension, { type: 'open' }>;

/** Connections of assistants, each welcomed or refused and then served. */
export interface Desk {
  receive(frame: ToExtension): void;
  /** Sends every assistant away, or that of one key. */
  dismiss(reason: CloseReason, key?: string): Promise<void>;
  /** The port has gone: ends what still runs. */
  end(): void;
}

export function createDesk(
  { ports, consent, questions, rateOf }: DeskParts,
  welcome: (frame: Open) => Promise<OutsideAssistant | CloseReason>,
  post: (frame: FromExtension) => void,
): Desk {
  const used = new Set<string>();
  const seats = new Map<string, Promise<Seat | null>>();

  async function seat(frame: Open): Promise<Seat | null> {
    const { connection } = frame;
    const { paused } = await ports.items.door.read();
    const guest = paused ? 'paused' : await welcome(frame);
    if (!seats.has(connection)) return null;
    if (typeof guest === 'string') {
      refuse(connection, guest);
      return null;
    }
    return createSeat({
      ports,
      consent,
      questions,
      key: guest.key,
      rate: rateOf(guest.key),
      send: (message) => {
        if (seats.has(connection)) post({ type: 'message', connection, message });
      },
      working: (id) => {
        post({ type: 'working', connection, id });
      },
    });
  }

  function refuse(connection: string, reason: CloseReason): void {
    seats.delete(connection);
    post({ type: 'close', connection, reason });
  }

  async function sendAway(connection: string, reason: CloseReason, key: string | undefined) {
    const seated = await seats.get(connection);
    if (key !== undefined && seated?.key !== key) return;
    if (seats.has(connection)) refuse(connection, reason);
    seated?.close();
  }

  function open(frame: Open): void {
    const { connection } = frame;
    if (used.has(connection)) {
      void seats.get(connection)?.then((seated) => seated?.close());
      refuse(connection, 'replayed');
      return;
    }
    used.add(connection);
    // In the list before anything is awaited: what comes meanwhile is for it.
    const { promise, resolve } = Promise.withResolvers<Seat | null>();
    seats.set(connection, promise);
    seat(frame).then(resolve, (thrown: unknown) => {
      ports.report(thrown);
      if (seats.has(connection)) refuse(connection, 'busy');
      resolve(null);
    });
  }

  return {
    receive(frame) {
      if (frame.type === 'open') open(frame);
      else if (frame.type === 'message')
        void seats.get(frame.connection)?.then((seated) => seated?.receive(frame.message));
      else if (frame.type === 'close') {
        const leaving = seats.get(frame.connection);
        seats.delete(frame.connection);
        void leaving?.then((seated) => seated?.close());
      }
    },
    async dismiss(reason, key) {
      await Promise.all([...seats.keys()].map((one) => sendAway(one, reason, key)));
    },
    end() {
      for (const leaving of seats.values()) void leaving.then((seated) => seated?.close());
      seats.clear();
    },
  };
}
