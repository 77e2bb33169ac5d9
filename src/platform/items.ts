import type { Transcript } from '../assistant/transcript.ts';
import { readApiToken } from '../auth/api-token.ts';
import { readGrant, type Grant } from '../auth/grant.ts';
import {
  readPendingRefresh,
  readPendingSignIn,
  type PendingRefresh,
  type PendingSignIn,
} from '../auth/pending.ts';
import { readServiceToken, type ServiceToken } from '../auth/service-token.ts';
import {
  FIRST_ACCOUNT,
  NO_ACCOUNTS,
  readAccounts,
  withOrg,
  type AccountId,
  type Accounts,
} from '../domain/accounts.ts';
import type { ItemDefinition } from '../domain/item.ts';
import { readIntent, type Intent } from '../domain/intent.ts';
import { readPanelPrompt, type PanelPrompt } from '../domain/panel-prompt.ts';
import { readRateLimit, type RateLimit } from '../domain/rate-limit.ts';
import { SIGNED_OUT, type Session } from '../domain/session.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import {
  isFields,
  readApplications,
  readOrgConfig,
  readSession,
  readSessionUser,
  readUsage,
  writeApplications,
  type ApplicationsSnapshot,
} from '../domain/stored-form.ts';
import { NO_USAGE, type Usage } from '../domain/usage.ts';
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
  inherit: accountOf01,
});

/** The stored items of one account; the first account's have plain keys, so that most people's are known before anything is read. */
export function accountItems(id: AccountId) {
  const at = (key: string) => (id === FIRST_ACCOUNT ? key : `${key}:${id}`);
  return {
    /** The assigned applications as Okta last gave them. */
    applications: defineItem<ApplicationsSnapshot | null>({
      ...nullable('local', at('applications'), readApplications),
      encode: (snapshot) => (snapshot === null ? null : writeApplications(snapshot)),
    }),
    /** When each application was opened here. */
    usage: defineItem<Usage>({
      area: 'local',
      key: at('usage'),
      version: 1,
      fallback: NO_USAGE,
      encode: (usage) => [...usage],
      decode: readUsage,
    }),
    /** The tokens; only the worker reads this item. */
    grant: defineItem<Grant | null>(nullable('session', at('grant'), readGrant)),
    /** An administrator's API token; only the worker reads this item. */
    apiToken: defineItem<string | null>(nullable('session', at('api-token'), readApiToken)),
    /** The access token of a service app; only the worker reads this item. */
    serviceToken: defineItem<ServiceToken | null>(
      nullable('session', at('service-token'), readServiceToken),
    ),
    /** Tokens of ended sessions that Okta could not be told of yet. */
    revocations: defineItem<readonly Grant[]>({
      area: 'session',
      key: at('revocations'),
      version: 1,
      fallback: [],
      encode: (grants) => grants,
      decode: readGrants,
    }),
    session: defineItem<Session>({
      area: 'session',
      key: at('session'),
      version: 1,
      fallback: SIGNED_OUT,
      encode: (session) => session,
      decode: readSession,
    }),
    pendingSignIn: defineItem<PendingSignIn | null>(
      nullable('session', at('pending-sign-in'), readPendingSignIn),
    ),
    pendingRefresh: defineItem<PendingRefresh | null>(
      nullable('session', at('pending-refresh'), readPendingRefresh),
    ),
    /** The profile as Okta last gave it; never on disk. */
    profile: defineItem<Snapshot<UserProfile> | null>(
      nullable('session', at('profile'), readProfile),
    ),
    /** Okta's last word on when its API may be asked again. */
    rateLimit: defineItem<RateLimit | null>(nullable('session', at('rate-limit'), readRateLimit)),
    /** The conversation of the side panel. */
    transcript: defineItem<Transcript>({
      area: 'session',
      key: at('transcript'),
      version: 1,
      fallback: [],
      encode: (transcript) => transcript,
      decode: (stored) => (isTranscript(stored) ? stored : undefined),
    }),
  };
}

const KEYS = {
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
  const at = (key: string) => (id === FIRST_ACCOUNT ? key : `${key}:${id}`);
  for (const area of ['local', 'session'] as const) {
    const keys = KEYS[area].map(at);
    await browser.storage[area].remove([...keys, ...keys.map((key) => `aside/${key}`)]);
  }
}

export const intentItem = defineItem<Intent | null>(nullable('session', 'intent', readIntent));

export const panelPromptItem = defineItem<PanelPrompt | null>(
  nullable('session', 'panel-prompt', readPanelPrompt),
);

/** Version 0.1 knew one org and one user, each under a key of its own. */
async function accountOf01(): Promise<Accounts | undefined> {
  const { org, account }: Record<string, unknown> = await browser.storage.local.get([
    'org',
    'account',
  ]);
  const kept = valueOf(org, readOrgConfig);
  if (kept === undefined) return undefined;
  const { list, ...rest } = withOrg(NO_ACCOUNTS, FIRST_ACCOUNT, kept);
  const user = valueOf(account, readSessionUser) ?? null;
  return { ...rest, list: list.map((first) => ({ ...first, user })) };
}

function valueOf<T>(stored: unknown, decode: (value: unknown) => T | undefined): T | undefined {
  return isFields(stored) && stored['version'] === 1 ? decode(stored['value']) : undefined;
}

function nullable<T>(
  area: 'local' | 'session',
  key: string,
  decode: (stored: unknown) => T | undefined,
): ItemDefinition<T | null> {
  return { area, key, version: 1, fallback: null, encode: (value) => value, decode };
}

function readProfile(stored: unknown): Snapshot<UserProfile> | undefined {
  if (!isFields(stored) || typeof stored['takenAt'] !== 'number' || !isFields(stored['value']))
    return undefined;
  const recorded = Object.entries(stored['value']).filter(
    (entry): entry is [string, string] => isProfileField(entry[0]) && typeof entry[1] === 'string',
  );
  return { takenAt: stored['takenAt'], value: Object.fromEntries(recorded) };
}

function readGrants(stored: unknown): readonly Grant[] | undefined {
  return Array.isArray(stored) ? stored.flatMap((grant) => readGrant(grant) ?? []) : undefined;
}

function isTranscript(stored: unknown): stored is Transcript {
  return Array.isArray(stored) && stored.every(isTurn);
}

function isTurn(turn: unknown): boolean {
  return (
    isFields(turn) &&
    typeof turn['id'] === 'string' &&
    typeof turn['prompt'] === 'string' &&
    typeof turn['askedAt'] === 'number' &&
    typeof turn['status'] === 'string' &&
    Array.isArray(turn['calls']) &&
    Array.isArray(turn['blocks'])
  );
}
