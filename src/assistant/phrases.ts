export type Phrase = readonly string[];

/** Phrases, or objects that contain a phrase, by their first word. */
export type PhraseTable<T = Phrase> = ReadonlyMap<string, readonly T[]>;

/** Expands a text with one pattern a line: `a/b` means either word, and `a?` is optional. */
export function phrasesOf(lines: string): Phrase[] {
  return lines.trim().split('\n').flatMap(expand);
}

function expand(line: string): Phrase[] {
  let phrases: string[][] = [[]];
  for (const place of line.split(' ')) {
    const choices = place.replace('?', '').split('/');
    const longer = phrases.flatMap((phrase) => choices.map((choice) => [...phrase, choice]));
    phrases = place.endsWith('?') ? [...phrases, ...longer] : longer;
  }
  return phrases;
}

export function byFirstWord<T>(items: readonly T[], wordsOf: (item: T) => Phrase): PhraseTable<T> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const [first = ''] = wordsOf(item);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [item]);
    else group.push(item);
  }
  return groups;
}

/** Whether the words from this position on start with a phrase. */
export function startsWith(words: Phrase, at: number, phrase: Phrase): boolean {
  return phrase.every((word, offset) => words[at + offset] === word);
}

/** The position, and every position after one or more phrases in a row from there. */
export function positionsAfter(
  words: Phrase,
  from: number,
  phrases: PhraseTable,
): ReadonlySet<number> {
  const positions = new Set([from]);
  for (const at of positions)
    for (const phrase of phrases.get(words[at] ?? '') ?? [])
      if (startsWith(words, at, phrase)) positions.add(at + phrase.length);
  return positions;
}
