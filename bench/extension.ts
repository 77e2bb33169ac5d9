import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CHROMIUM_EXTENSION_ID, EXTENSION_PUBLIC_KEY } from '../src/manifest.ts';
import { timeFactor } from '../scripts/time-factor.ts';
import type { Bench } from './bench.ts';
import type { BenchRow } from './bench-row.ts';
import { launchChromium, type BenchChromium } from './chromium.ts';
import type { Cdp } from './cdp.ts';
import { writeEmptyExtension } from './empty-extension.ts';
import { seed } from './seed.ts';
import { median, quantile } from './statistics.ts';

const ROOT = join(import.meta.dirname, '..');
const WAKES = 24;
const PAINTS = 16;
/** At times a browser without a screen does not draw a tab at all. */
const PAINT_WITHIN_MS = 3000 * timeFactor();
const COUNTS = [50, 500, 5000];
/** How much longer than a page whose one line of script reads storage the popup may take, by the number of apps. */
const PAINT_FACTORS: Readonly<Record<number, number>> = { 500: 1.15, 5000: 1.3 };
const CALLS = 400;
/** A fast typist's pause; without it one would measure a burst that no hand makes. */
const TYPING_PAUSE_MS = 60;
const KEYSTROKES = [
  's',
  'sa',
  'sal',
  'sale',
  'g',
  'go',
  'goo',
  'wo',
  'wor',
  'j',
  'ji',
  'zo',
  'hr',
  'hr p',
  'xq',
];

interface Pair {
  readonly product: BenchChromium;
  readonly empty: BenchChromium;
  /** Another build of the product, to compare with. */
  readonly other: BenchChromium | null;
}

/** Measures the built extension beside an empty one, in turns, in the same run. */
export class ExtensionBenches {
  #pair: Pair | null = null;
  readonly #otherBuild: string | null;

  /** `otherBuild` is the folder of another build of the product, whose wakes and paints are measured as well. */
  constructor(otherBuild: string | null) {
    this.#otherBuild = otherBuild;
  }

  readonly benches: readonly Bench[] = [
    ...COUNTS.map((count) =>
      this.#bench(`worker wake, ${count} applications`, (pair) => wakes(pair, count)),
    ),
    ...COUNTS.map((count) =>
      this.#bench(`popup open, ${count} applications`, (pair) => paints(pair, count)),
    ),
    ...COUNTS.map((count) =>
      this.#bench(`keystroke, ${count} applications`, (pair) => keystrokes(pair, count)),
    ),
    this.#bench('tools/call', toolCalls),
    this.#bench('memory', memory),
  ];

  async close(): Promise<void> {
    const pair = this.#pair;
    this.#pair = null;
    await pair?.product.close();
    await pair?.empty.close();
    await pair?.other?.close();
  }

  /** A bench in the browsers that are open; one that fails leaves the next ones new browsers. */
  #bench(name: string, measure: (pair: Pair) => AsyncIterable<BenchRow>): Bench {
    const rows = async function* rows(this: ExtensionBenches) {
      this.#pair ??= await launchPair(this.#otherBuild);
      try {
        yield* measure(this.#pair);
      } catch (thrown) {
        await this.close();
        throw thrown;
      }
    };
    return { name, rows: rows.bind(this) };
  }
}

async function launchPair(otherBuild: string | null): Promise<Pair> {
  const emptyFolder = await writeEmptyExtension(EXTENSION_PUBLIC_KEY);
  return {
    product: await launchChromium(join(ROOT, '.output', 'chrome-mv3'), CHROMIUM_EXTENSION_ID),
    empty: await launchChromium(emptyFolder, CHROMIUM_EXTENSION_ID),
    other: otherBuild === null ? null : await launchChromium(otherBuild, CHROMIUM_EXTENSION_ID),
  };
}

/** From nothing running to the first suggestion: the wake by a message, then the first keystroke in the cold worker. */
async function* wakes({ product, empty, other }: Pair, count: number): AsyncGenerator<BenchRow> {
  const ourPage = await product.openPage('options.html');
  const emptyPage = await empty.openPage('blank.html');
  await seed(ourPage, count);
  const otherPage = await otherSeeded(other, count);
  const samples: Record<'ours' | 'empty' | 'wake' | 'other', number[]> = {
    ours: [],
    empty: [],
    wake: [],
    other: [],
  };
  for (let turn = 0; turn < WAKES + 2; turn += 1) {
    const a = await wake(product, ourPage);
    const b = await wake(empty, emptyPage);
    const c = other === null || otherPage === null ? null : await wake(other, otherPage);
    if (turn < 2) continue;
    if (c !== null) samples.other.push(c.wake + c.suggestions);
    samples.ours.push(a.wake + a.suggestions);
    samples.wake.push(a.wake);
    samples.empty.push(b.wake + b.suggestions);
  }
  await closePages(ourPage, emptyPage, ...(otherPage === null ? [] : [otherPage]));
  if (count === 50)
    yield against('worker wake to first message', samples.wake, samples.empty, null);
  yield against(
    `worker wake to first suggestions, ${count} applications`,
    samples.ours,
    samples.empty,
    count === 5000 ? null : 1.5,
  );
  if (other !== null)
    yield againstOther(`worker wake to first suggestions, ${count} applications`, samples);
}

