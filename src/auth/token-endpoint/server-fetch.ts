import { isJson } from '../../domain/http-response.ts';

const TIMEOUT_MS = 15_000;
/** More than any genuine response of an authorization server; Okta's metadata has 4 kB. */
const MAX_BYTES = 1_000_000;

/** Fetches a public document of the server (metadata, keys, a page): redirects not followed, no cookies, a timeout of 15 s. */
export async function getDocument(
  url: string,
  fetchFn: typeof fetch,
  signal: AbortSignal,
  accept = 'application/json',
): Promise<Response> {
  return await cappedFetch(fetchFn)(url, {
    headers: { accept },
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
}

/** The connection broke after the response had begun. */
export class BrokenBodyError extends TypeError {
  override readonly name = 'BrokenBodyError';
}

/**
 * A fetch that resolves with the whole response, of a web page with the first megabyte at least. Throws a `RangeError` if
 * anything else is longer, so that no response can fill the worker's memory, and a {@link BrokenBodyError} if the
 * connection breaks, which a JSON parser would take for bad JSON.
 */
export function cappedFetch(fetchFn: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await fetchFn(input, init);
    return response.body === null
      ? response
      : new Response(await readBody(response.body, isJson(response)), response);
  };
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  isNeededWhole: boolean,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await readChunk(reader);
    if (done) return new Blob(chunks);
    bytes += value.byteLength;
    chunks.push(value);
    if (bytes > MAX_BYTES) {
      await reader.cancel().catch(() => undefined);
      if (isNeededWhole && !startsAsPage(chunks)) throw new RangeError('The response is too long.');
      return new Blob(chunks);
    }
  }
}

async function readChunk(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {
  try {
    return await reader.read();
  } catch (thrown) {
    if (thrown instanceof DOMException) throw thrown;
    throw new BrokenBodyError('The response broke off.', { cause: thrown });
  }
}

/** Some captive portals call their page JSON, as was asked for. */
function startsAsPage([first]: readonly Uint8Array[]): boolean {
  return /^\s*</u.test(new TextDecoder().decode(first?.subarray(0, 100)));
}
