import { GUIDE_TEXTS } from '../guide/guide-texts.ts';
import { splitWords } from '../languages/words.ts';
import type { Command, PlanContext } from '../plan-types.ts';
import type { Reader } from '../reader.ts';
import { applicationsWithExactName } from '../resolve/whole-names.ts';
import { COMMAND_WORDS, COURTESY_WORDS, UNSPACED_COURTESY } from './command-words.ts';

type Asked = Command | 'help';

const ASKED = [
  'sign-out',
  'switch-user',
  'refresh',
  'options',
  'shortcuts',
  'new-chat',
  'dashboard',
  'okta-settings',
  'help',
] as const satisfies readonly Asked[];

const COMMANDS: ReadonlyMap<string, Asked> = new Map(
  Object.values(COMMAND_WORDS).flatMap((words) =>
    ASKED.flatMap((asked) =>
      (words[asked] ?? '').split('/').map((phrase): [string, Asked] => [keyOf(phrase), asked]),
    ),
  ),
);

const COURTESY = COURTESY_WORDS.split('/').map(keyOf);
const UNSPACED = UNSPACED_COURTESY.split('/').map(keyOf);

/** Reads prompts in any language that are a command for the extension, or ask what can be asked, and nothing else. */
export const commandsReader: Reader = {
  name: 'commands',
  read(prompt, { index }: PlanContext) {
    const asked = commandIn(prompt);
    // An app may be called "Dashboard".
    if (asked === null || applicationsWithExactName(index, prompt.trim()).length > 0) return [];
    return [{ plan: { outcome: 'decline', reason: asked, calls: [] }, p: 1 }];
  },
};

function commandIn(prompt: string): Asked | null {
  const { ask, panel } = GUIDE_TEXTS.prompts;
  const own = ASKED.find((one) => one in panel && keyOf(Reflect.get(panel, one)) === keyOf(prompt));
  if (own !== undefined) return own;
  const words = keyOf(prompt);
  if (words === '') return null;
  if (words === keyOf(ask)) return 'help';
  return COMMANDS.get(words) ?? COMMANDS.get(withoutCourtesy(words)) ?? null;
}

function keyOf(phrase: string): string {
  return splitWords(phrase).join(' ');
}

function withoutCourtesy(words: string): string {
  for (const word of COURTESY) {
    if (words.startsWith(`${word} `)) return withoutCourtesy(words.slice(word.length + 1));
    if (words.endsWith(` ${word}`)) return withoutCourtesy(words.slice(0, -word.length - 1));
  }
  for (const word of UNSPACED) {
    if (words.length > word.length && words.startsWith(word))
      return withoutCourtesy(words.slice(word.length).trim());
    if (words.length > word.length && words.endsWith(word))
      return withoutCourtesy(words.slice(0, -word.length).trim());
  }
  return words;
}
