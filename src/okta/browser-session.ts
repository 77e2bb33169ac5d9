import { OktaError, OktaSession } from './api-schemas.ts';

/** Longer would delay what the person asked for. */
const TIMEOUT_MS = 1500;

/** Who is signed in to Okta in this browser; SSO links open as them. */
export interface BrowserSession {
  readonly userId: string;
  readonly login: string;
}

/**
 * Asks Okta by the browser's own cookie, without any token (`GET /api/v1/sessions/me`). `null`: nobody is signed in;
 * `unknown`: there is no telling. It never throws. `timeout` gives a signal that aborts after so many milliseconds.
 */
export async function fetchBrowserSession(
  orgUrl: string,
  fetchFn: typeof fetch,
  timeout: (ms: number) => AbortSignal = (ms) => AbortSignal.timeout(ms),
): Promise<BrowserSession | null | 'unknown'> {
  try {
    const response = await fetchFn(new URL('/api/v1/sessions/me', orgUrl), {
      headers: { accept: 'application/json' },
      redirect: 'error',
      credentials: 'include',
      cache: 'no-store',
      signal: timeout(TIMEOUT_MS),
    });
    const body: unknown = await response.json();
    if (response.status === 404)
      return OktaError.safeParse(body).data?.errorCode === 'E0000007' ? null : 'unknown';
    const session = response.status === 200 ? OktaSession.safeParse(body).data : undefined;
    return session === undefined ? 'unknown' : { userId: session.userId, login: session.login };
  } catch {
    return 'unknown';
  }
}
