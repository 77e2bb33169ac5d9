import { describe, expect, test } from 'vitest';
import { createCachedDirectory } from '../../../src/directory/cached-directory.ts';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { assistantError, toWireError, type AssistantError } from '../../../src/domain/errors.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import type { UserProfile } from '../../../src/domain/user-profile.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { applicationsNamed } from '../../fakes/tool-context.ts';

const MINUTE = 60_000;
const NEVER = new AbortController().signal;

type Applications = readonly AssignedApplication[];

/** A directory over an Okta that the test answers, one request after the other. */
function directory() {
  const clock = { now: Date.UTC(2026, 10, 24, 12) };
  const items = {
    applications: memoryItem<Snapshot<Applications> | null>(null),
    profile: memoryItem<Snapshot<UserProfile> | null>(null),
  };
  const asked: PromiseWithResolvers<Applications>[] = [];
  const signals: AbortSignal[] = [];
  const profiles: PromiseWithResolvers<UserProfile>[] = [];
  const timeouts: { readonly ms: number; readonly controller: AbortController }[] = [];
  const cachedDirectory = createCachedDirectory(
    {
      applications(signal) {
        const answer = Promise.withResolvers<Applications>();
        asked.push(answer);
        signals.push(signal);
        return answer.promise;
      },
      profile() {
        const answer = Promise.withResolvers<UserProfile>();
        profiles.push(answer);
        return answer.promise;
      },
    },
    items,
    {
      now: () => clock.now,
      timeout(ms) {
        const controller = new AbortController();
        timeouts.push({ ms, controller });
        return controller.signal;
      },
    },
  );
  /** Lets so many milliseconds pass for all who wait. */
  function pass(ms: number) {
    clock.now += ms;
    for (const timeout of timeouts) if (timeout.ms <= ms) timeout.controller.abort();
  }
  return { clock, items, asked, signals, profiles, made: cachedDirectory, pass };
}

