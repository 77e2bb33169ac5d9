import { describe, expect, it } from 'vitest';
import { recordLaunch, type LaunchHistory } from '../../../src/domain/launch-history.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { createSearchIndex, type SearchIndex } from '../../../src/search/search-index.ts';
import { application, indexOf } from './applications.ts';

const index = indexOf(
  'Salesforce',
  'Salesforce Sandbox',
  'Google Workspace',
  'Google Workspace Mail',
  'Google Workspace Drive',
  'Microsoft Office 365',
  'Microsoft Power BI',
  'GitHub',
  'Workday (HR Portal)',
  'Learning Portal',
  'SAP Concur',
  'Zoom',
  'Überweisungsportal',
  '人事ポータル (Jinji)',
  'Stack Overflow for Teams',
);

function top(query: string, from: SearchIndex = index): string | undefined {
  return searchApplications(from, query).matches[0]?.application.label;
}

function launch(query: string, from: SearchIndex = index): string | null {
  return searchApplications(from, query).launch?.label ?? null;
}

describe('searchApplications() ranking', () => {
  it.each([
    ['a whole label', 'google workspace', 'Google Workspace'],
    ['a start', 'salesf', 'Salesforce'],
    ['starts of words', 'goo wor ma', 'Google Workspace Mail'],
    ['initials', 'gh', 'GitHub'],
    ['a blend', 'mo365', 'Microsoft Office 365'],
    ['a brand alias', 'gmail', 'Google Workspace Mail'],
    ['an alias with a typo', 'gmial', 'Google Workspace Mail'],
    ['two letters swapped', 'zomo', 'Zoom'],
    ['two typos in a long word', 'salesfroec', 'Salesforce'],
    ['missing spaces', 'googleworkspacedrive', 'Google Workspace Drive'],
    ['an extra space', 'git hub', 'GitHub'],
    ['another order', 'drive google', 'Google Workspace Drive'],
    ['stop words around', 'please open the hr portal for me', 'Workday (HR Portal)'],
    ['no accents', 'uberweisung', 'Überweisungsportal'],
    ['two CJK characters', '人事', '人事ポータル (Jinji)'],
    ['initials without small words', 'sot', 'Stack Overflow for Teams'],
    ['the inside of a word', 'weisungs', 'Überweisungsportal'],
  ])('finds %s', (_, query, label) => {
    expect(top(query)).toBe(label);
  });

  it('leaves out near matches if something matches', () => {
    const labels = searchApplications(index, 'google').matches.map(
      (match) => match.application.label,
    );
    expect(labels).toEqual(expect.arrayContaining(['Google Workspace', 'Google Workspace Mail']));
    expect(labels.every((label) => label.startsWith('Google'))).toBe(true);
  });

  it('counts beyond the limit', () => {
    const result = searchApplications(index, 'google', { limit: 1 });
    expect(result.matches).toHaveLength(1);
    expect(result.total).toBe(3);
  });

  it('marks what was typed', () => {
    const [match] = searchApplications(index, 'wor goo').matches;
    expect(match?.ranges).toEqual([
      [0, 3],
      [7, 10],
    ]);
  });
});

describe('searchApplications() usage', () => {
  const now = Date.UTC(2026, 5, 1);
  const times = (label: string, count: number): LaunchHistory => {
    const { id } = application(
      label,
      [...index.applications].findIndex((one) => one.label === label),
    );
    let launches: LaunchHistory = new Map();
    for (let at = 0; at < count; at += 1) launches = recordLaunch(launches, id, now);
    return launches;
  };

  it('ranks an application first for its two-letter start after three launches', () => {
    const launches = times('Workday (HR Portal)', 3);
    const wide = createSearchIndex([...index.applications, application('Workspace ONE', 90)]);
    expect(top('wo', wide)).toBe('Workspace ONE');
    const used = searchApplications(wide, 'wo', { launches, now }).matches[0];
    expect(used?.application.label).toBe('Workday (HR Portal)');
  });

  it('never lifts an application above a whole label', () => {
    const launches = times('Salesforce Sandbox', 10);
    const [first] = searchApplications(index, 'salesforce', { launches, now }).matches;
    expect(first?.application.label).toBe('Salesforce');
  });

  it('lists all for an empty query: used first, hidden last', () => {
    const hidden = { ...application('Archive', 40), hidden: true };
    const all = createSearchIndex([hidden, ...index.applications]);
    const result = searchApplications(all, ' ', { launches: times('Zoom', 1), now });
    expect(result.matches[0]?.application.label).toBe('Zoom');
    expect(result.matches.at(-1)?.application.label).toBe('Archive');
    expect(result.launch).toBeNull();
  });

  it('lists pinned applications first, in their own order', () => {
    const [first, second] = ['SAP Concur', 'Zoom'].map(
      (label) => index.applications.find((one) => one.label === label)?.id ?? '',
    );
    const pins = [second ?? '', 'not-assigned', first ?? ''];
    const pinned = createSearchIndex(index.applications, undefined, undefined, {
      nicknames: [],
      pins,
    });
    const { matches } = searchApplications(pinned, '', {
      launches: times('Salesforce', 3),
      now,
      limit: 3,
    });
    expect(matches.map(({ application: { label } }) => label)).toEqual([
      'Zoom',
      'SAP Concur',
      'Salesforce',
    ]);
  });

  it('opens an own alias', () => {
    const named = createSearchIndex(index.applications, new Map([['Daily', 'Zoom']]));
    expect(launch('daily', named)).toBe('Zoom');
  });
});

