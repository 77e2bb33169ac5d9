import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { timeFactor } from '../scripts/time-factor.ts';
import { setUp, signIn } from '../test/e2e/actions.ts';
import { launchBrowser } from '../test/e2e/browser.ts';
import { startDisplay, type Display } from '../test/e2e/display.ts';
import { startOktaOrg } from '../test/okta-org/start-okta-org.ts';
import type { BenchRow } from './bench-row.ts';

const TRIES = 60;
const TEXTS = ['sales', 'zoom', 'google', 'slac', 'work'];
/** A typist's pauses between two letters, in milliseconds: the fastest, a good one, a slow one. */
const SPEEDS = [30, 90, 200];
/** Within this time rows are drawn, or they are not. */
const DRAWN_WITHIN_MS = 1500 * timeFactor();
/** The rows below the text field: without it, in which the cursor blinks, and without the page beside them. */
const ROWS = '900x230+150+86';

/**
 * In a real address bar: how often the rows that are drawn are those of the text that was typed last. Each text's rows
 * are the picture that was drawn most often for it. Needs Xvfb, xdotool and ImageMagick.
 */
export async function* benchAddressBar(): AsyncGenerator<BenchRow> {
  const folder = await mkdtemp(join(tmpdir(), 'okta-address-bar-'));
  const okta = await startOktaOrg({});
  const display = await startDisplay();
  const browser = await launchBrowser({ orgPort: okta.port, display: display.name });
  try {
    const [user] = okta.users;
    if (user === undefined) throw new Error('The org has no user.');
    await signIn(browser, await setUp(browser, okta.clientId), user);
    await (await browser.open('popup')).getByRole('option').first().waitFor();
    display.type('mousemove', '500', '62', 'click', '1');
    const pictures = new Map<string, string[]>(TEXTS.map((text) => [text, []]));
    for (let turn = 0; turn < TRIES; turn += 1) {
      const text = TEXTS[turn % TEXTS.length] ?? '';
      await typeIn(display, text, SPEEDS[turn % SPEEDS.length] ?? 0);
      pictures.get(text)?.push(rowsOn(display, join(folder, `${turn}.png`)));
      display.type('key', 'Escape');
      display.type('key', 'Escape');
    }
    const right = [...pictures.values()].reduce((sum, all) => sum + mostFrequent(all), 0);
    yield {
      name: 'rows of the address bar are those of the text',
      value: (100 * right) / TRIES,
      unit: '%',
      baseline: null,
      baselineName: '',
      target: '≥ 95 %',
      ok: right / TRIES >= 0.95,
      note: `${right} of ${TRIES} tries at three speeds`,
    };
  } finally {
    await browser.close();
    await display.stop();
    await okta.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function typeIn(display: Display, text: string, pauseMs: number): Promise<void> {
  display.type('key', 'ctrl+l');
  display.type('type', '--delay', '60', 'okta');
  display.type('key', 'Tab');
  display.type('type', '--delay', String(pauseMs), text);
  await pause(DRAWN_WITHIN_MS);
}

/** A hash of the rows as black and white, so that a blinking cursor or a shade makes no difference. */
function rowsOn(display: Display, file: string): string {
  display.screenshot(file);
  const crop = ['-crop', ROWS, '+repage', '-colorspace', 'Gray', '-threshold', '60%'];
  const { status, stdout } = spawnSync('convert', [file, ...crop, '-depth', '1', 'gray:-']);
  if (status !== 0) throw new Error('No picture of the screen: is ImageMagick installed?');
  return createHash('sha256').update(stdout).digest('hex');
}

function mostFrequent(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
