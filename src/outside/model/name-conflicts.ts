import { lookalikeSkeleton } from '../../domain/lookalikes.ts';
import type { OutsideAssistant } from './outside-assistant.ts';

/** Whether another assistant has a name that looks the same: then one of them may be an impostor. */
export function hasNameConflict(
  { key, name, code, installation }: OutsideAssistant,
  all: readonly OutsideAssistant[],
): boolean {
  return all.some(
    (other) =>
      other.key !== key &&
      (nameSkeleton(other.name) === nameSkeleton(name) ||
        other.installation === installation ||
        (code !== '' && other.code === code)),
  );
}

/**
 * The name, followed by the code or id where another assistant's name looks the same, or where policy allowed the
 * assistant: then the user never saw which one it is.
 */
export function disambiguatedName(
  assistant: OutsideAssistant,
  all: readonly OutsideAssistant[],
  isManaged: boolean,
): string {
  const { name, code, installation } = assistant;
  const id = code || installation;
  return name !== id && (isManaged || hasNameConflict(assistant, all)) ? `${name} (${id})` : name;
}

/** What of a name the eye tells apart; a small i counts as an l, which it is taken for in capitals. */
function nameSkeleton(name: string): string {
  return lookalikeSkeleton(name).replaceAll('i', 'l') || name;
}
