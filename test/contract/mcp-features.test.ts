import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Directory } from '../../src/domain/directory.ts';
import { assistantError } from '../../src/domain/errors.ts';
import { createMcpServer } from '../../src/mcp/create-server.ts';
import { ERROR_META_KEY, META_KEYS, PROTOCOL_VERSION } from '../../src/mcp/protocol-constants.ts';
import { createPageConnection } from '../../src/mcp/page-connection.ts';
import type { ServerDeps, ToolGate } from '../../src/mcp/server-deps.ts';
import type { AnyClient, Ref } from '../fakes/any-client.ts';
import { legacyClient, modernClient, serverDepsOver } from '../fakes/mcp-peers.ts';
import { applicationsNamed, directoryOf } from '../fakes/tool-context.ts';
import { transportPair } from '../fakes/transport-pair.ts';
import { TOOL_NAMES } from '../../src/tools/texts/tool-names.ts';

const APPLICATIONS = applicationsNamed('Salesforce', 'AWS', 'AWS', 'Google Drive', 'Google Mail');
const DIRECTORY = directoryOf(APPLICATIONS, { title: 'Designer' });
const idOf = (at: number) => APPLICATIONS[at]?.id ?? '';

type ElicitationAnswer = {
  action: 'accept' | 'decline' | 'cancel';
  content?: Record<string, string>;
};
type ToolCall = { name: string; arguments: Record<string, unknown> };
type Changed = 'tools' | 'prompts' | 'resources';

interface CallOptions {
  readonly signal: AbortSignal;
  readonly onprogress: (progress: unknown) => void;
}

/** A client of either SDK, with a person who answers what it is asked. */
async function connect(
  era: 'legacy' | 'modern',
  deps: ServerDeps,
  elicitation?: { form?: Record<never, never>; url?: Record<never, never> },
  answer: (params: unknown) => ElicitationAnswer = () => ({ action: 'cancel' }),
) {
  const asked: unknown[] = [];
  const changes: Changed[] = [];
  const capabilities = elicitation === undefined ? {} : { elicitation };
  const listed = (kind: Changed) => ({
    autoRefresh: false,
    debounceMs: 0,
    onChanged: () => changes.push(kind),
  });
  const listChanged = {
    tools: listed('tools'),
    prompts: listed('prompts'),
    resources: listed('resources'),
  };
  const respond = ({ params }: { params: unknown }) => {
    asked.push(params);
    return answer(params);
  };
  async function legacy() {
    const client = await legacyClient(deps, capabilities, { listChanged });
    if (elicitation !== undefined) client.setRequestHandler(ElicitRequestSchema, respond);
    const call = (params: ToolCall, options?: CallOptions) =>
      client.callTool(params, undefined, options);
    return { client, call };
  }
  async function modern() {
    const client = await modernClient(deps, capabilities, { listChanged });
    if (elicitation !== undefined) client.setRequestHandler('elicitation/create', respond);
    const call = (params: ToolCall, options?: CallOptions) => client.callTool(params, options);
    return { client, call };
  }
  const peer: {
    client: AnyClient;
    call(params: ToolCall, options?: CallOptions): Promise<Record<string, unknown>>;
  } = await (era === 'legacy' ? legacy() : modern());
  return {
    ...peer,
    asked,
    changes,
    /** One call, with its output, and its error's code. */
    async run(name: string, input: Record<string, unknown> = {}) {
      const result = await peer.call({ name, arguments: input });
      const { code } = Object(Object(result['_meta'])[ERROR_META_KEY]);
      return { result, output: result['structuredContent'], code };
    },
    async read(uri: string): Promise<unknown> {
      const { contents } = await peer.client.readResource({ uri });
      expect(contents).toMatchObject([{ uri, mimeType: 'application/json' }]);
      return JSON.parse(Object(contents[0]).text);
    },
    async complete(ref: Ref, value: string) {
      const name = ref.type === 'ref/prompt' ? 'application' : 'id';
      return (await peer.client.complete({ ref, argument: { name, value } })).completion;
    },
  };
}

