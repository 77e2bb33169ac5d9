import { discover } from '../../auth/token-endpoint/authorization-server.ts';
import { assistantError } from '../../domain/errors.ts';
import { fetchOrganization, type Organization } from '../../okta/organization.ts';

/** Checks that an Okta org answers at this URL. Throws as `discover` does, which says best why there is no answer. */
export async function verifyOrg(
  orgUrl: string,
  fetchFn: typeof fetch,
  signal: AbortSignal,
): Promise<Organization> {
  const organization = await fetchOrganization(orgUrl, fetchFn);
  if (organization !== null) return organization;
  await discover(orgUrl, null, fetchFn, signal);
  throw assistantError('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
}
