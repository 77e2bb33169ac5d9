import { assistantError } from '../domain/errors.ts';
import { isForeignResponse, isJson } from '../domain/http-response.ts';

const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** More than any error of Okta's, and enough to tell a page. */
const MAX_START_BYTES = 64 * 1024;

/**
 * The body of a success as JSON. Throws `NETWORK_BLOCKED` if it is not Okta's, `OKTA_RESPONSE_UNEXPECTED` if it is not JSON
 * or over 10 MiB, and what breaks the connection.
 */
export async function readJson(orgUrl: string, response: Response): Promise<unknown> {
  const text = isJson(response) ? await readText(response) : await readStart(response);
  if (isForeignResponse(response, text)) throw networkBlocked(orgUrl);
  if (!isJson(response)) throw unexpectedResponse('content type');
  try {
    return JSON.parse(text);
  } catch {
    throw unexpectedResponse('body is not JSON');
  }
}

/** The body as text. Throws `OKTA_RESPONSE_UNEXPECTED` over 10 MiB. */
async function readText(response: Response): Promise<string> {
  const { text, isWhole } = await readUpTo(MAX_BODY_BYTES, response);
  if (!isWhole) throw unexpectedResponse('body over 10 MiB');
  return text;
}

/** The first part of the body as text; the rest is not read. */
export async function readStart(response: Response): Promise<string> {
  return (await readUpTo(MAX_START_BYTES, response)).text;
}

async function readUpTo(
  maxBytes: number,
  { body }: Response,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  if (body === null) return { text: '', isWhole: true };
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), isWhole: true };
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (bytes > maxBytes) {
      await reader.cancel();
      return { text, isWhole: false };
    }
  }
}

/** A response that is not Okta's, such as a web gateway's or a guest network's page. */
export function networkBlocked(orgUrl: string) {
  return assistantError('NETWORK_BLOCKED', `Something on the network answered for ${orgUrl}.`, {
    orgUrl,
  });
}

/** The host redirects: the org was renamed. */
export function orgMoved(orgUrl: string) {
  return assistantError('ORG_MOVED', `${orgUrl} redirects to another address.`, { orgUrl });
}

/** A response that cannot be read; `path` says which part. */
export function unexpectedResponse(path: string) {
  return assistantError('OKTA_RESPONSE_UNEXPECTED', 'Okta answered in an unexpected way.', {
    path,
  });
}
