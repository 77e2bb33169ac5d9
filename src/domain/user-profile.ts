import { isJsonObject } from './json.ts';
import type { Snapshot } from './snapshot.ts';

/** Okta's 31 standard profile attributes, in the order in which people are shown them. */
export const STANDARD_ATTRIBUTES = [
  'displayName',
  'honorificPrefix',
  'firstName',
  'middleName',
  'lastName',
  'honorificSuffix',
  'nickName',
  'title',
  'department',
  'division',
  'organization',
  'costCenter',
  'userType',
  'employeeNumber',
  'manager',
  'managerId',
  'login',
  'email',
  'secondEmail',
  'primaryPhone',
  'mobilePhone',
  'streetAddress',
  'city',
  'state',
  'zipCode',
  'countryCode',
  'postalAddress',
  'timezone',
  'locale',
  'preferredLanguage',
  'profileUrl',
] as const;

/** What Okta records about the account beside the profile; dates are ISO 8601 in UTC. */
export const ACCOUNT_ATTRIBUTES = [
  'status',
  'created',
  'activated',
  'statusChanged',
  'lastLogin',
  'lastUpdated',
  'passwordChanged',
] as const;

/** The allow-list: nothing else of Okta's user record leaves the worker. */
export const PROFILE_FIELDS = [...STANDARD_ATTRIBUTES, ...ACCOUNT_ATTRIBUTES] as const;

export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** Okta's description of the signed-in user; a field that is absent is not recorded in Okta. */
export type UserProfile = { readonly [F in ProfileField]?: string };

const FIELDS: ReadonlySet<string> = new Set(PROFILE_FIELDS);

export function isProfileField(name: string): name is ProfileField {
  return FIELDS.has(name);
}

/** Decodes a stored profile; nothing outside the allow-list is read. */
export function decodeProfileSnapshot(stored: unknown): Snapshot<UserProfile> | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { takenAt, value } = stored;
  if (typeof takenAt !== 'number' || !isJsonObject(value)) return undefined;
  const recorded = Object.entries(value).filter(
    (entry): entry is [string, string] => isProfileField(entry[0]) && typeof entry[1] === 'string',
  );
  return { takenAt, value: Object.fromEntries(recorded) };
}
