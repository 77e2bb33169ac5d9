import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryServer } from '../../src/bridge/doctor/try-server.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Command line of a server with this source. */
function server(source: string): readonly string[] {
  const file = join(folder, 'server.mjs');
  writeFileSync(file, source);
  return [process.execPath, file];
}

/** Answers each request with what `reply` gives for its method. */
const answering = (reply: string) => `
  let text = '';
  let client;
  process.stdin.on('data', (chunk) => {
    const lines = (text + chunk).split('\\n');
    text = lines.pop();
    for (const { id, method, params } of lines.map((line) => JSON.parse(line))) {
      client ??= params?.clientInfo?.name;
      if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, ...(${reply}) }));
    }
  });
`;

test.each([
  ['cannot be started', () => [join(folder, 'missing')], /ENOENT/u],
  ['has a syntax error', () => server('('), /^SyntaxError: /u],
  ['says why it ends', () => server('console.error("No key."); process.exit(1)'), /^No key\.$/u],
  ['ends without a word', () => server('process.exit(3)'), /^It ended with status 3\.$/u],
])('a server that %s gives the reason', async (_title, argv, message) => {
  expect(await tryServer(argv(), 'Cursor', true)).toEqual({
    kind: 'failed',
    message: expect.stringMatching(message),
  });
});

test('a server is only initialized where no browser is open', async () => {
  const argv = server(answering('method === "initialize" ? { result: {} } : process.exit(1)'));
  expect(await tryServer(argv, 'Cursor', false)).toEqual({ kind: 'answered', access: null });
});

test('a server that lists resources gives answers', async () => {
  const argv = server(answering('{ result: {} }'));
  expect(await tryServer(argv, 'Cursor', true)).toEqual({
    kind: 'answered',
    access: { isAllowed: true, message: '' },
  });
});

test('a server that does not allow the client says why', async () => {
  const argv = server(
    answering('method === "initialize" ? { result: {} } : { error: { message: "Allow it." } }'),
  );
  expect(await tryServer(argv, 'Cursor', true)).toEqual({
    kind: 'answered',
    access: { isAllowed: false, message: 'Allow it.' },
  });
});

test('a server is asked in the name of its assistant', async () => {
  const argv = server(
    answering('method === "initialize" ? { result: {} } : { error: { message: client } }'),
  );
  expect(await tryServer(argv, 'Cursor', true)).toMatchObject({ access: { message: 'Cursor' } });
});
