import { fold } from '../../search/fold-text.ts';
import { findApplication } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { isLexiconWord, tagWords } from '../lexicon/tag-words.ts';
import type { DeclineReason } from '../plan-types.ts';
import { readPrompt } from '../prompt-words.ts';
import { mentionedApplications } from '../resolve/mentioned-names.ts';
import { fieldLabel, fillIn, SENTENCES } from '../sentences.ts';
import type { AnswerBlock } from '../transcript.ts';
import { examples, fieldPrompt } from './guide.ts';
import type { GuideFacts } from './guide-facts.ts';
import { GUIDE_TEXTS } from './guide-texts.ts';

const MAX_FITTING = 2;
const MIN_NAME_LENGTH = 4;

/** Reasons for which opening an app that the prompt names may be what was meant. */
const APP_REASONS: ReadonlySet<DeclineReason> = new Set(['unclear', 'out-of-scope', 'later']);

/** Fields whose names are looked for in the prompt, in the language of the sentences. */
const NAMED_FIELDS = [
  'title',
  'department',
  'manager',
  'email',
  'primaryPhone',
  'mobilePhone',
  'employeeNumber',
  'costCenter',
  'login',
  'lastLogin',
  'passwordChanged',
] as const;

/** Prompts that come near what was asked, and the way to everything that can be asked. */
export function suggestFor(
  prompt: string,
  reason: DeclineReason,
  index: SearchIndex,
  facts: GuideFacts,
): AnswerBlock {
  const fitting = [...new Set(fittingPrompts(prompt, reason, index, facts))].slice(0, MAX_FITTING);
  return { kind: 'suggestions', prompts: [...fitting, GUIDE_TEXTS.prompts.ask] };
}

function fittingPrompts(
  prompt: string,
  reason: DeclineReason,
  index: SearchIndex,
  facts: GuideFacts,
): readonly string[] {
  switch (reason) {
    case 'other-people':
      return [SENTENCES.managerPrompt];
    case 'secret':
      return [GUIDE_TEXTS.prompts.fields.passwordChanged];
    case 'greeting':
      return examples(facts)
        .slice(0, MAX_FITTING)
        .map(({ text }) => text);
    default: {
      const texts = readPrompt(prompt, index).map(({ text }) => text);
      const apps = APP_REASONS.has(reason) ? namedLabels(texts, index) : [];
      return [
        ...apps.map((label) => fillIn(GUIDE_TEXTS.prompts.open, { label })),
        ...promptsForFields(prompt, texts),
      ];
    }
  }
}

/** Labels of apps that the words name, or nearly. */
function namedLabels(texts: readonly string[], index: SearchIndex): readonly string[] {
  const mentioned = mentionedApplications(texts, index).map(({ application }) => application);
  const near =
    mentioned.length > 0
      ? mentioned
      : texts
          .filter(
            (word) => word.length >= MIN_NAME_LENGTH && !isStopWord(word) && !isLexiconWord(word),
          )
          .flatMap((word) => {
            const found = findApplication(index, word);
            return found.kind === 'found'
              ? [found.application]
              : found.kind === 'several'
                ? found.candidates
                : [];
          });
  return near.filter(({ ssoLink }) => ssoLink !== null).map(({ label }) => label);
}

function promptsForFields(prompt: string, texts: readonly string[]): readonly string[] {
  const tagged = tagWords(texts).flatMap(({ tag }) => tag?.fields ?? []);
  const folded = fold(prompt);
  const named = NAMED_FIELDS.filter((field) => folded.includes(fold(fieldLabel(field))));
  return [...tagged, ...named].flatMap((field) => fieldPrompt(field) ?? []);
}
