import type { Transcript } from '../assistant/transcript.ts';
import { readApiToken } from '../auth/administrator/api-token.ts';
import { readTokenSet, type TokenSet } from '../auth/token-endpoint/token-set.ts';
import {
  readPendingRefresh,
  readPendingSignIn,
  type PendingRefresh,
  type PendingSignIn,
} from '../auth/sign-in/pending-requests.ts';
import { readServiceToken, type ServiceToken } from '../auth/administrator/service-token.ts';
import {
  FIRST_ACCOUNT,
  NO_ACCOUNTS,
  readAccounts,
  withOrg,
  type AccountId,
  type Accounts,
} from '../domain/accounts.ts';
import type { ItemDefinition } from '../domain/stored-item.ts';
import { readPendingAction, type PendingAction } from '../domain/pending-action.ts';
import { readPromptHandoff, type PromptHandoff } from '../domain/prompt-handoff.ts';
import { readRateLimit, type RateLimit } from '../domain/rate-limit.ts';
import { SIGNED_OUT, type Session, readSession, readSessionUser } from '../domain/session.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { isJsonObject } from '../domain/json.ts';
import {
  readApplications,
  encodeApplications,
  type ApplicationsSnapshot,
} from '../domain/applications-snapshot.ts';
import { readOrgConfig } from '../domain/org-config.ts';
import { NO_USAGE, type Usage, readUsage } from '../domain/usage.ts';
import { isProfileField, type UserProfile } from '../domain/user-profile.ts';
import { browser } from './browser.ts';
import { defineItem } from './storage.ts';

// Every stored item. `session` is memory and ends with the browser; `local` is on disk and holds no secret.

export const accountsItem = defineItem<Accounts>({
  area: 'local',
  key: 'accounts',
  version: 1,
  fallback: NO_ACCOUNTS,
  encode: (accounts) => accounts,
  decode: readAccounts,
  migrate: migrateAccountFrom01,
});

/** The stored items of one account; the first account's have plain keys, so that most people's are known before anything is read. */
export function accountItems(id: AccountId) {
  const keyOf = (key: string) => (id === FIRST_ACCOUNT ? key : `${key}:${id}`);
  return {
    /** The assigned applications as Okta last gave them. */
    applications: defineItem<ApplicationsSnapshot | null>({
      ...nullableItem('local', keyOf('applications'), readApplications),
      encode: (snapshot) => (snapshot === null ? null : encodeApplications(snapshot)),
    }),
    /** When each application was opened here. */
    usage: defineItem<Usage>({
      area: 'local',
      key: keyOf('usage'),
      version: 1,
      fallback: NO_USAGE,
      encode: (usage) => [...usage],
      decode: readUsage,
    }),
    /** The tokens; only the worker reads this item. */
    tokenSet: defineItem<TokenSet | null>(nullableItem('session', keyOf('grant'), readTokenSet)),
    /** An administrator's API token; only the worker reads this item. */
    apiToken: defineItem<string | null>(nullableItem('session', keyOf('api-token'), readApiToken)),
    /** The access token of a service app; only the worker reads this item. */
    serviceToken: defineItem<ServiceToken | null>(
      nullableItem('session', keyOf('service-token'), readServiceToken),
    ),
    /** Tokens of ended sessions that Okta could not be told of yet. */
    revocations: defineItem<readonly TokenSet[]>({
      area: 'session',
      key: keyOf('revocations'),
      version: 1,
      fallback: [],
      encode: (tokenSets) => tokenSets,
      decode: readTokenSets,
    }),
    session: defineItem<Session>({
      area: 'session',
      key: keyOf('session'),
      version: 1,
      fallback: SIGNED_OUT,
      encode: (session) => session,
      decode: readSession,
    }),
    pendingSignIn: defineItem<PendingSignIn | null>(
      nullableItem('session', keyOf('pending-sign-in'), readPendingSignIn),
    ),
    pendingRefresh: defineItem<PendingRefresh | null>(
      nullableItem('session', keyOf('pending-refresh'), readPendingRefresh),
    ),
    /** The profile as Okta last gave it; never on disk. */
    profile: defineItem<Snapshot<UserProfile> | null>(
      nullableItem('session', keyOf('profile'), readProfile),
    ),
    /** Okta's last word on when its API may be asked again. */
    rateLimit: defineItem<RateLimit | null>(
      nullableItem('session', keyOf('rate-limit'), readRateLimit),
    ),
    /** The conversation of the side panel. */
    transcript: defineItem<Transcript>({
      area: 'session',
      key: keyOf('transcript'),
      version: 1,
      fallback: [],
      encode: (transcript) => transcript,
      decode: (stored) => (isTranscript(stored) ? stored : undefined),
    }),
  };
}

