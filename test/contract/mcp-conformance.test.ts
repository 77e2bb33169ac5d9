import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createMcpServer } from '../../src/mcp/create-server.ts';
import { serverDepsOver } from '../fakes/mcp-peers.ts';
import { applicationsNamed, directoryOf } from '../fakes/tool-context.ts';
import { addFixtures, requestState } from '../mcp-http/fixtures.ts';
import { serveHttp, type HttpServed } from '../mcp-http/serve-http.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SUITE = join(ROOT, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');

const DIRECTORY = directoryOf(applicationsNamed('Salesforce', 'Zoom'), { title: 'Designer' });

/** Runs the official suite against a server: 0 says that all went as the requirements and the baseline say. */
async function conformance({ url }: HttpServed, ...args: readonly string[]) {
  const results = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    const child = spawn(process.execPath, [SUITE, 'server', '--url', url, '-o', results, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [[code], out, err] = await Promise.all([
      once(child, 'exit'),
      text(child.stdout),
      text(child.stderr),
    ]);
    const summary = out.slice(out.indexOf('=== SUMMARY ==='));
    return { code, summary, report: `${out}\n${err}` };
  } finally {
    await rm(results, { recursive: true, force: true });
  }
}

/** Names of the scenarios that the summary marks so, without those that a revision runs and does not require. */
function scenarios(summary: string, mark: '✓' | '✗'): readonly string[] {
  const notScored = new Set([...summary.matchAll(/^ {2}[✓✗] (\S+) \(/gmu)].map(([, name]) => name));
  return [...summary.matchAll(/^([✓✗]) ([^:]+):/gmu)].flatMap(([, marked, name]) =>
    marked === mark && name !== undefined && !notScored.has(name) ? [name] : [],
  );
}

const SHOWN = ['tools-list', 'resources-list', 'prompts-list', 'dns-rebinding-protection'];

/** Revision, how many scenarios it requires of a server, and those that the product's own tools can show. */
const REVISIONS = [
  ['2025-11-25', 30, [...SHOWN, 'server-initialize', 'ping']],
  ['2026-07-28', 37, [...SHOWN, 'caching', 'sep-2164-resource-not-found']],
] as const;

describe.each(REVISIONS)('revision %s', (revision, required, shown) => {
  const baseline = join(ROOT, 'test', 'mcp-http', `product-${revision}.yml`);

  test(`is met by the server core with the suite’s fixtures: ${required} scenarios of ${required}`, async () => {
    const served: HttpServed = await serveHttp(async () =>
      addFixtures(await createMcpServer(serverDepsOver(DIRECTORY, { requestState })), {
        tools: () => {
          served.changed.tools();
        },
        prompts: () => {
          served.changed.prompts();
        },
      }),
    );
    const { code, summary, report } = await conformance(served, '--requirements', revision);
    await served.close();
    expect(scenarios(summary, '✗'), report).toEqual([]);
    expect(scenarios(summary, '✓'), report).toHaveLength(required);
    expect(code, report).toBe(0);
  }, 60_000);

  test('is met by the product’s own server, but for what a baseline explains', async () => {
    const served = await serveHttp(() => createMcpServer(serverDepsOver(DIRECTORY)));
    const args = ['--requirements', revision, '--expected-failures', baseline];
    const { code, summary, report } = await conformance(served, ...args);
    await served.close();
    expect(code, report).toBe(0);
    expect(scenarios(summary, '✓'), report).toEqual(expect.arrayContaining([...shown]));
  }, 60_000);

  test('has a baseline of which each line says why', () => {
    const lines = readFileSync(baseline, 'utf8').split('\n');
    const entries = lines.filter((line) => line.startsWith('  - '));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry).toMatch(/^ {2}- [\w-]+:[\w-]+ # .{20,}$/u);
  });
});
