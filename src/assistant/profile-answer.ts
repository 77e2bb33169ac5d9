import {
  isProfileField,
  PROFILE_FIELDS,
  type ProfileField,
  type UserProfile,
} from '../domain/user-profile.ts';
import { valuesOf } from '../domain/user-details.ts';
import { formatDate, type DisplayOptions } from './format-date.ts';
import { managerName } from './manager-name.ts';
import type { AskedField } from './request-types.ts';
import type { ToolOutputs } from '../tools/index.ts';
import type { PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import {
  toSentence,
  capitalize,
  fieldLabel,
  formatClauses,
  formatList,
  FIELD_SENTENCES,
  fillIn,
  SENTENCES,
  STATUS_LABELS,
} from './sentences.ts';
import type { AnswerBlock, ProfileRow } from './transcript.ts';

const MAX_VALUES_IN_SENTENCE = 3;
const DATE_FIELDS: ReadonlySet<string> = new Set<ProfileField>([
  'created',
  'activated',
  'statusChanged',
  'lastUpdated',
  'passwordChanged',
]);
const LOCATION_FIELDS: readonly string[] = ['city', 'state', 'countryCode'];

/** Answers with a profile: a sentence and a card. */
export function answerProfile(
  asked: readonly AskedField[],
  output: (Pick<ToolOutputs[typeof PROFILE_TOOL.name], 'profile'> & Record<string, unknown>) | null,
  display: DisplayOptions,
): AnswerBlock[] {
  const profile = output?.profile ?? {};
  const fields =
    asked.length === 0 ? PROFILE_FIELDS.filter((field) => profile[field] !== undefined) : asked;
  const own = asked.length === 0 ? Object.entries(valuesOf(output?.['customAttributes'])) : [];
  const rows = [
    ...fields.filter(isProfileField).map((field) => toRow(field, profile, display)),
    ...own.map(([title, value]): ProfileRow => ({ field: title, label: title, value })),
  ];
  const recorded = rows.filter((row) => row.value !== null);
  const missing = asked.filter(
    (field) => !rows.some((row) => row.field === field && row.value !== null),
  );

  const sentences: string[] = [];
  if (asked.length === 0)
    sentences.push(recorded.length > 0 ? SENTENCES.profileWhole : SENTENCES.profileNothing);
  else if (recorded.length > MAX_VALUES_IN_SENTENCE) sentences.push(SENTENCES.profileSome);
  else if (recorded.length > 0) sentences.push(valuesSentence(recorded, asked, profile));
  if (missing.length > 0) sentences.push(notRecordedSentence(missing));

  const text: AnswerBlock = { kind: 'text', text: sentences.join(SENTENCES.sentenceSeparator) };
  if (asked.length === 0)
    return recorded.length > 0 ? [text, { kind: 'profile', rows, isWhole: true }] : [text];
  return recorded.length > 1 ? [text, { kind: 'profile', rows }] : [text];
}

function toRow(field: ProfileField, profile: UserProfile, display: DisplayOptions): ProfileRow {
  const label = fieldLabel(field);
  const value = field === 'manager' ? managerName(profile)?.text : profile[field];
  return {
    field,
    label: capitalize(label),
    value: value === undefined ? null : formatValue(field, value, display),
  };
}

function valuesSentence(
  rows: readonly ProfileRow[],
  asked: readonly AskedField[],
  profile: UserProfile,
): string {
  if (asked.every((field) => LOCATION_FIELDS.includes(field)) && asked.length > 1)
    return toSentence(
      fillIn(SENTENCES.based, { value: rows.map((row) => row.value ?? '').join(', ') }),
    );
  const phrases = rows.map(({ field, value }) =>
    fillIn(isProfileField(field) ? sentenceFor(field, profile) : SENTENCES.value, {
      label: fieldLabel(field),
      value: value ?? '',
    }),
  );
  return toSentence(formatClauses(phrases));
}

/** The sentence for a field; a manager without a name gets a sentence for the email address or ID. */
function sentenceFor(field: ProfileField, profile: UserProfile): string {
  const manager = field === 'manager' ? managerName(profile) : null;
  if (manager !== null && manager.kind !== 'name') return SENTENCES.manager[manager.kind];
  return FIELD_SENTENCES[field] ?? SENTENCES.value;
}

function notRecordedSentence(fields: readonly AskedField[]): string {
  const labels = fields.map(fieldLabel);
  const sentence = labels.length === 1 ? SENTENCES.notRecorded : SENTENCES.notRecordedSeveral;
  return fillIn(sentence, { labels: formatList(labels) });
}

/** Formats a value for display: dates and times in the locale, codes of countries and languages as names. */
function formatValue(field: ProfileField, value: string, display: DisplayOptions): string {
  if (field === 'status') return STATUS_LABELS[value] ?? value.toLowerCase();
  if (DATE_FIELDS.has(field) || field === 'lastLogin')
    return formatDate(value, field === 'lastLogin', display);
  if (field === 'countryCode' && /^[A-Za-z]{2}$/u.test(value))
    return nameOfCode('region', value.toUpperCase(), display);
  if (field === 'preferredLanguage' && /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/u.test(value))
    return nameOfCode('language', value.replace('_', '-'), display);
  return value;
}

function nameOfCode(type: 'region' | 'language', code: string, { locale }: DisplayOptions): string {
  try {
    return new Intl.DisplayNames([locale], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
