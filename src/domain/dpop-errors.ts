import { displayText } from './display-text.ts';
import { assistantError, type AssistantError } from './errors.ts';

/** How many nonces one request is sent with: servers of one org may each have a nonce of their own (RFC 9449 §8.2). */
export const MAX_DPOP_NONCES = 2;

/** Okta's description of a proof from a wrong clock ("… issued in the future", "… more than five minutes in the past"). */
const PROOF_TIME = /proof JWT (?:is|was) issued/iu;

/** Whether a DPoP proof was refused for its time alone; `description` is the server's. */
export function isProofTime(description: string): boolean {
  return PROOF_TIME.test(description);
}

/**
 * The error of a DPoP proof that was refused although it was made anew, with the server's time and latest nonce (RFC 9449
 * §8, §9): signing in again would end in the same refusal.
 */
export function dpopRefused(description: string): AssistantError {
  return isProofTime(description)
    ? assistantError('CLOCK_WRONG', "This device's clock is wrong.", { aheadMinutes: null })
    : assistantError('DPOP_REFUSED', "Okta does not accept proofs of this browser's key.", {
        description: displayText(description, 200),
      });
}