/** A page of the other build with the same applications. */
async function otherSeeded(other: BenchChromium | null, count: number): Promise<Cdp | null> {
  const page = other === null ? null : await other.openPage('options.html');
  if (page !== null) await seed(page, count);
  return page;
}

async function wake(browser: BenchChromium, page: Cdp) {
  await browser.stopWorker(page);
  const waking = await page.evaluate(`(async () => {
    const start = performance.now();
    await chrome.runtime.sendMessage({ nobody: true }).catch(() => undefined);
    return performance.now() - start;
  })()`);
  const worker = await browser.worker();
  const suggestions = await worker.evaluate(`new Promise((resolve) => {
    const start = performance.now();
    chrome.omnibox.onInputChanged.dispatch('sa', () => resolve(performance.now() - start));
  })`);
  worker.close();
  return { wake: Number(waking), suggestions: Number(suggestions) };
}

/** From the popup's navigation to the frame that shows the first row of its list. */
async function* paints({ product, empty, other }: Pair, count: number): AsyncGenerator<BenchRow> {
  const seeder = await product.openPage('options.html');
  await seed(seeder, count);
  const otherPage = await otherSeeded(other, count);
  const samples: Record<'ours' | 'empty' | 'oneLine' | 'other', number[]> = {
    ours: [],
    empty: [],
    oneLine: [],
    other: [],
  };
  for (let turn = 0; turn < PAINTS + 2; turn += 1) {
    const a = await painted(product, 'popup.html', '[role=option]');
    const b = await painted(empty, 'blank.html', 'p');
    const c = await painted(empty, 'one-line.html', 'p');
    const d = other === null ? null : await painted(other, 'popup.html', '[role=option]');
    if (turn >= 2 && d !== null) samples.other.push(d);
    if (turn < 2 || a === null || b === null || c === null) continue;
    samples.ours.push(a);
    samples.empty.push(b);
    samples.oneLine.push(c);
  }
  await closePages(seeder, ...(otherPage === null ? [] : [otherPage]));
  yield against(
    `popup open to painted list, ${count} applications`,
    samples.ours,
    samples.empty,
    null,
  );
  yield {
    ...against(
      `popup open to painted list, ${count} applications, again`,
      samples.ours,
      samples.oneLine,
      PAINT_FACTORS[count] ?? null,
    ),
    baselineName: 'one line of script reads storage',
  };
  if (other !== null)
    yield againstOther(`popup open to painted list, ${count} applications`, samples);
}

/** Milliseconds from the navigation's start to just after the frame in which `selector` is first there; `null` where the browser drew none. */
async function painted(
  browser: BenchChromium,
  path: string,
  selector: string,
): Promise<number | null> {
  // From a page of the extension, so that both sides navigate within a process that is there already.
  const tab = await browser.openPage('manifest.json');
  await tab.send('Page.enable');
  await tab.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `window.painted = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector(${JSON.stringify(selector)}) === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      setTimeout(() => resolve(null), ${PAINT_WITHIN_MS});
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
    })`,
  });
  const loaded = new Promise<void>((resolve) => {
    tab.on('Page.loadEventFired', () => {
      resolve();
    });
    setTimeout(resolve, PAINT_WITHIN_MS);
  });
  await tab.send('Page.navigate', { url: browser.urlOf(path) });
  await loaded;
  const time = await Promise.race([tab.evaluate('window.painted'), pause(PAINT_WITHIN_MS, null)]);
  // Not awaited: a tab that does not answer would not answer this either.
  void tab.send('Page.close').catch(() => ({}));
  tab.close();
  return typeof time === 'number' ? time : null;
}

/** One keystroke in a warm worker, from the browser's event to the rows. */
async function* keystrokes({ product }: Pair, count: number): AsyncGenerator<BenchRow> {
  const page = await product.openPage('options.html');
  await seed(page, count);
  await product.stopWorker(page);
  await page.evaluate('chrome.runtime.sendMessage({ nobody: true }).catch(() => undefined)');
  const worker = await product.worker();
  const samples = await worker.evaluate(`(async () => {
    const samples = [];
    for (let turn = 0; turn < 9; turn += 1)
      for (const text of ${JSON.stringify(KEYSTROKES)}) {
        await new Promise((resolve) => setTimeout(resolve, ${TYPING_PAUSE_MS}));
        const start = performance.now();
        await new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(text, resolve));
        if (turn > 0) samples.push(performance.now() - start);
      }
    return samples;
  })()`);
  worker.close();
  await closePages(page);
  const times = numbers(samples);
  const p95 = quantile(times, 0.95);
  const name = (what: string) => `keystroke to suggestions ${what}, ${count} applications`;
  yield plain(name('p50'), median(times), 'ms', null);
  yield plain(name('p95'), p95, 'ms', count === 5000 ? 16 : null);
}

