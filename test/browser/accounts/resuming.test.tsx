import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { withAccountChanges, FIRST_ACCOUNT } from '../../../src/domain/accounts.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { SIGNED_OUT, type Session } from '../../../src/domain/session.ts';
import { ADA, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { openOptions } from '../options/open-options.tsx';
import { openPopup } from '../popup/open-popup.tsx';
import { openPanel } from '../side-panel/open-panel.tsx';

const SIGNING_IN: Session = { state: 'signing-in', since: 0 };
const INTERRUPTED: Session = {
  state: 'signed-out',
  problem: assistantError('SIGN_IN_INTERRUPTED', 'Stopped half way.').wire,
};

const SURFACES = {
  popup: (extension: FakeExtension) => void openPopup(extension),
  panel: (extension: FakeExtension) => void openPanel(undefined, extension),
  options: (extension: FakeExtension) => void openOptions(extension),
} as const;

const resumed = ({ sent }: FakeExtension) =>
  sent.filter(({ type }) => type === 'session/resume').length;

/** Lets the first values arrive, which need no time but a few turns. */
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe.each(Object.entries(SURFACES))('the %s', (name, open) => {
  test.each([SIGNING_IN, INTERRUPTED])(
    'resumes a sign-in that is $state, and offers to sign in',
    async (session) => {
      const extension = fakeExtension({ session });
      open(extension);
      await expect.element(page.getByRole('button', { name: 'Sign in with Okta' })).toBeEnabled();
      expect(resumed(extension)).toBe(1);
      await vi.advanceTimersByTimeAsync(9000);
      expect(resumed(extension)).toBe(name === 'panel' ? 4 : 1);
    },
  );

  test('resumes a session that the browser dropped, but not after a sign-out', async () => {
    const accounts = await fakeExtension().accounts.read();
    const extension = fakeExtension({ accounts, session: SIGNED_OUT });
    open(extension);
    await expect.element(page.getByRole('button', { name: 'Sign in with Okta' })).toBeEnabled();
    expect(resumed(extension)).toBe(1);
    await extension.accounts.write(withAccountChanges(accounts, FIRST_ACCOUNT, { user: null }));
    await extension.session.write({ ...SIGNED_OUT });
    await vi.advanceTimersByTimeAsync(9000);
    expect(resumed(extension)).toBe(1);
  });

  test('resumes nothing otherwise', async () => {
    const extension = fakeExtension();
    open(extension);
    await expect.element(page.getByText(/Ada Lovelace/u).first()).toBeVisible();
    await vi.advanceTimersByTimeAsync(9000);
    expect(resumed(extension)).toBe(0);
  });
});

test('the panel stops resuming once a user is signed in', async () => {
  const extension = fakeExtension({ session: SIGNING_IN });
  openPanel(undefined, extension);
  await expect.element(page.getByText('Not signed in')).toBeVisible();
  await vi.advanceTimersByTimeAsync(3000);
  expect(resumed(extension)).toBe(2);
  await extension.session.write(ADA);
  await vi.advanceTimersByTimeAsync(9000);
  expect(resumed(extension)).toBe(2);
});

test('the panel stops resuming after ten minutes', async () => {
  const extension = fakeExtension({ session: INTERRUPTED });
  openPanel(undefined, extension);
  await expect.element(page.getByText('Not signed in')).toBeVisible();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(resumed(extension)).toBe(200);
});

test('the panel does not resume a sign-in that it started itself', async () => {
  const extension = fakeExtension({ session: { state: 'signed-out', problem: null } });
  extension.handlers['session/sign-in'] = async () => {
    await extension.session.write(SIGNING_IN);
    return await new Promise(() => {});
  };
  openPanel(undefined, extension);
  await page.getByRole('button', { name: 'Sign in with Okta' }).click();
  await settled();
  await vi.advanceTimersByTimeAsync(9000);
  expect(resumed(extension)).toBe(0);
});

test('a hidden panel does not resume a sign-in', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const extension = fakeExtension({ session: SIGNING_IN });
  openPanel(undefined, extension);
  await expect.element(page.getByText('Not signed in')).toBeVisible();
  await vi.advanceTimersByTimeAsync(9000);
  expect(resumed(extension)).toBe(0);
  visibility.mockRestore();
  await vi.advanceTimersByTimeAsync(3000);
  expect(resumed(extension)).toBe(1);
});
