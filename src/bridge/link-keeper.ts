import type { Link, Linker } from './link.ts';
import type { Timers } from './pending.ts';
import type { FromHost } from './socket-messages.ts';
import type { Trouble } from './words.ts';

export interface KeeperEvents {
  /** Whether a link should be there at all. */
  readonly isWanted: () => boolean;
  /** Whether somebody waits for it. */
  readonly isUrgent: () => boolean;
  readonly onLink: (link: Link) => void;
  readonly onMessage: (message: FromHost) => void;
  /** The link broke, or was dropped. */
  readonly onLost: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

const URGENT_MS = 50;
const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/** Keeps one link to a native host: finds one when it is wanted, and another when it breaks, with back-off. */
export class LinkKeeper {
  readonly #linker: Linker;
  readonly #timers: Timers;
  readonly #events: KeeperEvents;
  #link: Link | null = null;
  #generation = 0;
  #lastLinkedAt = Number.NEGATIVE_INFINITY;
  #trouble: Trouble = { kind: 'none' };
  #isConnecting = false;
  #isClosed = false;
  #tries = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(linker: Linker, timers: Timers, events: KeeperEvents) {
    this.#linker = linker;
    this.#timers = timers;
    this.#events = events;
  }

  get link(): Link | null {
    return this.#link;
  }

  /** Counts links: another number, another connection at the extension. */
  get generation(): number {
    return this.#generation;
  }

  get lastLinkedAt(): number {
    return this.#link === null ? this.#lastLinkedAt : this.#timers.now();
  }

  /** Why there is no link. */
  get trouble(): Trouble {
    return this.#trouble;
  }

  /** Looks for a host now, not at the next turn of the back-off. */
  wake(): void {
    if (this.#link !== null || this.#isConnecting || this.#isClosed) return;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    void this.#connect();
  }

  /** Ends the link for a reason that the host gave. */
  drop(trouble: Trouble): void {
    this.#trouble = trouble;
    this.#lose();
    this.#events.onTrouble(trouble);
    this.#retry();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelRetry?.();
    const link = this.#link;
    this.#link = null;
    link?.close();
  }

  async #connect(): Promise<void> {
    this.#isConnecting = true;
    this.#generation += 1;
    const generation = this.#generation;
    const isCurrent = () => generation === this.#generation && this.#link !== null;
    const linked = await this.#linker.connect({
      onMessage: (message) => {
        if (!isCurrent()) return;
        if (message.type !== 'close') this.#tries = 0;
        this.#events.onMessage(message);
      },
      onClose: () => {
        if (!isCurrent()) return;
        this.#trouble = { kind: 'none' };
        this.#lose();
        this.#retry();
      },
    });
    this.#isConnecting = false;
    if (linked.kind === 'linked') {
      if (this.#isClosed) linked.link.close();
      else {
        this.#link = linked.link;
        this.#events.onLink(linked.link);
      }
      return;
    }
    this.#trouble = linked.trouble;
    this.#events.onTrouble(linked.trouble);
    this.#retry();
  }

  #lose(): void {
    const link = this.#link;
    this.#link = null;
    this.#lastLinkedAt = this.#timers.now();
    link?.close();
    this.#events.onLost();
  }

  #retry(): void {
    if (this.#isClosed || !this.#events.isWanted() || isFinal(this.#trouble)) return;
    const patient = Math.min(FIRST_MS * 2 ** this.#tries, LONGEST_MS);
    this.#tries += 1;
    this.#cancelRetry?.();
    this.#cancelRetry = this.#timers.after(this.#events.isUrgent() ? URGENT_MS : patient, () => {
      this.#cancelRetry = null;
      this.wake();
    });
  }
}

/** What waiting does not mend: asked again only when somebody needs it. */
export function isFinal(trouble: Trouble): boolean {
  if (trouble.kind === 'closed') return trouble.reason !== 'restart';
  return trouble.kind === 'mismatch';
}
