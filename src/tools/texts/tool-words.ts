import { localized } from '../../domain/localized.ts';
import { TOOL_NAMES, type ToolName } from './tool-names.ts';
import { TOOL_TEXTS, type ToolDescription } from './tool-texts.ts';

/** What pages say of a tool. */
export type ToolWords = Readonly<
  Pick<ToolDescription, 'label' | 'progress' | 'request' | 'alwaysAllows'>
>;

const TOOL_WORDS: Readonly<Record<string, ToolWords | undefined>> = localized(
  'tools',
  Object.fromEntries(TOOL_TEXTS.map((texts) => [texts.name, wordsOf(texts)])),
);

/** The words of the tool with this name, in the user's language; `undefined` where there is none. */
export function toolWords(name: string): ToolWords | undefined {
  return Object.hasOwn(TOOL_WORDS, name) ? TOOL_WORDS[name] : undefined;
}

/** The words of every tool, in the order in which settings list them. */
export function allToolWords(): readonly (ToolWords & { readonly name: ToolName })[] {
  return TOOL_NAMES.flatMap((name) => {
    const words = toolWords(name);
    return words === undefined ? [] : [{ name, ...words }];
  });
}

function wordsOf({ label, progress, request, alwaysAllows }: ToolDescription): ToolWords {
  return { label, progress, request, alwaysAllows };
}
