import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAppLinks } from '../../../scripts/commands/read-app-links.ts';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { NO_LAUNCHES, recordLaunch } from '../../../src/domain/launch-history.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import { BROWSER_TEXTS } from '../../../src/domain/browser-texts.ts';
import { describeSuggestion } from '../../../src/omnibox/describe-suggestion.ts';
import { decideEnter } from '../../../src/omnibox/enter-action.ts';
import { prefixSearch } from '../../../src/omnibox/prefix-search.ts';
import {
  applicationByContent,
  contentOf,
  questionIn,
  suggest,
} from '../../../src/omnibox/suggest.ts';
import type { OmniboxState } from '../../../src/omnibox/suggestion.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { textOfRow } from '../../fakes/row-markup.ts';
import { applicationsNamed } from '../../fakes/tool-context.ts';

const ORG = 'https://acme.okta.com';
const rowsOf = (name: string): unknown[] =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'data', `app-links-${name}.json`), 'utf8'),
  );
const HOSTILE = toApplications(rowsOf('hostile'), [ORG]).applications;
const TWINS = readAppLinks(
  join(import.meta.dirname, '..', '..', 'data', 'bug-cases', 'address-bar-twins.app-links.json'),
).applications.slice(0, 2);

function stateOf(
  applications: readonly AssignedApplication[] | null,
  more: Partial<OmniboxState> = {},
): OmniboxState {
  const index = applications === null ? null : createSearchIndex(applications);
  return { index, launches: NO_LAUNCHES, now: 0, ...more };
}

/** What people type and paste, and what nobody should. */
const TEXTS: readonly string[] = [
  ...'|?|? |?x|??|zoom|qqqq|sales|%|*|(a+)+$|\\|&|<b>|👩|人力|بوابة|İ|__proto__| '.split('|'),
  'https://evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '\u0000',
  '\u202e',
  '\ud83d',
  'x'.repeat(2000),
  'a b '.repeat(500),
];

describe('suggest()', () => {
  const state = stateOf(applicationsNamed('Salesforce', 'Salesforce Sandbox', 'Zoom'));

  test('shows what Enter opens first, and the others below', () => {
    expect(suggest('salesforce', state)).toMatchObject([
      { content: 'Salesforce', isLaunched: true },
      { content: 'Salesforce Sandbox', isLaunched: false },
      { kind: 'ask', prompt: 'salesforce' },
    ]);
  });

  test('offers a choice if the text is ambiguous', () => {
    const drives = stateOf(applicationsNamed('Google Workspace Mail', 'Google Workspace Drive'));
    expect(suggest('google', drives)).toMatchObject([
      { content: 'Google Workspace Mail', isLaunched: false },
      { content: 'Google Workspace Drive', isLaunched: false },
      { kind: 'ask', prompt: 'google' },
    ]);
  });

  test('offers to ask if nothing matches', () => {
    expect(suggest('qqqq', state)).toEqual([{ kind: 'ask', prompt: 'qqqq' }]);
  });

  test.each(['?who is my manager', '  ? who is my manager  ', '?', '?zoom'])(
    'reads %j as a question, and does not search',
    (text) => {
      expect(suggest(text, state)).toEqual([{ kind: 'ask', prompt: '' }]);
    },
  );

  test('without a list there is the assistant alone', () => {
    expect(suggest('zoom', stateOf(null))).toEqual([{ kind: 'ask', prompt: '' }]);
  });

  test('shows at most eight applications, the most used first for an empty text', () => {
    const many = applicationsNamed(...Array.from({ length: 30 }, (_, at) => `Report ${at}`));
    const launches = recordLaunch(NO_LAUNCHES, many[25]?.id ?? '', 1);
    const rows = suggest('', stateOf(many, { launches, now: 2 }));
    expect(rows[0]).toMatchObject({ content: 'Report 25' });
    expect(rows.filter(({ kind }) => kind === 'application')).toHaveLength(8);
  });

  test('what Enter opens is the first row, and the only one that says so', () => {
    for (const text of [...TEXTS, ...HOSTILE.map(({ label }) => label)])
      for (const current of [state, stateOf(null), stateOf([]), stateOf(HOSTILE)]) {
        const launched = suggest(text, current).flatMap((row, at) =>
          row.kind === 'application' && row.isLaunched && row.application.ssoLink !== null
            ? [{ at, application: row.application }]
            : [],
        );
        const action = decideEnter(text, current);
        const opened = action.kind === 'open' ? [{ at: 0, application: action.application }] : [];
        expect(launched, text).toEqual(opened);
      }
  });

  test('shows no application twice, in well-formed rows with distinct contents', () => {
    for (const text of [...TEXTS, ...HOSTILE.map(({ label }) => label)]) {
      const rows = suggest(text, stateOf(HOSTILE));
      const shown = rows.flatMap((row) => (row.kind === 'application' ? [row] : []));
      expect(new Set(shown.map(({ application }) => application.id)).size).toBe(shown.length);
      expect(new Set(shown.map(({ content }) => content)).size, text).toBe(shown.length);
      for (const row of rows)
        expect(
          textOfRow(describeSuggestion(row, 'xml', (name) => BROWSER_TEXTS[name])),
          text,
        ).not.toBeNull();
    }
  });
});

