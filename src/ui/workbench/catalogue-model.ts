import { signal, type ReadonlySignal } from '@preact/signals';
import { problem, type WireError } from '../../domain/errors.ts';
import { follow } from '../../domain/follow.ts';
import { OUTSIDE } from '../../domain/outside-stored.ts';
import { sessionUser } from '../../domain/session.ts';
import type { Extension } from '../extension.ts';
import {
  readPrompts,
  readResources,
  readServer,
  readTemplates,
  readTools,
  type ListedPrompt,
  type ListedResource,
  type ListedTemplate,
  type ListedTool,
  type ServerSheet,
} from './catalogue.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { textOf, fieldsOf, type Fields } from './fields.ts';
import type { McpClient } from './mcp-client.ts';
import { readReply } from './reply.ts';

/** What the server offers, read again after each change of what may be used and of who is signed in. */
export interface CatalogueModel {
  readonly server: ReadonlySignal<ServerSheet | null>;
  readonly tools: ReadonlySignal<readonly ListedTool[] | null>;
  readonly resources: ReadonlySignal<readonly ListedResource[] | null>;
  /** Whether the list of resources goes on. */
  readonly hasMore: ReadonlySignal<boolean>;
  readonly templates: ReadonlySignal<readonly ListedTemplate[]>;
  readonly prompts: ReadonlySignal<readonly ListedPrompt[] | null>;
  readonly problem: ReadonlySignal<WireError | null>;
  load(): Promise<void>;
  loadMore(): Promise<void>;
  dispose(): void;
}

export function createCatalogue(
  extension: Extension,
  log: ExchangeLog,
  client: McpClient,
): CatalogueModel {
  const server = signal<ServerSheet | null>(null);
  const tools = signal<readonly ListedTool[] | null>(null);
  const resources = signal<readonly ListedResource[] | null>(null);
  const cursor = signal<string | null>(null);
  const hasMore = signal(false);
  const templates = signal<readonly ListedTemplate[]>([]);
  const prompts = signal<readonly ListedPrompt[] | null>(null);
  const failed = signal<WireError | null>(null);
  let latest = new AbortController();
  let user: string | null = null;
  let isStarted = false;

  /** Sends one request, whose result is read only if nothing newer was begun meanwhile. */
  async function ask(method: string, params: Fields, read: (result: Fields) => void) {
    const { signal: until } = latest;
    const exchanged = await log.send(method, params, until);
    if (until.aborted) return;
    const reply = readReply(exchanged, client);
    if (reply.kind === 'result') read(fieldsOf(exchanged.response?.['result']));
    else
      failed.value =
        ('error' in reply ? reply.error : null) ??
        problem('INTERNAL', `The server did not answer ${method}.`).wire;
  }

  async function load(): Promise<void> {
    latest.abort();
    latest = new AbortController();
    failed.value = null;
    await Promise.all([
      ask('server/discover', {}, (result) => {
        server.value = readServer(result, client.serverIn(result['_meta']));
      }),
      ask('tools/list', {}, (result) => {
        tools.value = readTools(result);
      }),
      ask('resources/list', {}, (result) => {
        resources.value = readResources(result);
        goOn(result);
      }),
      ask('resources/templates/list', {}, (result) => {
        templates.value = readTemplates(result);
      }),
      ask('prompts/list', {}, (result) => {
        prompts.value = readPrompts(result);
      }),
    ]);
  }

  function goOn({ nextCursor }: Fields): void {
    cursor.value = textOf(nextCursor) || null;
    hasMore.value = cursor.value !== null;
  }

  const followed = [
    follow(extension.define(OUTSIDE.toolUses), changed),
    follow(extension.policy, changed),
    follow(extension.session, (session) => {
      const now = sessionUser(session)?.sub ?? null;
      const isOther = now !== user;
      // What was said to one person is nothing for the next.
      if (isOther && user !== null) log.clear();
      user = now;
      if (isOther) changed();
    }),
  ];
  function changed(): void {
    if (isStarted) void load();
  }
  void Promise.allSettled(followed.map(({ first }) => first)).then(() => {
    isStarted = true;
    return load();
  });

  return {
    server,
    tools,
    resources,
    hasMore,
    templates,
    prompts,
    problem: failed,
    load,
    async loadMore() {
      if (cursor.value === null) return;
      await ask('resources/list', { cursor: cursor.value }, (result) => {
        resources.value = [...(resources.value ?? []), ...readResources(result)];
        goOn(result);
      });
    },
    dispose() {
      latest.abort();
      for (const { stop } of followed) stop();
    },
  };
}
