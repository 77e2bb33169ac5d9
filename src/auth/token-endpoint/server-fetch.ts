const TIMEOUT_MS = 15_000;
/** More than any honest answer of an authorization server has; Okta's metadata has 4 kB. */
const MAX_BYTES = 1_000_000;

/** Gets one of the server's public documents (metadata, keys): no redirect, no cookies, not for longer than 15 s. */
export async function getDocument(
  url: string,
  fetchFn: typeof fetch,
  signal: AbortSignal,
): Promise<Response> {
  return await cappedFetch(fetchFn)(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
}

/**
 * A fetch that resolves with the whole answer: it throws a `RangeError` for one of more than 1 MB, so that none can fill the
 * worker's memory, and a `TypeError` where the connection breaks off half way, which a reader would take for bad JSON.
 */
export function cappedFetch(fetchFn: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await fetchFn(input, init);
    return response.body === null
      ? response
      : new Response(await readBody(response.body), response);
  };
}

async function readBody(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  // Leaving the loop by an error also ends the request.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new RangeError('The answer is too long.');
    chunks.push(chunk);
  }
  return new Blob(chunks);
}
