import { request } from 'node:https';
import type { OktaOrg } from './start-okta-org.ts';

export type Fetch = (url: string | URL, init?: FetchInit) => Promise<Response>;

interface FetchInit {
  method?: string;
  headers?: ConstructorParameters<typeof Headers>[0];
  body?: unknown;
}

/** A `fetch` whose every name is the local org, trusting its certificate alone; it follows no redirect. */
export function fetchFrom(org: Pick<OktaOrg, 'port' | 'certificate'>): Fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(input);
      const headers = Object.fromEntries(new Headers(init.headers));
      const isForm = init.body instanceof URLSearchParams;
      if (isForm) headers['content-type'] ??= 'application/x-www-form-urlencoded';
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: org.port,
          servername: url.hostname,
          ca: org.certificate,
          agent: false,
          method: init.method ?? 'GET',
          path: url.pathname + url.search,
          headers: { host: url.host, ...headers },
        },
        (incoming) => {
          const chunks: Uint8Array[] = [];
          incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const status = incoming.statusCode ?? 0;
            const body = status === 204 || status === 304 ? null : Buffer.concat(chunks);
            const answered = new Headers();
            for (const [name, value] of Object.entries(incoming.headers)) {
              for (const one of [value ?? []].flat()) answered.append(name, one);
            }
            resolve(new Response(body, { status, headers: answered }));
          });
        },
      );
      outgoing.on('error', reject);
      const { body } = init;
      if (isForm || typeof body === 'string') outgoing.end(String(body));
      else if (body instanceof Uint8Array) outgoing.end(body);
      else outgoing.end();
    });
}
