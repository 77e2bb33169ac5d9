import { expect, test } from 'vitest';
import type { AnswerBlock } from '../../../src/assistant/transcript.ts';
import { answerText } from '../../../src/ui/side-panel/answer-text.ts';
import { newTurn } from '../../../src/ui/side-panel/turn-updates.ts';

const zoom = { id: 'z', label: 'Zoom', logoUrl: null, launchable: true };
const textOf = (...blocks: AnswerBlock[]) => answerText({ ...newTurn('1', 'p', 0), blocks });

test('answerText() returns the answer in lines, without missing values', () => {
  const rows = [
    { field: 'title', label: 'Title', value: 'Analyst' },
    { field: 'manager', label: 'Manager', value: null },
  ] as const;
  expect(textOf({ kind: 'text', text: 'Here.' }, { kind: 'profile', rows })).toBe(
    'Here.\n\nTitle: Analyst',
  );
});

test('answerText() includes the link of an app if there is one', () => {
  const link = 'https://acme.okta.com/home/zoom/0oa1/1';
  const card = { kind: 'application', application: zoom, opened: false } as const;
  expect(textOf({ ...card, ssoLink: link })).toBe(`Zoom: ${link}`);
  expect(textOf({ ...card, ssoLink: null })).toBe('Zoom');
});

test('answerText() of a suggestion alone is empty', () => {
  expect(textOf({ kind: 'suggestions', prompts: ['Open Zoom'] })).toBe('');
});
