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

/**
 * A fetch that resolves with the whole response. Throws a `RangeError` above 1 MB, so that no response can fill the worker's
 * memory, and a `TypeError` if the connection breaks, which a JSON parser would take for bad JSON.
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
  // Leaving the loop by an error also cancels the request.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new RangeError('The response is too long.');
    chunks.push(chunk);
  }
  return new Blob(chunks);
}
