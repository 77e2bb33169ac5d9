import type { ModelName } from '../../src/assistant/classifier/layered-scores.ts';
import type { TrainingSettings } from './ftrl.ts';
import type { Example } from './read-examples.ts';

const COMMON = { epochs: 12, tolerance: 0.1, l1: 0.3, l2: 0.1, dropout: 0 } as const;

/** Chosen by leaving one writer out at a time; those of few prompts see them more often, and keep smaller weights. */
const SETTINGS_OF_MANY: Record<ModelName | 'own', TrainingSettings> = {
  intent: { ...COMMON, buckets: 1 << 16, isExclusive: true, dropout: 0.3 },
  several: { ...COMMON, buckets: 1 << 13, isExclusive: false },
  field: {
    ...COMMON,
    buckets: 1 << 14,
    isExclusive: false,
    epochs: 24,
    tolerance: 0.2,
    l2: 0,
  },
  name: { ...COMMON, buckets: 1 << 14, isExclusive: false, tolerance: 0.2, l2: 0 },
  own: { ...COMMON, buckets: 1 << 13, isExclusive: false, epochs: 3, dropout: 0.3 },
};

const SETTINGS_OF_FEW: typeof SETTINGS_OF_MANY = {
  ...SETTINGS_OF_MANY,
  intent: { ...SETTINGS_OF_MANY.intent, l1: 0.3, epochs: 14, tolerance: 0.08 },
  field: { ...SETTINGS_OF_MANY.field, l1: 0.2 },
};
const FEW_PROMPTS = 5000;

/** How each of a table's models is trained. */
export type Settings = typeof SETTINGS_OF_MANY;

export function settingsFor(examples: readonly Example[]): Settings {
  return examples.length < FEW_PROMPTS ? SETTINGS_OF_FEW : SETTINGS_OF_MANY;
}

/** By how much the scores of intents are too large: with this, p is about as often right as it says. */
export const INTENT_TEMPERATURE = 1.5;
