import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Transcript } from '../../../src/assistant/transcript.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { answering, neverDone, openPanel, turnOf, type OpenedPanel } from './open-panel.tsx';

const turnsIn = (panel: OpenedPanel) => panel.root.querySelectorAll('[data-turn]').length;
const textOf = (panel: OpenedPanel) => panel.root.querySelector('[role=log]')?.textContent ?? '';

async function askIn(panel: OpenedPanel, prompt: string) {
  const field = panel.root.querySelector('textarea');
  if (field === null) throw new Error('no composer');
  await userEvent.fill(field, prompt);
  await userEvent.keyboard('{Enter}');
}

test('the conversation is stored and shown when the panel opens again', async () => {
  const first = openPanel();
  await askIn(first, 'Who is my manager?');
  await expect.poll(() => textOf(first)).toContain('An answer.');
  await expect
    .poll(async () => (await first.extension.transcript.read()).at(-1)?.status)
    .toBe('done');
  first.close();
  const second = openPanel(undefined, first.extension);
  await expect.poll(() => textOf(second)).toContain('An answer.');
});

test('an abandoned turn is shown as stopped and can be asked again', async () => {
  const transcript: Transcript = [turnOf([], { status: 'running', prompt: 'open zoom' })];
  const panel = openPanel(undefined, fakeExtension({ transcript }));
  await expect.poll(() => textOf(panel)).toContain('Stopped.');
  panel.root.querySelector<HTMLButtonElement>('.turn-stopped button')?.click();
  await expect.poll(() => textOf(panel)).toContain('An answer.');
  expect(turnsIn(panel)).toBe(1);
});

test('two panels show the same conversation, each turn once', async () => {
  const extension = fakeExtension();
  const one = openPanel(undefined, extension);
  const two = openPanel(undefined, extension);
  await askIn(one, 'first');
  await expect.poll(() => textOf(two)).toContain('An answer.');
  await askIn(two, 'second');
  await expect.poll(() => textOf(one)).toContain('second');
  await expect.poll(() => [turnsIn(one), turnsIn(two)]).toEqual([2, 2]);
  const written = extension.transcript.written.length;
  await Promise.resolve();
  expect(extension.transcript.written.length).toBe(written);
});

test('two panels that ask at the same time lose neither question', async () => {
  const extension = fakeExtension();
  const one = openPanel(neverDone(), extension);
  const two = openPanel(answering([{ kind: 'text', text: 'Quick.' }]), extension);
  await askIn(one, 'slow');
  await expect.poll(() => textOf(two)).toContain('slow');
  await askIn(two, 'quick');
  await expect.poll(() => textOf(one)).toContain('Quick.');
  one.root.querySelector<HTMLButtonElement>('[aria-label=Stop]')?.click();
  await expect.poll(() => textOf(two)).toContain('Stopped.');
  await expect
    .poll(async () => (await extension.transcript.read()).map((turn) => turn.status))
    .toEqual(['stopped', 'done']);
});

test('a turn that runs in another panel is shown as running, and as stopped once that panel closes', async () => {
  const extension = fakeExtension();
  const one = openPanel(neverDone(), extension);
  await askIn(one, 'slow');
  const two = openPanel(undefined, extension);
  await expect.poll(() => textOf(two)).toContain('Reading your Okta profile…');
  one.close();
  await expect.poll(() => textOf(two)).toContain('Stopped.');
});

test('a new chat in one panel clears all panels and stops the running turn', async () => {
  const extension = fakeExtension();
  const one = openPanel(neverDone(), extension);
  const two = openPanel(undefined, extension);
  await askIn(one, 'slow');
  await expect.poll(() => turnsIn(two)).toBe(1);
  two.root.querySelector<HTMLButtonElement>('[aria-label="New chat"]')?.click();
  await expect.poll(() => [turnsIn(one), turnsIn(two)]).toEqual([0, 0]);
  await expect.poll(() => one.root.querySelector('[aria-label=Send]')).not.toBeNull();
  await expect.poll(() => extension.transcript.read()).toEqual([]);
});

test('a question handed off by another surface is asked once, in one panel', async () => {
  const prompts: string[] = [];
  const extension = fakeExtension({
    panelPrompt: { id: '1', account: '1', prompt: 'who is my manager' },
  });
  const run = answering([{ kind: 'text', text: 'Grace.' }], prompts);
  const one = openPanel(run, extension);
  const two = openPanel(run, extension);
  await expect
    .poll(() => [textOf(one), textOf(two)].filter((text) => text.includes('Grace.')))
    .toHaveLength(2);
  await expect.poll(() => extension.promptHandoff.read()).toBeNull();
  await extension.promptHandoff.write({ id: '2', account: '1', prompt: 'open zoom' });
  await expect.poll(() => turnsIn(one)).toBe(2);
  await expect.poll(() => extension.promptHandoff.read()).toBeNull();
  expect(prompts).toEqual(['who is my manager', 'open zoom']);
});
