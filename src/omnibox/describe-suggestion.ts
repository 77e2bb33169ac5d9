import { userTextOnOneLine } from '../domain/display-text.ts';
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
export function describeSuggestion(suggestion: Suggestion, format: DescriptionFormat): string {
  return describeRuns(textRunsOf(suggestion), format);
}

/**
 * The first row, with the account if given. It is the same for every text: Chromium often draws a first row that changed
 * without the rows that came with it, or an older one, and would promise what Enter does not do.
 */
export function describeFirstRow(format: DescriptionFormat, account: string | null): string {
  const text = 'Open the best match, or ask the assistant';
  return describeRuns([{ text, style: 'dim' }, ...accountRuns(account)], format);
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

function textRunsOf(suggestion: Suggestion): readonly TextRun[] {
  switch (suggestion.kind) {
    case 'application': {
      const { application, ranges, content, isLaunched } = suggestion;
      const label = highlighted(application.label, ranges);
      const number = content.slice(application.label.length);
      return [
        ...label,
        { text: number, style: 'dim' },
        { text: linkStatus(application.ssoLink, isLaunched), style: 'dim' },
      ];
    }
    case 'ask':
      return suggestion.prompt === ''
        ? [{ text: 'Open the assistant', style: 'dim' }]
        : [
            { text: 'Ask the assistant: ', style: 'dim' },
            { text: userTextOnOneLine(suggestion.prompt, MAX_ROW_LENGTH), style: null },
          ];
  }
}

function accountRuns(account: string | null): readonly TextRun[] {
  const name = account === null ? '' : userTextOnOneLine(account, MAX_ROW_LENGTH);
  return name === '' ? [] : [{ text: ` · ${name}`, style: 'dim' }];
}

function linkStatus(ssoLink: string | null, isLaunched: boolean): string {
  if (ssoLink === null) return ' – not opened: its link leads outside your org';
  return isLaunched ? ' – press Enter to open' : ' – open';
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
