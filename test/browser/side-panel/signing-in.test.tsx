import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TurnEvent } from '../../../src/assistant/turn-host.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import type { RunTurn } from '../../../src/ui/side-panel/chat-deps.ts';
import { ACME, ADA, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { answering, button, composer, openPanel, expectText, turnOf } from './open-panel.tsx';

/** Answers only who is signed in. */
function answeringWhenSignedIn(extension: FakeExtension, prompts: string[] = []): RunTurn {
  return async function* run(prompt, host, signal): AsyncGenerator<TurnEvent> {
    prompts.push(prompt);
    const session = await extension.session.read();
    if (session.state === 'signed-in') {
      yield* answering([{ kind: 'text', text: 'Grace Hopper.' }])(prompt, host, signal);
      return;
    }
    const { wire } = assistantError('SIGN_IN_REQUIRED', 'Not signed in.');
    yield { type: 'block', block: { kind: 'problem', error: wire } };
    yield { type: 'status', status: 'needs-sign-in' };
  };
}

test('the panel without an org offers setup, which opens the welcome page', async () => {
  const extension = fakeExtension({ org: null, session: SIGNED_OUT });
  openPanel(undefined, extension);
  await expect.element(page.getByRole('heading', { name: 'Connect your Okta org' })).toBeVisible();
  await button('Set up').click();
  expect(extension.asked.welcome).toBe(1);
});

test('the signed-out panel offers to sign in, then greets the user by name', async () => {
  const extension = fakeExtension({ session: SIGNED_OUT });
  openPanel(undefined, extension);
  await expect.element(button('Sign in with Okta')).toBeVisible();
  expect(page.getByRole('button', { name: /^Sign in/u }).elements()).toHaveLength(1);
  await button('Sign in with Okta').click();
  await expect.element(page.getByRole('heading', { name: 'Hello, Ada' })).toBeVisible();
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
});

test('a question from before the sign-in is answered once after it', async () => {
  const extension = fakeExtension({ session: SIGNED_OUT });
  const prompts: string[] = [];
  openPanel(answeringWhenSignedIn(extension, prompts), extension);
  await userEvent.type(composer(), 'Who is my manager?{Enter}');
  await expect
    .element(page.getByRole('heading', { name: 'Sign in to get your answer' }))
    .toBeVisible();
  await button('Sign in with Okta').click();
  await expectText('Grace Hopper.');
  await extension.session.write({ ...ADA });
  await extension.session.write(SIGNED_OUT);
  await extension.session.write(ADA);
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  expect(prompts).toHaveLength(2);
  expect(document.querySelectorAll('[data-turn]')).toHaveLength(1);
});

test('two panels resume a question once', async () => {
  const extension = fakeExtension({ session: SIGNED_OUT });
  const prompts: string[] = [];
  const one = openPanel(answeringWhenSignedIn(extension, prompts), extension);
  await userEvent.type(composer(), 'Who is my manager?{Enter}');
  await expect
    .element(page.getByRole('heading', { name: 'Sign in to get your answer' }))
    .toBeVisible();
  const two = openPanel(answeringWhenSignedIn(extension, prompts), extension);
  await expect.poll(() => two.root.querySelectorAll('[data-turn]').length).toBe(1);
  await extension.session.write(ADA);
  await expect.poll(() => one.root.textContent).toContain('Grace Hopper.');
  await expect.poll(() => two.root.textContent).toContain('Grace Hopper.');
  expect(prompts).toHaveLength(2);
});

test('an old question is not asked automatically after a sign-in', async () => {
  const old = turnOf([], { status: 'needs-sign-in', askedAt: Date.now() - 3_600_000 });
  const prompts: string[] = [];
  const extension = fakeExtension({ session: SIGNED_OUT, transcript: [old] });
  openPanel(answering([], prompts), extension);
  await expect.element(button('Sign in with Okta')).toBeVisible();
  await extension.session.write(ADA);
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  await userEvent.type(composer(), 'next{Enter}');
  await expect.poll(() => prompts).toEqual(['next']);
});

test('a canceled sign-in is shown and can be tried again', async () => {
  const extension = fakeExtension({ session: SIGNED_OUT });
  extension.handlers['session/sign-in'] = async () => {
    throw assistantError('SIGN_IN_CANCELLED', 'Closed.');
  };
  openPanel(undefined, extension);
  await button('Sign in with Okta').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(page.getByRole('alert').element().textContent).toContain('You closed the sign-in window');
  await expect.element(button('Sign in with Okta')).toBeEnabled();
});

test('the button is disabled while a sign-in window is open', async () => {
  const extension = fakeExtension({ session: SIGNED_OUT });
  const { promise, resolve } = Promise.withResolvers<typeof ADA>();
  extension.handlers['session/sign-in'] = () => promise;
  openPanel(undefined, extension);
  await button('Sign in with Okta').click();
  await expect.element(button('Waiting for Okta…')).toBeDisabled();
  resolve(ADA);
  await expect.element(page.getByRole('heading', { name: 'Hello, Ada' })).toBeVisible();
});

test('the menu signs out, switches the user, and opens the options', async () => {
  const extension = fakeExtension();
  openPanel(undefined, extension);
  const choose = async (name: string) => {
    await button('Menu').click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose('Options');
  expect(extension.asked.options).toBe(1);
  await choose('Switch user');
  await choose('Sign out');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect.element(button('Sign in with Okta')).toBeVisible();
  expect(extension.sent).toEqual([
    { type: 'session/sign-in', request: { how: 'switch-user' } },
    { type: 'session/sign-out', request: {} },
  ]);
});

test('a question from before setup is answered after setup and sign-in', async () => {
  const extension = fakeExtension({ org: null, session: SIGNED_OUT });
  const { wire } = assistantError('NOT_CONFIGURED', 'No org.');
  openPanel(async function* run(prompt, host, signal): AsyncGenerator<TurnEvent> {
    if ((await extension.org.read()) !== null) {
      yield* answering([{ kind: 'text', text: 'Grace Hopper.' }])(prompt, host, signal);
      return;
    }
    yield { type: 'block', block: { kind: 'problem', error: wire } };
    yield { type: 'status', status: 'done' };
  }, extension);
  await userEvent.type(composer(), 'Who is my manager?{Enter}');
  await button('Open options').click();
  expect(extension.asked.options).toBe(1);
  await extension.org.write(ACME);
  await extension.session.write(ADA);
  await expectText('Grace Hopper.');
});
