import { wordsOf } from '../languages/words.ts';
import type { PlanContext } from '../plan-types.ts';
import type { Reader } from '../reader.ts';
import { classifierFor } from './classifier.ts';
import { previousKind } from './previous-kind.ts';
import { readingsOf } from './readings-of-intent.ts';
import { severalReadings } from './several-requests.ts';

/** The reader leaves out less likely readings. */
const MIN_PROBABILITY = 0.04;

/** Reads prompts with the trained model of their language. */
export const classifierReader: Reader = {
  name: 'classifier',
  read(prompt, context: PlanContext) {
    const { classifiers = [], language } = context;
    const classifier =
      classifiers.find((one) => one.language === language) ?? classifierFor(prompt, classifiers);
    if (classifier === null) return [];
    const words = wordsOf(classifier.language);
    const result = classifier.classify(prompt, previousKind(context.previous));
    const several = severalReadings(classifier, prompt, result, context);
    const single = 1 - (several[0]?.p ?? result.severalProbability);
    return result.intents
      .filter(({ p }) => p >= MIN_PROBABILITY)
      .flatMap(({ intent, p }) =>
        readingsOf(intent, { prompt, result, context, words }).map((reading) => ({
          ...reading,
          p: Math.min(reading.p * p * (intent === 'none' ? 1 : single), 0.999),
        })),
      )
      .concat(several)
      .filter(({ p }) => p >= MIN_PROBABILITY)
      .sort((a, b) => b.p - a.p);
  },
};
