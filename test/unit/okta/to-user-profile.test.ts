import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROFILE_FIELDS, STANDARD_ATTRIBUTES } from '../../../src/domain/user-profile.ts';
import { toUserProfile } from '../../../src/okta/to-user-profile.ts';

const user = (profile: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  id: '00u1',
  ...more,
  profile,
});

describe('toUserProfile()', () => {
  test('returns only the allow-listed attributes, as text', () => {
    const profile: unknown = JSON.parse(
      '{"title":"Designer","salary":"90000","manager":{"name":"x"},"costCenter":4100,"city":null,"state":["x"],"userType":true,"__proto__":{"isAdmin":"1","nickName":"x"},"constructor":{"prototype":{"isAdmin":"1"}}}',
    );
    const body = user(profile, {
      status: 'ACTIVE',
      credentials: { recovery_question: { question: 'pet?' } },
      type: { id: 'oty1' },
      _links: { self: { href: 'x' } },
    });
    expect(toUserProfile(body)).toEqual({
      status: 'ACTIVE',
      title: 'Designer',
      costCenter: '4100',
      userType: 'true',
    });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  test('returns each of the 31 profile attributes and the seven account attributes', () => {
    const all = Object.fromEntries(STANDARD_ATTRIBUTES.map((name) => [name, `of ${name}`]));
    const facts = {
      status: 'ACTIVE',
      created: '2026-01-01T00:00:00.000Z',
      activated: '2026-01-02T00:00:00.000Z',
      statusChanged: '2026-01-03T00:00:00.000Z',
      lastLogin: '2026-01-04T00:00:00.000Z',
      lastUpdated: '2026-01-05T00:00:00.000Z',
      passwordChanged: '2026-01-06T00:00:00.000Z',
    };
    expect(toUserProfile(user(all, facts))).toEqual({ ...all, ...facts });
  });

  test('reads account attributes from the user, not from profile attributes of the same name', () => {
    expect(toUserProfile(user({ status: 'KING', lastLogin: 'x' }, { title: 'x' }))).toEqual({});
  });

  test('leaves out empty and invisible attributes', () => {
    expect(toUserProfile(user({ title: '', city: '  ', state: '\u202e', division: null }))).toEqual(
      {},
    );
  });

  test('keeps markup as text and cuts long values', () => {
    const profile = toUserProfile(user({ title: '<b>x</b>', city: 'y'.repeat(100_000) }));
    expect(profile?.title).toBe('<b>x</b>');
    expect(profile?.city).toBe(`${'y'.repeat(499)}…`);
  });

  test.each([null, [], 'user', 7, {}, { id: 1, profile: {} }, { profile: {} }, { id: '1' }])(
    'returns null for %j',
    (body) => {
      expect(toUserProfile(body)).toBeNull();
    },
  );

  test.each([null, [], 'x', 7])('returns null for a user whose profile is %j', (profile) => {
    expect(toUserProfile(user(profile))).toBeNull();
  });

  test('never throws, and returns only short text under known names', () => {
    const known: ReadonlySet<string> = new Set(PROFILE_FIELDS);
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...PROFILE_FIELDS)), fc.anything()),
        (profile) => {
          for (const [name, value] of Object.entries(toUserProfile(user(profile, profile)) ?? {})) {
            expect(known.has(name)).toBe(true);
            expect(typeof value).toBe('string');
            expect(value.length).toBeLessThanOrEqual(500);
          }
        },
      ),
    );
  });
});
