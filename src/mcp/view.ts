import type { McpServer } from '@modelcontextprotocol/server';
import { isJsonObject, memberOf } from '../domain/json.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import { META_KEYS } from './protocol-constants.ts';
import type { ServerDeps } from './server-deps.ts';

/** The extension "MCP Apps": hosts show a tool's results in a view of the server. */
const EXTENSION = 'io.modelcontextprotocol/ui';
const VIEW_URI = 'ui://okta/answer';
const VIEW_MIME_TYPE = 'text/html;profile=mcp-app';

const SHOWN_TOOLS: readonly unknown[] = [PROFILE_TOOL.name, LIST_TOOL.name];

/** Registers the view, which has no data of the user; without domains in its policy a host lets it reach none. */
export function registerView(server: McpServer, { readView }: ServerDeps): void {
  if (readView === undefined) return;
  const _meta = { ui: { csp: {}, prefersBorder: true } };
  server.registerResource('answer', VIEW_URI, { mimeType: VIEW_MIME_TYPE, _meta }, async () => ({
    contents: [{ uri: VIEW_URI, mimeType: VIEW_MIME_TYPE, text: await readView(), _meta }],
  }));
}

/** Tells a host of views which tools have one; the list is as short as before for every other client. */
export class ViewLinks {
  #isHost = false;
  readonly #lists = new Set<unknown>();

  /** Records what the client sends. */
  onReceived({ id, method, params }: McpMessage): void {
    const capabilities =
      method === 'initialize'
        ? memberOf(params, 'capabilities')
        : memberOf(memberOf(params, '_meta'), META_KEYS.clientCapabilities);
    if (capabilities !== undefined)
      this.#isHost = isJsonObject(memberOf(memberOf(capabilities, 'extensions'), EXTENSION));
    if (this.#isHost && method === 'tools/list') this.#lists.add(id);
  }

  /** What the client gets in place of a message of the server. */
  toClient(message: McpMessage): McpMessage {
    const { id, method, result } = message;
    if (method !== undefined || !this.#lists.delete(id) || !isJsonObject(result)) return message;
    const tools = memberOf(result, 'tools');
    return Array.isArray(tools)
      ? { ...message, result: { ...result, tools: tools.map(withView) } }
      : message;
  }
}

function withView(tool: unknown): unknown {
  if (!isJsonObject(tool) || !SHOWN_TOOLS.includes(tool['name'])) return tool;
  return { ...tool, _meta: { ui: { resourceUri: VIEW_URI } } };
}