/** A directory with a stored answer. */
async function answered(...labels: readonly string[]) {
  const all = directory();
  const first = all.made.refreshApplications(NEVER);
  all.asked[0]?.resolve(applicationsNamed(...labels));
  await first;
  return all;
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

/** Lets everything run that does not wait for an answer. */
async function ticks(): Promise<void> {
  for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
}

const labelsOf = ({ value }: Snapshot<Applications>) => value.map(({ label }) => label);

describe('applications()', () => {
  test('fetches from Okta if nothing is stored, and stores the answer with its time', async () => {
    const { made: cachedDirectory, asked, items, clock } = directory();
    const answer = cachedDirectory.applications(NEVER);
    await ticks();
    clock.now += 3000;
    asked[0]?.resolve(applicationsNamed('Zoom'));
    expect(labelsOf(await answer)).toEqual(['Zoom']);
    expect(await items.applications.read()).toEqual(await answer);
    // The time of the answer, not of the request.
    expect((await answer).takenAt).toBe(clock.now);
  });

  test.each([
    ['at once', 0, 1],
    ['after four minutes', 4 * MINUTE, 1],
    ['just before five minutes', 5 * MINUTE - 1, 1],
    ['after five minutes', 5 * MINUTE, 2],
    ['after a clock was set back', -MINUTE, 2],
  ])(
    'sends the right number of requests when it is called again %s',
    async (_name, later, requests) => {
      const { made: cachedDirectory, asked, clock } = await answered('Zoom');
      clock.now += later;
      const again = cachedDirectory.applications(NEVER);
      await ticks();
      asked[1]?.resolve(applicationsNamed('Zoom'));
      await again;
      expect(asked).toHaveLength(requests);
    },
  );

  test('sends one request for all concurrent callers, in any way', async () => {
    const { made: cachedDirectory, asked } = directory();
    const all = [
      ...Array.from({ length: 20 }, () => cachedDirectory.applications(NEVER)),
      cachedDirectory.refreshApplications(NEVER),
    ];
    await ticks();
    expect(asked).toHaveLength(1);
    asked[0]?.resolve(applicationsNamed('Zoom'));
    for (const answer of await Promise.all(all)) expect(labelsOf(answer)).toEqual(['Zoom']);
  });

  test('fetches again after a failure', async () => {
    const { made: cachedDirectory, asked } = directory();
    const first = codeOf(cachedDirectory.applications(NEVER));
    await ticks();
    asked[0]?.reject(assistantError('OKTA_UNAVAILABLE', 'x', { errorId: null }));
    expect(await first).toBe('OKTA_UNAVAILABLE');
    const second = cachedDirectory.applications(NEVER);
    await ticks();
    asked[1]?.resolve(applicationsNamed('Zoom'));
    expect(labelsOf(await second)).toEqual(['Zoom']);
  });

  const transientErrors: readonly AssistantError[] = [
    assistantError('NETWORK_UNAVAILABLE', 'x'),
    assistantError('OKTA_UNAVAILABLE', 'x', { errorId: null }),
    assistantError('OKTA_RATE_LIMITED', 'x', { retryAt: 0 }),
    assistantError('OKTA_RESPONSE_UNEXPECTED', 'x', { path: 'x' }),
    assistantError('SIGN_IN_UNAVAILABLE', 'x'),
    assistantError('SIGN_IN_PAGE_FAILED', 'x'),
    assistantError('NETWORK_BLOCKED', 'x', { orgUrl: 'x' }),
    assistantError('ORG_MOVED', 'x', { orgUrl: 'x' }),
  ];
  test.each(transientErrors.map((error) => [error.code, error] as const))(
    'serves the stored list with its time after %s',
    async (_code, error) => {
      const { made: cachedDirectory, asked, clock } = await answered('Zoom');
      const { now } = clock;
      clock.now += 3 * 24 * 60 * MINUTE;
      const answer = cachedDirectory.applications(NEVER);
      await ticks();
      asked[1]?.reject(error);
      expect(await answer).toMatchObject({ takenAt: now, value: [{ label: 'Zoom' }] });
    },
  );

  const lasting: readonly unknown[] = [
    assistantError('SIGN_IN_REQUIRED', 'x'),
    assistantError('NOT_CONFIGURED', 'x'),
    assistantError('ORG_PERMISSION_MISSING', 'x', { orgUrl: 'x' }),
    assistantError('OKTA_FORBIDDEN', 'x', { errorId: null }),
    assistantError('OKTA_SCOPE_MISSING', 'x', { scope: 'x' }),
    assistantError('SIGN_IN_NOT_TRUSTED', 'x', { check: 'x' }),
    new Error('unforeseen'),
  ];
  test.each(lasting.map((error) => [toWireError(error).code, error] as const))(
    'throws %s although a list is stored',
    async (code, error) => {
      const { made: cachedDirectory, asked, clock } = await answered('Zoom');
      clock.now += 10 * MINUTE;
      const answer = codeOf(cachedDirectory.applications(NEVER));
      await ticks();
      asked[1]?.reject(error);
      expect(await answer).toBe(code);
    },
  );

  test('throws a transient error if no list is stored', async () => {
    const { made: cachedDirectory, asked } = directory();
    const answer = codeOf(cachedDirectory.applications(NEVER));
    await ticks();
    asked[0]?.reject(assistantError('NETWORK_UNAVAILABLE', 'x'));
    expect(await answer).toBe('NETWORK_UNAVAILABLE');
  });

  test('C1 sends nothing before the time that Okta asked to wait for', async () => {
    const { made: cachedDirectory, asked, profiles, clock } = await answered('Zoom');
    clock.now += 10 * MINUTE;
    const limited = cachedDirectory.applications(NEVER);
    await ticks();
    asked[1]?.reject(assistantError('OKTA_RATE_LIMITED', 'x', { retryAt: clock.now + 30_000 }));
    await limited;
    clock.now += 10_000;
    expect(labelsOf(await cachedDirectory.applications(NEVER))).toEqual(['Zoom']);
    expect(await codeOf(cachedDirectory.refreshApplications(NEVER))).toBe('OKTA_RATE_LIMITED');
    expect(await codeOf(cachedDirectory.profile(NEVER))).toBe('OKTA_RATE_LIMITED');
    expect(asked).toHaveLength(2);
    expect(profiles).toHaveLength(0);
    clock.now += 20_000;
    void cachedDirectory.applications(NEVER);
    await ticks();
    expect(asked).toHaveLength(3);
  });

  test('C1 fetches for another user despite the limit of the previous one', async () => {
    const { made: cachedDirectory, asked, clock } = directory();
    const limited = codeOf(cachedDirectory.applications(NEVER));
    await ticks();
    asked[0]?.reject(assistantError('OKTA_RATE_LIMITED', 'x', { retryAt: clock.now + 30_000 }));
    await limited;
    await cachedDirectory.forget();
    void cachedDirectory.applications(NEVER);
    await ticks();
    expect(asked).toHaveLength(2);
  });

  test('C9 serves the stored list after 20 s, and stores a late answer', async () => {
    const { made: cachedDirectory, asked, clock, items, pass } = await answered('Zoom');
    clock.now += 10 * MINUTE;
    const first = cachedDirectory.applications(NEVER);
    await ticks();
    pass(19_999);
    pass(20_000);
    expect(labelsOf(await first)).toEqual(['Zoom']);
    // Still the one request: who asks now waits for the same answer.
    const second = cachedDirectory.applications(NEVER);
    await ticks();
    expect(asked).toHaveLength(2);
    asked[1]?.resolve(applicationsNamed('Box'));
    expect(labelsOf(await second)).toEqual(['Box']);
    expect(await items.applications.read()).toMatchObject({ value: [{ label: 'Box' }] });
  });

  test('C9 throws after 20 s if no list is stored', async () => {
    const { made: cachedDirectory, pass } = directory();
    const answer = codeOf(cachedDirectory.applications(NEVER));
    await ticks();
    pass(20_000);
    expect(await answer).toBe('OKTA_UNAVAILABLE');
  });

  test('C10 has one pending request, however often the network comes and goes', async () => {
    const { made: cachedDirectory, asked, clock } = await answered('Zoom');
    for (let round = 0; round < 20; round += 1) {
      clock.now += 10 * MINUTE;
      const requests = [cachedDirectory.applications(NEVER), cachedDirectory.applications(NEVER)];
      await ticks();
      expect(asked).toHaveLength(round + 2);
      asked.at(-1)?.reject(assistantError('NETWORK_UNAVAILABLE', 'x'));
      for (const answer of await Promise.all(requests)) expect(labelsOf(answer)).toEqual(['Zoom']);
    }
  });
});

describe('refreshApplications()', () => {
  test('fetches although the list is fresh, and throws if Okta does not answer', async () => {
    const { made: cachedDirectory, asked } = await answered('Zoom');
    const again = codeOf(cachedDirectory.refreshApplications(NEVER));
    asked[1]?.reject(assistantError('NETWORK_UNAVAILABLE', 'x'));
    expect(await again).toBe('NETWORK_UNAVAILABLE');
    expect(asked).toHaveLength(2);
  });
});

describe('an abort', () => {
  test('ends the wait of one caller, not the request for the others', async () => {
    const { made: cachedDirectory, asked, signals } = directory();
    const stop = new AbortController();
    const stopped = codeOf(cachedDirectory.applications(stop.signal));
    const other = cachedDirectory.applications(NEVER);
    await ticks();
    stop.abort();
    expect(await stopped).toBe('CANCELLED');
    expect(signals[0]?.aborted).toBe(false);
    asked[0]?.resolve(applicationsNamed('Zoom'));
    expect(labelsOf(await other)).toEqual(['Zoom']);
  });

  test('of the only caller leaves the answer to the next', async () => {
    const { made: cachedDirectory, asked, items } = directory();
    const stop = new AbortController();
    const stopped = codeOf(cachedDirectory.applications(stop.signal));
    await ticks();
    stop.abort();
    await stopped;
    asked[0]?.resolve(applicationsNamed('Zoom'));
    await ticks();
    expect(await items.applications.read()).toMatchObject({ value: [{ label: 'Zoom' }] });
  });

  test('before the call counts, too', async () => {
    const { made: cachedDirectory } = directory();
    expect(await codeOf(cachedDirectory.applications(AbortSignal.abort()))).toBe('CANCELLED');
  });

  test('is not a transient error: no stored list is served', async () => {
    const { made: cachedDirectory, clock } = await answered('Zoom');
    clock.now += 10 * MINUTE;
    const stop = new AbortController();
    const stopped = codeOf(cachedDirectory.applications(stop.signal));
    await ticks();
    stop.abort();
    expect(await stopped).toBe('CANCELLED');
  });
});

describe('forget()', () => {
  test('deletes both snapshots', async () => {
    const { made: cachedDirectory, items, profiles } = await answered('Zoom');
    const profile = cachedDirectory.profile(NEVER);
    await ticks();
    profiles[0]?.resolve({ title: 'Designer' });
    await profile;
    await cachedDirectory.forget();
    expect(await items.applications.read()).toBeNull();
    expect(await items.profile.read()).toBeNull();
  });

  test('C14 neither stores a pending answer nor returns it to later callers', async () => {
    const { made: cachedDirectory, asked, items } = directory();
    const old = cachedDirectory.applications(NEVER).catch(() => null);
    await ticks();
    await cachedDirectory.forget();
    const next = cachedDirectory.applications(NEVER);
    await ticks();
    expect(asked).toHaveLength(2);
    asked[0]?.resolve(applicationsNamed('Payroll of the old user'));
    await old;
    expect(await items.applications.read()).toBeNull();
    asked[1]?.resolve(applicationsNamed('Zoom'));
    expect(labelsOf(await next)).toEqual(['Zoom']);
    expect(await items.applications.read()).toMatchObject({ value: [{ label: 'Zoom' }] });
  });

  test('wins over an answer that is being written', async () => {
    const { made: cachedDirectory, asked, items } = directory();
    const { write } = items.applications;
    const slow = Promise.withResolvers<null>();
    let first = true;
    items.applications.write = async (value) => {
      if (first) {
        first = false;
        await write(value);
        await slow.promise;
      } else await write(value);
    };
    const old = cachedDirectory.applications(NEVER).catch(() => null);
    await ticks();
    asked[0]?.resolve(applicationsNamed('Payroll of the old user'));
    await ticks();
    await cachedDirectory.forget();
    slow.resolve(null);
    await old;
    expect(await items.applications.read()).toBeNull();
  });

  test('keeps a failure of the old request away from a new one', async () => {
    const { made: cachedDirectory, asked } = directory();
    const old = codeOf(cachedDirectory.applications(NEVER));
    await ticks();
    await cachedDirectory.forget();
    const next = cachedDirectory.applications(NEVER);
    await ticks();
    asked[0]?.reject(assistantError('SIGN_IN_REQUIRED', 'x'));
    await old;
    const joined = cachedDirectory.applications(NEVER);
    await ticks();
    expect(asked).toHaveLength(2);
    asked[1]?.resolve(applicationsNamed('Zoom'));
    expect(await joined).toBe(await next);
  });

  // The one shared promise still resolves with the old user's list; a chat turn would show it.
  test('returns the previous user’s list to no caller who still waits', async () => {
    const { made: cachedDirectory, asked } = directory();
    const old = codeOf(cachedDirectory.applications(NEVER));
    await ticks();
    await cachedDirectory.forget();
    asked[0]?.resolve(applicationsNamed('Payroll of the old user'));
    expect(await old).toBe('CANCELLED');
  });
});

describe('profile()', () => {
  test('is fresh for half an hour, independently of the applications', async () => {
    const { made: cachedDirectory, profiles, asked, clock } = directory();
    const first = cachedDirectory.profile(NEVER);
    await ticks();
    profiles[0]?.resolve({ title: 'Designer' });
    expect((await first).value).toEqual({ title: 'Designer' });
    clock.now += 29 * MINUTE;
    await cachedDirectory.profile(NEVER);
    expect(profiles).toHaveLength(1);
    clock.now += MINUTE;
    const second = cachedDirectory.profile(NEVER);
    await ticks();
    profiles[1]?.reject(assistantError('NETWORK_UNAVAILABLE', 'x'));
    expect((await second).value).toEqual({ title: 'Designer' });
    expect(asked).toHaveLength(0);
  });
});

// The answer itself is lost when it cannot be stored (a full disk, the quota): faults H2, H3.
test('is returned even if it cannot be stored', async () => {
  const { made: cachedDirectory, asked, items } = directory();
  items.applications.write = () => Promise.reject(new Error('Quota exceeded.'));
  const answer = cachedDirectory.applications(NEVER);
  await ticks();
  asked[0]?.resolve(applicationsNamed('Zoom'));
  expect(labelsOf(await answer)).toEqual(['Zoom']);
});
