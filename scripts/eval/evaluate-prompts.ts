import type { Classifier } from '../../src/assistant/classifier/classifier.ts';
import { planTurn, readWithAllReaders } from '../../src/assistant/plan.ts';
import { poolReadings } from '../../src/assistant/pool-readings.ts';
import { readHistory } from '../commands/read-history.ts';
import { scorePlan, type PlanScore, type PromptCase } from '../commands/score-plan.ts';
import { percent, readLines, row, type Catalog } from './eval-data.ts';

export interface PromptSet {
  readonly name: string;
  readonly path: string;
  /** Whether its prompts may be looked at; of others only numbers are printed. */
  readonly isReadable: boolean;
}

/** A prompt's score, and how sure the readers were of what they thought likeliest. */
interface ScoredCase extends PlanScore {
  readonly promptCase: PromptCase;
  readonly p: number;
  readonly isBestRight: boolean;
}

const RELIABILITY_STEPS = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

export const HEADER = row('set', 'prompts', 'at once', 'or card', 'cards', 'wrong opens');

/** Plans all prompts of a set and prints how many are right. */
export function evaluatePrompts(
  set: PromptSet,
  catalog: Catalog,
  classifiers: readonly Classifier[],
  misses: boolean,
): readonly ScoredCase[] {
  const scored = scorePrompts(set, catalog, classifiers);
  printScores(set.name, scored);
  if (misses && set.isReadable) for (const one of scored) printMiss(one);
  return scored;
}

/** Plans all prompts of a set. */
export function scorePrompts(
  { path }: Pick<PromptSet, 'path'>,
  { file, index }: Catalog,
  classifiers: readonly Classifier[],
): readonly ScoredCase[] {
  return readLines<PromptCase>(path).map((promptCase): ScoredCase => {
    const { prompt, history = [] } = promptCase;
    const previous = readHistory(history, { index, classifiers });
    const context = { index, classifiers, previous };
    const score = scorePlan(promptCase, planTurn(prompt, context), file);
    const [best] = poolReadings(readWithAllReaders(prompt, context));
    return {
      ...score,
      promptCase,
      p: best?.p ?? 0,
      isBestRight: best !== undefined && scorePlan(promptCase, best.plan, file).right,
    };
  });
}

export function printScores(name: string, scored: readonly ScoredCase[]): void {
  const share = (holds: (score: PlanScore) => boolean): string =>
    percent(scored.filter(holds).length, scored.length);
  console.log(
    row(
      name,
      String(scored.length),
      share(({ right }) => right),
      share(({ right, onCard }) => right || onCard),
      share(({ card }) => card),
      String(scored.filter(({ wrongOpen }) => wrongOpen).length),
    ),
  );
}

/** Prints how often the likeliest reading is right, by how likely it was said to be. */
export function printReliability(scored: readonly ScoredCase[]): void {
  console.log('\nhow sure the readers are: how often what they think likeliest is right');
  RELIABILITY_STEPS.forEach((to, at) => {
    const from = RELIABILITY_STEPS[at - 1] ?? 0;
    const those = scored.filter(({ p }) => (from === 0 || p > from) && p <= to);
    const right = those.filter(({ isBestRight }) => isBestRight).length;
    console.log(row(`  ${from} to ${to}`, String(those.length), percent(right, those.length)));
  });
}

function printMiss({ promptCase, right, onCard, wrongOpen, expected, got, p }: ScoredCase): void {
  if (right && !wrongOpen) return;
  const verdict = wrongOpen ? 'WRONG OPEN' : onCard ? 'card' : 'MISS';
  const { prompt, history = [] } = promptCase;
  const before = history.map(({ content }) => `${content} / `).join('');
  console.log(`    ${verdict} ${p.toFixed(2)} ${before}“${prompt}”: ${expected}; got ${got}`);
}
