import { assistantError } from '../domain/errors.ts';

const MAX_BODY_BYTES = 10 * 1024 * 1024;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu;

export function isJson({ headers }: Response): boolean {
  return JSON_TYPE.test(headers.get('content-type') ?? '');
}

/** The body as JSON. Throws `OKTA_RESPONSE_UNEXPECTED` if it is not JSON or over 10 MiB, and what breaks the connection. */
export async function readJson(response: Response): Promise<unknown> {
  if (!isJson(response)) {
    await response.body?.cancel();
    throw unexpectedResponse('content type');
  }
  const text = await readText(response);
  try {
    return JSON.parse(text);
  } catch {
    throw unexpectedResponse('body is not JSON');
  }
}

/** The body as text. Throws `OKTA_RESPONSE_UNEXPECTED` over 10 MiB. */
export async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      await reader.cancel();
      throw unexpectedResponse('body over 10 MiB');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** A response that cannot be read; `path` says which part. */
export function unexpectedResponse(path: string) {
  return assistantError('OKTA_RESPONSE_UNEXPECTED', 'Okta answered in an unexpected way.', {
    path,
  });
}
