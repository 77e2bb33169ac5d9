import { describe, expect, test } from 'vitest';
import { wholeTitleNamed } from '../../../src/assistant/details/match-title.ts';
import { classifiers as allClassifiers, readData } from './applications.ts';
import { answer, turn } from './details-turn.ts';

const PROMPTS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readData('prompts-attributes.json'),
);
const TITLES = Object.keys(PROMPTS).filter((title) => title !== 'none');
const SHARED = {
  customAttributes: Object.fromEntries(TITLES.map((title) => [title, `the ${title}`])),
};
/** Standard fields with which each of these prompts used to be answered. */
const PROFILE = {
  login: 'alice',
  employeeNumber: 'E-1',
  primaryPhone: '1',
  mobilePhone: '2',
  department: 'Finance',
  division: 'South',
  manager: 'Dana Ruiz',
  email: 'alice@acme.example',
  costCenter: 'CC-9',
  city: 'Berlin',
};
const ORG = { shared: SHARED, profile: PROFILE, classifiers: async () => allClassifiers };

describe.each(TITLES)('the attribute “%s”', (title) => {
  test.each(PROMPTS[title] ?? [])(
    'answers “%s”, before any field that Okta has',
    async (prompt) => {
      expect(await answer(prompt, { ...ORG, isRead: true })).toBe(`${title}: the ${title}`);
    },
  );
});

test.each(PROMPTS['none'] ?? [])('“%s” is answered by none', async (prompt) => {
  expect(await answer(prompt, { ...ORG, isRead: true })).not.toMatch(/: the /u);
});

test.each([
  ["what's my GitHub username", 'GitHub username'],
  ['my badge ID', 'Badge ID'],
  ['which desk number do I have', 'Desk number'],
  ['which team am I on', 'Team'],
  ["what's my start date", 'Start date'],
  ['my manager level', 'Manager level'],
])('“%s” is answered though the attributes were not read yet', async (prompt, title) => {
  expect(await answer(prompt, ORG)).toBe(`${title}: the ${title}`);
});

test.each([
  ['mein Geschäftsbereich', 'Geschäftsbereich'],
  ['quel est mon numéro de véhicule ?', 'Numéro de véhicule'],
  ['私の社員証番号は何ですか', '社員証番号'],
  ['T-Shirt Size?', 'T-shirt size'],
  ['oncall rotation', 'On-call rotation'],
])('“%s” is answered once the org is known to share attributes', async (prompt, title) => {
  expect(await answer(prompt, { ...ORG, isShared: true })).toBe(`${title}: the ${title}`);
});

test.each([
  'who is my manager',
  'my department',
  'what is my employee number',
  "what's my username",
  'my cell number',
  'wie lautet meine Personalnummer',
  '私の部署は',
])('“%s” asks an org without the scope for nothing more', async (prompt) => {
  const { events, requested } = await turn(prompt, { ...ORG, shared: {} });
  expect(requested).toEqual([]);
  expect(events.filter(({ type }) => type === 'call')).toHaveLength(2);
});

test('a field of Okta answers where no attribute is called so', async () => {
  expect(await answer('my badge ID', { ...ORG, shared: { customAttributes: {} } })).toBe(
    'Your employee number is E-1.',
  );
});

test.each([
  ['my tshirt size', 'T-shirt size'],
  ['my t shirt sizes', 'T-shirt size'],
  ['my Straße', 'Strasse'],
  ['mein buero', 'Büro'],
  ['meine groesse', 'Größe'],
  ['my category', 'Categories'],
  ['ｍｙ ｂａｄｇｅ ｉｄ', 'Badge ID'],
  ['내 사번은 뭐야', '사번'],
  ['部署を教えて', '部署'],
  ["the dog's name", 'Dog’s name'],
  ['telefono de la casa', 'Teléfono de la casa'],
])('“%s” names “%s”', (prompt, title) => {
  expect(wholeTitleNamed(prompt, ['Other', title])?.title).toBe(title);
});

test('the longest title is meant where one contains another', () => {
  expect(wholeTitleNamed('my laptop asset tag', ['Asset tag', 'Laptop asset tag'])?.title).toBe(
    'Laptop asset tag',
  );
});
