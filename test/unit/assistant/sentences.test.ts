import { describe, expect, it } from 'vitest';
import { answerProfile } from '../../../src/assistant/profile-answer.ts';
import type { AskedField } from '../../../src/assistant/request-types.ts';
import { fillIn, fillInCount, SENTENCES } from '../../../src/assistant/sentences.ts';

const PROFILE = {
  city: 'Berlin',
  countryCode: 'DE',
  status: 'ACTIVE',
  lastLogin: '2026-05-03T14:02:00.000Z',
  preferredLanguage: 'en-GB',
};
const output = { profile: PROFILE, notRecorded: [], asOf: '' };

function textOf(fields: readonly AskedField[], locale: string): string {
  const [block] = answerProfile(fields, output, { locale, timeZone: 'UTC' });
  return block?.kind === 'text' ? block.text : '';
}

describe('fillIn()', () => {
  it('fills in values and does not change braces in them', () => {
    expect(fillIn('Opening {label}.', { label: '{label} $& $1' })).toBe('Opening {label} $& $1.');
  });
});

describe('fillInCount()', () => {
  it('has a singular and the locale’s digits', () => {
    expect(fillInCount(SENTENCES.apps, 1, 'en')).toBe('1 app');
    expect(fillInCount(SENTENCES.apps, 5000, 'de')).toBe('5.000 apps');
  });
});

describe('answerProfile()', () => {
  it.each<[AskedField[], string, string]>([
    [['lastLogin'], 'en-GB', 'You last signed in on 3 May 2026 at 14:02.'],
    [['lastLogin'], 'en-US', 'You last signed in on May 3, 2026 at 2:02'],
    [['status'], 'en', 'Your account is active.'],
    [
      ['city', 'state', 'countryCode'],
      'en',
      'You are based in Berlin, Germany. Your state is not set in Okta.',
    ],
    [['preferredLanguage'], 'en', 'Your preferred language is British English.'],
    [['title', 'costCenter'], 'en', 'Your title and cost center are not set in Okta.'],
  ])('says %s in %s', (fields, locale, text) => {
    expect(textOf(fields, locale).replaceAll('\u202f', ' ')).toContain(text);
  });

  it('shows a card for more than one field, with gaps', () => {
    const blocks = answerProfile(['city', 'title', 'status'], output, { locale: 'en' });
    expect(blocks[1]).toMatchObject({
      kind: 'profile',
      rows: [
        { field: 'city', value: 'Berlin' },
        { field: 'title', value: null },
        { field: 'status', value: 'active' },
      ],
    });
  });
});
