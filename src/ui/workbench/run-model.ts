import { signal, type ReadonlySignal } from '@preact/signals';
import type { ExchangeLog } from './exchange-log.ts';
import type { Fields } from './fields.ts';
import type { McpClient } from './mcp-client.ts';
import { readReply, type Reply } from './reply.ts';

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly reply: Reply; readonly took: number };

/** An answer to one question of the server (MCP 2026-07-28, `ElicitResult`). */
export type Answer =
  { readonly action: 'accept'; readonly content: Fields } | { readonly action: 'decline' };

/** One thing of the server that can be run again and again: one run at a time. */
export interface RunModel {
  readonly state: ReadonlySignal<RunState>;
  start(params: Fields): Promise<void>;
  /** Repeats the request that the server asked about, with the answers by the questions' keys. */
  answer(answers: Readonly<Record<string, Answer>>): Promise<void>;
  stop(): void;
}

export function createRun(method: string, log: ExchangeLog, client: McpClient): RunModel {
  const state = signal<RunState>({ kind: 'idle' });
  let running: AbortController | null = null;
  let asked: Fields = {};

  async function send(params: Fields): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    state.value = { kind: 'running' };
    const exchanged = await log.send(method, params, own.signal);
    if (running !== own) return;
    running = null;
    state.value = { kind: 'done', reply: readReply(exchanged, client), took: exchanged.took ?? 0 };
  }

  return {
    state,
    async start(params) {
      asked = params;
      await send(params);
    },
    async answer(inputResponses) {
      const { value } = state;
      if (value.kind !== 'done' || value.reply.kind !== 'asked') return;
      const { state: requestState } = value.reply;
      await send({
        ...asked,
        inputResponses,
        ...(requestState === undefined ? {} : { requestState }),
      });
    },
    stop() {
      running?.abort();
    },
  };
}
