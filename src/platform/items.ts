import { readGrant, type Grant } from '../auth/grant.ts';
import type { Transcript } from '../assistant/transcript.ts';
import { readIntent, type Intent } from '../domain/intent.ts';
import { readPanelPrompt, type PanelPrompt } from '../domain/panel-prompt.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import { readRateLimit, type RateLimit } from '../domain/rate-limit.ts';
import { SIGNED_OUT, type Session, type SessionUser } from '../domain/session.ts';
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
import { defineItem, type ItemDefinition } from './storage.ts';

// Every stored item. `session` is memory and ends with the browser; `local` is on disk and holds no secret.

/** The connection to the org. */
export const orgItem = defineItem<OrgConfig | null>(nullable('local', 'org', readOrgConfig));

/** Who signed in last. */
export const accountItem = defineItem<SessionUser | null>(
  nullable('local', 'account', readSessionUser),
);

/** The assigned applications as Okta last gave them. */
export const applicationsItem = defineItem<ApplicationsSnapshot | null>({
  ...nullable('local', 'applications', readApplications),
  encode: (snapshot) => (snapshot === null ? null : writeApplications(snapshot)),
});

/** When each application was opened here. */
export const usageItem = defineItem<Usage>({
  area: 'local',
  key: 'usage',
  version: 1,
  fallback: NO_USAGE,
  encode: (usage) => [...usage],
  decode: readUsage,
});

/** The tokens; only the worker reads this item. */
export const grantItem = defineItem<Grant | null>(nullable('session', 'grant', readGrant));

export const sessionItem = defineItem<Session>({
  area: 'session',
  key: 'session',
  version: 1,
  fallback: SIGNED_OUT,
  encode: (session) => session,
  decode: readSession,
});

/** The profile as Okta last gave it; never on disk. */
export const profileItem = defineItem<Snapshot<UserProfile> | null>(
  nullable('session', 'profile', readProfile),
);

/** Okta's last word on when its API may be asked again. */
export const rateLimitItem = defineItem<RateLimit | null>(
  nullable('session', 'rate-limit', readRateLimit),
);

export const intentItem = defineItem<Intent | null>(nullable('session', 'intent', readIntent));

/** The conversation of the side panel. */
export const transcriptItem = defineItem<Transcript>({
  area: 'session',
  key: 'transcript',
  version: 1,
  fallback: [],
  encode: (transcript) => transcript,
  decode: (stored) => (isTranscript(stored) ? stored : undefined),
});

export const panelPromptItem = defineItem<PanelPrompt | null>(
  nullable('session', 'panel-prompt', readPanelPrompt),
);

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

function isTranscript(stored: unknown): stored is Transcript {
  return (
    Array.isArray(stored) &&
    stored.every(
      (turn: unknown) =>
        isFields(turn) && typeof turn['id'] === 'string' && Array.isArray(turn['blocks']),
    )
  );
}
