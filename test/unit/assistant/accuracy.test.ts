import { describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { scorePlan, type PromptCase } from '../../../scripts/commands/score-plan.ts';
import { applications, index, readData } from './applications.ts';

function scoresOf(name: string) {
  const cases = readData(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): PromptCase => JSON.parse(line));
  const file = { applications, linkUrls: new Map() };
  return cases.map((expected) =>
    scorePlan(
      expected,
      planTurn(expected.prompt, { index, history: expected.history ?? [] }),
      file,
    ),
  );
}

describe('planTurn() accuracy', () => {
  it.each([
    ['prompts.jsonl', 0.98],
    ['prompts-dev.jsonl', 0.98],
    ['prompts-held-out.jsonl', 0.95],
    ['prompts-held-out-2.jsonl', 0.95],
    ['prompts-held-out-3.jsonl', 0.95],
  ])('is right on %s and opens nothing wrongly', (name, minCorrect) => {
    const scores = scoresOf(name);
    const wrong = scores.filter(({ right }) => !right);
    expect(scores.filter(({ wrongOpen }) => wrongOpen)).toEqual([]);
    expect(1 - wrong.length / scores.length).toBeGreaterThanOrEqual(minCorrect);
  });
});
