import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStillWanted } from '../../../src/domain/pending-action.ts';
import { isRateLimitActive, MAX_RATE_LIMIT_MS } from '../../../src/domain/rate-limit.ts';
import { FRESH_FOR_MS, isFresh } from '../../../src/domain/snapshot.ts';
import {
  frecency,
  NO_LAUNCHES,
  recentlyOpened,
  recordLaunch,
} from '../../../src/domain/launch-history.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 24, 12);

describe('isFresh()', () => {
  test.each([
    ['now', 0, true],
    ['a moment before its time is over', MINUTE - 1, true],
    ['when its time is over', MINUTE, false],
    ['from the future: the clock was set back', -1, false],
    ['from next year', -365 * 24 * 60 * MINUTE, false],
  ])('says of a snapshot taken %s: %s', (_name, age, fresh) => {
    expect(isFresh(NOW - age, NOW, MINUTE)).toBe(fresh);
  });

  test('keeps applications for minutes, and the profile for longer', () => {
    expect(FRESH_FOR_MS.applications).toBe(5 * MINUTE);
    expect(FRESH_FOR_MS.profile).toBeGreaterThan(FRESH_FOR_MS.applications);
  });

  test('does not treat a time that is not a number as fresh', () => {
    expect(isFresh(Number.NaN, NOW, MINUTE)).toBe(false);
  });
});

describe('isStillWanted()', () => {
  const pendingAction = { id: '1', account: '1', text: 'zoom', disposition: 'currentTab' } as const;
  test.each([
    [0, true],
    [10 * MINUTE - 1, true],
    [10 * MINUTE, false],
    [24 * 60 * MINUTE, false],
  ])('says after %d ms: %s', (age, wanted) => {
    expect(isStillWanted({ ...pendingAction, askedAt: NOW - age }, NOW)).toBe(wanted);
  });

  test('drops what was asked for in the future: the clock was set back', () => {
    expect(isStillWanted({ ...pendingAction, askedAt: NOW + 24 * 60 * MINUTE }, NOW)).toBe(false);
  });
});

describe('isRateLimitActive()', () => {
  test.each([
    ['a moment before', 1, true],
    ['a day before', MAX_RATE_LIMIT_MS, true],
    ['at', 0, false],
    ['long after', -MINUTE, false],
    ['longer than any limit before: the clock was set back', MAX_RATE_LIMIT_MS + MINUTE, false],
  ])('says %s the named time', (_name, left, limited) => {
    expect(isRateLimitActive(NOW + left, NOW)).toBe(limited);
  });
});

describe('recordLaunch()', () => {
  test('keeps the last ten of each application, newest last, and changes nothing given', () => {
    let launches = recordLaunch(NO_LAUNCHES, 'b', 1);
    for (let at = 1; at <= 12; at += 1) launches = recordLaunch(launches, 'a', at);
    expect(launches.get('a')).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(launches.get('b')).toEqual([1]);
    expect(NO_LAUNCHES.size).toBe(0);
  });

  test('accepts any id as a name, even `__proto__`', () => {
    const launches = recordLaunch(NO_LAUNCHES, '__proto__', 1);
    expect([...launches]).toEqual([['__proto__', [1]]]);
    expect(frecency(launches, 'constructor', 1)).toBe(0);
  });
});

describe('frecency()', () => {
  test('counts a launch half for each week', () => {
    const launches = recordLaunch(NO_LAUNCHES, 'a', NOW);
    expect(frecency(launches, 'a', NOW)).toBe(1);
    expect(frecency(launches, 'a', NOW + WEEK)).toBe(0.5);
    expect(frecency(launches, 'a', NOW + 3 * WEEK)).toBe(0.125);
    expect(frecency(launches, 'never', NOW)).toBe(0);
  });

  test('counts a launch from the future as one of now: the clock was set back', () => {
    expect(frecency(recordLaunch(NO_LAUNCHES, 'a', NOW + WEEK), 'a', NOW)).toBe(1);
  });

  test('never falls by one more launch, and never passes ten', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5 * WEEK), { minLength: 1, maxLength: 30 }), (ages) => {
        let launches = NO_LAUNCHES;
        for (const age of ages.toSorted((a, b) => b - a)) {
          const before = frecency(launches, 'a', NOW);
          launches = recordLaunch(launches, 'a', NOW - age);
          expect(frecency(launches, 'a', NOW)).toBeGreaterThanOrEqual(Math.min(before, 9.999));
        }
        expect(frecency(launches, 'a', NOW)).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test('recentlyOpened() lists ids, the last opened first', () => {
  const opened = [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['a', 4],
  ] as const;
  let launches = NO_LAUNCHES;
  for (const [id, at] of opened) launches = recordLaunch(launches, id, at);
  expect(recentlyOpened(launches)).toEqual(['a', 'c', 'b']);
  expect(recentlyOpened(NO_LAUNCHES)).toEqual([]);
});
