import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_EXTENSION_ID } from '../src/manifest.ts';
import { idOfExtension, writeExtension } from '../test/e2e/other-extension.ts';
import { extensionWithPermissions } from '../test/fakes/native-host.ts';
import type { BenchRow } from './bench-row.ts';
import { launchChromium } from './chromium.ts';
import { changeAccess, inside, measureMs } from './outside.ts';
import { seed } from './seed.ts';
import { median } from './statistics.ts';

const MESSAGES = 30_000;
const CALLS = 15;
const OTHER = 'friend';

/** A call of an own page while an allowed extension sends 30,000 messages, beside the same call in peace. */
export async function* benchFlood(): AsyncGenerator<BenchRow> {
  const folder = await mkdtemp(join(tmpdir(), 'okta-flood-bench-'));
  const extensions = [
    await extensionWithPermissions(folder),
    await writeExtension(folder, OTHER),
  ].join(',');
  const browser = await launchChromium(extensions, CHROMIUM_EXTENSION_ID);
  try {
    const page = await browser.openPage('options.html');
    await seed(page, 50);
    await browser.stopWorker(page);
    await changeAccess(page, { kind: 'extensions', on: true });
    const assistant = `extension:${idOfExtension(OTHER)}`;
    await changeAccess(page, { kind: 'pair', assistant, allow: true });
    const other = await browser.openPage(`chrome-extension://${idOfExtension(OTHER)}/page.html`);
    const calls = async () => {
      const times: number[] = [];
      for (let call = 0; call < CALLS; call += 1) times.push(await measureMs(() => inside(page)));
      return median(times);
    };
    await calls();
    const inPeace = await calls();
    // Over as many ports as it takes: the product ends each after 500 messages too many.
    const flood = other.evaluate(`(async () => {
      let port = openPort('${CHROMIUM_EXTENSION_ID}', 'mcp');
      for (let sent = 0; sent < ${MESSAGES}; sent += 1) {
        if (!state(port).isOpen) port = openPort('${CHROMIUM_EXTENSION_ID}', 'mcp');
        post(port, { jsonrpc: '2.0', method: 'notifications/x', params: { sent } });
        if (sent % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    })()`);
    const inFlood = await calls();
    await flood;
    yield {
      name: `own call while another extension sends ${MESSAGES} messages`,
      value: inFlood,
      unit: 'ms',
      baseline: inPeace,
      baselineName: 'the same call in peace',
      target: '≤ 2 times',
      ok: inFlood <= 2 * inPeace,
      note: `medians of ${CALLS}`,
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