test.each([
  ['Okta', '\u041ekta'],
  ['Zoom', 'Z\u043e\u043em'],
])('shows both %s and %s, which look the same, whichever is typed', (one, other) => {
  const state = stateOf(applicationsNamed(one, other, 'Slack'));
  for (const text of [one, other, one.toLowerCase()]) {
    const rows = suggest(text, state).filter(({ kind }) => kind === 'application');
    expect(new Set(rows.map((row) => 'content' in row && row.content))).toEqual(
      new Set([`${one} (app0)`, `${other} (app1)`]),
    );
  }
});

describe('questionIn()', () => {
  test.each([
    ['?who am I', 'who am I'],
    [' ?  who am I ', 'who am I'],
    ['?', ''],
    ['who?', null],
    ['', null],
    ['？who', null],
  ])('reads %j as %j', (text, prompt) => {
    expect(questionIn(text)).toBe(prompt);
  });
});

describe('contentOf()', () => {
  const contents = (applications: readonly AssignedApplication[]) => {
    const index = createSearchIndex(applications);
    return applications.map((application) => {
      const content = contentOf(application, index);
      return { content, resolved: applicationByContent(content, index)?.id, id: application.id };
    });
  };

  test('distinguishes applications with the same label, and finds each again', () => {
    const all = contents(applicationsNamed('AWS', 'AWS', 'Zoom', 'AWS'));
    expect(all.map(({ content }) => content)).toEqual([
      'AWS (app0)',
      'AWS (app1)',
      'Zoom',
      'AWS (app3)',
    ]);
    for (const { resolved, id } of all) expect(resolved).toBe(id);
  });

  test('finds each of the 5,000 and of the hostile set again', () => {
    for (const list of [toApplications(rowsOf('500'), [ORG]).applications, HOSTILE])
      for (const { content, resolved, id } of contents(list)) expect(resolved, content).toBe(id);
  });

  test('distinguishes a duplicate from an application whose label looks like its number', () => {
    for (const { resolved, id } of contents(applicationsNamed('AWS', 'AWS', 'AWS (app1)')))
      expect(resolved).toBe(id);
  });

  test.each(['AWS (0)', 'AWS (9)', 'AWS (-1)', 'AWS (1e0)', 'aws', 'AWS(2)', '(2)', ' (2)', ''])(
    'finds nothing by %j',
    (content) => {
      expect(
        applicationByContent(content, createSearchIndex(applicationsNamed('AWS', 'AWS'))),
      ).toBeNull();
    },
  );
});

