import { isJsonObject } from '../../domain/json.ts';
import { TOOL_TEXTS } from './tool-texts.ts';
import type { ToolDescription } from './tool-description.ts';

export type ToolName = (typeof TOOL_TEXTS)[number]['name'];

// Pure, so that scripts that do not read the names, above all the one of each wake, leave the texts out.
export const TOOL_NAMES: readonly ToolName[] = /* @__PURE__ */ TOOL_TEXTS.map(({ name }) => name);

export function isToolName(value: unknown): value is ToolName {
  return TOOL_NAMES.some((name) => name === value);
}

/** The texts of the tool with this name, or `undefined` where there is none. */
export function toolTexts(name: string): ToolDescription<ToolName> | undefined {
  return TOOL_TEXTS.find((texts) => texts.name === name);
}

/** What exactly a call of a tool asks for, in the caller's own words; `''` for nothing in particular. */
export function requestDetail(tool: string, input: unknown): string {
  const argument = toolTexts(tool)?.detailArgument ?? null;
  const value = argument !== null && isJsonObject(input) ? input[argument] : undefined;
  return typeof value === 'string' ? value : '';
}
