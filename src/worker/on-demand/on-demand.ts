import '../../zod-jitless.ts';
import { discover } from '../../auth/token-endpoint/authorization-server.ts';
import { dpopHeaders } from '../../auth/dpop/dpop-proofs.ts';
import { fromOAuthError, isInvalidGrant } from '../../auth/token-endpoint/oauth-errors.ts';
import { refresh, revoke } from '../../auth/token-endpoint/refresh-and-revoke.ts';
import { requestServiceToken } from '../../auth/administrator/service-token-request.ts';
import { signIn } from '../../auth/sign-in/sign-in.ts';
import { fetchBrowserSession } from '../../okta/browser-session.ts';
import { fetchApplications, fetchIdentity, fetchProfile } from '../../okta/okta-client.ts';
import { fetchOrganization } from '../../okta/organization.ts';
import { connectAccount } from './account-services.ts';
import { connectOutside } from './connect-outside.ts';
import { applyPolicy, signInAtStart } from './apply-policy.ts';
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
