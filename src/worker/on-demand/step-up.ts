import type { SessionManager } from '../../auth/sign-in/session-manager.ts';
import { toWireError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { StepUpError } from '../../okta/okta-errors.ts';

/**
 * Runs a request; where Okta asks for a fresh or stronger sign-in first (RFC 9470), signs in so without a window, which is
 * enough where the browser's session at Okta is strong and fresh, and runs it once more. Throws `StepUpError` if it is not.
 */
export async function runWithStepUp<T>(
  org: OrgConfig,
  session: Pick<SessionManager, 'reauthorize'>,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    if (!(thrown instanceof StepUpError)) throw thrown;
    await signInFreshly(org, session, thrown);
    return await run();
  }
}

async function signInFreshly(
  org: OrgConfig,
  session: Pick<SessionManager, 'reauthorize'>,
  error: StepUpError,
): Promise<void> {
  const { acrValues, maxAge } = error;
  const extras = {
    scopes: [],
    ...(acrValues === '' ? {} : { acrValues }),
    ...(maxAge === null ? {} : { maxAge }),
  };
  try {
    await session.reauthorize(org, extras);
  } catch (thrown) {
    throw toWireError(thrown).code === 'SIGN_IN_REQUIRED' ? error : thrown;
  }
}
