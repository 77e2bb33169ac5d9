import type { Command } from '../plan-types.ts';
import type { AskedField } from '../request-types.ts';
import { ACCOUNT_FIELD_PHRASES } from './account-field-phrases.ts';
import { COMMAND_PHRASES } from './command-phrases.ts';
import { PERSONAL_FIELD_PHRASES } from './personal-field-phrases.ts';
import { REFERENCE_PHRASES } from './reference-phrases.ts';
import { REFUSAL_PHRASES } from './refusal-phrases.ts';
import { REQUEST_PHRASES } from './request-phrases.ts';
import { TALK_PHRASES } from './talk-phrases.ts';
import { WORK_FIELD_PHRASES } from './work-field-phrases.ts';

const PHRASES = [
  ...COMMAND_PHRASES,
  ...REQUEST_PHRASES,
  ...REFUSAL_PHRASES,
  ...TALK_PHRASES,
  ...REFERENCE_PHRASES,
];

/** What a run of words can mean; `application` is a name, which comes from the search index, not the lexicon. */
export type Meaning = (typeof PHRASES)[number][0] | 'field' | 'application';

/** Distinguishes entries of one meaning: `all` for every app, a command, or a position in a list, -1 for the last. */
export type Detail = 'all' | Command | number | null;

export interface LexiconEntry {
  readonly meaning: Meaning;
  readonly fields: readonly AskedField[];
  readonly detail: Detail;
  /**
   * One pattern a line, in folded words without apostrophes: `a/b` stands for either, `a?` may be left out, `a~b` is
   * `a b` within a choice. Where phrases overlap, long ones win. Words of `SYNONYMS` stand here by the first of their
   * line.
   */
  readonly phrases: readonly string[];
}

export const LEXICON: readonly LexiconEntry[] = [
  ...[...WORK_FIELD_PHRASES, ...PERSONAL_FIELD_PHRASES, ...ACCOUNT_FIELD_PHRASES].map(
    ([fields, phrases]) => ({
      meaning: 'field' as const,
      fields,
      detail: null,
      phrases: [...linesOf(phrases), ...attributeNames(fields)],
    }),
  ),
  ...PHRASES.map(([meaning, phrases, detail = null]) => ({
    meaning,
    fields: [],
    detail,
    phrases: linesOf(phrases),
  })),
];

function linesOf(phrases: string): string[] {
  return phrases.split('\n').filter((line) => line !== '');
}

/** Okta's own name of an attribute is a phrase for it, too. */
function attributeNames(fields: readonly AskedField[]): string[] {
  return fields.length === 1 ? fields.map((field) => field.toLowerCase()) : [];
}
