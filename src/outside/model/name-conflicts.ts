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

/** Cyrillic, Greek and other letters, each with the Latin letter that it looks like. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  'аa αa вb сc ԁd еe нh һh іl ιl ӏl il 1l |l ϳj јj кk κk мm оo οo 0o рp ρp ԛq ѕs тt τt υu νv ԝw хx уy'
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin]),
);

/** A name without case, marks, spaces and punctuation, and with one letter for all that look alike. */
function nameSkeleton(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/./gu, (letter) => LOOKALIKES.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? name : plain;
}
