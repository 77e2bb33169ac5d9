import { expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { classifiers, index } from './applications.ts';

it('opens an app beside other words from the threshold on, and else shows a card', () => {
  const outcomeOf = (open: number): string =>
    planTurn('Salesforce, die Zahlen vom Vertrieb müssen raus', {
      index,
      classifiers,
      previous: null,
      thresholds: { open, answer: 0.45, decline: 0.45 },
    }).outcome;
  expect(outcomeOf(0)).toBe('answer');
  expect(outcomeOf(Infinity)).toBe('offer');
});
