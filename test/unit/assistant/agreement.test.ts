import { describe, expect, it } from 'vitest';
import type { Classification, Classifier } from '../../../src/assistant/classifier/classifier.ts';
import type { Intent } from '../../../src/assistant/classifier/intents.ts';
import { planTurn } from '../../../src/assistant/plan.ts';
import { index } from './applications.ts';

/** A classifier that reads every prompt in one way. */
function reading(
  intent: Intent,
  p: number,
  { fields = [], name = null }: Partial<Pick<Classification, 'fields' | 'name'>> = {},
): Classifier {
  const other: Intent = intent === 'none' ? 'profile' : 'none';
  return {
    language: 'en',
    classify: () => ({
      intents: [
        { intent, p },
        { intent: other, p: 1 - p },
      ],
      severalProbability: 0,
      fields,
      name,
    }),
    familiarity: () => 1,
    languageScore: () => 0,
  };
}

function planWith(prompt: string, classifier: Classifier) {
  return planTurn(prompt, { index, previous: null, classifiers: [classifier] });
}

describe('planTurn() with a classifier', () => {
  it('answers with data where only the classifier understands, and is sure', () => {
    const classifier = reading('profile', 0.97, { fields: [{ field: 'title', p: 0.99 }] });
    expect(planWith('wibble wobble', classifier)).toMatchObject({
      outcome: 'answer',
      calls: [{ fields: ['title'] }],
    });
  });

  it('offers what the classifier thinks possible where the grammar understands nothing', () => {
    const fields = ['title', 'department', 'city'].map((field) => ({ field, p: 0.55 }));
    const classifier = reading('profile', 0.85, { fields });
    expect(planWith('wibble wobble', classifier)).toMatchObject({
      outcome: 'offer',
      readings: [{ calls: [{ fields: ['title', 'department', 'city'] }] }, {}, {}],
    });
  });

  it('never opens on the word of the classifier alone, however sure it is', () => {
    const classifier = reading('open', 0.999, { name: 'slack' });
    for (const prompt of ['wibble slack wobble', 'slack is slow today', 'over with slack']) {
      const plan = planWith(prompt, classifier);
      expect(plan.calls.filter((call) => 'action' in call && call.action === 'open')).toEqual([]);
    }
  });

  it('opens no app that the readers disagree about, but offers both', () => {
    const classifier = reading('open', 0.9, { name: 'zoom' });
    const plan = planWith('open slack', classifier);
    expect(plan.outcome).toBe('answer');
    const vague = planWith('start slack', classifier);
    expect(vague).toMatchObject({ outcome: 'offer' });
  });

  it('opens nothing where the classifier is sure that nothing is asked', () => {
    expect(planWith('slack', reading('none', 0.98)).outcome).not.toBe('answer');
  });

  it('gives a card no more than three buttons', () => {
    const classifier = reading('open', 0.5, { name: 'google' });
    const plan = planWith('google thingy over there', classifier);
    expect(plan.outcome === 'offer' ? plan.readings.length : 1).toBeLessThanOrEqual(3);
  });

  it('uses only the grammar if no table is readable', () => {
    const plan = planTurn('who is my manager', { index, previous: null, classifiers: [] });
    expect(plan).toMatchObject({ outcome: 'answer', calls: [{ fields: ['manager'] }] });
  });
});
