import { describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { applications, BRANDS, classifiers, index, readData } from './applications.ts';

/** What people ask about themselves, by what it asks for; nobody's own under `none`. */
const PROMPTS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readData('prompts-details.json'),
);

const DETAILS = [
  'authenticators',
  'signIn',
  'sessionEnd',
  'groups',
  'orgName',
  'helpDesk',
  'passwordChanged',
] as const;

/** Without an app that is called like what is asked for. */
const withoutHelpDesk = createSearchIndex(
  applications.filter(({ label }) => !label.includes('Help Desk')),
  undefined,
  BRANDS,
);

function askedBy(prompt: string, searched = withoutHelpDesk): readonly string[] {
  const plan = planTurn(prompt, { index: searched, previous: null, choices: [], classifiers });
  return plan.calls.flatMap((call) => ('fields' in call ? call.fields : []));
}

describe.each(DETAILS)('a prompt for %s', (detail) => {
  it.each(PROMPTS[detail] ?? [])('asks for it: “%s”', (prompt) => {
    const asked = askedBy(prompt);
    // The profile has a field of that name; the answer gives the org's name, too.
    expect(detail === 'orgName' && asked[0] === 'organization' ? [detail] : asked).toEqual([
      detail,
    ]);
  });
});

it.each(PROMPTS['none'] ?? [])('“%s” asks for no detail', (prompt) => {
  expect(
    askedBy(prompt, index).filter((field) => DETAILS.some((detail) => detail === field)),
  ).toEqual([]);
});

it.each(['help desk link', 'where is the IT help desk?', 'how can I reach the IT help desk'])(
  '“%s” means the app that is called so',
  (prompt) => {
    expect(askedBy(prompt, index)).toEqual([]);
  },
);

it.each(['who do I contact for IT support', 'help desk phone number'])(
  '“%s” does not mean the app that is called so',
  (prompt) => {
    expect(askedBy(prompt, index)).toEqual(['helpDesk']);
  },
);
