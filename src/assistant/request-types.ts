import { isProfileField, type ProfileField } from '../domain/user-profile.ts';

/** What users ask for besides profile fields; each is answered from one section of the tool's output. */
const ASKED_DETAILS = [
  'signIn',
  'sessionEnd',
  'authenticators',
  'groups',
  'orgName',
  'helpDesk',
] as const;

export type AskedDetail = (typeof ASKED_DETAILS)[number];

/** A profile field, a detail, or `startDate`, which users ask for and Okta does not record. */
export type AskedField = ProfileField | AskedDetail | 'startDate';

export function isAskedDetail(field: string): field is AskedDetail {
  return ASKED_DETAILS.some((detail) => detail === field);
}

export type LinkAction = 'open' | 'link';

/** By name, or the last opened first. */
export type ListOrder = 'name' | 'recent';

export type ListPurpose = 'list' | 'count' | 'have';

export function isAskedField(name: unknown): name is AskedField {
  return (
    typeof name === 'string' &&
    (name === 'startDate' || isProfileField(name) || isAskedDetail(name))
  );
}
