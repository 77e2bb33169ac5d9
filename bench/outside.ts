import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BRIDGE_FILE, buildBridge } from '../scripts/build-bridge.ts';
import { CHROMIUM_EXTENSION_ID } from '../src/manifest.ts';
import { BridgeAssistant } from '../test/fakes/bridge-assistant.ts';
import { installHost, extensionWithPermissions } from '../test/fakes/native-host.ts';
import type { BenchRow } from './bench-row.ts';
import type { Cdp } from './cdp.ts';
import { launchChromium } from './chromium.ts';
import { seed } from './seed.ts';
import { median, quantile } from './statistics.ts';

const TOOL = { name: 'get_application_sso_link', arguments: { application: 'Salesforce' } };
/** Together with the 100 at once within what one assistant may ask. */
const WARM = 60;
const COLD = 5;
const AT_ONCE = 100;

/** An outside assistant's call (stdio → bridge → native port → worker and back) beside the same call of an own page. */
export async function* benchOutside(): AsyncGenerator<BenchRow> {
  const home = await mkdtemp(join(tmpdir(), 'okta-outside-bench-'));
  await buildBridge();
  const browser = await launchChromium(await extensionWithPermissions(home), CHROMIUM_EXTENSION_ID);
  await installHost(browser.profile, home);
  const page = await browser.openPage('options.html');
  await seed(page, 50);
  await browser.stopWorker(page);
  await changeAccess(page, { kind: 'turn', on: true });
  const assistant = new BridgeAssistant({ bridge: BRIDGE_FILE, home });
  const outside = async () => {
    const reply = await assistant.request('tools/call', TOOL);
    if (!JSON.stringify(reply).includes('"found"')) throw new Error(JSON.stringify(reply));
  };
  try {
    await assistant.initialize();
    await outside().catch(() => undefined);
    const key = await page.evaluate(
      `chrome.storage.local.get('outside-assistants').then((kept) => kept['outside-assistants'].value[0].key)`,
    );
    await changeAccess(page, { kind: 'pair', assistant: key, allow: true });
    await changeAccess(page, {
      kind: 'set-permission',
      assistant: key,
      tool: TOOL.name,
      permission: 'always',
    });
    await outside();

    const warm: Record<'outside' | 'inside', number[]> = { outside: [], inside: [] };
    for (let turn = 0; turn < WARM; turn += 1) {
      warm.outside.push(await measureMs(outside));
      warm.inside.push(await measureMs(() => inside(page)));
    }
    yield {
      ...row('call of an outside assistant, end to end', median(warm.outside)),
      baseline: median(warm.inside),
      baselineName: 'the same from a page, over DevTools',
      note: `p95 ${quantile(warm.outside, 0.95).toFixed(1)} against ${quantile(warm.inside, 0.95).toFixed(1)} ms, n=${WARM}`,
    };

    const cold: number[] = [];
    for (let turn = 0; turn < COLD; turn += 1) {
      await browser.stopWorker(page);
      cold.push(
        await measureMs(async () => {
          const call = outside();
          await changeAccess(page, { kind: 'retry' });
          await call;
        }),
      );
    }
    yield row('… with the worker stopped, and bridge and port started again', median(cold));

    const atOnce = await measureMs(() => Promise.all(Array.from({ length: AT_ONCE }, outside)));
    yield row(`… ${AT_ONCE} at once, all of them`, atOnce);
  } finally {
    await assistant.disconnect();
    await browser.close();
    await rm(home, { recursive: true, force: true });
  }
}

export async function inside(page: Cdp): Promise<void> {
  await page.evaluate(`chrome.runtime.sendMessage({ to: 'worker', type: 'mcp', account: '1', request: { message: {
    jsonrpc: '2.0', id: crypto.randomUUID(), method: 'tools/call', params: {
      ...${JSON.stringify(TOOL)},
      _meta: {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
        'io.modelcontextprotocol/clientCapabilities': {},
      } } } } }).then((reply) => {
        if (reply?.value?.result?.structuredContent?.result !== 'found') throw new Error(JSON.stringify(reply));
      })`);
}

export async function changeAccess(
  page: Cdp,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.evaluate(
    `chrome.runtime.sendMessage({ to: 'worker', type: 'access/change', account: '1', request: { change: ${JSON.stringify(change)} } })`,
  );
}

export async function measureMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function row(name: string, value: number): BenchRow {
  return { name, value, unit: 'ms', baseline: null, baselineName: '', target: null, ok: null };
}