/** One `tools/call` from a page to the worker's MCP server and back, beside a bare message echo. */
async function* toolCalls({ product, empty }: Pair): AsyncGenerator<BenchRow> {
  const ourPage = await product.openPage('options.html');
  const emptyPage = await empty.openPage('blank.html');
  await seed(ourPage, 50);
  await product.stopWorker(ourPage);
  const call = `{ to: 'worker', type: 'mcp', account: '1', request: { message: {
    jsonrpc: '2.0', id: crypto.randomUUID(), method: 'tools/call', params: {
      name: 'get_application_sso_link', arguments: { application: 'Salesforce' },
      _meta: {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
        'io.modelcontextprotocol/clientCapabilities': {},
      } } } } }`;
  const loop = (message: string, count: number) => `(async () => {
    const samples = [];
    for (let turn = 0; turn < ${count}; turn += 1) {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage(${message});
      samples.push(performance.now() - start);
      if (reply?.value?.error || reply?.value?.result?.isError || !(reply?.ok || reply?.echo)) throw new Error(JSON.stringify(reply) ?? 'no reply');
    }
    return samples;
  })()`;
  const samples: Record<'ours' | 'empty', number[]> = { ours: [], empty: [] };
  const cold = numbers(await ourPage.evaluate(loop(call, 1)));
  await ourPage.evaluate(loop(call, 100));
  await emptyPage.evaluate(loop('{ echo: true }', 100));
  for (let block = 0; block < 4; block += 1) {
    samples.ours.push(...numbers(await ourPage.evaluate(loop(call, CALLS / 4))));
    samples.empty.push(...numbers(await emptyPage.evaluate(loop('{ echo: true }', CALLS / 4))));
  }
  await closePages(ourPage, emptyPage);
  yield against('tools/call against a message echo', samples.ours, samples.empty, 2);
  yield plain('first tools/call in a cold worker', median(cold), 'ms', null);
}

async function* memory({ product, empty }: Pair): AsyncGenerator<BenchRow> {
  const seeder = await product.openPage('options.html');
  await seed(seeder, 500);
  const panel = await heap(await product.openPage('sidepanel.html'));
  const popup = await heap(await product.openPage('popup.html'));
  const blank = await heap(await empty.openPage('blank.html'));
  await seeder.evaluate('chrome.runtime.sendMessage({ nobody: true }).catch(() => undefined)');
  const worker = await heap(await product.worker());
  const emptyPage = await empty.openPage('blank.html');
  await emptyPage.evaluate('chrome.runtime.sendMessage({ echo: true })');
  const emptyWorker = await heap(await empty.worker());
  yield {
    ...plain('memory of the worker (JS heap)', worker, 'MiB', null),
    baseline: emptyWorker,
    baselineName: 'empty worker',
  };
  yield {
    ...plain('memory of the panel (JS heap)', panel, 'MiB', null),
    baseline: blank,
    baselineName: 'blank page',
  };
  yield {
    ...plain('memory of the popup (JS heap)', popup, 'MiB', null),
    baseline: blank,
    baselineName: 'blank page',
  };
}

/** Closes tabs that the next bench should not find open. */
async function closePages(...pages: readonly Cdp[]): Promise<void> {
  for (const page of pages) {
    // A tab that closes may be gone before it says so.
    await page.send('Page.close').catch(() => ({}));
    page.close();
  }
}

async function heap(target: Cdp): Promise<number> {
  await target.send('HeapProfiler.enable').catch(() => ({}));
  await target.send('HeapProfiler.collectGarbage').catch(() => ({}));
  const { usedSize } = await target.send('Runtime.getHeapUsage');
  return Number(usedSize) / 1024 / 1024;
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function against(
  name: string,
  product: readonly number[],
  empty: readonly number[],
  factor: number | null,
): BenchRow {
  const value = median(product);
  const baseline = median(empty);
  return {
    name,
    value,
    unit: 'ms',
    baseline,
    baselineName: 'empty extension',
    target: factor === null ? null : `≤ ${factor} × baseline`,
    ok: factor === null ? null : value <= factor * baseline,
    note: `p95 ${quantile(product, 0.95).toFixed(1)} against ${quantile(empty, 0.95).toFixed(1)} ms, n=${product.length}`,
  };
}

/** Beside the other build, measured in turns with it. */
function againstOther(
  name: string,
  { ours, other }: Readonly<Record<'ours' | 'other', readonly number[]>>,
): BenchRow {
  return { ...against(name, ours, other, null), baselineName: 'the other build' };
}

function plain(name: string, value: number, unit: string, limit: number | null): BenchRow {
  return {
    name,
    value,
    unit,
    baseline: null,
    baselineName: '',
    target: limit === null ? null : `≤ ${limit} ${unit}`,
    ok: limit === null ? null : value <= limit,
  };
}
