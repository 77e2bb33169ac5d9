import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildAnswerView } from '../../../scripts/build-view.ts';
import { memberOf } from '../../../src/domain/json.ts';
import { serveMcpClient } from '../../../src/mcp/assistant-connection.ts';
import type { McpMessage } from '../../../src/messages/protocol.ts';
import { serverDepsOver } from '../../fakes/mcp-peers.ts';
import { directoryOf } from '../../fakes/tool-context.ts';

const HOST = {
  extensions: { 'io.modelcontextprotocol/ui': { mimeTypes: ['text/html;profile=mcp-app'] } },
};

/** A session of a client with these capabilities, which resolves to the results of its requests. */
async function session(capabilities: object) {
  const waiting = new Map<unknown, (result: unknown) => void>();
  const deps = serverDepsOver(directoryOf([], {}), { readView: async () => '<html>' });
  const connection = serveMcpClient(
    deps,
    ({ id, result }: McpMessage) => waiting.get(id)?.(result),
    () => {},
  );
  const request = (method: string, params: object = {}) => {
    const id = waiting.size + 1;
    return new Promise<unknown>((resolve) => {
      waiting.set(id, resolve);
      connection.receive({ jsonrpc: '2.0', id, method, params: { ...params } });
    });
  };
  const clientInfo = { name: 'client', version: '1' };
  await request('initialize', { protocolVersion: '2025-11-25', capabilities, clientInfo });
  connection.receive({ jsonrpc: '2.0', method: 'notifications/initialized' });
  return request;
}

function viewsIn(result: unknown): readonly unknown[] {
  const tools = memberOf(result, 'tools');
  return Array.isArray(tools)
    ? tools.map((tool) => memberOf(memberOf(memberOf(tool, '_meta'), 'ui'), 'resourceUri'))
    : [];
}

test('a host of views hears which tools have one, and can read it; it is in no list', async () => {
  const request = await session(HOST);
  const uri = 'ui://okta/answer';
  expect(viewsIn(await request('tools/list'))).toEqual([uri, uri, undefined]);
  expect(await request('resources/read', { uri })).toMatchObject({
    contents: [
      {
        uri,
        mimeType: 'text/html;profile=mcp-app',
        text: '<html>',
        _meta: { ui: { csp: {} } },
      },
    ],
  });
  expect(JSON.stringify(await request('resources/list'))).not.toContain('ui://');
});

test('every other client hears nothing of views', async () => {
  const request = await session({});
  expect(viewsIn(await request('tools/list'))).toEqual([undefined, undefined, undefined]);
});

test('the view is one page that may run and style only itself, and names no other place', async () => {
  const html = await buildAnswerView();
  const [, policy = ''] = /content="(default-src 'none'; [^"]+)"/u.exec(html) ?? [];
  const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [, script] = /<script>([^]*)<\/script>/u.exec(html) ?? [];
  const [, style] = /<style>([^]*)<\/style>/u.exec(html) ?? [];
  expect(policy).toContain(`script-src ${hash(script)}; style-src ${hash(style)}`);
  expect(html).not.toMatch(/https?:|\burl\(|@import|innerHTML|\beval\b/u);
  expect(html.length).toBeLessThan(12_000);
});
