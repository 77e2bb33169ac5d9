import { describe, expect, it } from 'vitest';
import { planTurn, type Plan } from '../../../src/assistant/plan.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import { readHistory, type HistoryEntry } from '../../../scripts/commands/read-history.ts';
import { BRANDS, classifiers, index, readData } from './applications.ts';

interface BugCase {
  readonly id: string;
  readonly prompt: string;
  readonly history?: readonly HistoryEntry[];
  readonly expect: {
    readonly opens?: readonly string[];
    readonly links?: readonly string[];
    readonly neverOpens?: readonly string[];
  };
}

const readCases = (name: string): BugCase[] =>
  readData(`bug-cases/${name}`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): BugCase => JSON.parse(line));

const namesRows: unknown[] = JSON.parse(readData('bug-cases/panel-names.app-links.json'));
const namesIndex = createSearchIndex(
  toApplications(namesRows, ['https://acme.okta.com']).applications,
  undefined,
  BRANDS,
);

function labelsOf(plan: Plan, action: 'open' | 'link'): string[] {
  return plan.calls.flatMap((call) =>
    call.tool === 'get_application_sso_link' && call.action === action && call.application !== null
      ? [call.application.label]
      : [],
  );
}

describe.each([
  ['panel-names.jsonl', 'all readers', { index: namesIndex, classifiers }],
  ['panel-context.jsonl', 'all readers', { index, classifiers }],
  ['panel-names.jsonl', 'no table', { index: namesIndex }],
  ['panel-context.jsonl', 'no table', { index }],
])('planTurn() over %s with %s', (name, _readers, context) => {
  it.each(readCases(name).map((bug) => [bug.id, bug] as const))(
    'opens what is named at “%s”',
    (_id, { prompt, history = [], expect: expected }) => {
      const previous = readHistory(history, context);
      const plan = planTurn(prompt, { ...context, previous });
      const opened = labelsOf(plan, 'open');
      if (expected.opens !== undefined) expect(opened).toEqual(expected.opens);
      if (expected.links !== undefined) expect(labelsOf(plan, 'link')).toEqual(expected.links);
      for (const label of expected.neverOpens ?? []) expect(opened).not.toContain(label);
    },
  );
});
