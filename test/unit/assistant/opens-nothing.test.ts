import { expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { applications, classifiers, index, readData } from './applications.ts';

interface Row {
  readonly kind: string;
  readonly language: string;
  readonly prompt: string;
}

const rows = readData('opens-nothing.jsonl')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line));

function openedBy(prompt: string): readonly string[] {
  return planTurn(prompt, { index, classifiers, previous: null }).calls.flatMap((call) =>
    'action' in call && call.action === 'open' && call.application !== null
      ? [call.application.label]
      : [],
  );
}

it.each([...new Set(rows.map(({ kind }) => kind))])(
  'opens nothing for prompts of the kind “%s” that somebody wrote to make it open a wrong app',
  (kind) => {
    const prompts = rows.filter((row) => row.kind === kind).map(({ prompt }) => prompt);
    expect(prompts.filter((prompt) => openedBy(prompt).length > 0)).toEqual([]);
  },
);

it.each([
  ['de', 'Öffne NAME'],
  ['en', 'open NAME'],
  ['es', 'abre NAME'],
  ['fr', 'ouvre NAME'],
  ['it', 'apri NAME'],
  ['nl', 'open NAME alsjeblieft'],
  ['pt-BR', 'abre o NAME'],
  ['ja', 'NAMEを開いて'],
  ['zh-CN', '打开NAME'],
])('opens each app by its whole label, with the signs in it (%s)', (_language, phrase) => {
  const labels = applications.map(({ label }) => label).filter((label) => / [-–(]/u.test(label));
  expect(labels.length).toBeGreaterThan(2);
  for (const label of labels) expect(openedBy(phrase.replace('NAME', label))).toEqual([label]);
});
