import { labelParts, skeleton, type LabelPart } from './fold.ts';

const LABEL_LENGTH = 120;
const MAX_PARTS = 30;
const SMALL_WORDS = new Set(['for', 'of', 'and', 'the', 'to', 'in', 'on', 'de', 'la', 'y', 'und']);

/** What the index keeps of one label. */
export interface ReadLabel {
  readonly parts: readonly LabelPart[];
  readonly skeleton: string;
}

/** Reads labels, remembering the words that it has seen: large orgs repeat them thousands of times. */
export function createLabelReader(): (label: string) => ReadLabel {
  const seen = new Map<string, ReadLabel>();
  const readChunk = (chunk: string): ReadLabel => {
    const known = seen.get(chunk);
    if (known !== undefined) return known;
    const read = { parts: labelParts(chunk, MAX_PARTS), skeleton: skeleton(chunk) };
    seen.set(chunk, read);
    return read;
  };

  return (label) => {
    const parts: LabelPart[] = [];
    let shape = '';
    let offset = 0;
    let broken = false;
    for (const chunk of label.slice(0, LABEL_LENGTH).split(' ')) {
      const read = readChunk(chunk);
      shape += read.skeleton;
      for (const part of read.parts) {
        if (parts.length === MAX_PARTS) break;
        const startsSegment = parts.length > 0 && (part.startsSegment || broken);
        broken = false;
        parts.push({
          text: part.text,
          start: part.start + offset,
          end: part.end + offset,
          startsWord: part.startsWord,
          startsSegment,
        });
      }
      if (read.parts.length === 0 && chunk !== '' && chunk !== '&') broken = true;
      offset += chunk.length + 1;
    }
    return { parts, skeleton: shape };
  };
}

/** The first letters of a label, in each way that people take them: by words, by pieces, without small words. */
export function initialsOf(parts: readonly LabelPart[]): string[] {
  let words = '';
  let pieces = '';
  let mainWords = '';
  const found = new Set<string>();
  for (const { text, startsWord, startsSegment } of parts) {
    const first = text.charAt(0);
    if (startsSegment) found.add(words);
    pieces += first;
    if (!startsWord) continue;
    words += first;
    if (!SMALL_WORDS.has(text)) mainWords += first;
  }
  found.add(words).add(pieces).add(mainWords);
  return [...found].filter((initials) => initials.length > 1);
}
