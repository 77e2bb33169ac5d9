export const ORG_HOST = 'acme.okta.com';
export const ORG_URL = `https://${ORG_HOST}`;
export const ADMIN_HOST = 'acme-admin.okta.com';
export const CDN_SUFFIX = '.oktacdn.com';
export const CUSTOM_DOMAIN_URL = 'https://id.acme.example';
export const ORG_ID = '00o47wwoytgsDqEtz0g7';

export const CLIENT_ID = '0oa8mcp4assistT1x5d7';
/** What `chrome.identity.getRedirectURL()` answers for the fixed extension ID. */
export const REDIRECT_URI = 'https://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org/';

/** Okta's own End-User Dashboard is an OpenID Connect client of the org, too. */
export const DASHBOARD_CLIENT_ID = 'okta.2b1959c8-bcc0-56eb-a589-cfcfb7422f26';
export const DASHBOARD_CALLBACK_PATH = '/enduser/callback';

export const PASSWORD = 'Okta-demo-1';

export const OIDC_SCOPES = [
  'openid',
  'email',
  'profile',
  'address',
  'phone',
  'offline_access',
  'groups',
] as const;
/** Okta API scopes that this org knows; which of them the client may have is `grantedScopes`. */
export const OKTA_API_SCOPES = [
  'okta.groups.read',
  'okta.users.read',
  'okta.users.read.self',
  'okta.users.manage.self',
  'okta.myAccount.profile.read',
  'okta.myAccount.authenticators.read',
  'okta.myAccount.organization.read',
] as const;

/** The administrator who made the API token. */
export const API_TOKEN_OWNER = 'carol@acme.example';

/** An API Services application: it authenticates by its key and has no user. */
export const SERVICE_CLIENT_ID = '0oa9svc7dEskT0p5x5d7';

/** What real orgs were seen to take for DPoP proofs, and Okta's description for client assertions. */
export const SIGNING_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'] as const;
