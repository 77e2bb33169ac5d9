import type { RememberedChoice } from '../assistant/offer-types.ts';
import type { Transcript } from '../assistant/transcript.ts';
import { decodeApiToken } from '../auth/administrator/api-token.ts';
import { decodeServiceToken, type ServiceToken } from '../auth/administrator/service-token.ts';
import {
  decodePendingRefresh,
  decodePendingSignIn,
  type PendingRefresh,
  type PendingSignIn,
} from '../auth/sign-in/pending-requests.ts';
import {
  decodeTokenSet,
  decodeTokenSets,
  type TokenSet,
} from '../auth/token-endpoint/token-set.ts';
import {
  FIRST_ACCOUNT,
  NO_ACCOUNTS,
  decodeAccounts,
  type AccountId,
  type Accounts,
} from '../domain/accounts.ts';
import {
  encodeApplications,
  decodeApplications,
  type ApplicationsSnapshot,
} from '../domain/applications-snapshot.ts';
import { decodePendingAction, type PendingAction } from '../domain/pending-action.ts';
import { decodePromptHandoff, type PromptHandoff } from '../domain/prompt-handoff.ts';
import { decodeRateLimit, type RateLimit } from '../domain/rate-limit.ts';
import { decodeSession, SIGNED_OUT, type Session } from '../domain/session.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ItemDefinition } from '../domain/stored-item.ts';
import { NO_LAUNCHES, decodeLaunchHistory, type LaunchHistory } from '../domain/launch-history.ts';
import { decodeProfileSnapshot, type UserProfile } from '../domain/user-profile.ts';
import {
  NO_OUTSIDE_ACCESS,
  decodeOutsideAccess,
  type OutsideAccess,
} from '../outside/model/outside-access.ts';
import { decodeRememberedChoices, decodeTranscript } from './assistant-codecs.ts';

// Stored items: keys to remove, preloads, caches, item types and the fakes of tests come from these rows.
// Each wake of the worker reads this file: it holds plain rows, and codecs without a schema library.

/** One stored item: its place, version and codec, who reads it early, and how long it lives. */
export interface CatalogRow<T> extends ItemDefinition<T> {
  /** Only the worker writes it, so the worker reads it from storage once in its life. */
  readonly cached?: true;
  /** Worker and popup ask for it before the rest of their scripts is evaluated. */
  readonly preload?: true;
  /** Belongs to the signed-in user. Otherwise the area decides: `local` stays, `session` ends with the browser. */
  readonly untilSignOut?: true;
}

/** A row of memory whose value is absent at first. */
// Pages leave out the rows that they do not use, which is safe only for calls without side effects.
/* @__NO_SIDE_EFFECTS__ */
function memoryRow<T>(
  key: string,
  decode: (stored: unknown) => T | undefined,
  flags: Pick<CatalogRow<T>, 'cached' | 'untilSignOut'> = {},
): CatalogRow<T | null> {
  return { area: 'session', key, version: 1, fallback: null, decode, ...flags };
}

/* @__NO_SIDE_EFFECTS__ */
export function listRow<T>(
  area: 'local' | 'session',
  key: string,
  decode: (stored: unknown) => readonly T[] | undefined,
  flags: Pick<CatalogRow<T>, 'untilSignOut'> = {},
): CatalogRow<readonly T[]> {
  return { area, key, version: 1, fallback: [], decode, ...flags };
}

const ACCOUNTS: CatalogRow<Accounts> = {
  area: 'local',
  key: 'accounts',
  version: 1,
  fallback: NO_ACCOUNTS,
  decode: decodeAccounts,
  cached: true,
  preload: true,
};

/** Apart from the other items of outside access: each wake of the worker reads it to know whether there is more to do. */
const OUTSIDE_ACCESS: CatalogRow<OutsideAccess> = {
  area: 'local',
  key: 'door',
  version: 1,
  fallback: NO_OUTSIDE_ACCESS,
  decode: decodeOutsideAccess,
  preload: true,
};

/** Items of the browser profile, whichever account is current. */
export const PROFILE_ITEMS = {
  accounts: ACCOUNTS,
  /** What the user asked for before sign-in. */
  pendingAction: memoryRow<PendingAction>('intent', decodePendingAction),
  promptHandoff: memoryRow<PromptHandoff>('panel-prompt', decodePromptHandoff),
  outsideAccess: OUTSIDE_ACCESS,
};

const APPLICATIONS: CatalogRow<ApplicationsSnapshot | null> = {
  area: 'local',
  key: 'applications',
  version: 1,
  fallback: null,
  encode: (snapshot) => snapshot && encodeApplications(snapshot),
  decode: decodeApplications,
  cached: true,
  preload: true,
  untilSignOut: true,
};

const LAUNCHES: CatalogRow<LaunchHistory> = {
  area: 'local',
  key: 'usage',
  version: 1,
  fallback: NO_LAUNCHES,
  encode: (launches) => [...launches],
  decode: decodeLaunchHistory,
  cached: true,
  preload: true,
  untilSignOut: true,
};

/** Tokens of ended sessions that Okta has not revoked yet. */
const REVOCATIONS = listRow<TokenSet>('session', 'revocations', decodeTokenSets);

const SESSION: CatalogRow<Session> = {
  area: 'session',
  key: 'session',
  version: 1,
  fallback: SIGNED_OUT,
  decode: decodeSession,
  cached: true,
  preload: true,
};

/** The conversation of the side panel, which the panel writes. */
const TRANSCRIPT: CatalogRow<Transcript> = {
  area: 'session',
  key: 'transcript',
  version: 1,
  fallback: [],
  decode: decodeTranscript,
  untilSignOut: true,
};

/** What the user chose on the assistant's cards; the side panel alone reads and writes it. */
export const REMEMBERED_CHOICES = listRow<RememberedChoice>(
  'local',
  'choices',
  decodeRememberedChoices,
  {
    untilSignOut: true,
  },
);

/** The user's profile as it was last read. */
export const PROFILE = memoryRow<Snapshot<UserProfile>>('profile', decodeProfileSnapshot, {
  cached: true,
  untilSignOut: true,
});

/** The items of an account that pages read; all early reads are among them. */
export const PAGE_ACCOUNT_ITEMS = {
  applications: APPLICATIONS,
  launches: LAUNCHES,
  session: SESSION,
  transcript: TRANSCRIPT,
};

/** All items of an account, under the keys that {@link accountKey} gives. */
export const ACCOUNT_ITEMS = {
  applications: APPLICATIONS,
  launches: LAUNCHES,
  tokenSet: memoryRow<TokenSet>('grant', decodeTokenSet, { cached: true }),
  /** An administrator's API token. */
  apiToken: memoryRow<string>('api-token', decodeApiToken, { cached: true }),
  /** The access token of a service app. */
  serviceToken: memoryRow<ServiceToken>('service-token', decodeServiceToken, { cached: true }),
  revocations: REVOCATIONS,
  session: SESSION,
  pendingSignIn: memoryRow<PendingSignIn>('pending-sign-in', decodePendingSignIn),
  pendingRefresh: memoryRow<PendingRefresh>('pending-refresh', decodePendingRefresh),
  profile: PROFILE,
  rateLimit: memoryRow<RateLimit>('rate-limit', decodeRateLimit, { cached: true }),
  transcript: TRANSCRIPT,
  choices: REMEMBERED_CHOICES,
};

/** Where an account's item is stored; the first account has plain keys, so that they can be preloaded. */
export function accountKey(key: string, id: AccountId): string {
  return id === FIRST_ACCOUNT ? key : `${key}:${id}`;
}
