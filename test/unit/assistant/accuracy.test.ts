import { describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import {
  scorePlan,
  type PlanScore,
  type PromptCase,
} from '../../../scripts/commands/score-plan.ts';
import { readHistory } from '../../../scripts/commands/read-history.ts';
import { applications, classifiers, index, readData } from './applications.ts';

const context = { index, classifiers };

function scoresOf(name: string) {
  const cases = readData(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): PromptCase => JSON.parse(line));
  const file = { applications, linkUrls: new Map() };
  return cases.map((expected) =>
    scorePlan(
      expected,
      planTurn(expected.prompt, {
        ...context,
        previous: readHistory(expected.history ?? [], context),
      }),
      file,
    ),
  );
}

describe('planTurn() accuracy', () => {
  it.each([
    ['prompts.jsonl', 0.96, 0.99],
    ['prompts-dev.jsonl', 0.94, 0.98],
    ['prompts-held-out.jsonl', 0.97, 0.99],
    ['prompts-held-out-2.jsonl', 0.96, 0.99],
    ['prompts-held-out-3.jsonl', 0.93, 0.985],
  ])(
    'is right on %s, at once or on the card, and opens nothing wrongly',
    (name, atOnce, orCard) => {
      const scores = scoresOf(name);
      const shareOf = (holds: (score: PlanScore) => boolean): number =>
        scores.filter(holds).length / scores.length;
      expect(scores.filter(({ wrongOpen }) => wrongOpen)).toEqual([]);
      expect(shareOf(({ right }) => right)).toBeGreaterThanOrEqual(atOnce);
      expect(shareOf(({ right, onCard }) => right || onCard)).toBeGreaterThanOrEqual(orCard);
    },
  );

  it('answers the prompts that the product exists for at once, without a card', () => {
    const prompts = readData('prompts.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): PromptCase & { readonly note?: string } => JSON.parse(line));
    const seeds = prompts.flatMap(({ note }, at) => (note === 'seed' ? [at] : []));
    expect(seeds.length).toBeGreaterThanOrEqual(10);
    const scores = scoresOf('prompts.jsonl');
    expect(seeds.filter((at) => !scores[at]?.right)).toEqual([]);
  });
});
