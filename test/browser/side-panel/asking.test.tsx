import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import {
  answering,
  button,
  composer,
  log,
  neverDone,
  openPanel,
  expectText,
} from './open-panel.tsx';

test('the composer has the focus when the panel opens', async () => {
  openPanel();
  await expect.element(composer()).toHaveFocus();
});

test('what is typed after a click elsewhere reaches the composer', async () => {
  openPanel(answering([{ kind: 'text', text: 'Grace Hopper.' }]));
  await userEvent.type(composer(), 'Who is my manager?{Enter}');
  await page.getByText('Grace Hopper.').click();
  await userEvent.keyboard('and');
  await expect.element(composer()).toHaveFocus();
  await expect.element(composer()).toHaveValue('and');
});

test('says that Okta is slow when a wait continues', async () => {
  openPanel(neverDone());
  await userEvent.type(composer(), 'Who is my manager?{Enter}');
  await expect.element(page.getByText('Okta is taking longer than usual…')).toBeVisible();
});

test('Enter sends the question, shows the answer below it, and empties the composer', async () => {
  openPanel(answering([{ kind: 'text', text: 'Grace Hopper.' }]));
  await userEvent.type(composer(), 'Who is my manager?{Enter}');
  await expectText('Who is my manager?');
  await expectText('Grace Hopper.');
  await expect.element(composer()).toHaveValue('');
  await expect.element(log()).toHaveAttribute('aria-busy', 'false');
});

test('Shift+Enter adds a line and sends nothing', async () => {
  const prompts: string[] = [];
  openPanel(answering([], prompts));
  await userEvent.type(composer(), 'one{Shift>}{Enter}{/Shift}two');
  await expect.element(composer()).toHaveValue('one\ntwo');
  expect(prompts).toEqual([]);
});

test('Enter that ends an input method’s composition sends nothing', async () => {
  const prompts: string[] = [];
  openPanel(answering([], prompts));
  await composer().fill('にほん');
  const composing = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
  composer().element().dispatchEvent(new KeyboardEvent('keydown', composing));
  await expect.element(composer()).toHaveValue('にほん');
  expect(prompts).toEqual([]);
});

test('the up arrow in an empty composer recalls the last question', async () => {
  openPanel();
  await userEvent.type(composer(), 'open zoom{Enter}');
  await expectText('An answer.');
  await userEvent.type(composer(), '{ArrowUp}');
  await expect.element(composer()).toHaveValue('open zoom');
});

test('Stop replaces Send and ends the turn; later events are not shown', async () => {
  openPanel(neverDone());
  await userEvent.type(composer(), 'hi{Enter}');
  await expectText('Reading your Okta profile…');
  await expect.element(log()).toHaveAttribute('aria-busy', 'true');
  await button('Stop').click();
  await expectText('Stopped.');
  await expect.element(button('Send')).toBeVisible();
  await expect.element(composer()).toHaveFocus();
  expect(log().element().textContent).not.toContain('Too late.');
});

test('Escape stops the turn', async () => {
  openPanel(neverDone());
  await userEvent.type(composer(), 'hi{Enter}');
  await expect.element(button('Stop')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expectText('Stopped.');
});

test('Try again asks a stopped question again and replaces it', async () => {
  let runs = 0;
  openPanel((prompt, host, signal) => {
    runs += 1;
    const run = runs === 1 ? neverDone() : answering([{ kind: 'text', text: 'Now.' }]);
    return run(prompt, host, signal);
  });
  await userEvent.type(composer(), 'hi{Enter}');
  await button('Stop').click();
  await button('Try again').click();
  await expectText('Now.');
  expect(document.querySelectorAll('[data-turn]')).toHaveLength(1);
});

test('New chat empties the conversation and focuses the composer', async () => {
  const { extension } = openPanel();
  await userEvent.type(composer(), 'hi{Enter}');
  await expectText('An answer.');
  await composer().fill('a draft');
  await button('New chat').click();
  await expect.element(page.getByRole('heading', { name: 'Hello, Ada' })).toBeVisible();
  await expect.element(composer()).toHaveFocus();
  await expect.element(composer()).toHaveValue('a draft');
  await expect.poll(() => extension.transcript.read()).toEqual([]);
});

test('a new chat can be undone until the next question', async () => {
  const { extension } = openPanel();
  await userEvent.type(composer(), 'hi{Enter}');
  await expectText('An answer.');
  await button('New chat').click();
  await button('Undo').click();
  await expectText('An answer.');
  await expect.poll(async () => (await extension.transcript.read()).length).toBe(1);
  await button('New chat').click();
  await userEvent.type(composer(), 'again{Enter}');
  await expectText('again');
  await button('New chat').click();
  await button('Undo').click();
  expect(log().element().textContent).not.toContain('hi');
});

test('a new chat cannot be undone after a sign-out', async () => {
  const { extension } = openPanel();
  await userEvent.type(composer(), 'hi{Enter}');
  await expectText('An answer.');
  await button('New chat').click();
  await expect.element(button('Undo')).toBeVisible();
  await extension.session.write(SIGNED_OUT);
  await expect.element(button('Undo')).not.toBeInTheDocument();
});

test('the shortcuts are those that the browser has bound', async () => {
  openPanel();
  await button('Menu').click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await expect
    .element(page.getByRole('dialog'))
    .toMatchTextContent(/Find an appAltShiftKOpen the assistantNot set/u);
});

test('the example prompts are different questions', async () => {
  const { root } = openPanel();
  await expect.element(button('Who is my manager?')).toBeVisible();
  const prompts = [...root.querySelectorAll('.example')].map(({ textContent }) => textContent);
  expect(prompts).not.toContain('What apps can I access?');
});

test('more than 2,000 characters are not sent, and the composer says why', async () => {
  const prompts: string[] = [];
  openPanel(answering([], prompts));
  await composer().fill('x'.repeat(2001));
  await expect.element(composer()).toHaveAttribute('aria-invalid', 'true');
  await expect
    .element(composer())
    .toHaveAccessibleDescription('2,001 of 2,000 characters. Shorten your question.');
  await expect.element(button('Send')).toBeDisabled();
  await userEvent.keyboard('{Enter}');
  expect(prompts).toEqual([]);
});

test('the composer grows with its text, up to six lines', async () => {
  openPanel();
  const height = () => composer().element().clientHeight;
  const one = height();
  await composer().fill('1\n2\n3');
  await expect.poll(height).toBeGreaterThan(one * 1.5);
  await composer().fill('1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11');
  await expect.poll(height).toBeLessThan(one * 6);
});

test('a click on an example prompt asks it', async () => {
  const prompts: string[] = [];
  openPanel(answering([{ kind: 'text', text: 'Grace Hopper.' }], prompts));
  await button('Who is my manager?').click();
  await expectText('Grace Hopper.');
  expect(prompts).toEqual(['Who is my manager?']);
  await expect.element(composer()).toHaveFocus();
});

test('a turn that throws ends with a problem that offers to try again', async () => {
  let runs = 0;
  openPanel((prompt, host, signal) => {
    runs += 1;
    if (runs === 1) throw new TypeError('unforeseen');
    return answering([{ kind: 'text', text: 'Now.' }])(prompt, host, signal);
  });
  await userEvent.type(composer(), 'hi{Enter}');
  await expectText('Something went wrong');
  await button('Try again').click();
  await expectText('Now.');
});
