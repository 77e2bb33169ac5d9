import { hasAny, wordsOf } from '../languages/words.ts';
import { readRequestToOpen } from '../open-rules.ts';
import type { PlanContext } from '../plan-types.ts';
import type { Reader } from '../reader.ts';
import { linkCall } from '../resolve/calls.ts';
import { wholeNamesInPrompt } from '../resolve/names-in-prompt.ts';

const MAX_PROMPT_LENGTH = 120;

/**
 * Reads requests to open one app, by its whole name and a verb, in other languages than English: "abre Férias". The rules
 * of opening account for each word, so a classifier that has not learned such a name does not matter.
 */
export const plainRequestReader: Reader = {
  name: 'plain-request',
  read(prompt, context: PlanContext) {
    const { language = 'en', index, isLanguageDoubtful } = context;
    if (language === 'en' || isLanguageDoubtful === true || prompt.length > MAX_PROMPT_LENGTH)
      return [];
    const words = wordsOf(language);
    if (!hasAny(prompt, words.opening, words.isUnspaced)) return [];
    /** “启动Salesforce的SSO链接” asks for the link. */
    if (hasAny(prompt, words.limits, words.isUnspaced)) return [];
    const [application, ...others] = new Set(wholeNamesInPrompt(prompt, index, words));
    if (application === undefined || others.length > 0) return [];
    if (readRequestToOpen(prompt, application, context) !== 'plain') return [];
    const call = linkCall('open', application.label, { kind: 'found', application });
    return [{ plan: { outcome: 'answer', calls: [call], declined: [] }, p: 1 }];
  },
};
