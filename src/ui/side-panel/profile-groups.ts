import type { ProfileRow } from '../../assistant/transcript.ts';
import type { ProfileField } from '../../domain/user-profile.ts';
import { PANEL_STRINGS } from './strings.ts';

/** The groups of a whole profile, as people look for its fields; what is in none of them is the org's own. */
const GROUPS = {
  work: [
    'title',
    'department',
    'manager',
    'managerId',
    'division',
    'organization',
    'costCenter',
    'userType',
    'employeeNumber',
  ],
  contact: ['email', 'secondEmail', 'primaryPhone', 'mobilePhone', 'profileUrl'],
  place: [
    'streetAddress',
    'city',
    'state',
    'zipCode',
    'countryCode',
    'postalAddress',
    'timezone',
    'preferredLanguage',
    'locale',
  ],
  account: [
    'login',
    'status',
    'lastLogin',
    'passwordChanged',
    'created',
    'activated',
    'statusChanged',
    'lastUpdated',
  ],
  name: [
    'displayName',
    'honorificPrefix',
    'firstName',
    'middleName',
    'lastName',
    'honorificSuffix',
    'nickName',
  ],
} as const satisfies Record<string, readonly ProfileField[]>;

/** Shown before the user asks for all. */
const FIRST_FIELDS: ReadonlySet<string> = new Set<ProfileField>([
  'manager',
  'division',
  'employeeNumber',
  'email',
  'primaryPhone',
  'mobilePhone',
  'city',
  'countryCode',
  'login',
  'lastLogin',
]);

const ORDER = ['work', 'contact', 'place', 'account', 'name', 'more'] as const;

type GroupName = (typeof ORDER)[number];

export interface ProfileGroup {
  readonly name: GroupName;
  readonly title: string;
  readonly rows: readonly ProfileRow[];
}

/** Whose profile it is, in two lines. */
export interface ProfileIdentity {
  readonly name: string;
  /** Job title and department, as far as Okta has them. */
  readonly work: string;
}

const GROUP_OF: ReadonlyMap<string, GroupName> = new Map(
  ORDER.flatMap((name) =>
    name === 'more' ? [] : GROUPS[name].map((field) => [field, name] as const),
  ),
);

/** The rows in groups, without empty ones; only the most wanted rows unless `isAll`. */
export function profileGroups(
  rows: readonly ProfileRow[],
  isAll: boolean,
): readonly ProfileGroup[] {
  const shown = isAll ? rows : rows.filter(({ field }) => FIRST_FIELDS.has(field));
  return ORDER.map((name) => ({
    name,
    title: PANEL_STRINGS.profileGroups[name],
    rows: shown
      .filter(({ field }) => (GROUP_OF.get(field) ?? 'more') === name)
      .toSorted((a, b) => placeOf(a, name) - placeOf(b, name)),
  })).filter((group) => group.rows.length > 0);
}

/** `null` where Okta has no name. */
export function profileIdentity(rows: readonly ProfileRow[]): ProfileIdentity | null {
  const valueOf = (field: ProfileField) => rows.find((row) => row.field === field)?.value ?? '';
  const joined = (fields: readonly ProfileField[], separator: string) =>
    fields
      .map(valueOf)
      .filter((value) => value !== '')
      .join(separator);
  const name = valueOf('displayName') || joined(['firstName', 'lastName'], ' ');
  return name === '' ? null : { name, work: joined(['title', 'department'], ' · ') };
}

/** The org's own attributes keep the order in which Okta gives them. */
function placeOf({ field }: ProfileRow, name: GroupName): number {
  return name === 'more' ? 0 : GROUPS[name].findIndex((one) => one === field);
}
