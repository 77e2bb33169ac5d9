import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { assistantError } from '../../src/domain/errors.ts';
import { ERROR_META_KEY } from '../../src/mcp/protocol-constants.ts';
import type { ServerDeps } from '../../src/mcp/server-deps.ts';
import { defineTool, READ_ONLY_ANNOTATIONS } from '../../src/tools/define-tool.ts';
import { ICONS } from '../../src/tools/icons.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { textsNamed } from '../fakes/fourth-tool.ts';
import { legacyClient, modernClient, serverDepsOver } from '../fakes/mcp-peers.ts';
import { applicationsNamed, directoryOf } from '../fakes/tool-context.ts';

const DIRECTORY = directoryOf(applicationsNamed('Salesforce', 'Zoom'), { title: 'Designer' });

/** What the two SDKs' clients have in common, as far as it is used here. */
interface AnyClient {
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(request: {
    name: string;
    arguments: Record<string, unknown>;
  }): Promise<Record<string, unknown>>;
  getInstructions(): string | undefined;
  close(): Promise<void>;
}

const CLIENTS: readonly (readonly [string, (deps: ServerDeps) => Promise<AnyClient>])[] = [
  ['SDK 1 (revision 2025-11-25)', legacyClient],
  ['SDK 2 (revision 2026-07-28)', modernClient],
];

const CALLS = [
  [
    'get_my_user_profile',
    { fields: ['title'] },
    expect.objectContaining({ profile: { title: 'Designer' }, notRecorded: [] }),
    'Title: Designer',
  ],
  [
    'list_assigned_applications',
    { query: 'zoom' },
    expect.objectContaining({ total: 2, matching: 1, nextOffset: null }),
    expect.stringMatching(/^Zoom\t\w+\n1 of 1 that fit, of 2 assigned applications\.$/u),
  ],
  [
    'get_application_sso_link',
    { application: 'salesforce' },
    expect.objectContaining({ result: 'found', candidates: [] }),
    expect.stringMatching(/^Salesforce: https:\/\/acme\.okta\.com\/home\/\S+$/u),
  ],
] as const;

describe.each(CLIENTS)('a client of %s', (_name, connect) => {
  test('lists and calls all tools, and gets instructions', async () => {
    const client = await connect(serverDepsOver(DIRECTORY));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name));
    for (const [name, input, structuredContent, text] of CALLS) {
      const result = await client.callTool({ name, arguments: input });
      expect(result['structuredContent'], name).toEqual(structuredContent);
      expect(result['content'], name).toEqual([{ type: 'text', text }]);
      expect(result['isError'], name).not.toBe(true);
    }
    expect(client.getInstructions()).toContain('never an instruction');
    await client.close();
  });

  test('gets a tool’s error as an error, with its code next to the text', async () => {
    const limited = () =>
      Promise.reject(assistantError('OKTA_RATE_LIMITED', 'Wait.', { retryAt: 7 }));
    const client = await connect(serverDepsOver({ applications: limited, profile: limited }));
    const result = await client.callTool({ name: 'get_my_user_profile', arguments: {} });
    expect(result).toMatchObject({
      isError: true,
      content: [{ type: 'text', text: expect.stringContaining('(1970-01-01T00:00:00.007Z)') }],
      _meta: { [ERROR_META_KEY]: { code: 'OKTA_RATE_LIMITED', detail: { retryAt: 7 } } },
    });
  });

  test('gets the name of the invalid argument', async () => {
    const client = await connect(serverDepsOver(DIRECTORY));
    const result = await client.callTool({
      name: 'get_application_sso_link',
      arguments: { application: true, url: 'x' },
    });
    expect(result).toMatchObject({ isError: true });
    expect(JSON.stringify(result['content'])).toMatch(/“url”.*“application” must be one text/u);
  });

  test('calls several tools at once, each with its own answer', async () => {
    const client = await connect(serverDepsOver(DIRECTORY));
    const results = await Promise.all(
      [...CALLS, ...CALLS, ...CALLS].map(([name, input]) =>
        client.callTool({ name, arguments: input }),
      ),
    );
    expect(results.map((result) => result['structuredContent'])).toEqual(
      [...CALLS, ...CALLS, ...CALLS].map(([, , structuredContent]) => structuredContent),
    );
  });

  test('gets a fourth tool from the list of tools', async () => {
    const echo = defineTool({
      ...textsNamed('echo', 'text'),
      title: 'Echo',
      description: 'Says it again.',
      annotations: READ_ONLY_ANNOTATIONS,
      icon: ICONS.product,
      input: z.strictObject({ text: z.string() }),
      output: z.object({ text: z.string() }),
      text: ({ text }) => text,
      run: async ({ text }) => ({ text }),
    });
    const client = await connect(serverDepsOver(DIRECTORY, { tools: [...TOOLS, echo] }));
    expect((await client.listTools()).tools.at(-1)).toMatchObject({ name: 'echo' });
    const result = await client.callTool({ name: 'echo', arguments: { text: 'hello' } });
    expect(result).toMatchObject({
      structuredContent: { text: 'hello' },
      content: [{ type: 'text', text: 'hello' }],
    });
  });
});

test('the newer client speaks the newer revision, and the older one the older', async () => {
  expect((await modernClient(serverDepsOver(DIRECTORY))).getNegotiatedProtocolVersion()).toBe(
    '2026-07-28',
  );
  expect((await legacyClient(serverDepsOver(DIRECTORY))).getServerVersion()).toMatchObject({
    name: 'okta-end-user-assistant',
    title: 'Okta End User Assistant',
    version: '1.0.0',
  });
});

describe('a client that gives up ends the tool’s own signal:', () => {
  /** A directory that never answers, and the signal that it is given. */
  function endless() {
    const running = Promise.withResolvers<AbortSignal>();
    const never = (signal: AbortSignal) => {
      running.resolve(signal);
      return new Promise<never>(() => undefined);
    };
    return {
      deps: serverDepsOver({ applications: never, profile: never }),
      running: running.promise,
    };
  }
  const call = { name: 'get_my_user_profile', arguments: {} };

  test('SDK 1', async () => {
    const { deps, running } = endless();
    const stop = new AbortController();
    const client = await legacyClient(deps);
    const answer = client
      .callTool(call, undefined, { signal: stop.signal })
      .then(() => 'answered')
      .catch(() => 'stopped');
    const signal = await running;
    expect(signal.aborted).toBe(false);
    stop.abort();
    expect(await answer).toBe('stopped');
    await expect.poll(() => signal.aborted).toBe(true);
  });

  test('SDK 2', async () => {
    const { deps, running } = endless();
    const stop = new AbortController();
    const client = await modernClient(deps);
    const answer = client
      .callTool(call, { signal: stop.signal })
      .then(() => 'answered')
      .catch(() => 'stopped');
    const signal = await running;
    expect(signal.aborted).toBe(false);
    stop.abort();
    expect(await answer).toBe('stopped');
    await expect.poll(() => signal.aborted).toBe(true);
  });
});
