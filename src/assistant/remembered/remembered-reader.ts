import type { PlanContext } from '../plan-types.ts';
import type { Reader } from '../reader.ts';
import { toPlannedCall } from '../stored-calls.ts';
import { findChoice } from './choices.ts';

/** Reads prompts whose meaning the user chose on a card before. */
export const rememberedReader: Reader = {
  name: 'remembered',
  read(prompt, { index, choices }: PlanContext) {
    const choice = findChoice(choices ?? [], prompt);
    if (choice === null) return [];
    const calls = choice.calls.flatMap((call) => toPlannedCall(call, index) ?? []);
    if (calls.length < choice.calls.length) return [];
    return [{ plan: { outcome: 'answer', calls, declined: [] }, p: 1 }];
  },
};
