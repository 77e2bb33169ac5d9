import { isFields } from '../domain/stored-form.ts';
import { META } from '../mcp/meta.ts';
import { carriedError, exchangeUntil, pageRequest } from '../mcp/page-request.ts';
import type { Extension } from '../ui/extension.ts';
import type { McpClient } from '../ui/workbench/mcp-client.ts';

/** The workbench's client of the worker's MCP server; it says that it shows forms, so that the server may ask. */
export function workbenchClient({ send, version }: Extension): McpClient {
  return {
    request: (method, params) =>
      pageRequest(method, params, version, { elicitation: { form: {} } }),
    exchange: (request, signal) =>
      exchangeUntil(signal, request, version, (message) => send('mcp', { message })),
    errorIn: carriedError,
    serverIn: (meta) => (isFields(meta) ? meta[META.serverInfo] : undefined),
  };
}
