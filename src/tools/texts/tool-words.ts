import { localized } from '../../domain/localized.ts';
import { isToolName, TOOL_NAMES, type ToolName } from './tool-names.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL, type ToolDescription } from './tool-texts.ts';

/** What pages say of a tool. */
export type ToolWords = Readonly<
  Pick<ToolDescription, 'label' | 'progress' | 'request' | 'alwaysAllows'>
>;

const TOOL_WORDS = localized('tools', {
  [PROFILE_TOOL.name]: wordsOf(PROFILE_TOOL),
  [LIST_TOOL.name]: wordsOf(LIST_TOOL),
  [LINK_TOOL.name]: wordsOf(LINK_TOOL),
});

/** The words of the tool with this name, in the user's language; `undefined` where there is none. */
export function toolWords(name: string): ToolWords | undefined {
  return isToolName(name) ? TOOL_WORDS[name] : undefined;
}

/** The words of every tool, in the order in which settings list them. */
export function allToolWords(): readonly (ToolWords & { readonly name: ToolName })[] {
  return TOOL_NAMES.map((name) => ({ name, ...TOOL_WORDS[name] }));
}

function wordsOf({ label, progress, request, alwaysAllows }: ToolDescription): ToolWords {
  return { label, progress, request, alwaysAllows };
}
