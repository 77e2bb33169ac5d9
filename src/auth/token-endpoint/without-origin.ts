import type { AuthDeps } from '../auth-deps.ts';
import { fromOAuthError } from './oauth-errors.ts';

/** Sends a request that must carry no `Origin` header; once more if Okta saw one, which it refuses before anything else. */
export async function withoutOrigin<T>(
  orgUrl: string,
  { originRule }: Pick<AuthDeps, 'originRule'>,
  send: () => Promise<T>,
): Promise<T> {
  await originRule.ensure(orgUrl);
  try {
    return await send();
  } catch (thrown) {
    if (fromOAuthError(thrown).code !== 'ORIGIN_REFUSED') throw thrown;
  }
  await originRule.ensure(orgUrl);
  return await send();
}
