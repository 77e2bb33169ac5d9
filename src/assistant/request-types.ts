import { isProfileField, type ProfileField } from '../domain/user-profile.ts';

/** A profile field, or `startDate`, which users ask for and Okta does not record. */
export type AskedField = ProfileField | 'startDate';

export type LinkAction = 'open' | 'link';

export type ListPurpose = 'list' | 'count' | 'have';

export function isAskedField(name: unknown): name is AskedField {
  return typeof name === 'string' && (name === 'startDate' || isProfileField(name));
}
