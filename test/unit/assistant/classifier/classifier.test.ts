import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  loadClassifier,
  type Classification,
  type Classifier,
} from '../../../../src/assistant/classifier/classifier.ts';
import { INTENTS, WHOLE_PROFILE } from '../../../../src/assistant/classifier/intents.ts';
import { shippedTable, withByte } from './table-bytes.ts';

const TABLE = shippedTable('en');

function load(bytes: Uint8Array): Classifier {
  const classifier = loadClassifier(bytes);
  if (classifier === null) throw new Error('The table cannot be read.');
  return classifier;
}

const classifier = load(TABLE);

function likeliest({ intents, fields, name }: Classification) {
  return {
    intent: intents[0]?.intent,
    fields: fields.filter(({ p }) => p >= 0.5).map(({ field }) => field),
    name,
  };
}

describe('classify()', () => {
  test.each([
    ['what team am i on officially', 'profile'],
    ['hand me the whole list of my apps', 'list'],
    ['do they let me use Figma', 'have'],
    ['pop Figma open for me', 'open'],
    ['url for Figma please', 'link'],
    ['open it up for me', 'clarify'],
    ['tell me a joke about penguins', 'none'],
    ["don't open Figma yet", 'none'],
  ] as const)('reads “%s” as %s', (prompt, intent) => {
    expect(likeliest(classifier.classify(prompt, null)).intent).toBe(intent);
  });

  test.each([
    ['remind me of my job title and my department', ['department', 'title']],
    ['what cell number do you have for me', ['mobilePhone']],
    ['show me everything in my profile', [WHOLE_PROFILE]],
  ])('finds the fields of “%s”', (prompt, fields) => {
    expect(likeliest(classifier.classify(prompt, null)).fields.toSorted()).toEqual(fields);
  });

  test.each([
    ['open Quarx Planner please', 'Quarx Planner'],
    ['could you open zibbler for me', 'zibbler'],
    ['do i have access to Blorptime', 'Blorptime'],
    ['open C++ Builds', 'C++ Builds'],
    ['what is my job title', null],
    ['open it', null],
  ])('finds the name in “%s” though it has never seen it', (prompt, name) => {
    expect(classifier.classify(prompt, null).name).toBe(name);
  });

  test('reads words that refer by what the turn before was', () => {
    const after = (previous: Parameters<Classifier['classify']>[1]) =>
      classifier.classify('and the link?', previous);
    const p = ({ intents }: Classification) => intents.find(({ intent }) => intent === 'link')?.p;
    expect(likeliest(after('open')).intent).toBe('link');
    expect(p(after('open'))).not.toBe(p(after(null)));
  });

  test('tells several requests from one', () => {
    const { severalProbability } = classifier.classify(
      'open Zoom and tell me my employee number',
      null,
    );
    expect(severalProbability).toBeGreaterThan(0.5);
    expect(classifier.classify('open Zoom', null).severalProbability).toBeLessThan(0.5);
  });

  test('gives probabilities, and a name that is part of the prompt, for any text', () => {
    const previous = fc.option(fc.constantFrom(...INTENTS));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), previous, (prompt, before) => {
        const { intents, severalProbability, fields, name } = classifier.classify(prompt, before);
        expect(intents.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1);
        expect(intents.map(({ intent }) => intent).toSorted()).toEqual(INTENTS.toSorted());
        const others = [severalProbability, ...fields.map(({ p }) => p)];
        expect(others.filter((p) => !(p >= 0 && p <= 1))).toEqual([]);
        expect(name === null || prompt.includes(name)).toBe(true);
      }),
    );
  });

  test('reads the same table the same way wherever it lies in memory', () => {
    const shifted = new Uint8Array(TABLE.length + 3);
    shifted.set(TABLE, 3);
    const prompt = 'open Figma';
    expect(load(shifted.subarray(3)).classify(prompt, null)).toEqual(
      classifier.classify(prompt, null),
    );
  });
});

describe('loadClassifier()', () => {
  const VERSION_AT = 4;

  test('reads no table of a newer version', () => {
    const version = TABLE[VERSION_AT] ?? 0;
    const same = withByte(TABLE, VERSION_AT, version, { fixChecksum: true });
    const newer = withByte(TABLE, VERSION_AT, version + 1, { fixChecksum: true });
    expect(loadClassifier(same)?.language).toBe('en');
    expect(loadClassifier(newer)).toBeNull();
  });

  test('rejects a table that is cut short, empty or something else', () => {
    for (let length = 0; length < TABLE.length; length += 1 + Math.floor(length / 8))
      expect(loadClassifier(TABLE.subarray(0, length)), `${length} bytes`).toBeNull();
    expect(
      loadClassifier(new TextEncoder().encode('<!doctype html><title>404</title>')),
    ).toBeNull();
  });

  test('reads no table in which a byte changed', () => {
    for (let at = 0; at < TABLE.length; at += 1 + Math.floor(at / 4)) {
      const damaged = withByte(TABLE, at, (TABLE[at] ?? 0) ^ 0x10, { fixChecksum: false });
      expect(loadClassifier(damaged), `byte ${at}`).toBeNull();
    }
  });

  test('fails on no table, even one whose checksum fits', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(255), (at, value) => {
        const damaged = withByte(TABLE, VERSION_AT + 1 + at, value, { fixChecksum: true });
        const read = loadClassifier(damaged);
        expect(read === null || read.classify('open Figma', null).intents.length === 7).toBe(true);
      }),
    );
  });
});
