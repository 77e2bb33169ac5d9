import { ORG_ID } from './constants.ts';
import type { OrgUser } from './users.ts';

/** Which claims each scope brings. @see https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/ */
export const OIDC_CLAIMS = {
  auth_time: null,
  iss: null,
  openid: ['sub', 'ver', 'idp', 'amr'],
  email: ['email', 'email_verified'],
  profile: [
    'name',
    'nickname',
    'preferred_username',
    'given_name',
    'family_name',
    'zoneinfo',
    'locale',
    'updated_at',
  ],
  address: ['address'],
  phone: ['phone_number'],
  groups: ['groups'],
} as const;

/** The user's claims, absent where the profile has no value. */
export function oidcClaims({ id, profile }: OrgUser): Record<string, unknown> {
  const claims: Record<string, unknown> = {
    sub: id,
    ver: 1,
    idp: ORG_ID,
    email: profile.email,
    email_verified: true,
    name: profile['displayName'] ?? [profile['firstName'], profile['lastName']].join(' '),
    nickname: profile['nickName'],
    preferred_username: profile.login,
    given_name: profile['firstName'],
    family_name: profile['lastName'],
    zoneinfo: profile['timezone'],
    locale: profile['locale'],
    updated_at: 1_788_000_000,
    phone_number: profile['primaryPhone'],
    address: profile['city'] === undefined ? undefined : address(profile),
    groups: ['Everyone'],
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

function address(profile: OrgUser['profile']) {
  return {
    street_address: profile['streetAddress'],
    locality: profile['city'],
    region: profile['state'],
    postal_code: profile['zipCode'],
    country: profile['countryCode'],
  };
}
