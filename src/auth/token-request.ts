import { customFetch, type CustomFetchOptions } from 'oauth4webapi';

const TIMEOUT_MS = 20_000;

type AnyFetchOptions = CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>;

/** How every request to the authorization server is sent: through our own fetch, never for longer than 20 s. */
export function tokenRequestOptions(fetchIt: typeof fetch, signal: AbortSignal) {
  return {
    [customFetch]: async (url: string, options: AnyFetchOptions): Promise<Response> =>
      fetchIt(url, {
        method: options.method,
        headers: options.headers,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        ...(options.body === undefined ? {} : { body: options.body }),
      }),
  };
}
