import { isOneTypoAway } from './one-typo.ts';

/** Below that, one letter makes another word. */
const MIN_LENGTH_FOR_TYPO = 5;

/** Whether a key of managed policy stands for a known one: in another spelling, such as `disabled_tools`, or with one letter wrong. */
export function isSpellingOf(known: string, key: string): boolean {
  const [wanted, given] = [plain(known), plain(key)];
  return wanted === given || (wanted.length >= MIN_LENGTH_FOR_TYPO && isOneTypoAway(wanted, given));
}

function plain(key: string): string {
  return key
    .replaceAll(/[\s_-]/gu, '')
    .toLowerCase()
    .replace(/^disable(?=tool)/u, 'disabled')
    .replace(/s$/u, '');
}
