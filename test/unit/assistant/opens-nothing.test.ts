import { expect, it } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { toPreviousTurn } from '../../../src/assistant/previous-turn.ts';
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

function openedBy(prompt: string, before: string | null = null): readonly string[] {
  const first = before === null ? null : planTurn(before, { index, classifiers, previous: null });
  const previous = first === null ? null : toPreviousTurn(first);
  return planTurn(prompt, { index, classifiers, previous }).calls.flatMap((call) =>
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

it.each([
  ['do I have Slack and Zoom?', 'open the second one', ['Zoom']],
  ['do I have Slack and Zoom?', 'open both', ['Slack', 'Zoom']],
  ['do I have Slack and Zoom?', 'open it', []],
  ['open Slack', 'the other one', []],
  ["don't open Jira", 'and Zoom', []],
  ['open Jira tomorrow', 'Zoom too', []],
  ['open Slack', 'no I meant Zoom', ['Zoom']],
])('after “%s”, “%s” opens %j', (before, prompt, labels) => {
  expect(openedBy(prompt, before)).toEqual(labels);
});
