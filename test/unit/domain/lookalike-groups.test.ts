import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupByAnyKey, lookalikeKeys } from '../../../src/domain/lookalike-groups.ts';

/** How many groups the labels make. */
const groupsOf = (...labels: readonly string[]) => groupByAnyKey(labels, lookalikeKeys).length;

test.each([
  ['case', 'JIRA', 'Jira'],
  ['case, in Greek', 'ΝΕΑ', 'νεα'],
  ['case, in Cyrillic', 'ВТБ', 'втб'],
  ['spaces', 'Sales  force', 'Sales\u00a0force'],
  ['an invisible sign', 'Sales\u200bforce', 'Salesforce'],
  ['letters of another script', 'Sаlesforce', 'Salesforce'],
  ['a capital I for a small L', 'PayPaI', 'PayPal'],
])('labels that differ only in %s are one name', (_what, one, other) => {
  expect(groupsOf(one, other)).toBe(1);
});

test.each([
  ['Mail', 'Mall'],
  ['C++', 'C#'],
  ['Sales force', 'Salesforce'],
])('%s and %s are two names', (one, other) => {
  expect(groupsOf(one, other)).toBe(2);
});

test('whatever the order, values that share keys through others are one group', () => {
  const labels = ['JIRA', 'Jira', 'Jlra', 'Zoom'];
  fc.assert(
    fc.property(fc.shuffledSubarray(labels, { minLength: 4 }), (shuffled) => {
      const groups = groupByAnyKey(shuffled, lookalikeKeys).map((group) => new Set(group));
      expect(new Set(groups)).toEqual(new Set([new Set(labels.slice(0, 3)), new Set(['Zoom'])]));
    }),
  );
});
