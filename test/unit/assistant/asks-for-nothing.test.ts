import { expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { toPreviousTurn } from '../../../src/assistant/previous-turn.ts';
import { indexOf } from '../search/applications.ts';
import { classifiers, readData } from './applications.ts';

interface Row {
  readonly language: string;
  readonly prompt: string;
  /** Which of the lists of labels the user has. */
  readonly world: string;
  /** The turn before. */
  readonly before?: string;
}

const LABELS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readData('hostile-labels.json'),
);
const indexes = new Map(
  Object.entries(LABELS).map(([world, labels]) => [world, indexOf(...labels)]),
);

function rowsOf<T extends Row>(name: string): readonly T[] {
  return readData(name)
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));
}

function openedBy({ prompt, before, world }: Row): readonly string[] {
  const index = indexes.get(world) ?? indexOf();
  const first =
    before === undefined ? null : planTurn(before, { index, classifiers, previous: null });
  const previous = first === null ? null : toPreviousTurn(first);
  return planTurn(prompt, { index, classifiers, previous }).calls.flatMap((call) =>
    'action' in call && call.action === 'open' && call.application !== null
      ? [call.application.label]
      : [],
  );
}

const rows = rowsOf<Row & { readonly kind: string }>('asks-for-nothing.jsonl');

it.each([...new Set(rows.map(({ kind }) => kind))])(
  'opens nothing for what is no request, of the kind “%s”',
  (kind) => {
    const opened = rows.filter((row) => row.kind === kind && openedBy(row).length > 0);
    expect(opened.map(({ prompt }) => prompt)).toEqual([]);
  },
);

it('opens most apps at once that a prompt plainly asks for, and no other app', () => {
  const plain = rowsOf<Row & { readonly opens: string }>('asks-plainly.jsonl').map((row) => ({
    ...row,
    opened: openedBy(row),
  }));
  expect(plain.filter(({ opened, opens }) => opened.some((label) => label !== opens))).toEqual([]);
  const atOnce = plain.filter(({ opened }) => opened.length === 1).length;
  expect(atOnce / plain.length).toBeGreaterThan(0.85);
});
