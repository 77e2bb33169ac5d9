import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { NO_USAGE } from '../../../src/domain/usage.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import { describe as describeRow } from '../../../src/omnibox/describe.ts';
import { enter } from '../../../src/omnibox/enter.ts';
import { quickLook } from '../../../src/omnibox/quick-look.ts';
import { applicationOf, contentOf, suggest } from '../../../src/omnibox/suggest.ts';
import type { OmniboxState } from '../../../src/omnibox/suggestion.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { applicationsNamed } from '../../fakes/tool-context.ts';

const HOSTILE: unknown[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'app-links-hostile.json'), 'utf8'),
);

function stateOf(applications: readonly AssignedApplication[] | null): OmniboxState {
  const index = applications === null ? null : createSearchIndex(applications);
  return { index, usage: NO_USAGE, session: SIGNED_OUT, now: 0 };
}

/** Whether a row's markup is well-formed: known tags, closed in order, no bare `<` or `&`. */
function isWellFormed(row: string): boolean {
  const open: string[] = [];
  for (const [, closing, tag] of row.matchAll(/<(\/?)(match|dim)>/gu)) {
    if (closing === '') open.push(tag ?? '');
    else if (open.pop() !== tag) return false;
  }
  const text = row.replace(/<\/?(?:match|dim)>/gu, '').replace(/&(?:amp|lt|gt|quot|apos);/gu, '');
  return open.length === 0 && !/[<>&]/u.test(text);
}

describe('describe()', () => {
  test('escapes every hostile label, however it is marked', () => {
    for (const application of toApplications(HOSTILE, ['https://acme.okta.com']).applications) {
      const { label } = application;
      for (const ranges of [
        [],
        [[0, 1]],
        [[0, label.length]],
        [[label.length - 1, label.length]],
      ] as const) {
        const row = describeRow(
          { kind: 'application', application, content: label, ranges },
          'xml',
        );
        expect(isWellFormed(row), row).toBe(true);
      }
    }
  });

  test('gives Firefox plain text', () => {
    const [application] = applicationsNamed('R&D <Portal>');
    if (application === undefined) throw new Error('There is no application.');
    const row = {
      kind: 'application',
      application,
      content: application.label,
      ranges: [[0, 1]],
    } as const;
    expect(describeRow(row, 'plain')).toBe('R&D <Portal> – open');
    expect(describeRow(row, 'xml')).toBe('<match>R</match>&amp;D &lt;Portal&gt;<dim> – open</dim>');
  });
});

describe('suggest()', () => {
  const state = stateOf(applicationsNamed('Salesforce', 'Salesforce Sandbox', 'Zoom'));

  test('puts what Enter opens first, and the others below', () => {
    const { first, rows } = suggest('salesforce', state);
    expect(first).toMatchObject({ kind: 'application', content: 'Salesforce' });
    expect(rows).toMatchObject([
      { content: 'Salesforce Sandbox' },
      { kind: 'ask', prompt: 'salesforce' },
    ]);
  });

  test('offers to ask where nothing fits, and takes a question as one', () => {
    expect(suggest('qqqq', state)).toEqual({
      first: { kind: 'nothing-fits' },
      rows: [{ kind: 'ask', prompt: 'qqqq' }],
    });
    expect(suggest('?who is my manager', state).first).toEqual({ kind: 'question' });
  });

  test('offers sign-in where there is no list', () => {
    expect(suggest('zoom', stateOf(null)).first).toEqual({ kind: 'sign-in' });
  });

  test('always has a row, since without one the first is not drawn anew', () => {
    for (const text of ['', ' ', '?', '?x', 'zoom', 'qqqq', 'sales'])
      for (const current of [state, stateOf(null), stateOf([])])
        expect(suggest(text, current).rows.length, text).toBeGreaterThan(0);
  });
});

describe('contentOf()', () => {
  test('tells applications of one label apart, and names each again', () => {
    const applications = applicationsNamed('AWS', 'AWS', 'Zoom', 'AWS');
    const index = createSearchIndex(applications);
    const contents = applications.map((application) => contentOf(application, index));
    expect(contents).toEqual(['AWS', 'AWS (2)', 'Zoom', 'AWS (3)']);
    expect(contents.map((content) => applicationOf(content, index)?.id)).toEqual(
      applications.map(({ id }) => id),
    );
    expect(applicationOf('AWS (9)', index)).toBeNull();
  });
});

describe('enter()', () => {
  const state = stateOf(
    applicationsNamed('Google Workspace Mail', 'Google Workspace Drive', 'Zoom'),
  );

  test('opens what was surely meant', () => {
    expect(enter('zoom', state)).toMatchObject({ kind: 'open', application: { label: 'Zoom' } });
    expect(enter('Google Workspace Drive', state)).toMatchObject({ kind: 'open' });
  });

  test('asks which one when several fit, and when none does', () => {
    expect(enter('google', state)).toEqual({ kind: 'ask', prompt: 'open google' });
    expect(enter('qqqq', state)).toEqual({ kind: 'ask', prompt: 'open qqqq' });
  });

  test('takes a pasted address for search text', () => {
    for (const text of ['https://evil.example', 'javascript:alert(1)', 'data:text/html,x'])
      expect(enter(text, state).kind).toBe('ask');
  });

  test('never opens a link that is not on the org', () => {
    const { applications } = toApplications(HOSTILE, ['https://acme.okta.com']);
    const hostile = stateOf(applications);
    for (const { label, ssoLink } of applications) {
      const action = enter(label, hostile);
      if (ssoLink === null && action.kind === 'open')
        expect(action.application.ssoLink).not.toBeNull();
    }
    expect(enter('Bad link 3', hostile).kind).toBe('ask');
  });

  test('fetches the list first where there is none', () => {
    expect(enter('zoom', stateOf(null))).toEqual({ kind: 'fetch-first' });
  });
});

describe('quickLook()', () => {
  const applications = applicationsNamed(
    'Slack',
    'Salesforce Sandbox',
    'Salesforce',
    'Global Sales',
  );

  test('shows labels that begin so, the shorter first, then words that do', () => {
    const looked = quickLook('sal', applications);
    expect(looked?.rows).toMatchObject([
      { content: 'Salesforce', ranges: [[0, 3]] },
      { content: 'Salesforce Sandbox' },
      { content: 'Global Sales', ranges: [[7, 10]] },
    ]);
  });

  test.each(['', '?who', 'qqq'])('leaves %j to the search', (text) => {
    expect(quickLook(text, applications)).toBeNull();
  });
});
