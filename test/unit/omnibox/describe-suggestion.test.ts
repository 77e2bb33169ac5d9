import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import { BROWSER_TEXTS, type BrowserText } from '../../../src/domain/browser-texts.ts';
import {
  describeFirstRow as firstRow,
  describeSuggestion,
  type DescriptionFormat,
} from '../../../src/omnibox/describe-suggestion.ts';
import type { Suggestion } from '../../../src/omnibox/suggestion.ts';
import { textOfRow } from '../../fakes/row-markup.ts';

const ORG = 'https://acme.okta.com';
const HOSTILE: unknown[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'app-links-hostile.json'), 'utf8'),
);

/** An application that bears this label just as it is: what a stored list of an older version could hold. */
function named(label: string, linked = true): AssignedApplication {
  const [made] = toApplications(
    [{ label: 'x', linkUrl: linked ? `${ORG}/home/x/0oa1/1` : 'https://evil.example/' }],
    [ORG],
  ).applications;
  if (made === undefined) throw new Error('There is no application.');
  return { ...made, label };
}

const english: BrowserText = (name) => BROWSER_TEXTS[name];

const describeRow = (suggestion: Suggestion, format: DescriptionFormat) =>
  describeSuggestion(suggestion, format, english);

const describeFirstRow = (format: DescriptionFormat, account: string | null) =>
  firstRow(format, account, english);

type Ranges = readonly (readonly [number, number])[];

function rowOf(application: AssignedApplication, ranges: Ranges, content = application.label) {
  return { kind: 'application', application, content, ranges, isLaunched: false } as const;
}

describe('textOfRow(), which checks the rows here,', () => {
  test.each([
    ['<match>R</match>&amp;D<dim> – open</dim>', 'R&D – open'],
    ['&lt;b&gt; &quot;x&quot; &apos;', '<b> "x" \''],
    ['👩 ü', '👩 ü'],
    ['R & D', null],
    ['a < b', null],
    ['a > b', null],
    ['&nbsp;', null],
    ['&#60;', null],
    ['<b>x</b>', null],
    ['<match>x', null],
    ['x</match>', null],
    ['<match>x<dim>y</match></dim>', null],
    ['<match></match>', null],
    ['a\u0000', null],
    ['a\uffff', null],
    ['a\ud83d', null],
  ])('reads %j as %j', (row, text) => {
    expect(textOfRow(row)).toBe(text);
  });
});

describe('describeSuggestion()', () => {
  test('escapes every hostile label, wherever it is marked', () => {
    for (const application of toApplications(HOSTILE, [ORG]).applications) {
      const { label } = application;
      const { length } = label;
      const every: Ranges[] = [[], [[0, 1]], [[0, length]], [[length - 1, length]]];
      if (length > 3)
        every.push([
          [0, 1],
          [2, 3],
        ]);
      for (const ranges of every) {
        const suggestion = rowOf(application, ranges);
        const plain = describeRow(suggestion, 'plain');
        expect(plain.startsWith(label)).toBe(true);
        const shown = textOfRow(describeRow(suggestion, 'xml'));
        expect(shown, plain).not.toBeNull();
        // A mark through the middle of an emoji leaves two halves that are no characters.
        if (!shown?.includes('\ufffd')) expect(shown).toBe(plain);
      }
    }
  });

  test('is well-formed for any label and any match ranges', () => {
    const label = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      // Labels are displayText(), which leaves none of these.
      .map((text) => text.replaceAll(/[\u0000-\u001f\ufffe\uffff]/gu, 'x'));
    fc.assert(
      fc.property(label, fc.array(fc.nat(30), { maxLength: 6 }), (text, cuts) => {
        const edges = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].toSorted(
          (a, b) => a - b,
        );
        const ranges = edges.flatMap((start, at): [number, number][] => {
          const end = edges[at + 1];
          return at % 2 === 0 && end !== undefined ? [[start, end]] : [];
        });
        const row = describeRow(rowOf(named(text), ranges), 'xml');
        expect(textOfRow(row), row).not.toBeNull();
      }),
    );
  });

  test('marks matches, numbers duplicates, and says what Enter does', () => {
    const suggestion = rowOf(
      named('R&D <Portal>'),
      [
        [0, 1],
        [5, 11],
      ],
      'R&D <Portal> (2)',
    );
    expect(describeRow(suggestion, 'xml')).toBe(
      '<match>R</match>&amp;D &lt;<match>Portal</match>&gt;<dim> (2)</dim><dim> – open</dim>',
    );
    expect(describeRow(suggestion, 'plain')).toBe('R&D <Portal> (2) – open');
    expect(describeRow({ ...suggestion, isLaunched: true }, 'plain')).toBe(
      'R&D <Portal> (2) – press Enter to open',
    );
  });

  test('says that an application whose link is outside the org does not open', () => {
    expect(describeRow(rowOf(named('Zoom', false), []), 'plain')).toBe(
      'Zoom – not opened: its link leads outside your org',
    );
  });

  test('cleans and cuts a question', () => {
    const prompt = `who <b>& \u202e\u0000 ${'x'.repeat(2000)}`;
    const row = describeRow({ kind: 'ask', prompt }, 'xml');
    expect(textOfRow(row)).toMatch(/^Ask the assistant: who <b>& x+…$/u);
    expect(textOfRow(row)?.length).toBeLessThan(250);
  });

  test('has a text for the assistant without a question', () => {
    expect(describeRow({ kind: 'ask', prompt: '' }, 'xml')).toBe('<dim>Open the assistant</dim>');
  });
});

test('a language may have words on both sides of the name and of the question', () => {
  const texts: BrowserText = (name) =>
    name === 'ask' ? 'A <{prompt}> b' : name === 'open' ? '{app} c' : 'd {app}';
  const ask: Suggestion = { kind: 'ask', prompt: 'who {app}' };
  expect(describeSuggestion(ask, 'plain', texts)).toBe('A <who {app}> b');
  expect(describeSuggestion(ask, 'xml', texts)).toBe('<dim>A &lt;</dim>who {app}<dim>&gt; b</dim>');
  expect(describeSuggestion(rowOf(named('Zoom'), [[0, 1]]), 'xml', texts)).toBe(
    '<match>Z</match>oom<dim> c</dim>',
  );
  expect(describeSuggestion(rowOf(named('Zoom', false), []), 'plain', texts)).toBe('d Zoom');
});

test('the first row names the given account, as foreign text', () => {
  const alone = describeFirstRow('plain', null);
  expect(describeFirstRow('plain', 'Acme')).toBe(`${alone} · Acme`);
  const hostile = 'R&D <b>\u202e\u0000';
  const row = describeFirstRow('xml', hostile);
  expect(row).toContain('<dim> · R&amp;D &lt;b&gt;');
  expect(textOfRow(row)).toBe(describeFirstRow('plain', hostile));
  expect(describeFirstRow('plain', '\u202e')).toBe(alone);
});