const ACCOUNT_KEYS = {
  local: ['applications', 'usage'],
  session: [
    'grant',
    'api-token',
    'service-token',
    'revocations',
    'session',
    'pending-sign-in',
    'pending-refresh',
    'profile',
    'rate-limit',
    'transcript',
  ],
} as const;

/** Takes everything of one account out of storage, what was set aside of it too. */
export async function removeAccountItems(id: AccountId): Promise<void> {
  const keyOf = (key: string) => (id === FIRST_ACCOUNT ? key : `${key}:${id}`);
  for (const area of ['local', 'session'] as const) {
    const keys = ACCOUNT_KEYS[area].map(keyOf);
    await browser.storage[area].remove([...keys, ...keys.map((key) => `aside/${key}`)]);
  }
}

export const pendingActionItem = defineItem<PendingAction | null>(
  nullableItem('session', 'intent', readPendingAction),
);

export const promptHandoffItem = defineItem<PromptHandoff | null>(
  nullableItem('session', 'panel-prompt', readPromptHandoff),
);

/** Version 0.1 knew one org and one user, each under a key of its own. */
async function migrateAccountFrom01(): Promise<Accounts | undefined> {
  const { org, account }: Record<string, unknown> = await browser.storage.local.get([
    'org',
    'account',
  ]);
  const storedOrg = decodeVersion1(org, readOrgConfig);
  if (storedOrg === undefined) return undefined;
  const { list, ...rest } = withOrg(NO_ACCOUNTS, FIRST_ACCOUNT, storedOrg);
  const user = decodeVersion1(account, readSessionUser) ?? null;
  return { ...rest, list: list.map((first) => ({ ...first, user })) };
}

function decodeVersion1<T>(
  stored: unknown,
  decode: (value: unknown) => T | undefined,
): T | undefined {
  return isJsonObject(stored) && stored['version'] === 1 ? decode(stored['value']) : undefined;
}

function nullableItem<T>(
  area: 'local' | 'session',
  key: string,
  decode: (stored: unknown) => T | undefined,
): ItemDefinition<T | null> {
  return { area, key, version: 1, fallback: null, encode: (value) => value, decode };
}

function readProfile(stored: unknown): Snapshot<UserProfile> | undefined {
  if (
    !isJsonObject(stored) ||
    typeof stored['takenAt'] !== 'number' ||
    !isJsonObject(stored['value'])
  )
    return undefined;
  const recorded = Object.entries(stored['value']).filter(
    (entry): entry is [string, string] => isProfileField(entry[0]) && typeof entry[1] === 'string',
  );
  return { takenAt: stored['takenAt'], value: Object.fromEntries(recorded) };
}

function readTokenSets(stored: unknown): readonly TokenSet[] | undefined {
  return Array.isArray(stored)
    ? stored.flatMap((tokenSet) => readTokenSet(tokenSet) ?? [])
    : undefined;
}

function isTranscript(stored: unknown): stored is Transcript {
  return Array.isArray(stored) && stored.every(isTurn);
}

function isTurn(turn: unknown): boolean {
  return (
    isJsonObject(turn) &&
    typeof turn['id'] === 'string' &&
    typeof turn['prompt'] === 'string' &&
    typeof turn['askedAt'] === 'number' &&
    typeof turn['status'] === 'string' &&
    Array.isArray(turn['calls']) &&
    Array.isArray(turn['blocks'])
  );
}
