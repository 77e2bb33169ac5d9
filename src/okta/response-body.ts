import { assistantError } from '../domain/errors.ts';

const MAX_BODY_BYTES = 10 * 1024 * 1024;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu;

/** The body as JSON. Throws `OKTA_RESPONSE_UNEXPECTED` where it is none or over 10 MiB; what breaks the connection passes through. */
export async function readJson(response: Response): Promise<unknown> {
  if (!JSON_TYPE.test(response.headers.get('content-type') ?? '')) {
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

/** The body as text, read no further than the cap. */
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

/** Okta's answer cannot be read; `path` says what of it. */
export function unexpectedResponse(path: string) {
  return assistantError('OKTA_RESPONSE_UNEXPECTED', 'Okta answered in an unexpected way.', {
    path,
  });
}
