import { localized } from '../../domain/localized.ts';
import type { ToolDescription, ToolWords } from './tool-description.ts';
import type { ToolName } from './tool-names.ts';
import { TOOL_TEXTS } from './tool-texts.ts';

const TOOL_WORDS: readonly ToolWords[] = localized('tools', TOOL_TEXTS.map(wordsOf));

/** The words of the tool with this name, in the user's language; `undefined` where there is none. */
export function toolWords(name: string): ToolWords | undefined {
  return TOOL_WORDS[TOOL_TEXTS.findIndex((texts) => texts.name === name)];
}

/** The words of every tool, in the order in which settings list them. */
export function allToolWords(): readonly (ToolWords & { readonly name: ToolName })[] {
  return TOOL_TEXTS.flatMap(({ name }) => {
    const words = toolWords(name);
    return words === undefined ? [] : [{ name, ...words }];
  });
}

function wordsOf({ label, progress, request, alwaysAllows }: ToolDescription): ToolWords {
  return { label, progress, request, alwaysAllows };
}
