import type { RejectedPart } from '../domain/api-authorization.ts';
import { isProofTime, MAX_DPOP_NONCES } from '../domain/dpop-errors.ts';
import { isForeignResponse } from '../domain/http-response.ts';
import { challengeDescription, isFeatureOff, rejectionReason, stepUpOf } from './okta-errors.ts';
import { readStart } from './response-body.ts';

/**
 * Returns a function that says what to replace in a rejected request before it is sent again; `null`: nothing would change
 * the response. Each new nonce is tried (RFC 9449 §8.2), two at most; then a new proof, and a new token, once each.
 */
export function createRejectionPolicy(): (response: Response) => Promise<RejectedPart | null> {
  const nonces = new Set<string>();
  const replaced = new Set<RejectedPart>();

  function replaceOnce(part: RejectedPart): RejectedPart | null {
    if (replaced.has(part)) return null;
    replaced.add(part);
    return part;
  }

  function afterNonceDemand({ headers }: Response): RejectedPart | null {
    const nonce = headers.get('dpop-nonce') ?? '';
    if (nonces.has(nonce) || nonces.size === MAX_DPOP_NONCES) return null;
    nonces.add(nonce);
    return 'proof';
  }

  return async (response) => {
    switch (rejectionReason(response)) {
      case null:
        return null;
      case 'use_dpop_nonce':
        return afterNonceDemand(response);
      case 'invalid_dpop_proof':
        // The token may be bound to a key of before, which only a new token cures.
        return (
          replaceOnce('proof') ??
          (isProofTime(challengeDescription(response)) ? null : replaceOnce('token'))
        );
      case 'token':
        return (await isFinal(response)) ? null : replaceOnce('token');
    }
  };
}

/** Whether a 401 says nothing about the token; the response can be read afterwards. */
async function isFinal(response: Response): Promise<boolean> {
  if (stepUpOf(response) !== null) return true;
  const text = await readStart(response.clone()).catch(() => '');
  return isForeignResponse(response, text) || isFeatureOff(text);
}
