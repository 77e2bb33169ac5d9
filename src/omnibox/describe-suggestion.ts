import { userTextOnOneLine } from '../domain/display-text.ts';
import type { BrowserText } from '../domain/browser-texts.ts';
import type { Suggestion } from './suggestion.ts';

const MAX_ROW_LENGTH = 200;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** How a browser reads descriptions: Chromium as XML with `<match>` and `<dim>`, Firefox as plain text. */
export type DescriptionFormat = 'xml' | 'plain';

/** The escaped description of a row. Labels are foreign text: a stray `&` would make the browser drop every row. */
export function describeSuggestion(
  suggestion: Suggestion,
  format: DescriptionFormat,
  text: BrowserText,
): string {
  return describeRuns(textRunsOf(suggestion, text), format);
}

/**
 * The first row, with the account if given. It is the same for every text: Chromium often draws a first row that changed
 * without the rows that came with it, or an older one, and would promise what Enter does not do.
 */
export function describeFirstRow(
  format: DescriptionFormat,
  account: string | null,
  text: BrowserText,
): string {
  return describeRuns([{ text: text('firstRow'), style: 'dim' }, ...accountRuns(account)], format);
}

function describeRuns(runs: readonly TextRun[], format: DescriptionFormat): string {
  if (format === 'plain') return runs.map(({ text }) => text).join('');
  return runs
    .map(({ text, style }) => {
      const escaped = escapeXml(text);
      return style === null || escaped === '' ? escaped : `<${style}>${escaped}</${style}>`;
    })
    .join('');
}

interface TextRun {
  readonly text: string;
  readonly style: 'match' | 'dim' | null;
}

function textRunsOf(suggestion: Suggestion, text: BrowserText): readonly TextRun[] {
  switch (suggestion.kind) {
    case 'application': {
      const { application, ranges, content, isLaunched } = suggestion;
      const label = highlighted(application.label, ranges);
      const number = content.slice(application.label.length);
      const name = application.ssoLink === null ? 'notOpened' : isLaunched ? 'pressEnter' : 'open';
      return around(text(name), '{app}', [...label, { text: number, style: 'dim' }]);
    }
    case 'ask': {
      if (suggestion.prompt === '') return [{ text: text('openAssistant'), style: 'dim' }];
      const prompt = userTextOnOneLine(suggestion.prompt, MAX_ROW_LENGTH);
      return around(text('ask'), '{prompt}', [{ text: prompt, style: null }]);
    }
  }
}

/** A sentence with the runs in its slot. */
function around(sentence: string, slot: string, runs: readonly TextRun[]): readonly TextRun[] {
  const [before = '', after = ''] = sentence.split(slot);
  return [{ text: before, style: 'dim' }, ...runs, { text: after, style: 'dim' }];
}

function accountRuns(account: string | null): readonly TextRun[] {
  const name = account === null ? '' : userTextOnOneLine(account, MAX_ROW_LENGTH);
  return name === '' ? [] : [{ text: ` · ${name}`, style: 'dim' }];
}

function highlighted(label: string, ranges: readonly (readonly [number, number])[]): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    runs.push({ text: label.slice(at, start), style: null });
    runs.push({ text: label.slice(start, end), style: 'match' });
    at = end;
  }
  return [...runs, { text: label.slice(at), style: null }];
}

function escapeXml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
