import { lookalikeSkeleton } from '../../domain/lookalikes.ts';
import { assistantTitle, claimedName } from './assistant-names.ts';
import type { OutsideAssistant } from './outside-assistant.ts';

/** Whether another assistant's title looks like this one's, or like what it claims: one may be an impostor. */
export function hasNameConflict(
  assistant: OutsideAssistant,
  all: readonly OutsideAssistant[],
): boolean {
  const { key, code, installation } = assistant;
  return all.some(
    (other) =>
      other.key !== key &&
      (looksLike(assistant, other) ||
        looksLike(other, assistant) ||
        other.installation === installation ||
        (code !== '' && other.code === code)),
  );
}

/** Whether something that one assistant is called looks like the other's title. */
function looksLike(one: OutsideAssistant, other: OutsideAssistant): boolean {
  const title = nameSkeleton(assistantTitle(other));
  return [assistantTitle(one), claimedName(one)].some(
    (name) => name !== '' && nameSkeleton(name) === title,
  );
}

/**
 * The title, followed by the code or id where another assistant's name looks the same, or where policy allowed the
 * assistant: then the user never saw which one it is.
 */
export function disambiguatedTitle(
  assistant: OutsideAssistant,
  all: readonly OutsideAssistant[],
  isManaged: boolean,
): string {
  const { code, installation } = assistant;
  const title = assistantTitle(assistant);
  const id = code || installation;
  return title !== id && (isManaged || hasNameConflict(assistant, all))
    ? `${title} (${id})`
    : title;
}

/** What of a name the eye tells apart; a small i counts as an l, which it is taken for in capitals. */
function nameSkeleton(name: string): string {
  return lookalikeSkeleton(name).replaceAll('i', 'l') || name;
}
