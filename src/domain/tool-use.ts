import type { Policy } from './policy.ts';
import { isFields } from './stored-form.ts';

/** The product's tools by name, in the order of their list; each is defined in `tools`. */
export const TOOL_NAMES = [
  'get_my_user_profile',
  'list_assigned_applications',
  'get_application_sso_link',
] as const;

export type ToolName = (typeof TOOL_NAMES)[number];

/** Where a tool may be used: `inside` by own pages alone. */
export const TOOL_USES = ['everywhere', 'inside', 'nowhere'] as const;

export type ToolUse = (typeof TOOL_USES)[number];

/** What the person chose for each tool; a tool without a choice may be used everywhere. */
export type ToolUses = Readonly<Record<string, ToolUse>>;

export const NO_TOOL_USES: ToolUses = {};

/** Whether a tool may be used from here, by the person's choice and by policy. */
export function mayUseTool(
  tool: string,
  from: 'inside' | 'outside',
  uses: ToolUses,
  { disabledTools = [] }: Policy,
): boolean {
  const use = Object.hasOwn(uses, tool) ? uses[tool] : 'everywhere';
  return (
    use !== 'nowhere' && (from === 'inside' || use !== 'inside') && !disabledTools.includes(tool)
  );
}

export function isToolName(value: unknown): value is ToolName {
  return TOOL_NAMES.some((name) => name === value);
}

export function readToolUses(stored: unknown): ToolUses | undefined {
  if (!isFields(stored)) return undefined;
  const chosen = Object.entries(stored).flatMap(([tool, value]) => {
    const use = TOOL_USES.find((known) => known === value);
    return isToolName(tool) && use !== undefined ? [[tool, use] as const] : [];
  });
  return Object.fromEntries(chosen);
}
