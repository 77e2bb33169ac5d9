import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStillWanted } from '../../../src/domain/pending-action.ts';
import { isRateLimitActive, MAX_RATE_LIMIT_MS } from '../../../src/domain/rate-limit.ts';
import { FRESH_FOR_MS, isFresh } from '../../../src/domain/snapshot.ts';
import { frecency, NO_USAGE, recentlyOpened, recordLaunch } from '../../../src/domain/usage.ts';

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

  test('takes no time that is no number for fresh', () => {
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

describe('isLimited()', () => {
  test.each([
    ['a moment before', 1, true],
    ['a minute before', MAX_RATE_LIMIT_MS, true],
    ['at', 0, false],
    ['long after', -MINUTE, false],
    ['an hour before: the clock was set back', 60 * MINUTE, false],
  ])('says %s the named time', (_name, left, limited) => {
    expect(isRateLimitActive(NOW + left, NOW)).toBe(limited);
  });
});

describe('recordLaunch()', () => {
  test('keeps the last ten of each application, newest last, and changes nothing given', () => {
    let usage = recordLaunch(NO_USAGE, 'b', 1);
    for (let at = 1; at <= 12; at += 1) usage = recordLaunch(usage, 'a', at);
    expect(usage.get('a')).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(usage.get('b')).toEqual([1]);
    expect(NO_USAGE.size).toBe(0);
  });

  test('takes any id for a name: `__proto__` too', () => {
    const usage = recordLaunch(NO_USAGE, '__proto__', 1);
    expect([...usage]).toEqual([['__proto__', [1]]]);
    expect(frecency(usage, 'constructor', 1)).toBe(0);
  });
});

describe('frecency()', () => {
  test('counts a launch half for each week', () => {
    const usage = recordLaunch(NO_USAGE, 'a', NOW);
    expect(frecency(usage, 'a', NOW)).toBe(1);
    expect(frecency(usage, 'a', NOW + WEEK)).toBe(0.5);
    expect(frecency(usage, 'a', NOW + 3 * WEEK)).toBe(0.125);
    expect(frecency(usage, 'never', NOW)).toBe(0);
  });

  test('counts a launch from the future as one of now: the clock was set back', () => {
    expect(frecency(recordLaunch(NO_USAGE, 'a', NOW + WEEK), 'a', NOW)).toBe(1);
  });

  test('never falls by one more launch, and never passes ten', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5 * WEEK), { minLength: 1, maxLength: 30 }), (ages) => {
        let usage = NO_USAGE;
        for (const age of ages.toSorted((a, b) => b - a)) {
          const before = frecency(usage, 'a', NOW);
          usage = recordLaunch(usage, 'a', NOW - age);
          expect(frecency(usage, 'a', NOW)).toBeGreaterThanOrEqual(Math.min(before, 9.999));
        }
        expect(frecency(usage, 'a', NOW)).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test('recentlyOpened() lists ids, the last opened first', () => {
  const launches = [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['a', 4],
  ] as const;
  let usage = NO_USAGE;
  for (const [id, at] of launches) usage = recordLaunch(usage, id, at);
  expect(recentlyOpened(usage)).toEqual(['a', 'c', 'b']);
  expect(recentlyOpened(NO_USAGE)).toEqual([]);
});