describe('decideEnter()', () => {
  const applications = applicationsNamed('Google Workspace Mail', 'Google Workspace Drive', 'Zoom');
  const state = stateOf(applications);

  test.each([
    ['zoom', 'Zoom'],
    [' ZOOM ', 'Zoom'],
    ['Google Workspace Drive', 'Google Workspace Drive'],
  ])('opens the application that %j means unambiguously', (text, label) => {
    expect(decideEnter(text, state)).toMatchObject({ kind: 'open', application: { label } });
  });

  test('opens the duplicate whose row was selected', () => {
    const duplicates = applicationsNamed('AWS', 'AWS');
    expect(decideEnter('AWS (app1)', stateOf(duplicates))).toEqual({
      kind: 'open',
      application: duplicates[1],
    });
  });

  test.each([
    ['the reported case', TWINS, 'Salesforce'],
    ['three of one name', applicationsNamed('Expense', 'Expense', 'Expense'), 'Expense'],
    ['other letters that look the same', applicationsNamed('Zoom', 'Z\u043e\u043em'), 'Zoom'],
    ['other capitals', applicationsNamed('SAP', 'Sap'), 'SAP'],
    ['one with an accent', applicationsNamed('Cafe', 'Café'), 'Cafe'],
  ])('asks about a whole label where another looks the same: %s', (_name, apps, label) => {
    for (const text of [label, ` ${label} `, label.toLowerCase(), label.toUpperCase()])
      expect(decideEnter(text, stateOf(apps)).kind, text).toBe('ask');
    // The browser leaves out a row whose content is the typed text.
    const rows = suggest(label, stateOf(apps));
    expect(rows.filter((row) => row.kind === 'application' && row.isLaunched)).toEqual([]);
    const contents = rows.flatMap((row) => (row.kind === 'application' ? row.content : []));
    expect(contents.length).toBeGreaterThan(0);
    expect(contents).not.toContain(label);
    expect(contents.map((content) => decideEnter(content, stateOf(apps)).kind)).toEqual(
      contents.map(() => 'open'),
    );
  });

  test.each(['google', 'workspace', 'qqqq', 'sign out', 'help', 'all', '*'])(
    'asks about %j, which is ambiguous',
    (text) => {
      expect(decideEnter(text, state)).toEqual({ kind: 'ask', prompt: `open ${text}` });
    },
  );

  test.each([
    ['?who am I', 'who am I'],
    ['?zoom', 'zoom'],
    ['?', ''],
    ['', ''],
    ['   ', ''],
  ])('passes %j to the assistant as %j', (text, prompt) => {
    expect(decideEnter(text, state)).toEqual({ kind: 'ask', prompt });
  });

  test.each(['https://evil.example', 'javascript:alert(1)', 'data:text/html,x', '/etc/passwd'])(
    'reads the pasted %j as search text',
    (text) => {
      expect(decideEnter(text, state).kind).toBe('ask');
    },
  );

  test('does not read an ID as a name', () => {
    for (const { id } of applications) expect(decideEnter(id, state).kind).toBe('ask');
  });

  test('never opens an application with a link outside the org, for any input', () => {
    const hostile = stateOf(HOSTILE);
    for (const text of [...TEXTS, ...HOSTILE.map(({ label }) => label)]) {
      const action = decideEnter(text, hostile);
      if (action.kind === 'open') expect(action.application.ssoLink, text).not.toBeNull();
    }
    const refused = HOSTILE.filter(({ ssoLink }) => ssoLink === null);
    expect(refused.length).toBeGreaterThan(10);
    for (const { label } of refused)
      expect(decideEnter(label, hostile)).toEqual({ kind: 'ask', prompt: `open ${label}` });
  });

  test('opens each launchable hostile application by its own label', () => {
    const hostile = stateOf(HOSTILE);
    for (const application of HOSTILE.filter(({ ssoLink }) => ssoLink !== null)) {
      const index = hostile.index ?? createSearchIndex(HOSTILE);
      expect(decideEnter(contentOf(application, index), hostile), application.label).toEqual({
        kind: 'open',
        application,
      });
    }
  });

  test('opens an application whose label begins with a question mark', () => {
    const [application] = applicationsNamed('? Help desk');
    expect(decideEnter('? Help desk', stateOf([application].flatMap((one) => one ?? [])))).toEqual({
      kind: 'open',
      application,
    });
  });

  test('fetches the list first if there is none, except for a question', () => {
    expect(decideEnter('zoom', stateOf(null))).toEqual({ kind: 'fetch-first' });
    expect(decideEnter('?who am I', stateOf(null))).toEqual({ kind: 'ask', prompt: 'who am I' });
    expect(decideEnter('zoom', stateOf([]))).toEqual({ kind: 'ask', prompt: 'open zoom' });
  });

  test('never throws', () => {
    for (const text of TEXTS)
      for (const current of [state, stateOf(null), stateOf([]), stateOf(HOSTILE)])
        expect(['open', 'ask', 'fetch-first']).toContain(decideEnter(text, current).kind);
  });
});

describe('prefixSearch()', () => {
  const applications = applicationsNamed(
    'Slack',
    'Salesforce Sandbox',
    'Salesforce',
    'Global Sales',
  );

  test('shows labels that begin with the text, the shorter first, then words that do', () => {
    expect(prefixSearch('SAL', applications)).toMatchObject([
      { content: 'Salesforce', ranges: [[0, 3]] },
      { content: 'Salesforce Sandbox' },
      { content: 'Global Sales', ranges: [[7, 10]] },
    ]);
  });

  test.each(['', '  ', '?who', ' ?', 'qqq', 'ales'])('leaves %j to the search', (text) => {
    expect(prefixSearch(text, applications)).toBeNull();
  });

  test('shows at most eight rows, even of 5,000', () => {
    const many = toApplications(rowsOf('5000'), [ORG]).applications;
    for (const text of ['a', 's', 'go', 'e'])
      expect(prefixSearch(text, many)?.length ?? 0).toBeLessThanOrEqual(8);
  });

  test('marks the right ranges in well-formed rows, even of hostile labels', () => {
    for (const text of ['a', 's', 'z', '<', '&', '"', 'İ', 'w', '👩', '\u0000'])
      for (const row of prefixSearch(text, HOSTILE) ?? []) {
        if (row.kind !== 'application') continue;
        const [[start, end] = [0, 0]] = row.ranges;
        expect(row.application.label.slice(start, end).toLowerCase()).toBe(text.toLowerCase());
        expect(
          textOfRow(describeSuggestion(row, 'xml', (name) => BROWSER_TEXTS[name])),
        ).not.toBeNull();
      }
  });

  test('does not decide between duplicates with the same label', () => {
    const rows = prefixSearch('aws', applicationsNamed('AWS', 'AWS')) ?? [];
    const contents = rows.map((row) => (row.kind === 'application' ? row.content : ''));
    expect(new Set(contents).size).toBe(contents.length);
  });
});
