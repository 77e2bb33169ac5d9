import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';
import { META_KEYS, PROTOCOL_VERSION } from '../../mcp/protocol-constants.ts';

/**
 * Results of the extension's MCP server that do not depend on the user, recorded at build time, by method, for
 * revisions with and without `initialize`. A client that starts before the browser gets the tools from it.
 */
export interface OfflineCatalog {
  /** Revisions with `initialize`, newest first. */
  readonly legacyVersions: readonly string[];
  readonly legacy: Readonly<Record<string, RawMessage>>;
  readonly modern: Readonly<Record<string, RawMessage>>;
}

export const EMPTY_CATALOG: OfflineCatalog = { legacyVersions: [], legacy: {}, modern: {} };

/** The catalog's result for a request, or `null`. */
export function catalogResult(catalog: OfflineCatalog, request: RawMessage): RawMessage | null {
  const { method } = request;
  const params = isJsonObject(request['params']) ? request['params'] : {};
  if (typeof method !== 'string' || params['cursor'] !== undefined) return null;
  const meta = isJsonObject(params['_meta']) ? params['_meta'] : {};
  const requestedVersion = meta[META_KEYS.protocolVersion];
  if (requestedVersion !== undefined)
    return requestedVersion === PROTOCOL_VERSION
      ? withoutCaching(ownResult(catalog.modern, method))
      : null;
  const result = ownResult(catalog.legacy, method);
  if (result === null || method !== 'initialize') return result;
  const { legacyVersions } = catalog;
  const protocolVersion =
    legacyVersions.find((known) => known === params['protocolVersion']) ?? legacyVersions[0];
  return { ...result, protocolVersion };
}

/** Whether the bridge can send a request again without a second effect. */
export function canRepeat(catalog: OfflineCatalog, { method, params }: RawMessage): boolean {
  if (method !== 'tools/call') return true;
  const tools = catalog.legacy['tools/list']?.['tools'];
  if (!Array.isArray(tools) || !isJsonObject(params)) return false;
  return tools.some(
    (tool: unknown) =>
      isJsonObject(tool) &&
      tool['name'] === params['name'] &&
      isJsonObject(tool['annotations']) &&
      tool['annotations']['idempotentHint'] === true,
  );
}

/** Makes a result uncacheable, because the user may turn off a tool in the browser. */
function withoutCaching(result: RawMessage | null): RawMessage | null {
  return result === null || result['ttlMs'] === undefined ? result : { ...result, ttlMs: 0 };
}

const CHANGE_NOTIFICATIONS: Readonly<Record<string, string>> = {
  'tools/list': 'notifications/tools/list_changed',
  'prompts/list': 'notifications/prompts/list_changed',
  'resources/list': 'notifications/resources/list_changed',
  'resources/templates/list': 'notifications/resources/list_changed',
};

/** The notification that makes a client request a list again. */
export function changeNotificationFor(method: unknown): string | null {
  return typeof method === 'string' && Object.hasOwn(CHANGE_NOTIFICATIONS, method)
    ? (CHANGE_NOTIFICATIONS[method] ?? null)
    : null;
}

function ownResult(
  results: Readonly<Record<string, RawMessage>>,
  method: string,
): RawMessage | null {
  if (method === 'resources/list') return noResources(results);
  return Object.hasOwn(results, method) ? (results[method] ?? null) : null;
}

/**
 * An empty list, because the bridge does not know the user's apps without a browser. On an error, some clients (Gemini
 * CLI 0.61) drop the server with its tools, and the user could never allow them.
 */
function noResources(results: Readonly<Record<string, RawMessage>>): RawMessage | null {
  const list = ownResult(results, 'resources/templates/list');
  if (list === null) return null;
  const { resourceTemplates: _templates, ...rest } = list;
  return { ...rest, resources: [] };
}
