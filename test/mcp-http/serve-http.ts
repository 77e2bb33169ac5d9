import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  isLegacyRequest,
  localhostAllowedHostnames,
  originValidationResponse,
  WebStandardStreamableHTTPServerTransport,
  type McpServer,
} from '@modelcontextprotocol/server';

export interface HttpServed {
  readonly url: string;
  /** Tells clients of the newer revision that a list has changed; those of the older are told by their own server. */
  readonly changed: { readonly tools: () => void; readonly prompts: () => void };
  close(): Promise<void>;
}

/**
 * Serves a factory over HTTP on the loopback interface, for the conformance suite, which speaks nothing else. The
 * product itself never listens on a port.
 */
export async function serveHttp(factory: () => Promise<McpServer>): Promise<HttpServed> {
  const modern = createMcpHandler(factory, { legacy: 'reject' });
  const sessions = new Map<string, WebStandardStreamableHTTPServerTransport>();

  async function legacy(request: Request): Promise<Response> {
    const session = sessions.get(request.headers.get('mcp-session-id') ?? '');
    if (session !== undefined) return await session.handleRequest(request);
    if (request.headers.has('mcp-session-id')) return new Response(null, { status: 404 });
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    });
    await (await factory()).connect(transport);
    return await transport.handleRequest(request);
  }

  async function answer(request: Request): Promise<Response> {
    const names = localhostAllowedHostnames();
    return (
      hostHeaderValidationResponse(request, names) ??
      originValidationResponse(request, names) ??
      ((await isLegacyRequest(request)) ? await legacy(request) : await modern.fetch(request))
    );
  }

  const server = createServer((incoming, outgoing) => {
    requestOf(incoming, outgoing)
      .then(answer)
      .then((response) => deliver(response, outgoing))
      .catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return {
    url: `http://localhost:${address.port}/mcp`,
    changed: {
      tools: () => {
        modern.notify.toolsChanged();
      },
      prompts: () => {
        modern.notify.promptsChanged();
      },
    },
    async close() {
      await modern.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function requestOf(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request> {
  const gone = new AbortController();
  outgoing.once('close', () => {
    gone.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const { method = 'GET' } = incoming;
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers,
    signal: gone.signal,
    ...(method === 'POST' && { body: await text(incoming) }),
  });
}

async function deliver(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  for await (const chunk of response.body ?? []) outgoing.write(chunk);
  outgoing.end();
}
