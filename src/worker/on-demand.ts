import '../zod-jitless.ts';
import { discover } from '../auth/authorization-server.ts';
import { dpopHeaders } from '../auth/dpop.ts';
import { fromOAuthError, isInvalidGrant } from '../auth/oauth-errors.ts';
import { refresh, revoke } from '../auth/refresh.ts';
import { requestServiceToken } from '../auth/request-service-token.ts';
import { signIn } from '../auth/sign-in.ts';
import { fetchBrowserSession } from '../okta/browser-session.ts';
import { fetchApplications, fetchIdentity, fetchProfile } from '../okta/okta-client.ts';
import { fetchOrganization } from '../okta/organization.ts';
import { connectAccount } from './account-online.ts';
import { connectOutside } from './connect-outside.ts';
import { applyPolicy, signInAtStart } from './policy.ts';
import { servePages } from './serve-pages.ts';

/**
 * The worker's heavy half, a script of its own: sign-in, Okta's API and the MCP server. A worker that wakes for a
 * suggestion never reads it, and so wakes in half the time.
 */
export const onDemand = {
  applyPolicy,
  connectAccount,
  connectOutside,
  discover,
  dpopHeaders,
  fetchApplications,
  fetchBrowserSession,
  fetchIdentity,
  fetchOrganization,
  fetchProfile,
  fromOAuthError,
  isInvalidGrant,
  refresh,
  requestServiceToken,
  revoke,
  servePages,
  signIn,
  signInAtStart,
};

export type OnDemand = typeof onDemand;
