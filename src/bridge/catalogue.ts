import type { RawMessage } from '../bridge-protocol/frames.ts';
import { isFields } from '../domain/stored-form.ts';
import { META, PROTOCOL_VERSION } from '../mcp/meta.ts';

/**
 * What the product's own server says without knowing the user, taken from it at build time: results by method, for
 * both eras of MCP. So an assistant that starts before the browser still learns which tools there are.
 */
export interface Catalogue {
  /** Revisions with `initialize`, newest first. */
  readonly legacyVersions: readonly string[];
  readonly legacy: Readonly<Record<string, RawMessage>>;
  readonly modern: Readonly<Record<string, RawMessage>>;
}

export const EMPTY_CATALOGUE: Catalogue = { legacyVersions: [], legacy: {}, modern: {} };

/** The result that the catalogue has for a request, or `null`. */
export function resultFrom(catalogue: Catalogue, request: RawMessage): RawMessage | null {
  const { method } = request;
  const params = isFields(request['params']) ? request['params'] : {};
  if (typeof method !== 'string' || params['cursor'] !== undefined) return null;
  const meta = isFields(params['_meta']) ? params['_meta'] : {};
  const modern = meta[META.protocolVersion];
  if (modern !== undefined)
    return modern === PROTOCOL_VERSION ? unkept(ownMember(catalogue.modern, method)) : null;
  const result = ownMember(catalogue.legacy, method);
  if (result === null || method !== 'initialize') return result;
  const { legacyVersions } = catalogue;
  const protocolVersion =
    legacyVersions.find((known) => known === params['protocolVersion']) ?? legacyVersions[0];
  return { ...result, protocolVersion };
}

/** Whether a request that may have been carried out already can be made again without a second effect. */
export function canRepeat(catalogue: Catalogue, { method, params }: RawMessage): boolean {
  if (method !== 'tools/call') return true;
  const tools = catalogue.legacy['tools/list']?.['tools'];
  if (!Array.isArray(tools) || !isFields(params)) return false;
  return tools.some(
    (tool: unknown) =>
      isFields(tool) &&
      tool['name'] === params['name'] &&
      isFields(tool['annotations']) &&
      tool['annotations']['idempotentHint'] === true,
  );
}

/** Not to be cached: in the browser a tool may be stopped. */
function unkept(result: RawMessage | null): RawMessage | null {
  return result === null || result['ttlMs'] === undefined ? result : { ...result, ttlMs: 0 };
}

const CHANGES: Readonly<Record<string, string>> = {
  'tools/list': 'notifications/tools/list_changed',
  'prompts/list': 'notifications/prompts/list_changed',
  'resources/templates/list': 'notifications/resources/list_changed',
};

/** What tells a client that the list it asked for may be another now. */
export function changeOf(method: unknown): string | null {
  return typeof method === 'string' && Object.hasOwn(CHANGES, method)
    ? (CHANGES[method] ?? null)
    : null;
}

function ownMember(
  results: Readonly<Record<string, RawMessage>>,
  method: string,
): RawMessage | null {
  return Object.hasOwn(results, method) ? (results[method] ?? null) : null;
}
