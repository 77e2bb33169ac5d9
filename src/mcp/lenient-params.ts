import { isJsonObject } from '../domain/json.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { asObject, isNothing, isWrapper } from '../tools/arguments/as-object.ts';

/** Members of `params` that clients send as `null` or empty where they mean nothing, although MCP wants them left out. */
const OPTIONAL_PARAMS = ['arguments', 'cursor', '_meta'] as const;

/** Names of a member around arguments. */
const WRAPPERS = ['arguments', 'params', 'kwargs'] as const;

/** Scheme and host of our resources, whose case and last slash say nothing. */
const RESOURCE = /^\s*(okta:\/\/[a-z]+)(.*?)\/*\s*$/iu;

/**
 * A request in MCP's own form, without optional params that say nothing and with `arguments` as an object.
 * `argumentNames`: of all tools.
 */
export function normalizeParams(
  message: McpMessage,
  argumentNames: readonly string[] = [],
): McpMessage {
  const { method, params, ...rest } = message;
  if (params === null) return { ...rest, method };
  if (!isJsonObject(params)) return message;
  const cleaned: Record<string, unknown> = { ...params };
  for (const name of OPTIONAL_PARAMS)
    if (isNothing(cleaned[name]) || cleaned[name] === 'null') delete cleaned[name];
  if (method === 'tools/call') collectArguments(cleaned, argumentNames);
  if (method === 'resources/read' && typeof cleaned['uri'] === 'string')
    cleaned['uri'] = cleaned['uri'].replace(
      RESOURCE,
      (_, start: string, path: string) => start.toLowerCase() + path,
    );
  return { ...message, params: cleaned };
}

/** Arguments that stand beside their member would be ignored, and the answer wider than what was asked for. */
function collectArguments(params: Record<string, unknown>, argumentNames: readonly string[]): void {
  const beside = Object.entries(params).filter(
    ([name]) => name !== 'arguments' && (isWrapper(name) || argumentNames.includes(name)),
  );
  const given = asObject(params['arguments']);
  if (given === null || (params['arguments'] === undefined && beside.length === 0)) return;
  for (const [name] of beside) delete params[name];
  const again = beside.filter(([name]) => Object.hasOwn(given, name));
  const wrapper = WRAPPERS.find((name) => !Object.hasOwn(given, name)) ?? WRAPPERS[0];
  params['arguments'] = {
    ...Object.fromEntries(beside),
    ...given,
    // What stands in both places is for the reader of arguments to compare.
    ...(again.length === 0 ? {} : { [wrapper]: Object.fromEntries(again) }),
  };
}
