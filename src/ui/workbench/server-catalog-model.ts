import { signal, type ReadonlySignal } from '@preact/signals';
import { assistantError, type WireError } from '../../domain/errors.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { OUTSIDE_ITEMS } from '../../storage/outside-catalog.ts';
import { sessionUser } from '../../domain/session.ts';
import type { Extension } from '../extension.ts';
import {
  readPrompts,
  readResources,
  readServerInfo,
  readTemplates,
  readTools,
  type ListedPrompt,
  type ListedResource,
  type ListedTemplate,
  type ListedTool,
  type ServerInfo,
} from './server-catalog.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { toText, toJsonObject, type JsonObject } from './json-values.ts';
import type { McpClient } from './mcp-client.ts';
import { readReply } from './reply.ts';

/** The server's lists, reloaded when the allowed tools or the signed-in user change. */
export interface ServerCatalogModel {
  readonly server: ReadonlySignal<ServerInfo | null>;
  readonly tools: ReadonlySignal<readonly ListedTool[] | null>;
  readonly resources: ReadonlySignal<readonly ListedResource[] | null>;
  /** Whether the list of resources has more pages. */
  readonly hasMore: ReadonlySignal<boolean>;
  readonly templates: ReadonlySignal<readonly ListedTemplate[]>;
  readonly prompts: ReadonlySignal<readonly ListedPrompt[] | null>;
  readonly problem: ReadonlySignal<WireError | null>;
  load(): Promise<void>;
  loadMore(): Promise<void>;
  dispose(): void;
}

export function createServerCatalog(
  extension: Extension,
  log: ExchangeLog,
  client: McpClient,
): ServerCatalogModel {
  const server = signal<ServerInfo | null>(null);
  const tools = signal<readonly ListedTool[] | null>(null);
  const resources = signal<readonly ListedResource[] | null>(null);
  const cursor = signal<string | null>(null);
  const hasMore = signal(false);
  const templates = signal<readonly ListedTemplate[]>([]);
  const prompts = signal<readonly ListedPrompt[] | null>(null);
  const loadError = signal<WireError | null>(null);
  let currentLoad = new AbortController();
  let user: string | null = null;
  let isStarted = false;

  /** Sends one request, and ignores its result if a newer load has started. */
  async function requestResult(
    method: string,
    params: JsonObject,
    onResult: (result: JsonObject) => void,
  ) {
    const { signal: abortSignal } = currentLoad;
    const exchange = await log.send(method, params, abortSignal);
    if (abortSignal.aborted) return;
    const reply = readReply(exchange, client);
    if (reply.kind === 'result') onResult(toJsonObject(exchange.response?.['result']));
    else
      loadError.value =
        ('error' in reply ? reply.error : null) ??
        assistantError('INTERNAL', `The server did not answer ${method}.`).wire;
  }

  async function load(): Promise<void> {
    currentLoad.abort();
    currentLoad = new AbortController();
    loadError.value = null;
    await Promise.all([
      requestResult('server/discover', {}, (result) => {
        server.value = readServerInfo(result, client.readServerInfo(result['_meta']));
      }),
      requestResult('tools/list', {}, (result) => {
        tools.value = readTools(result);
      }),
      requestResult('resources/list', {}, (result) => {
        resources.value = readResources(result);
        updateCursor(result);
      }),
      requestResult('resources/templates/list', {}, (result) => {
        templates.value = readTemplates(result);
      }),
      requestResult('prompts/list', {}, (result) => {
        prompts.value = readPrompts(result);
      }),
    ]);
  }

  function updateCursor({ nextCursor }: JsonObject): void {
    cursor.value = toText(nextCursor) || null;
    hasMore.value = cursor.value !== null;
  }

  const subscriptions = [
    readAndWatch(extension.storedItem(OUTSIDE_ITEMS.toolAvailabilities), reloadIfStarted),
    readAndWatch(extension.policy, reloadIfStarted),
    readAndWatch(extension.session, (session) => {
      const currentUser = sessionUser(session)?.sub ?? null;
      const hasUserChanged = currentUser !== user;
      // The next user must not see messages of the previous one.
      if (hasUserChanged && user !== null) log.clear();
      user = currentUser;
      if (hasUserChanged) reloadIfStarted();
    }),
  ];
  function reloadIfStarted(): void {
    if (isStarted) void load();
  }
  void Promise.allSettled(subscriptions.map(({ first }) => first)).then(() => {
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
    problem: loadError,
    load,
    async loadMore() {
      if (cursor.value === null) return;
      await requestResult('resources/list', { cursor: cursor.value }, (result) => {
        resources.value = [...(resources.value ?? []), ...readResources(result)];
        updateCursor(result);
      });
    },
    dispose() {
      currentLoad.abort();
      for (const { stop } of subscriptions) stop();
    },
  };
}
