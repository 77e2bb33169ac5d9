import type { AssignedApplication } from '../domain/application.ts';
import type { Directory } from '../domain/directory.ts';
import { allowsStaleAnswer, assistantError, toWireError } from '../domain/errors.ts';
import type { Item } from '../domain/stored-item.ts';
import { isRateLimitActive } from '../domain/rate-limit.ts';
import { FRESH_FOR_MS, isFresh, type Snapshot } from '../domain/snapshot.ts';
import { unlessAborted } from '../domain/unless-aborted.ts';
import type { UserProfile } from '../domain/user-profile.ts';

/** Fetches from Okta; throws `AssistantError`. */
export interface DirectorySource {
  applications(signal: AbortSignal): Promise<readonly AssignedApplication[]>;
  profile(signal: AbortSignal): Promise<UserProfile>;
}

export interface DirectoryItems {
  readonly applications: Item<Snapshot<readonly AssignedApplication[]> | null>;
  readonly profile: Item<Snapshot<UserProfile> | null>;
}

export interface DirectoryDeps {
  /** Epoch milliseconds. */
  now(): number;
  /** Aborts after so many milliseconds. */
  timeout(ms: number): AbortSignal;
}

export interface CachedDirectory extends Directory {
  /** Fetches from Okta whatever the age of the snapshot; throws if Okta does not answer in time. */
  refreshApplications(signal: AbortSignal): Promise<Snapshot<readonly AssignedApplication[]>>;
  /** Deletes the snapshots and discards pending answers: they belong to another user. */
  forget(): Promise<void>;
}

/** How long a caller waits for Okta; a later answer is stored for the next caller. */
const WAIT_TIMEOUT_MS = 20_000;

/** A {@link Directory} that stores snapshots: serves fresh ones, and fetches the others again, one request at a time. */
export function createCachedDirectory(
  source: DirectorySource,
  items: DirectoryItems,
  deps: DirectoryDeps,
): CachedDirectory {
  let retryAt = 0;
  let askedAt = 0;

  /** Sends nothing before the time that Okta asked to wait for. */
  function withRateLimit<T>(fetchValue: FetchValue<T>): FetchValue<T> {
    return async (signal) => {
      if (isRateLimitActive(retryAt, deps.now(), askedAt))
        throw assistantError('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', {
          retryAt,
        });
      try {
        return await fetchValue(signal);
      } catch (thrown) {
        const wire = toWireError(thrown);
        if (wire.code === 'OKTA_RATE_LIMITED') {
          ({ retryAt } = wire.detail);
          askedAt = deps.now();
        }
        throw thrown;
      }
    };
  }

  const applications = createCachedValue(
    withRateLimit(source.applications),
    items.applications,
    FRESH_FOR_MS.applications,
    deps,
  );
  const profile = createCachedValue(
    withRateLimit(source.profile),
    items.profile,
    FRESH_FOR_MS.profile,
    deps,
  );
  return {
    applications: applications.get,
    profile: profile.get,
    refreshApplications: applications.refresh,
    async forget() {
      retryAt = 0;
      await Promise.all([applications.forget(), profile.forget()]);
    },
  };
}

type FetchValue<T> = (signal: AbortSignal) => Promise<T>;

function createCachedValue<T>(
  fetchValue: FetchValue<T>,
  item: Item<Snapshot<T> | null>,
  freshForMs: number,
  { now, timeout }: DirectoryDeps,
) {
  let pendingFetch: Promise<Snapshot<T>> | null = null;

  // Shared by all callers, so it continues when some or all of them stop waiting.
  async function refresh(signal: AbortSignal): Promise<Snapshot<T>> {
    pendingFetch ??= startFetch();
    const waitTimeout = timeout(WAIT_TIMEOUT_MS);
    try {
      return await unlessAborted(pendingFetch, AbortSignal.any([signal, waitTimeout]));
    } catch (thrown) {
      if (!waitTimeout.aborted) throw thrown;
      throw assistantError('OKTA_UNAVAILABLE', 'Okta did not answer in time.', { errorId: null });
    }
  }

  function startFetch(): Promise<Snapshot<T>> {
    const current: Promise<Snapshot<T>> = fetchValue(new AbortController().signal)
      .then(async (value) => {
        // Forgotten meanwhile: the answer belongs to another user.
        if (pendingFetch !== current)
          throw assistantError('CANCELLED', 'The user changed meanwhile.');
        const snapshot = { value, takenAt: now() };
        // An answer that cannot be stored is still an answer.
        await item.write(snapshot).catch(() => undefined);
        return snapshot;
      })
      .finally(() => {
        if (pendingFetch === current) pendingFetch = null;
      });
    return current;
  }

  async function forget(): Promise<void> {
    pendingFetch = null;
    await item.write(null);
  }

  async function get(signal: AbortSignal): Promise<Snapshot<T>> {
    const stored = await item.read();
    if (stored !== null && isFresh(stored.takenAt, now(), freshForMs)) return stored;
    try {
      return await refresh(signal);
    } catch (thrown) {
      if (stored !== null && allowsStaleAnswer(toWireError(thrown).code)) return stored;
      throw thrown;
    }
  }

  return { get, refresh, forget };
}