/** A gate that a test opens and shuts. */
function gate() {
  const stopped = new Set<string>();
  const watching = new Set<() => void>();
  const toolGate: ToolGate = {
    mayUse: async (tool) => !stopped.has(tool),
    watch(changed) {
      watching.add(changed);
      return () => watching.delete(changed);
    },
  };
  const set = (tool: string, may: boolean) => {
    if (may) stopped.delete(tool);
    else stopped.add(tool);
    for (const changed of watching) changed();
  };
  return { gate: toolGate, stopped, watching, set };
}

const failing = (thrown: unknown): Directory => ({
  applications: () => Promise.reject(thrown),
  profile: () => Promise.reject(thrown),
});
const SIGNED_OUT = assistantError('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');

describe.each(['legacy', 'modern'] as const)('in the %s era', (era) => {
  describe('resources', () => {
    test('are profile, applications, and each application', async () => {
      const { client } = await connect(era, serverDepsOver(DIRECTORY));
      const { resources } = await client.listResources();
      expect(resources.map(({ uri }) => uri)).toEqual([
        'okta://me',
        'okta://applications',
        ...APPLICATIONS.map(({ id }) => `okta://applications/${id}`),
      ]);
      expect(resources.map(({ title }) => title).slice(2)).toEqual([
        'Salesforce',
        'AWS (app1)',
        'AWS (app2)',
        'Google Drive',
        'Google Mail',
      ]);
      for (const { icons, description } of resources.slice(0, 2))
        expect([icons, description]).toEqual([[expect.anything()], expect.any(String)]);
      const { resourceTemplates } = await client.listResourceTemplates();
      expect(resourceTemplates).toMatchObject([{ uriTemplate: 'okta://applications/{id}' }]);
    });

    test('have the same content as the tools return, and never a link', async () => {
      const { read, run } = await connect(era, serverDepsOver(DIRECTORY));
      const { output } = await run('get_my_user_profile');
      expect(await read('okta://me')).toEqual(output);
      expect(await read('okta://applications')).toEqual(
        (await run('list_assigned_applications')).output,
      );
      const application = { id: idOf(0), label: 'Salesforce' };
      for (const name of [idOf(0), 'Salesforce'])
        expect(await read(`okta://applications/${name}`)).toEqual({
          source: expect.any(String),
          asOf: '2026-11-24T09:00:00.000Z',
          application,
        });
      expect(await read('okta://applications/Google%20Drive')).toMatchObject({
        application: { id: idOf(3) },
      });
      expect(JSON.stringify(await read('okta://applications'))).not.toContain('https:');
    });

    test.each([
      'okta://applications/payroll',
      'okta://applications/AWS',
      'okta://me/x',
      'okta://x',
      'https://acme.okta.com/',
      'okta://applications/%ff',
      '__proto__',
      '',
    ])('of which %j is none are refused', async (uri) => {
      const { client } = await connect(era, serverDepsOver(DIRECTORY));
      await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32602 });
    });

    test('come page by page, each once', async () => {
      const labels = Array.from({ length: 250 }, (_, at) => `App ${at}`);
      const many = applicationsNamed(...labels);
      const { client } = await connect(era, serverDepsOver(directoryOf(many, {})));
      const second = await client.listResources({ cursor: '100' });
      const third = await client.listResources({ cursor: '200' });
      expect([second.nextCursor, third.nextCursor]).toEqual(['200', undefined]);
      expect(second.resources).toHaveLength(100);
      expect([...second.resources, ...third.resources].map(({ uri }) => uri)).toEqual(
        many.slice(98).map(({ id }) => `okta://applications/${id}`),
      );
    });

    test.each(['x', '-1', '0', '1.5', '1e9', ' 1', '99999999999'])(
      'refuse the cursor %j',
      async (cursor) => {
        const { client } = await connect(era, serverDepsOver(DIRECTORY));
        await expect(client.listResources({ cursor })).rejects.toMatchObject({ code: -32602 });
      },
    );

    test('of a signed-out user are listed without applications, and fail to be read', async () => {
      const { client } = await connect(era, serverDepsOver(failing(SIGNED_OUT)));
      expect((await client.listResources()).resources).toHaveLength(2);
      await expect(client.readResource({ uri: 'okta://me' })).rejects.toMatchObject({
        code: -32603,
        message: expect.stringContaining('not signed in'),
        data: { [ERROR_META_KEY]: { code: 'SIGN_IN_REQUIRED' } },
      });
    });
  });

  test('a client is notified when the assigned applications change', async () => {
    const watching = new Set<() => void>();
    const deps = serverDepsOver(DIRECTORY, {
      watchApplications(changed) {
        watching.add(changed);
        return () => watching.delete(changed);
      },
    });
    const { client, changes } = await connect(era, deps);
    await client.listResources();
    for (const changed of watching) changed();
    await expect.poll(() => changes).toEqual(['resources']);
    await client.close();
    await expect.poll(() => watching.size).toBe(0);
  });

  describe('completion', () => {
    const refs = [
      { type: 'ref/prompt', name: 'application_link' },
      { type: 'ref/resource', uri: 'okta://applications/{id}' },
    ] as const;

    test.each(refs)('of $type finds as the product does', async (ref) => {
      const { complete } = await connect(era, serverDepsOver(DIRECTORY));
      expect((await complete(ref, 'salesfroce')).values).toEqual(['Salesforce']);
      expect((await complete(ref, 'goo')).values).toEqual(['Google Mail', 'Google Drive']);
      expect((await complete(ref, 'aws')).values).toEqual(['AWS']);
      expect((await complete(ref, 'payroll')).values).toEqual([]);
      expect((await complete(ref, '')).values).toHaveLength(4);
    });

    test.each(refs)('of $type gives a hundred, and says that there are more', async (ref) => {
      const labels = Array.from({ length: 150 }, (_, at) => `App ${at}`);
      const { complete } = await connect(
        era,
        serverDepsOver(directoryOf(applicationsNamed(...labels), {})),
      );
      expect(await complete(ref, '')).toMatchObject({ total: 150, hasMore: true });
      expect((await complete(ref, '')).values).toHaveLength(100);
    });

    test.each(refs)('of $type is empty for someone signed out', async (ref) => {
      const { complete } = await connect(era, serverDepsOver(failing(SIGNED_OUT)));
      expect((await complete(ref, 'sales')).values).toEqual([]);
    });
  });

  describe('prompts', () => {
    test('are the example questions', async () => {
      const { client } = await connect(era, serverDepsOver(DIRECTORY));
      const { prompts } = await client.listPrompts();
      expect(prompts.map(({ name }) => name)).toEqual([
        'my_job',
        'my_manager',
        'my_profile',
        'my_applications',
        'application_link',
      ]);
      for (const prompt of prompts) {
        expect(prompt).toMatchObject({ title: expect.any(String), icons: [{}] });
        const application =
          prompt.name === 'application_link' ? { application: 'Zoom "x"' } : undefined;
        const { messages } = await client.getPrompt({
          name: prompt.name,
          ...(application && { arguments: application }),
        });
        expect(messages).toMatchObject([{ role: 'user', content: { type: 'text' } }]);
      }
      const { messages } = await client.getPrompt({
        name: 'application_link',
        arguments: { application: 'Zoom "x"' },
      });
      expect(messages[0]?.content).toMatchObject({
        text: String.raw`Get me the SSO link to launch "Zoom \"x\"".`,
      });
    });

    test.each([
      {},
      { application: '' },
      { application: 'x'.repeat(501) },
      { application: 'Zoom', url: 'https://evil.example/' },
    ])('refuse the arguments %j', async (given: Record<string, string>) => {
      const { client } = await connect(era, serverDepsOver(DIRECTORY));
      await expect(
        client.getPrompt({ name: 'application_link', arguments: given }),
      ).rejects.toMatchObject({ code: -32602 });
    });
  });

  describe('a tool that is turned off', () => {
    test('is not listed or callable, nor are its resources and prompts', async () => {
      const { gate: toolGate, stopped } = gate();
      stopped.add('list_assigned_applications');
      const { client, run, complete } = await connect(
        era,
        serverDepsOver(DIRECTORY, { gate: toolGate }),
      );
      expect((await client.listTools()).tools.map(({ name }) => name)).toEqual([
        'get_my_user_profile',
        'get_application_sso_link',
      ]);
      await expect(run('list_assigned_applications')).rejects.toMatchObject({ code: -32602 });
      expect((await client.listResources()).resources.map(({ uri }) => uri)).toEqual(['okta://me']);
      expect((await client.listResourceTemplates()).resourceTemplates).toEqual([]);
      for (const uri of ['okta://applications', `okta://applications/${idOf(0)}`])
        await expect(client.readResource({ uri })).rejects.toMatchObject({
          data: { [ERROR_META_KEY]: { code: 'CALLER_NOT_ALLOWED' } },
        });
      expect((await client.listPrompts()).prompts.map(({ name }) => name)).not.toContain(
        'my_applications',
      );
      const link = { type: 'ref/prompt', name: 'application_link' } as const;
      expect((await complete(link, 'sales')).values).toEqual([]);
      expect((await run('get_my_user_profile')).output).toMatchObject({ profile: {} });
    });

    test('causes a notification to a connected client, and so does its return', async () => {
      const { gate: toolGate, set } = gate();
      const { client, changes, run } = await connect(
        era,
        serverDepsOver(DIRECTORY, { gate: toolGate }),
      );
      const names = async () => (await client.listTools()).tools.map(({ name }) => name);
      expect(await names()).toHaveLength(TOOL_NAMES.length);
      set('get_my_user_profile', false);
      await expect.poll(() => new Set(changes)).toEqual(new Set(['tools', 'prompts', 'resources']));
      await expect.poll(names).toEqual(['list_assigned_applications', 'get_application_sso_link']);
      await expect(run('get_my_user_profile')).rejects.toMatchObject({ code: -32602 });
      changes.length = 0;
      set('get_my_user_profile', true);
      await expect.poll(() => new Set(changes)).toEqual(new Set(['tools', 'prompts', 'resources']));
      await expect
        .poll(names)
        .toEqual(['get_my_user_profile', 'list_assigned_applications', 'get_application_sso_link']);
    });

    test('does not run even for a client that was not notified yet', async () => {
      const { gate: toolGate, stopped } = gate();
      const { run } = await connect(era, serverDepsOver(DIRECTORY, { gate: toolGate }));
      stopped.add('get_my_user_profile');
      expect(await run('get_my_user_profile')).toMatchObject({
        result: { isError: true },
        output: undefined,
        code: 'CALLER_NOT_ALLOWED',
      });
    });

    test('causes a notification even after the choice could not be read once', async () => {
      const { gate: toolGate, set, stopped } = gate();
      let broken = false;
      const mayUse = (tool: string) =>
        broken ? Promise.reject(new Error('Unreadable.')) : toolGate.mayUse(tool);
      const { client, changes } = await connect(
        era,
        serverDepsOver(DIRECTORY, { gate: { ...toolGate, mayUse } }),
      );
      await client.listTools();
      broken = true;
      set('get_my_user_profile', false);
      await expect(client.readResource({ uri: 'okta://me' })).rejects.toThrow();
      broken = false;
      set('list_assigned_applications', false);
      await expect.poll(() => new Set(changes)).toEqual(new Set(['tools', 'prompts', 'resources']));
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(['get_application_sso_link']);
      expect(stopped.size).toBe(2);
    });

    test('is not watched after the client has disconnected', async () => {
      const { gate: toolGate, watching } = gate();
      const { client } = await connect(era, serverDepsOver(DIRECTORY, { gate: toolGate }));
      await client.listTools();
      expect(watching.size).toBe(1);
      await client.close();
      await expect.poll(() => watching.size).toBe(0);
    });
  });

  describe('where a sign-in is needed', () => {
    /** A user who is signed out until their client has opened the page. */
    function signedOut(url: string | null = 'https://acme.okta.com/', helps = true) {
      let signedIn = false;
      const asks = <T>(value: Promise<T>) => (signedIn ? value : Promise.reject(SIGNED_OUT));
      const directory: Directory = {
        applications: (signal) => asks(DIRECTORY.applications(signal)),
        profile: (signal) => asks(DIRECTORY.profile(signal)),
      };
      const signInPage = {
        url: async () => url,
        async waitUntilSignedIn() {
          if (!helps) throw SIGNED_OUT;
          signedIn = true;
        },
      };
      return serverDepsOver(directory, { signInPage });
    }
    const accept = () => ({ action: 'accept' as const });

    test('a client that can open a page is asked to, and its request continues', async () => {
      const { run, asked } = await connect(era, signedOut(), { url: {} }, accept);
      expect((await run('get_my_user_profile')).output).toMatchObject({ profile: {} });
      expect(asked).toMatchObject([
        { mode: 'url', url: 'https://acme.okta.com/', message: expect.stringContaining('Sign in') },
      ]);
    });

    test('a resource asks too', async () => {
      const { read, asked } = await connect(era, signedOut(), { form: {}, url: {} }, accept);
      expect(await read('okta://me')).toMatchObject({ profile: { title: 'Designer' } });
      expect(asked).toHaveLength(1);
    });

    test.each([
      ['cannot open pages', signedOut(), { form: {} }, accept, 0],
      ['asks nothing', signedOut(), undefined, accept, 0],
      ['says no', signedOut(), { url: {} }, () => ({ action: 'decline' as const }), 1],
      ['gives up', signedOut(), { url: {} }, () => ({ action: 'cancel' as const }), 1],
      [
        'opens the page without a sign-in',
        signedOut('https://acme.okta.com/', false),
        { url: {} },
        accept,
        1,
      ],
      ['has no page to open', signedOut(null), { url: {} }, accept, 0],
      [
        'would open another scheme',
        signedOut('chrome-extension://abc/options.html'),
        { url: {} },
        accept,
        0,
      ],
      ['would open plain http', signedOut('http://acme.okta.com/'), { url: {} }, accept, 0],
      ['would open what is no address', signedOut('acme.okta.com'), { url: {} }, accept, 0],
    ] as const)('a client that %s gets words', async (_name, deps, can, answer, times) => {
      const { run, asked } = await connect(era, deps, can, answer);
      const { result, code } = await run('get_my_user_profile');
      expect(result).toMatchObject({
        isError: true,
        content: [{ type: 'text', text: expect.stringMatching(/not signed in.*sign in/u) }],
      });
      expect(code).toBe('SIGN_IN_REQUIRED');
      expect(asked).toHaveLength(times);
    });
  });

  describe('where several applications fit', () => {
    const several = { application: 'aws' };
    const choose = (name: string) => () => ({
      action: 'accept' as const,
      content: { application: name },
    });

    test.each([{ form: {} }, {}, { form: {}, url: {} }])(
      'a client that can show a form (%j) is asked which one',
      async (can) => {
        const { run, asked } = await connect(
          era,
          serverDepsOver(DIRECTORY),
          can,
          choose('AWS (app2)'),
        );
        expect((await run('get_application_sso_link', several)).output).toMatchObject({
          result: 'found',
          application: { id: idOf(2), ssoLink: 'https://acme.okta.com/home/app2/0oa2/2' },
        });
        expect(asked).toMatchObject([
          {
            requestedSchema: {
              type: 'object',
              properties: { application: { type: 'string', enum: ['AWS (app1)', 'AWS (app2)'] } },
              required: ['application'],
            },
          },
        ]);
      },
    );

    test.each([
      ['shows no forms', { url: {} }, choose('AWS (app1)'), 0],
      ['asks nothing', undefined, choose('AWS (app1)'), 0],
      ['says no', { form: {} }, () => ({ action: 'decline' as const }), 1],
      ['answers with what was not offered', { form: {} }, choose('Salesforce'), 1],
    ] as const)('a client that %s gets the candidates', async (_name, can, answer, times) => {
      const { run, asked } = await connect(era, serverDepsOver(DIRECTORY), can, answer);
      expect((await run('get_application_sso_link', several)).output).toMatchObject({
        result: 'several',
        application: null,
        candidates: [{ id: idOf(1) }, { id: idOf(2) }],
      });
      expect(asked).toHaveLength(times);
    });

    test('nothing is asked where one fits, or none', async () => {
      const { run, asked } = await connect(era, serverDepsOver(DIRECTORY), { form: {} });
      await run('get_application_sso_link', { application: 'salesforce' });
      await run('get_application_sso_link', { application: 'payroll' });
      expect(asked).toEqual([]);
    });
  });

  describe('progress', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    /** A call whose answer is given by hand. */
    async function slow() {
      const asked = Promise.withResolvers<AbortSignal>();
      const answer = Promise.withResolvers<Awaited<ReturnType<Directory['profile']>>>();
      const directory: Directory = {
        applications: DIRECTORY.applications,
        profile(signal) {
          asked.resolve(signal);
          return answer.promise;
        },
      };
      const { call } = await connect(era, serverDepsOver(directory));
      const progressUpdates: unknown[] = [];
      const stop = new AbortController();
      const done = call(
        { name: 'get_my_user_profile', arguments: {} },
        { onprogress: (progress) => progressUpdates.push(progress), signal: stop.signal },
      ).then(
        () => 'answered',
        () => 'stopped',
      );
      return { progressUpdates, stop, done, running: await asked.promise, answer };
    }

    test('is sent each second while a request runs', async () => {
      const { progressUpdates, done, answer } = await slow();
      vi.advanceTimersByTime(999);
      await vi.advanceTimersByTimeAsync(0);
      expect(progressUpdates).toEqual([]);
      await vi.advanceTimersByTimeAsync(2500);
      const message = 'Waiting for you in the browser, or for Okta';
      expect(progressUpdates).toEqual([1, 2, 3].map((progress) => ({ progress, message })));
      answer.resolve(await DIRECTORY.profile(new AbortController().signal));
      expect(await done).toBe('answered');
      expect(vi.getTimerCount()).toBe(0);
    });

    test('ends with a canceled request', async () => {
      const { progressUpdates, stop, done, running } = await slow();
      stop.abort();
      expect(await done).toBe('stopped');
      await expect.poll(() => running.aborted).toBe(true);
      await vi.advanceTimersByTimeAsync(5000);
      expect(progressUpdates).toEqual([]);
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});

const ENVELOPE = {
  [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
  [META_KEYS.clientInfo]: { name: 'reader', version: '1' },
  [META_KEYS.clientCapabilities]: {},
};

describe('what a client may keep (revision 2026-07-28)', () => {
  const private0 = { ttlMs: 0, cacheScope: 'private' };
  const privateFor = { ttlMs: 300_000, cacheScope: 'private' };
  test.each([
    ['server/discover', {}, privateFor],
    ['tools/list', {}, privateFor],
    ['prompts/list', {}, privateFor],
    ['resources/templates/list', {}, privateFor],
    ['resources/list', {}, private0],
    ['resources/read', { uri: 'okta://me' }, private0],
  ])('of %s is for itself alone', async (method, params, hint) => {
    const reply = await createPageConnection(serverDepsOver(DIRECTORY)).exchange({
      jsonrpc: '2.0',
      id: 1,
      method,
      params: { ...params, _meta: ENVELOPE },
    });
    expect(reply).toMatchObject({ result: hint });
  });
});

test('state that the server did not issue is refused', async () => {
  const reply = await createPageConnection(serverDepsOver(DIRECTORY)).exchange({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: {
      name: 'get_my_user_profile',
      arguments: {},
      requestState: 'made up',
      _meta: ENVELOPE,
    },
  });
  expect(reply).toMatchObject({ error: { code: -32602 } });
});

test('a client of a revision without links in results gets none', async () => {
  const [near, far] = transportPair();
  serveStdio(() => createMcpServer(serverDepsOver(DIRECTORY)), { transport: far });
  const replies: unknown[] = [];
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no event target
  near.onmessage = (message) => replies.push(message);
  const initialize = {
    protocolVersion: '2025-03-26',
    capabilities: {},
    clientInfo: { name: 'old', version: '1' },
  };
  await near.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize });
  const call = { name: 'get_my_user_profile', arguments: {} };
  await near.send({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: call });
  await expect.poll(() => replies).toHaveLength(2);
  expect(replies[0]).toMatchObject({ result: { protocolVersion: '2025-03-26' } });
  expect(Object(replies[1]).result.content).toEqual([expect.objectContaining({ type: 'text' })]);
});
