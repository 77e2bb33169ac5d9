import type { EditResult } from './configuration-format.ts';

/** Lines of a text, from `start` up to `end`. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text, including their line endings. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u);
}

function lineEndingOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Replaces a block of lines; inserts lines if the block is empty. */
export function replaceLines(
  text: string,
  { start, end }: Block,
  replacement: readonly string[],
): EditResult {
  const lines = linesOf(text);
  const lineEnding = lineEndingOf(text);
  const before = lines.slice(0, start).join('');
  const isOpenEnded = before !== '' && !before.endsWith('\n');
  const edited = [
    isOpenEnded ? before + lineEnding : before,
    ...replacement.map((line) => line + lineEnding),
    ...lines.slice(end),
  ].join('');
  return edited === text ? { kind: 'same' } : { kind: 'edited', text: edited };
}