describe('searchApplications() launch', () => {
  it.each([
    ['a whole label among longer ones', 'salesforce', 'Salesforce'],
    ['the only label with a word', 'concur', 'SAP Concur'],
    ['a common typo', 'salesfroce', 'Salesforce'],
    ['an alias', 'o365', 'Microsoft Office 365'],
  ])('opens %s', (_, query, label) => {
    expect(launch(query)).toBe(label);
  });

  it.each([
    ['several that fit alike', 'google'],
    ['a word that two labels have', 'portal'],
    ['a name of something else near by', 'loom'],
    ['words beyond the label', 'zoom phone'],
    ['a word that only looks like a stop word', 'zoom start'],
    ['what an application is for', 'expenses'],
    ['nothing that fits', 'basecamp'],
    ['a start that is another name', 'zoo'],
  ])('does not open %s', (title, query) => {
    const expected = title === 'a start that is another name' ? 'Zoom' : null;
    expect(launch(query)).toBe(expected);
  });

  it('opens what people call so, not another label that begins so', () => {
    expect(launch('zoom us', indexOf('Zoom US Test', 'Zoom'))).toBe('Zoom');
  });

  it('takes almost a label for it, and asks where a word only says what it is for', () => {
    const expenses = indexOf('Expense Reports', 'SAP Concur');
    expect(launch('expense report', expenses)).toBe('Expense Reports');
    expect(launch('expense', expenses)).toBeNull();
  });

  it('knows labels only where it has no names of brands', () => {
    const bare = createSearchIndex(index.applications);
    expect(launch('o365', bare)).toBeNull();
    expect(launch('salesforce', bare)).toBe('Salesforce');
  });

  it('does not read a known name as a start of another', () => {
    expect(launch('zoom', indexOf('ZoomInfo'))).toBeNull();
  });

  it.each([
    ['the same label', 'Salesforce'],
    ['a capital I for an l', 'SaIesforce'],
    ['Cyrillic letters', 'Ѕаlеѕfоrсе'],
    ['full-width letters', 'Ｓａｌｅｓｆｏｒｃｅ'],
    ['a zero for an o', 'Salesf0rce'],
  ])('does not choose between names that are nearly the same: %s', (_, lookalike) => {
    const duplicates = createSearchIndex([application('Salesforce', 1), application(lookalike, 2)]);
    expect(launch('salesforce', duplicates)).toBeNull();
  });

  it('does not open an application whose link is refused', () => {
    const refused = createSearchIndex([{ ...application('Zoom'), ssoLink: null }]);
    expect(top('zoom', refused)).toBe('Zoom');
    expect(launch('zoom', refused)).toBeNull();
  });
});

describe('searchApplications() by the organization’s own names', () => {
  const named = createSearchIndex(
    ['Workday (HR Portal)', 'Zoom', 'Zoom', 'GitHub'].map(application),
    new Map([
      ['Time  Sheet', 'workday (hr portal)'],
      ['calls', 'Zoom'],
      ['zoom', 'GitHub'],
      ['gone', 'No such application'],
    ]),
  );

  it('opens the app with this label, regardless of spaces and case', () => {
    expect(launch('time sheet', named)).toBe('Workday (HR Portal)');
    expect(launch('TIME SHEET', named)).toBe('Workday (HR Portal)');
  });

  it('asks which one where several bear the label', () => {
    expect(top('calls', named)).toBe('Zoom');
    expect(launch('calls', named)).toBeNull();
  });

  it('goes before a label that is typed whole', () => {
    expect(top('zoom', named)).toBe('GitHub');
  });

  it('knows no name for what is not assigned', () => {
    expect(searchApplications(named, 'gone').matches).toEqual([]);
  });
});
