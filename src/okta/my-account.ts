import * as z from 'zod/mini';
import { displayText } from '../domain/display-text.ts';
import type { DetailValues } from '../domain/user-details.ts';
import { STANDARD_ATTRIBUTES } from '../domain/user-profile.ts';
import { getJson } from './api-request.ts';
import type { OktaDeps } from './okta-deps.ts';
import { getList } from './paginated-list.ts';
import { unexpectedResponse } from './response-body.ts';

// Okta's MyAccount API (OpenAPI of Okta's `idp` description, 2026.06.3): what the org lets the user see of themselves.

/** Without the version Okta answers 406. */
const VERSIONED = { accept: 'application/json; okta-version=1.0.0' };
const MAX_NAME_LENGTH = 120;
const MAX_VALUE_LENGTH = 500;
/** More than anyone can read, and more than any org was seen to have. */
const MAX_ENTRIES = 200;

const Profile = z.looseObject({ profile: z.record(z.string(), z.unknown()) });
const ProfileSchema = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ title: z.optional(z.unknown()) })),
});
const Authenticator = z.looseObject({
  name: z.string(),
  _embedded: z.optional(
    z.looseObject({
      enrollments: z.optional(z.array(z.looseObject({ created: z.optional(z.unknown()) }))),
    }),
  ),
});
const Organization = z.looseObject({
  name: z.optional(z.nullable(z.string())),
  helpLink: z.optional(z.nullable(z.string())),
  supportEmail: z.optional(z.nullable(z.string())),
});
const Group = z.looseObject({
  profile: z.looseObject({
    name: z.string(),
    description: z.optional(z.nullable(z.string())),
  }),
});

/** The org's own attributes by their titles (`GET /idp/myaccount/profile`): Okta leaves out hidden and sensitive ones. */
export async function fetchCustomAttributes(
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<DetailValues> {
  const [profile, schema] = await Promise.all([
    getMyAccount('profile', deps, signal),
    getMyAccount('profile/schema', deps, signal),
  ]);
  const values = Profile.safeParse(profile).data?.profile;
  const properties = ProfileSchema.safeParse(schema).data?.properties;
  if (values === undefined || properties === undefined)
    throw unexpectedResponse('myaccount/profile');
  const standard: readonly string[] = STANDARD_ATTRIBUTES;
  return toValues(
    Object.entries(properties)
      .filter(([name]) => !standard.includes(name))
      .map(([name, { title }]) => [
        typeof title === 'string' ? title : '',
        name,
        textOf(values[name]),
      ]),
  );
}

/** The user's enrolled authenticators by name, with the date of enrollment (`GET /idp/myaccount/authenticators`). */
export async function fetchAuthenticators(
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<DetailValues> {
  const body = await getMyAccount('authenticators?expand=enrollments', deps, signal);
  const list = z.array(z.unknown()).safeParse(body).data;
  if (list === undefined) throw unexpectedResponse('myaccount/authenticators');
  const enrolled: [string, string][] = [];
  for (const entry of list) {
    const authenticator = Authenticator.safeParse(entry).data;
    for (const { created } of authenticator?._embedded?.enrollments ?? [])
      enrolled.push([authenticator?.name ?? '', typeof created === 'string' ? created : '']);
  }
  return toValues(
    enrolled.map(([name, created]) => [name, '', created]),
    true,
  );
}

/** The org's name, help link and support address (`GET /idp/myaccount/organization`). */
export async function fetchMyOrganization(
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<DetailValues> {
  const organization = Organization.safeParse(
    await getMyAccount('organization', deps, signal),
  ).data;
  if (organization === undefined) throw unexpectedResponse('myaccount/organization');
  const { name, helpLink, supportEmail } = organization;
  return toValues([
    ['name', '', name ?? ''],
    ['helpLink', '', isHttps(helpLink ?? '') ? (helpLink ?? '') : ''],
    ['supportEmail', '', isEmail(supportEmail ?? '') ? (supportEmail ?? '') : ''],
  ]);
}

/** The user's groups with their descriptions (`GET /api/v1/users/me/groups`). */
export async function fetchMyGroups(deps: OktaDeps, signal: AbortSignal): Promise<DetailValues> {
  const rows = await getList('/api/v1/users/me/groups', deps, signal);
  const groups = rows.flatMap((row) => Group.safeParse(row).data ?? []);
  return toValues(
    groups.map(({ profile: { name, description } }) => [name, '', description ?? '']),
    true,
  );
}

async function getMyAccount(path: string, deps: OktaDeps, signal: AbortSignal): Promise<unknown> {
  const url = new URL(`/idp/myaccount/${path}`, deps.orgUrl);
  return (await getJson(url, VERSIONED, deps, signal)).body;
}

/** Values by title, by name where there is no title or it is taken; only those with a value, unless all are kept. */
function toValues(
  rows: readonly (readonly [title: string, name: string, value: string])[],
  keepsEmpty = false,
): DetailValues {
  const values = new Map<string, string>();
  for (const [title, name, raw] of rows) {
    const value = displayText(raw, MAX_VALUE_LENGTH);
    if ((value === '' && !keepsEmpty) || values.size === MAX_ENTRIES) continue;
    const plain = displayText(title, MAX_NAME_LENGTH) || displayText(name, MAX_NAME_LENGTH);
    if (plain !== '')
      values.set(freeName(plain, displayText(name, MAX_NAME_LENGTH), values), value);
  }
  // Not by assignment: an attribute may be called `__proto__`.
  return Object.fromEntries(values);
}

function freeName(plain: string, name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(plain)) return plain;
  for (let count = 2; ; count += 1) {
    const other =
      count === 2 && name !== '' && name !== plain ? `${plain} (${name})` : `${plain} (${count})`;
    if (!taken.has(other)) return other;
  }
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
