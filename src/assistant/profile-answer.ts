import { PROFILE_FIELDS, type ProfileField, isProfileField } from '../domain/user-profile.ts';
import type { AskedField } from './plan-types.ts';
import {
  asSentence,
  capitalized,
  fieldLabel,
  listOf,
  FIELD_SENTENCES,
  say,
  SENTENCES,
  STATUS_WORDS,
} from './sentences.ts';
import type { AnswerBlock, ProfileRow } from './transcript.ts';
import type { ToolOutputs } from './turn-host.ts';

/** Where and how values are shown. */
export interface Reader {
  readonly locale: string;
  readonly timeZone?: string;
}

const MOST_IN_A_SENTENCE = 3;
const DATES: ReadonlySet<string> = new Set<ProfileField>([
  'created',
  'activated',
  'statusChanged',
  'lastUpdated',
  'passwordChanged',
]);
const PLACE: readonly string[] = ['city', 'state', 'countryCode'];

/** A profile as a sentence with its card. */
export function answerProfile(
  asked: readonly AskedField[],
  output: ToolOutputs['get_my_user_profile'] | null,
  aboutManager: boolean,
  reader: Reader,
): AnswerBlock[] {
  const profile = output?.profile ?? {};
  const fields =
    asked.length === 0 ? PROFILE_FIELDS.filter((field) => profile[field] !== undefined) : asked;
  const rows = fields.filter(isProfileField).map((field) => toRow(field, profile[field], reader));
  const recorded = rows.filter((row) => row.value !== null);
  const missing = asked.filter((field) => !isProfileField(field) || profile[field] === undefined);

  const sentences: string[] = [];
  if (asked.length === 0)
    sentences.push(recorded.length > 0 ? SENTENCES.profileWhole : SENTENCES.profileNothing);
  else if (recorded.length > MOST_IN_A_SENTENCE) sentences.push(SENTENCES.profileSome);
  else if (recorded.length > 0) sentences.push(inOneSentence(recorded, asked));
  if (missing.length > 0) sentences.push(notRecorded(missing));
  if (aboutManager) sentences.push(SENTENCES.aboutManager);

  const text: AnswerBlock = { kind: 'text', text: sentences.join(' ') };
  return recorded.length > 1 || (recorded.length > 0 && asked.length === 0)
    ? [text, { kind: 'profile', rows }]
    : [text];
}

function toRow(field: ProfileField, value: string | undefined, reader: Reader): ProfileRow {
  const label = fieldLabel(field);
  return {
    field,
    label: capitalized(label),
    value: value === undefined ? null : shownValue(field, value, reader),
  };
}

function inOneSentence(rows: readonly ProfileRow[], asked: readonly AskedField[]): string {
  if (asked.every((field) => PLACE.includes(field)) && asked.length > 1)
    return asSentence(
      say(SENTENCES.based, { value: rows.map((row) => row.value ?? '').join(', ') }),
    );
  const clauses = rows.map(({ field, value }) =>
    say(FIELD_SENTENCES[field] ?? SENTENCES.value, {
      label: fieldLabel(field),
      value: value ?? '',
    }),
  );
  return asSentence(listOf(clauses));
}

function notRecorded(fields: readonly AskedField[]): string {
  const labels = fields.map(fieldLabel);
  const sentence = labels.length === 1 ? SENTENCES.notRecorded : SENTENCES.notRecordedSeveral;
  return say(sentence, { labels: listOf(labels) });
}

/** A value as people read it: dates and times in the locale, codes of countries and languages as names. */
function shownValue(field: ProfileField, value: string, reader: Reader): string {
  if (field === 'status') return STATUS_WORDS[value] ?? value.toLowerCase();
  if (DATES.has(field) || field === 'lastLogin')
    return shownDate(value, field === 'lastLogin', reader);
  if (field === 'countryCode' && /^[A-Za-z]{2}$/u.test(value))
    return named('region', value.toUpperCase(), reader);
  if (field === 'preferredLanguage' && /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/u.test(value))
    return named('language', value.replace('_', '-'), reader);
  return value;
}

function shownDate(value: string, withTime: boolean, { locale, timeZone }: Reader): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(withTime ? { timeStyle: 'short' } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(date);
}

function named(type: 'region' | 'language', code: string, { locale }: Reader): string {
  try {
    return new Intl.DisplayNames([locale], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
