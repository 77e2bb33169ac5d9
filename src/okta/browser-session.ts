import { OktaError, OktaSession } from './api-schemas.ts';

/** A longer wait would delay what the user asked for. */
const TIMEOUT_MS = 1500;

/** The user of the browser's own Okta session; SSO links open as this user. */
export interface BrowserSession {
  readonly userId: string;
  readonly login: string;
  /** When it ends (ISO 8601), where Okta says so. */
  readonly expiresAt: string | null;
}

/**
 * Reads the browser's own Okta session with its cookie, without a token (`GET /api/v1/sessions/me`). `null`: nobody is
 * signed in; `unknown`: Okta gave no answer. Never throws. `timeout` returns a signal that aborts after so many milliseconds.
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
    return session === undefined ? 'unknown' : toBrowserSession(session);
  } catch {
    return 'unknown';
  }
}

function toBrowserSession({ userId, login, expiresAt }: ReturnType<typeof OktaSession.parse>) {
  return { userId, login, expiresAt: expiresAt ?? null };
}
