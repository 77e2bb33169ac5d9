import { isJsonObject, type JsonObject } from '../domain/json.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import {
  DETAIL_SECTIONS,
  type Authentication,
  type DetailSection,
  type DetailValues,
} from '../domain/user-details.ts';
import type { CatalogRow } from './catalog.ts';
import { NICKNAMES, PINS } from './personalization-catalog.ts';

/** When the org was last asked for its other domains; epoch milliseconds. */
interface OrgDomainsRequest {
  readonly at: number;
}

function decodeOrgRequest(stored: unknown): OrgDomainsRequest | undefined {
  return isJsonObject(stored) && typeof stored['at'] === 'number'
    ? { at: stored['at'] }
    : undefined;
}

const ORG_REQUEST: CatalogRow<OrgDomainsRequest | null> = {
  area: 'session',
  key: 'org-requested',
  version: 1,
  fallback: null,
  decode: decodeOrgRequest,
};

/** What is known of the optional scopes of one app: those that it has, and when Okta said that it lacks one. */
export interface KnownScopes {
  readonly orgUrl: string;
  readonly clientId: string;
  readonly granted: readonly string[];
  readonly deniedAt: Readonly<Record<string, number>>;
}

function decodeKnownScopes(stored: unknown): KnownScopes | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { orgUrl, clientId, granted, deniedAt } = stored;
  if (typeof orgUrl !== 'string' || typeof clientId !== 'string') return undefined;
  return {
    orgUrl,
    clientId,
    granted: Array.isArray(granted) ? granted.filter((scope) => typeof scope === 'string') : [],
    deniedAt: isJsonObject(deniedAt) ? recordOf(deniedAt, isNumber) : {},
  };
}

/** The side panel reads whether the org's custom attributes are among them. */
export const KNOWN_SCOPES: CatalogRow<KnownScopes | null> = {
  area: 'local',
  key: 'scopes',
  version: 1,
  fallback: null,
  decode: decodeKnownScopes,
};

function decodeAuthentication(stored: unknown): Authentication | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { methods, at } = stored;
  return Array.isArray(methods) && (at === null || typeof at === 'number')
    ? { methods: methods.filter((method) => typeof method === 'string'), at }
    : undefined;
}

const AUTHENTICATION: CatalogRow<Authentication | null> = {
  area: 'session',
  key: 'authentication',
  version: 1,
  fallback: null,
  decode: decodeAuthentication,
  untilSignOut: true,
};

/** The sections that Okta gave last. */
export type DetailSnapshots = {
  readonly [S in DetailSection]?: Snapshot<DetailValues> & { readonly isCut?: boolean };
};

function decodeDetails(stored: unknown): DetailSnapshots | undefined {
  if (!isJsonObject(stored)) return undefined;
  return Object.fromEntries(
    DETAIL_SECTIONS.flatMap((section) => {
      const snapshot = stored[section];
      if (!isJsonObject(snapshot)) return [];
      const { value, takenAt, isCut } = snapshot;
      return typeof takenAt === 'number' && isJsonObject(value)
        ? [[section, { takenAt, value: recordOf(value, isText), isCut: isCut === true }]]
        : [];
    }),
  );
}

/** Kept until the browser closes. The side panel reads the titles of the org's custom attributes. */
export const DETAILS: CatalogRow<DetailSnapshots> = {
  area: 'session',
  key: 'details',
  version: 1,
  fallback: {},
  decode: decodeDetails,
  untilSignOut: true,
};

/** Where the org's own help desk is: an https or mailto URL. Pages read it, also while Okta cannot be reached. */
export const HELP_DESK: CatalogRow<string | null> = {
  area: 'local',
  key: 'help-desk',
  version: 1,
  fallback: null,
  decode: (stored) =>
    typeof stored === 'string' && /^(?:https|mailto):/u.test(stored) ? stored : undefined,
  untilSignOut: true,
};

function recordOf<T>(
  stored: JsonObject,
  isValue: (value: unknown) => value is T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, value]) => (isValue(value) ? [[name, value]] : [])),
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The items of an account that no wake reads, neither their rows nor their values. */
export const ON_DEMAND_ITEMS = {
  orgRequest: ORG_REQUEST,
  knownScopes: KNOWN_SCOPES,
  authentication: AUTHENTICATION,
  details: DETAILS,
  helpDesk: HELP_DESK,
  nicknames: NICKNAMES,
  pins: PINS,
};
