import { describe, expect, it } from 'vitest';
import { findApplication } from '../../../src/search/find-application.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { indexOf } from './applications.ts';

const index = indexOf(
  'Salesforce',
  'Slack',
  'Datadog',
  'DocuSign eSignature',
  'SAP Concur',
  'Miro',
  'Microsoft Teams',
  'Google Workspace Calendar',
  'Google Workspace Drive',
  'LinkedIn Learning',
  'Jira',
  'GitHub',
  'NetSuite',
  'Workday (HR Portal)',
  'AWS Account 0456 - Staging',
  'Zoom',
);

function first(query: string): string | undefined {
  return searchApplications(index, query).matches[0]?.application.label;
}

function launched(query: string): string | null {
  return searchApplications(index, query).launch?.label ?? null;
}

describe('names of brands', () => {
  it.each([
    ['セールスフォース', 'Salesforce'],
    ['谷歌日历', 'Google Workspace Calendar'],
    ['领英', 'LinkedIn Learning'],
    ['じら', 'Jira'],
    ['ギットハブを開いて', 'GitHub'],
    ['请打开领英', 'LinkedIn Learning'],
    ['AWSステージング', 'AWS Account 0456 - Staging'],
    ['Salesforce-Link', 'Salesforce'],
    ['das Slack', 'Slack'],
    ['öffne bitte Slack', 'Slack'],
    ['Slack öffnen', 'Slack'],
    ['ouvre Slack', 'Slack'],
    ['data dog', 'Datadog'],
    ['docu sign', 'DocuSign eSignature'],
    ['s a p', 'SAP Concur'],
  ])('read %s as %s, and launch it', (query, label) => {
    expect(first(query)).toBe(label);
    expect(launched(query)).toBe(label);
  });

  it.each([
    ['セールスフォ', 'Salesforce'],
    ['Urlaub', 'Workday (HR Portal)'],
    ['note de frais', 'SAP Concur'],
    ['カレンダー', 'Google Workspace Calendar'],
    ['Spesen', 'SAP Concur'],
    ['oracle', 'NetSuite'],
  ])('offer for %s first %s, and launch nothing', (query, label) => {
    expect(first(query)).toBe(label);
    expect(launched(query)).toBeNull();
  });

  it('keep to the longer of two phrases', () => {
    const signing = indexOf('Microsoft Office 365', 'DocuSign eSignature');
    const [match] = searchApplications(signing, 'sign documents').matches;
    expect(match?.application.label).toBe('DocuSign eSignature');
  });

  it('never read the start of a maker’s name as a typo in another product', () => {
    expect(first('micro')).toBe('Microsoft Teams');
    expect(launched('micro')).not.toBe('Miro');
    const withoutMaker = indexOf('Power BI', 'Miro');
    const { matches, launch } = searchApplications(withoutMaker, 'micro');
    expect(matches[0]?.application.label).toBe('Power BI');
    expect(launch).toBeNull();
  });

  it('ask which of the products of a maker was meant', () => {
    const ofIntuit = indexOf('Mailchimp', 'Miro', 'TurboTax');
    expect(findApplication(ofIntuit, 'intuit')).toMatchObject({
      kind: 'several',
      candidates: [{ label: 'Mailchimp' }, { label: 'TurboTax' }],
    });
  });
});
