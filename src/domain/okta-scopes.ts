/** The scope that lets a user read their own profile and app links, and nobody else's. */
export const READ_SELF_SCOPE = 'okta.users.read.self';
