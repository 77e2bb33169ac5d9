import { isJsonObject } from '../domain/json.ts';
import type { McpMessage } from '../messages/protocol.ts';

/** Members of `params` that clients send as `null` where they mean nothing, although MCP wants them left out. */
const OPTIONAL_PARAMS = ['arguments', 'cursor'] as const;

/** A request without optional params that are `null`, and with `arguments` that were sent as JSON text as an object. */
export function normalizeParams(message: McpMessage): McpMessage {
  const { params } = message;
  if (!isJsonObject(params)) return message;
  const cleaned: Record<string, unknown> = { ...params };
  for (const name of OPTIONAL_PARAMS) if (cleaned[name] === null) delete cleaned[name];
  if (typeof cleaned['arguments'] === 'string')
    cleaned['arguments'] = toObject(cleaned['arguments']);
  return { ...message, params: cleaned };
}

function toObject(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text === '' ? '{}' : text);
    return isJsonObject(json) ? json : text;
  } catch {
    return text;
  }
}
