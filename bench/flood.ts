import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_EXTENSION_ID, EXTENSION_PUBLIC_KEY } from '../src/manifest.ts';
import { idOfExtension, writeExtension } from '../test/e2e/other-extension.ts';
import { extensionWithPermissions } from '../test/fakes/native-host.ts';
import type { BenchRow } from './bench-row.ts';
import type { Cdp } from './cdp.ts';
import { launchChromium, type BenchChromium } from './chromium.ts';
import { writeEmptyExtension } from './empty-extension.ts';
import { changeAccess, inside, measureMs } from './outside.ts';
import { seed } from './seed.ts';
import { median } from './statistics.ts';

const MESSAGES = 30_000;
const CALLS = 15;
const TURNS = 3;
const OTHER = 'friend';

/** An extension that is flooded, and a call of one of its own pages. */
interface Flooded {
  readonly folder: string;
  readonly page: string;
  prepare(page: Cdp, browser: BenchChromium): Promise<void>;
  call(page: Cdp): Promise<unknown>;
}

interface Times {
  readonly inPeace: number[];
  readonly inFlood: number[];
}

/**
 * A call of an own page while an allowed extension sends 30,000 messages, beside the same call in peace; and, in turns, an
 * echo of an extension that drops these messages: what the flood adds there is the browser's.
 */
export async function* benchFlood(): AsyncGenerator<BenchRow> {
  const folder = await mkdtemp(join(tmpdir(), 'okta-flood-bench-'));
  const product: Flooded = {
    folder: await extensionWithPermissions(folder),
    page: 'options.html',
    async prepare(page, browser) {
      await seed(page, 50);
      await browser.stopWorker(page);
      await changeAccess(page, { kind: 'extensions', on: true });
      const assistant = `extension:${idOfExtension(OTHER)}`;
      await changeAccess(page, { kind: 'pair', assistant, allow: true });
    },
    call: inside,
  };
  const empty: Flooded = {
    folder: await writeEmptyExtension(EXTENSION_PUBLIC_KEY),
    page: 'blank.html',
    prepare: async () => undefined,
    call: (page) => page.evaluate('chrome.runtime.sendMessage({ echo: 1 })'),
  };
  const other = await writeExtension(folder, OTHER);
  const times = { product: noTimes(), empty: noTimes() };
  try {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await measure(product, other, times.product);
      await measure(empty, other, times.empty);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(empty.folder, { recursive: true, force: true });
  }
  const [inPeace, inFlood] = [median(times.product.inPeace), median(times.product.inFlood)];
  yield {
    name: `own call while another extension sends ${MESSAGES} messages`,
    value: inFlood,
    unit: 'ms',
    baseline: inPeace,
    baselineName: 'the same call in peace',
    target: '≤ 2 times',
    ok: inFlood <= 2 * inPeace,
    note: `medians of ${times.product.inFlood.length}`,
  };
  yield {
    name: '… an echo of an extension that drops the messages',
    value: median(times.empty.inFlood),
    unit: 'ms',
    baseline: median(times.empty.inPeace),
    baselineName: 'the same echo in peace',
    target: null,
    ok: null,
    note: `medians of ${times.empty.inFlood.length}`,
  };
}

const noTimes = (): Times => ({ inPeace: [], inFlood: [] });

async function measure(flooded: Flooded, otherFolder: string, times: Times): Promise<void> {
  const extensions = `${flooded.folder},${otherFolder}`;
  const browser = await launchChromium(extensions, CHROMIUM_EXTENSION_ID);
  try {
    const page = await browser.openPage(flooded.page);
    await flooded.prepare(page, browser);
    const other = await browser.openPage(`chrome-extension://${idOfExtension(OTHER)}/page.html`);
    const call = () => measureMs(() => flooded.call(page));
    for (let warmUp = 0; warmUp < CALLS; warmUp += 1) await call();
    for (let turn = 0; turn < CALLS; turn += 1) times.inPeace.push(await call());
    const state = { isOver: false };
    const flood = other.evaluate(FLOOD).finally(() => {
      state.isOver = true;
    });
    while (!state.isOver) {
      const time = await call();
      if (!state.isOver) times.inFlood.push(time);
    }
    await flood;
  } finally {
    await browser.close();
  }
}

/** Over as many ports as it takes: the product ends each after 500 messages too many. */
const FLOOD = `(async () => {
  let port = openPort('${CHROMIUM_EXTENSION_ID}', 'mcp');
  for (let sent = 0; sent < ${MESSAGES}; sent += 1) {
    if (!state(port).isOpen) port = openPort('${CHROMIUM_EXTENSION_ID}', 'mcp');
    post(port, { jsonrpc: '2.0', method: 'notifications/x', params: { sent } });
    if (sent % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
})()`;
