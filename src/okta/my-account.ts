import { displayText } from '../domain/display-text.ts';
import { isJsonObject, memberOf } from '../domain/json.ts';
import type { SectionValues } from '../domain/user-details.ts';
import { STANDARD_ATTRIBUTES } from '../domain/user-profile.ts';
import { getJson } from './api-request.ts';
import type { OktaDeps } from './okta-deps.ts';
import { getRows } from './paginated-list.ts';
import { unexpectedResponse } from './response-body.ts';

// Okta's MyAccount API (OpenAPI of Okta's `idp` description, 2026.06.3): what the org lets the user see of themselves.

/** Without the version Okta answers 406. */
const VERSIONED = { accept: 'application/json; okta-version=1.0.0' };
const MAX_NAME_LENGTH = 120;
const MAX_VALUE_LENGTH = 500;
/** More than anyone can read, and more than any org was seen to have; what is left out is said. */
const MAX_ENTRIES = 1000;

/** The org's custom attributes by their titles (`GET /idp/myaccount/profile`): Okta leaves out hidden and sensitive ones. */
export async function fetchCustomAttributes(
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<SectionValues> {
  const [profile, schema] = await Promise.all([
    getMyAccount('profile', deps, signal),
    getMyAccount('profile/schema', deps, signal),
  ]);
  const values = memberOf(profile, 'profile');
  if (!isJsonObject(values)) throw unexpectedResponse('myaccount/profile');
  const described = memberOf(schema, 'properties');
  // An attribute without a description still has its name.
  const properties = isJsonObject(described) ? described : values;
  const standard: readonly string[] = STANDARD_ATTRIBUTES;
  return toValues(
    Object.entries(properties)
      .filter(([name]) => !standard.includes(name))
      .map(([name, property]) => [
        stringOf(memberOf(property, 'title')),
        name,
        textOf(values[name]),
      ]),
  );
}

/** The user's enrolled authenticators by name, with the date of enrollment (`GET /idp/myaccount/authenticators`). */
export async function fetchAuthenticators(
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<SectionValues> {
  const list = await getMyAccount('authenticators?expand=enrollments', deps, signal);
  if (!Array.isArray(list)) throw unexpectedResponse('myaccount/authenticators');
  return toValues(
    list.flatMap((authenticator: unknown) =>
      enrollmentsOf(authenticator).map((enrollment): Row => [
        stringOf(memberOf(authenticator, 'name')),
        '',
        stringOf(memberOf(enrollment, 'created')),
      ]),
    ),
    true,
  );
}

function enrollmentsOf(authenticator: unknown): readonly unknown[] {
  const enrollments = memberOf(memberOf(authenticator, '_embedded'), 'enrollments');
  return Array.isArray(enrollments) ? enrollments.filter(isJsonObject) : [];
}

/** The org's name, help link and support address (`GET /idp/myaccount/organization`). */
export async function fetchMyOrganization(
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<SectionValues> {
  const organization = await getMyAccount('organization', deps, signal);
  if (!isJsonObject(organization)) throw unexpectedResponse('myaccount/organization');
  const helpLink = stringOf(organization['helpLink']);
  const supportEmail = stringOf(organization['supportEmail']);
  return toValues([
    ['name', '', stringOf(organization['name'])],
    ['helpLink', '', isHttps(helpLink) ? helpLink : ''],
    ['supportEmail', '', isEmail(supportEmail) ? supportEmail : ''],
  ]);
}

/** The user's groups with their descriptions (`GET /api/v1/users/me/groups`). */
export async function fetchMyGroups(deps: OktaDeps, signal: AbortSignal): Promise<SectionValues> {
  const { rows, cut } = await getRows('/api/v1/users/me/groups', MAX_ENTRIES, deps, signal);
  const profiles = rows.map((row) => memberOf(row, 'profile'));
  const groups = toValues(
    profiles.map((profile) => [
      stringOf(memberOf(profile, 'name')),
      '',
      stringOf(memberOf(profile, 'description')),
    ]),
    true,
  );
  return cut === null ? groups : { ...groups, isCut: true };
}

async function getMyAccount(path: string, deps: OktaDeps, signal: AbortSignal): Promise<unknown> {
  const url = new URL(`/idp/myaccount/${path}`, deps.orgUrl);
  return (await getJson(url, VERSIONED, deps, signal)).body;
}

type Row = readonly [title: string, name: string, value: string];

/** Values by title, by name where there is no title or it is taken; only those with a value, unless all are kept. */
function toValues(rows: readonly Row[], keepsEmpty = false): SectionValues {
  const values = new Map<string, string>();
  let isCut = false;
  for (const [title, name, raw] of rows) {
    const value = displayText(raw, MAX_VALUE_LENGTH);
    const plain = displayText(title, MAX_NAME_LENGTH) || displayText(name, MAX_NAME_LENGTH);
    if ((value === '' && !keepsEmpty) || plain === '') continue;
    if (values.size === MAX_ENTRIES) {
      isCut = true;
      break;
    }
    values.set(freeName(plain, displayText(name, MAX_NAME_LENGTH), values), value);
  }
  // Not by assignment: an attribute may be called `__proto__`.
  return { values: Object.fromEntries(values), isCut };
}

function freeName(plain: string, name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(plain)) return plain;
  for (let count = 2; ; count += 1) {
    const other =
      count === 2 && name !== '' && name !== plain ? `${plain} (${name})` : `${plain} (${count})`;
    if (!taken.has(other)) return other;
  }
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Text of what a custom attribute can hold: text, numbers, booleans, or lists of them. */
function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

function isEmail(text: string): boolean {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/u.test(text);
}
