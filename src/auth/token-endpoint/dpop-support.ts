import * as oauth from 'oauth4webapi';
import type { AuthDeps } from '../auth-deps.ts';
import { requireOktaResponse } from '../http-status.ts';
import { tokenRequestOptions } from './token-request.ts';

const ALGORITHM = 'ES256';

/** Whether the org's authorization server accepts our proofs; Okta says so only in its OAuth metadata (RFC 9449 §5.1). */
export async function supportsDpop(
  orgUrl: string,
  deps: Pick<AuthDeps, 'fetch'>,
  signal: AbortSignal,
): Promise<boolean> {
  const issuer = new URL(orgUrl);
  const response = await oauth.discoveryRequest(issuer, {
    algorithm: 'oauth2',
    ...tokenRequestOptions(deps.fetch, signal),
  });
  await requireOktaResponse(orgUrl, response);
  const metadata = await oauth.processDiscoveryResponse(issuer, response);
  return metadata.dpop_signing_alg_values_supported?.includes(ALGORITHM) ?? false;
}
