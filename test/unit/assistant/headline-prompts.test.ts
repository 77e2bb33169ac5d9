import { describe, expect, it } from 'vitest';
import { planTurn, type PlannedCall } from '../../../src/assistant/plan.ts';
import { classifiers, index } from './applications.ts';
import { HEADLINE_CALLS, HEADLINE_PROMPTS } from './headline-prompts.ts';

function describeCall(call: PlannedCall): string {
  if ('fields' in call) return ['profile', ...call.fields.toSorted()].join(' ');
  if ('action' in call) return `${call.action} ${call.application?.label ?? 'none'}`;
  return call.query === null ? 'list' : `list ${call.query}`;
}

/** What is done at once; a card is named as one. */
function planned(prompt: string): string {
  const plan = planTurn(prompt, { index, classifiers, previous: null });
  return plan.outcome === 'answer' ? plan.calls.map(describeCall).join(' + ') : plan.outcome;
}

describe.each(Object.entries(HEADLINE_PROMPTS))('planTurn() in %s', (_language, prompts) => {
  it.each(
    prompts.flatMap((wordings, at) => wordings.map((prompt) => [prompt, HEADLINE_CALLS[at]])),
  )('answers “%s” at once', (prompt = '', call) => {
    expect(planned(prompt)).toBe(call);
  });
});
