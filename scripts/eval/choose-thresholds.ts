import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Classifier } from '../../src/assistant/classifier/classifier.ts';
import { planTurn, readWithAllReaders } from '../../src/assistant/plan.ts';
import { poolReadings } from '../../src/assistant/pool-readings.ts';
import {
  COMMON_THRESHOLDS,
  thresholdsOf,
  type Thresholds,
} from '../../src/assistant/thresholds.ts';
import { readHistory } from '../commands/read-history.ts';
import { scorePlan, type PlanScore, type PromptCase } from '../commands/score-plan.ts';
import { percent, readLines, row, type Catalog } from './eval-data.ts';

const FILE = join(import.meta.dirname, '..', '..', 'src', 'assistant', 'thresholds.json');
const KINDS = ['open', 'answer', 'decline'] as const;
const STEPS: Readonly<Record<keyof Thresholds, readonly number[]>> = {
  open: [0.65, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95],
  answer: [0.45, 0.4, 0.5, 0.35, 0.55, 0.3, 0.6, 0.65, 0.7],
  decline: [0.45, 0.4, 0.5, 0.35, 0.55, 0.3, 0.6, 0.65, 0.7],
};
/** What is to be reached, as shares of the prompts; a wrong open counts as many prompts that are not right. */
const TARGETS = { right: 0.85, found: 0.93, cards: 0.15, wrongOpenCost: 10 };
const NEVER: Thresholds = { open: 1, answer: 1, decline: 1 };
const ALWAYS: Thresholds = { open: 0, answer: 0, decline: 0 };

/** One prompt: which threshold decides about it, and what comes of it on either side. */
interface Sample {
  readonly kind: keyof Thresholds;
  readonly p: number;
  readonly above: PlanScore;
  readonly below: PlanScore;
}

interface Totals {
  readonly all: number;
  readonly right: number;
  readonly found: number;
  readonly cards: number;
  readonly wrongOpens: number;
}

/** The prompts of a writer, by a classifier that has not seen them. */
export function samplesOf(
  path: string,
  { file, index }: Catalog,
  classifiers: readonly Classifier[],
): readonly Sample[] {
  return readLines<PromptCase>(path).map((promptCase) => {
    const { prompt, history = [] } = promptCase;
    const previous = readHistory(history, { index, classifiers });
    const context = { index, classifiers, previous };
    const [best] = poolReadings(readWithAllReaders(prompt, context));
    const scoreWith = (thresholds: Thresholds): PlanScore =>
      scorePlan(promptCase, planTurn(prompt, { ...context, thresholds }), file);
    const isOpening =
      best?.plan.calls.some((call) => 'action' in call && call.action === 'open') ?? false;
    return {
      kind: best?.plan.outcome === 'decline' ? 'decline' : isOpening ? 'open' : 'answer',
      p: best?.p ?? 0,
      above: scoreWith(ALWAYS),
      below: scoreWith(NEVER),
    };
  });
}

/** Chooses a language's thresholds and prints its figures with those before, and with those chosen without each writer. */
export function chooseThresholds(
  language: string,
  writers: readonly (readonly Sample[])[],
): Thresholds {
  const all = writers.flat();
  const chosen = nearest(all);
  const print = (name: string, totals: Totals): void => {
    const { all: count, right, found, cards, wrongOpens } = totals;
    console.log(
      row(
        name,
        String(count),
        percent(right, count),
        percent(found, count),
        percent(cards, count),
        String(wrongOpens),
      ),
    );
  };
  print(`${language}, before`, totalsOf(all, thresholdsOf(language)));
  print(`${language}, chosen`, totalsOf(all, chosen));
  const apart = writers.map((own) =>
    totalsOf(own, nearest(writers.filter((other) => other !== own).flat())),
  );
  print(`${language}, chosen by others`, apart.reduce(sum));
  return chosen;
}

/** Writes thresholds beside those of other languages. */
export function writeThresholds(language: string, thresholds: Thresholds): void {
  const before: Record<string, Thresholds> = JSON.parse(readFileSync(FILE, 'utf8'));
  const entries = Object.entries({ ...before, [language]: thresholds });
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

/** The thresholds that come nearest to the targets; of equal ones those nearest to the common ones, which stand first. */
function nearest(samples: readonly Sample[]): Thresholds {
  const found = KINDS.map((kind) => {
    const own = samples.filter((sample) => sample.kind === kind);
    return STEPS[kind].map((value) => ({
      value,
      totals: totalsOf(own, { ...COMMON_THRESHOLDS, [kind]: value }),
    }));
  });
  const [opens = [], answers = [], declines = []] = found;
  let [chosen, least] = [COMMON_THRESHOLDS, Infinity];
  for (const open of opens)
    for (const answer of answers)
      for (const decline of declines) {
        const missing = costOf(sum(sum(open.totals, answer.totals), decline.totals));
        if (missing >= least) continue;
        chosen = { open: open.value, answer: answer.value, decline: decline.value };
        least = missing;
      }
  return chosen;
}

/** How many prompts are missing to the targets. */
function costOf({ all, right, found, cards, wrongOpens }: Totals): number {
  return (
    Math.max(0, TARGETS.right * all - right) +
    Math.max(0, TARGETS.found * all - found) +
    Math.max(0, cards - TARGETS.cards * all) +
    TARGETS.wrongOpenCost * wrongOpens
  );
}

function totalsOf(samples: readonly Sample[], thresholds: Thresholds): Totals {
  const scores = samples.map(({ kind, p, above, below }) =>
    p >= thresholds[kind] ? above : below,
  );
  const count = (holds: (score: PlanScore) => boolean): number => scores.filter(holds).length;
  return {
    all: scores.length,
    right: count(({ right }) => right),
    found: count(({ right, onCard }) => right || onCard),
    cards: count(({ card }) => card),
    wrongOpens: count(({ wrongOpen }) => wrongOpen),
  };
}

function sum(one: Totals, other: Totals): Totals {
  return {
    all: one.all + other.all,
    right: one.right + other.right,
    found: one.found + other.found,
    cards: one.cards + other.cards,
    wrongOpens: one.wrongOpens + other.wrongOpens,
  };
}
