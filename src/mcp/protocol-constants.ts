/** The revision that the extension's pages use: stateless, so a stopped worker loses no connection. */
export const PROTOCOL_VERSION = '2026-07-28';

/** Keys of a request's envelope, and of the server's name in a result (MCP 2026-07-28, "Metadata"). */
export const META_KEYS = {
  protocolVersion: 'io.modelcontextprotocol/protocolVersion',
  clientInfo: 'io.modelcontextprotocol/clientInfo',
  clientCapabilities: 'io.modelcontextprotocol/clientCapabilities',
  serverInfo: 'io.modelcontextprotocol/serverInfo',
} as const;

/** The `_meta` key under which a failed tool result carries the error's code and detail. */
export const ERROR_META_KEY = 'okta-end-user-assistant/error';

/** The MIME type of results and resources. */
export const MIME_TYPE = 'application/json';

export const SERVER_NAME = 'okta-end-user-assistant';
