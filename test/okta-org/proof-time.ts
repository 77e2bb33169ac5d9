import { decodeJwt } from 'jose';
import type { OrgRequest } from './exchange.ts';

const MAX_AGE_SECONDS = 300;
const TOLERANCE_SECONDS = 5;

/**
 * Says in Okta's words whether a DPoP proof is from the future or too old, also when it has a nonce.
 * @see https://developer.okta.com/docs/guides/dpop/nonoktaresourceserver/main/
 */
export function proofTimeProblem({ headers, at }: OrgRequest): string | undefined {
  const proof = headers['dpop'];
  if (proof === undefined) return undefined;
  let issuedAt: number | undefined;
  try {
    issuedAt = decodeJwt(proof).iat;
  } catch {
    return 'The DPoP proof JWT cannot be parsed.';
  }
  if (issuedAt === undefined) return "'iat' claim in the DPoP proof JWT is invalid.";
  const age = at / 1000 - issuedAt;
  if (age < -TOLERANCE_SECONDS) return 'The DPoP proof JWT is issued in the future.';
  if (age > MAX_AGE_SECONDS)
    return 'The DPoP proof JWT is issued more than five minutes in the past.';
  return undefined;
}
