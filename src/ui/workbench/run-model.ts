import { signal, type ReadonlySignal } from '@preact/signals';
import type { ExchangeLog } from './exchange-log.ts';
import type { JsonObject } from './json-values.ts';
import type { McpClient } from './mcp-client.ts';
import { readReply, type Reply } from './reply.ts';

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly reply: Reply; readonly durationMs: number };

/** An answer to one question of the server (MCP 2026-07-28, `ElicitResult`). */
export type ElicitationAnswer =
  { readonly action: 'accept'; readonly content: JsonObject } | { readonly action: 'decline' };

/** A tool, resource, or prompt that can be run repeatedly, one run at a time. */
export interface RunModel {
  readonly state: ReadonlySignal<RunState>;
  start(params: JsonObject): Promise<void>;
  /** Repeats the request with the answers, by the keys of the questions. */
  answer(answers: Readonly<Record<string, ElicitationAnswer>>): Promise<void>;
  stop(): void;
}

export function createRunModel(method: string, log: ExchangeLog, client: McpClient): RunModel {
  const state = signal<RunState>({ kind: 'idle' });
  let currentRun: AbortController | null = null;
  let lastParams: JsonObject = {};

  async function send(params: JsonObject): Promise<void> {
    currentRun?.abort();
    const controller = new AbortController();
    currentRun = controller;
    state.value = { kind: 'running' };
    const exchange = await log.send(method, params, controller.signal);
    if (currentRun !== controller) return;
    currentRun = null;
    state.value = {
      kind: 'done',
      reply: readReply(exchange, client),
      durationMs: exchange.durationMs ?? 0,
    };
  }

  return {
    state,
    async start(params) {
      lastParams = params;
      await send(params);
    },
    async answer(inputResponses) {
      const { value } = state;
      if (value.kind !== 'done' || value.reply.kind !== 'asked') return;
      const { state: requestState } = value.reply;
      await send({
        ...lastParams,
        inputResponses,
        ...(requestState === undefined ? {} : { requestState }),
      });
    },
    stop() {
      currentRun?.abort();
    },
  };
}
