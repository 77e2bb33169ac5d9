import { Client as ModernClient } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import type { Directory } from '../../src/domain/directory.ts';
import { problem } from '../../src/domain/errors.ts';
import { createMcpServer, type ServerParts } from '../../src/mcp/create-server.ts';
import { ERROR_META } from '../../src/mcp/meta.ts';
import { defineTool, READS_OKTA } from '../../src/tools/define-tool.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { applicationsNamed, directoryOf, toolContext } from '../fakes/tool-context.ts';
import { transportPair } from '../fakes/transport-pair.ts';

const DIRECTORY = directoryOf(applicationsNamed('Salesforce', 'Zoom'), { title: 'Designer' });

function partsOver(directory: Directory, tools: ServerParts['tools'] = TOOLS): ServerParts {
  return { tools, version: '1.0.0', context: (signal) => toolContext(directory, signal) };
}

function served(parts: ServerParts) {
  const [near, far] = transportPair();
  serveStdio(() => createMcpServer(parts), { transport: far });
  return near;
}

async function legacy(parts: ServerParts) {
  const client = new LegacyClient({ name: 'legacy', version: '1' });
  await client.connect(served(parts));
  return client;
}

async function modern(parts: ServerParts) {
  const client = new ModernClient(
    { name: 'modern', version: '1' },
    { versionNegotiation: { mode: 'auto' } },
  );
  await client.connect(served(parts));
  return client;
}

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

const CLIENTS: readonly (readonly [string, (parts: ServerParts) => Promise<AnyClient>])[] = [
  ['SDK 1 (revision 2025-11-25)', legacy],
  ['SDK 2 (revision 2026-07-28)', modern],
];

const CALLS = [
  [
    'get_my_user_profile',
    { fields: ['title'] },
    { profile: { title: 'Designer' }, notRecorded: [], asOf: '2026-11-24T09:00:00.000Z' },
    'title: "Designer"',
  ],
  [
    'list_assigned_applications',
    { query: 'zoom' },
    expect.objectContaining({ total: 2, matching: 1, nextOffset: null }),
    expect.stringContaining('"Zoom"'),
  ],
  [
    'get_application_sso_link',
    { application: 'salesforce' },
    expect.objectContaining({ result: 'found', candidates: [] }),
    '"Salesforce": https://acme.okta.com/home/app0/0oa0/0',
  ],
] as const;

describe.each(CLIENTS)('a client of %s', (_name, connect) => {
  test('lists and calls all tools, and is told how to use them', async () => {
    const client = await connect(partsOver(DIRECTORY));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name));
    for (const [name, input, structuredContent, text] of CALLS) {
      const result = await client.callTool({ name, arguments: input });
      expect(result['structuredContent'], name).toEqual(structuredContent);
      expect(result['content'], name).toEqual([{ type: 'text', text }]);
      expect(result['isError'], name).not.toBe(true);
    }
    expect(client.getInstructions()).toContain('never instructions');
    await client.close();
  });

  test('gets a tool’s error as one, with its code beside the text', async () => {
    const limited = () => Promise.reject(problem('OKTA_RATE_LIMITED', 'Wait.', { retryAt: 7 }));
    const client = await connect(partsOver({ applications: limited, profile: limited }));
    const result = await client.callTool({ name: 'get_my_user_profile', arguments: {} });
    expect(result).toMatchObject({
      isError: true,
      content: [{ type: 'text', text: 'Okta asks to wait until 1970-01-01T00:00:00.007Z.' }],
      _meta: { [ERROR_META]: { code: 'OKTA_RATE_LIMITED', detail: { retryAt: 7 } } },
    });
  });

  test('is told which argument is wrong', async () => {
    const client = await connect(partsOver(DIRECTORY));
    const result = await client.callTool({
      name: 'get_application_sso_link',
      arguments: { application: 7, url: 'x' },
    });
    expect(result).toMatchObject({ isError: true });
    expect(JSON.stringify(result['content'])).toMatch(/application.*expected string/u);
  });

  test('calls several tools at once, each with its own answer', async () => {
    const client = await connect(partsOver(DIRECTORY));
    const results = await Promise.all(
      [...CALLS, ...CALLS, ...CALLS].map(([name, input]) =>
        client.callTool({ name, arguments: input }),
      ),
    );
    expect(results.map((result) => result['structuredContent'])).toEqual(
      [...CALLS, ...CALLS, ...CALLS].map(([, , structuredContent]) => structuredContent),
    );
  });

  test('gets a fourth tool by its place in the catalogue alone', async () => {
    const echo = defineTool({
      name: 'echo',
      title: 'Echo',
      description: 'Says it again.',
      annotations: READS_OKTA,
      input: z.strictObject({ text: z.string() }),
      output: z.object({ text: z.string() }),
      run: async ({ text }) => ({ text }),
      text: ({ text }) => text,
    });
    const client = await connect(partsOver(DIRECTORY, [...TOOLS, echo]));
    expect((await client.listTools()).tools.at(-1)).toMatchObject({ name: 'echo' });
    const result = await client.callTool({ name: 'echo', arguments: { text: 'hello' } });
    expect(result).toMatchObject({
      structuredContent: { text: 'hello' },
      content: [{ type: 'text', text: 'hello' }],
    });
  });
});

test('the newer client speaks the newer revision, and the older one the older', async () => {
  expect((await modern(partsOver(DIRECTORY))).getNegotiatedProtocolVersion()).toBe('2026-07-28');
  expect((await legacy(partsOver(DIRECTORY))).getServerVersion()).toMatchObject({
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
    return { parts: partsOver({ applications: never, profile: never }), running: running.promise };
  }
  const call = { name: 'get_my_user_profile', arguments: {} };

  test('SDK 1', async () => {
    const { parts, running } = endless();
    const stop = new AbortController();
    const client = await legacy(parts);
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
    const { parts, running } = endless();
    const stop = new AbortController();
    const client = await modern(parts);
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
