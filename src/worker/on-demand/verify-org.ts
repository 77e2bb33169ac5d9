import { discover } from '../../auth/token-endpoint/authorization-server.ts';
import { toWireError } from '../../domain/errors.ts';
import {
  fetchOrganization,
  type Organization,
  type OrganizationDeps,
} from '../../okta/organization.ts';

/**
 * Checks that an Okta org answers at this URL. Throws as `discover` does, which says best what answers there, and as
 * `fetchOrganization` where only the org's description is missing.
 */
export async function verifyOrg(
  orgUrl: string,
  deps: OrganizationDeps,
  signal: AbortSignal,
): Promise<Organization> {
  try {
    return await fetchOrganization(orgUrl, deps, signal);
  } catch (thrown) {
    // Only this error says when the next request may be sent.
    if (toWireError(thrown).code !== 'OKTA_RATE_LIMITED')
      await discover(orgUrl, null, deps.fetch, signal);
    throw thrown;
  }
}
