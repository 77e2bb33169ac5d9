import { displayText } from '../domain/display-text.ts';
import {
  ACCOUNT_ATTRIBUTES,
  STANDARD_ATTRIBUTES,
  type UserProfile,
} from '../domain/user-profile.ts';
import { OktaUser } from './api-schemas.ts';

const MAX_VALUE_LENGTH = 500;

/** The allow-listed attributes of Okta's user as text, or `null` if the body is not a user. */
export function toUserProfile(body: unknown): UserProfile | null {
  const parsed = OktaUser.safeParse(body);
  if (!parsed.success) return null;
  const user = parsed.data;
  return Object.fromEntries([
    ...STANDARD_ATTRIBUTES.flatMap((name) => attributeEntries(name, user.profile[name])),
    ...ACCOUNT_ATTRIBUTES.flatMap((name) => attributeEntries(name, user[name])),
  ]);
}

function attributeEntries(name: string, value: unknown): [string, string][] {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return [];
  const text = displayText(String(value), MAX_VALUE_LENGTH);
  return text === '' ? [] : [[name, text]];
}
