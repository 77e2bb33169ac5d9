import type { Policy } from '../../domain/policy.ts';
import { isJsonObject } from '../../domain/json.ts';
import { isToolName } from '../../tools/texts/tool-names.ts';

/** Where a tool may be used; `inside`: by the extension's own pages only. */
export const TOOL_AVAILABILITIES = ['everywhere', 'inside', 'nowhere'] as const;

export type ToolAvailability = (typeof TOOL_AVAILABILITIES)[number];

/** What the user chose for each tool; a tool without a choice may be used everywhere. */
export type ToolAvailabilities = Readonly<Record<string, ToolAvailability>>;

export const DEFAULT_TOOL_AVAILABILITIES: ToolAvailabilities = {};

/** Whether the user's choice and policy let a tool be used from here. */
export function mayUseTool(
  tool: string,
  from: 'inside' | 'outside',
  availabilities: ToolAvailabilities,
  policy: Policy,
): boolean {
  const availability = Object.hasOwn(availabilities, tool) ? availabilities[tool] : 'everywhere';
  return (
    availability !== 'nowhere' &&
    (from === 'inside' || availability !== 'inside') &&
    !isDisabledByPolicy(tool, policy)
  );
}

/** Whether policy disables a tool; a name that no tool has may mean any, so it disables all. */
export function isDisabledByPolicy(tool: string, policy: Policy): boolean {
  return policy.disabledTools?.includes(tool) === true || unknownDisabledTools(policy).length > 0;
}

/** The names in `disabledTools` that no tool has. */
export function unknownDisabledTools({ disabledTools = [] }: Policy): readonly string[] {
  return disabledTools.filter((name) => !isToolName(name));
}

export function decodeToolAvailabilities(stored: unknown): ToolAvailabilities | undefined {
  if (!isJsonObject(stored)) return undefined;
  const chosen = Object.entries(stored).flatMap(([tool, value]) => {
    const availability = TOOL_AVAILABILITIES.find((known) => known === value);
    return isToolName(tool) && availability !== undefined ? [[tool, availability] as const] : [];
  });
  return Object.fromEntries(chosen);
}
