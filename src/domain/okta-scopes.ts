/** The scope that lets a user read their own profile and app links, and nobody else's. */
export const READ_SELF_SCOPE = 'okta.users.read.self';

/** Optional scopes, each for one section of the user's details. */
export const OPTIONAL_SCOPES = {
  customAttributes: 'okta.myAccount.profile.read',
  authenticators: 'okta.myAccount.authenticators.read',
  org: 'okta.myAccount.organization.read',
} as const;
