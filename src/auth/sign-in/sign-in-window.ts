import { assistantError, toWireError } from '../../domain/errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import { requireRegisteredRedirectUri } from './dry-run-authorization.ts';

/**
 * Shows an authorization request in the browser's window. Chromium closes the window at any page with a status of 400 or
 * more, and says no more than that it could not be loaded, so the reason is asked for without the window. Throws what
 * `launch` and {@link requireRegisteredRedirectUri} throw, and `SIGN_IN_PAGE_FAILED` for a later page.
 */
export async function openSignInWindow(
  request: AuthorizationRequest,
  deps: Pick<AuthDeps, 'fetch' | 'webAuthFlow'>,
  signal: AbortSignal,
): Promise<string> {
  try {
    const mode = request.prompt === 'none' ? 'silent' : 'interactive';
    return await deps.webAuthFlow.launch(request.url, mode);
  } catch (thrown) {
    if (toWireError(thrown).code !== 'NETWORK_UNAVAILABLE') throw thrown;
  }
  await requireRegisteredRedirectUri(request, deps, signal);
  throw assistantError('SIGN_IN_PAGE_FAILED', 'A page in the sign-in window could not be loaded.');
}
