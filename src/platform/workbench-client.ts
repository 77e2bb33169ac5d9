import { isJsonObject } from '../domain/json.ts';
import { META_KEYS } from '../mcp/protocol-constants.ts';
import { embeddedError, exchangeWithAbort, pageRequest } from '../mcp/page-request.ts';
import type { Extension } from '../ui/extension.ts';
import type { McpClient } from '../ui/workbench/mcp-client.ts';

/** The workbench's client of the worker's MCP server; it says that it shows forms, so that the server may ask. */
export function workbenchClient({ send, version }: Extension): McpClient {
  return {
    request: (method, params) =>
      pageRequest(method, params, version, { elicitation: { form: {} } }),
    exchange: (request, signal) =>
      exchangeWithAbort(signal, request, version, (message) => send('mcp', { message })),
    readError: embeddedError,
    readServerInfo: (meta) => (isJsonObject(meta) ? meta[META_KEYS.serverInfo] : undefined),
  };
}
