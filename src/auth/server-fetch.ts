const TIMEOUT_MS = 15_000;
/** More than any honest answer of an authorization server has; Okta's metadata has 4 kB. */
const MOST_BYTES = 1_000_000;

/** Gets one of the server's public documents (metadata, keys): no redirect, no cookies, not for longer than 15 s. */
export async function getDocument(
  url: string,
  fetchIt: typeof fetch,
  signal: AbortSignal,
): Promise<Response> {
  return await cappedFetch(fetchIt)(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
}

/** A fetch whose bodies end in a `RangeError` after 1 MB, so that no answer can fill the worker's memory. */
export function cappedFetch(fetchIt: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await fetchIt(input, init);
    if (response.body === null) return response;
    return new Response(response.body.pipeThrough(cap()), response);
  };
}

function cap(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) throw new RangeError('The answer is too long.');
      controller.enqueue(chunk);
    },
  });
}
