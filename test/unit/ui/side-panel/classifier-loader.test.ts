import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/assistant/classifier/languages.ts';
import { createClassifierLoader } from '../../../../src/ui/side-panel/classifier-loader.ts';

const TABLES = new URL('../../../../public/understanding/', import.meta.url);

function loaderOver(read: (language: string) => Uint8Array | null, wanted = ['en-US']) {
  const asked: string[] = [];
  const classifiersFor = createClassifierLoader(
    {
      async readClassifierTable(language) {
        asked.push(language);
        return read(language);
      },
    },
    wanted,
  );
  return { asked, classifiersFor };
}

const shipped = (language: string) =>
  new Uint8Array(readFileSync(new URL(`${language}.bin`, TABLES)));

describe('createClassifierLoader()', () => {
  it('reads a table on first use, once', async () => {
    const { asked, classifiersFor } = loaderOver(shipped);
    expect(asked).toEqual([]);
    const [first] = await classifiersFor('open zoom');
    const [again] = await classifiersFor('who is my manager');
    expect(first?.language).toBe('en');
    expect(again).toBe(first);
    expect(asked).toEqual(['en']);
  });

  it.each([
    ['missing', () => null],
    ['damaged', () => shipped('en').fill(7, 3000, 3100)],
    ['newer', () => shipped('en').fill(99, 4, 5)],
    ['no table', () => new TextEncoder().encode('<!doctype html>')],
  ])('gives none where the table is %s', async (_what, read) => {
    const { classifiersFor } = loaderOver(read);
    expect(await classifiersFor('open zoom')).toEqual([]);
  });

  it('reads all tables for words in none of the user’s languages', async () => {
    const { asked, classifiersFor } = loaderOver(shipped);
    await classifiersFor('この文章は英語ではありません');
    expect(asked.toSorted()).toEqual([...LANGUAGES].toSorted());
  });
});
