import { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** One request to the org, read to its end, as the request log keeps it. */
export interface OrgRequest {
  readonly at: number;
  readonly method: string;
  /** The public address: the host that the client asked for, without the local port. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly socket: Socket;
}

export interface OrgResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
}

export async function readRequest(raw: IncomingMessage): Promise<OrgRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of raw) chunks.push(chunk);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    at: Date.now(),
    method: raw.method ?? 'GET',
    url: new URL(`https://${headers['host'] ?? 'localhost'}${raw.url ?? '/'}`),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    socket: raw.socket,
  };
}

/** A copy of the request that a Node request listener can read once more, addressed to `origin`. */
export function toIncomingMessage(request: OrgRequest, origin: string): IncomingMessage {
  const message = new IncomingMessage(request.socket);
  message.method = request.method;
  message.url = request.url.pathname + request.url.search;
  message.headers = { ...request.headers, host: new URL(origin).host };
  message.complete = true;
  if (request.body !== '') message.push(request.body);
  message.push(null);
  return message;
}

/** A response that is bound to no socket: what is written to it becomes an answer. */
export function detachedResponse(message: IncomingMessage): {
  response: ServerResponse;
  answer: Promise<OrgResponse>;
  headersSoFar: () => OrgResponse['headers'];
} {
  const response = new ServerResponse(message);
  const chunks: Buffer[] = [];
  const headersSoFar = (): OrgResponse['headers'] => {
    const headers: OrgResponse['headers'] = {};
    for (const [name, value] of Object.entries(response.getHeaders())) {
      if (value !== undefined) headers[name] = typeof value === 'number' ? String(value) : value;
    }
    return headers;
  };
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  };
  const answer = new Promise<OrgResponse>((resolve) => {
    response.write = (chunk: unknown) => {
      collect(chunk);
      return true;
    };
    response.end = (chunk?: unknown) => {
      collect(chunk);
      resolve({
        status: response.statusCode,
        headers: headersSoFar(),
        body: Buffer.concat(chunks),
      });
      return response;
    };
  });
  return { response, answer, headersSoFar };
}

export function json(
  status: number,
  body: unknown,
  headers: OrgResponse['headers'] = {},
): OrgResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-cache, no-store',
      ...headers,
    },
    body: JSON.stringify(body),
  };
}

export function redirect(location: string, headers: OrgResponse['headers'] = {}): OrgResponse {
  return { status: 302, headers: { ...headers, location }, body: '' };
}

export function formOf(request: OrgRequest): URLSearchParams {
  return new URLSearchParams(request.body);
}
