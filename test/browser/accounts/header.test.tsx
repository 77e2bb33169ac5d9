import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Account } from '../../../src/domain/accounts.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { accountsOf, ADA_ACCOUNT, BOB_ACCOUNT, GLOBEX_ACCOUNT } from '../../fakes/accounts.ts';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import { applications, openPopup, snapshotOf } from '../popup/open-popup.tsx';
import { openPanel } from '../side-panel/open-panel.tsx';

const SURFACES = {
  popup: (extension: FakeExtension) => openPopup(extension).root,
  panel: (extension: FakeExtension) => openPanel(undefined, extension).root,
} as const;

function withAccounts(...list: readonly Account[]): FakeExtension {
  return fakeExtension({
    accounts: accountsOf(...list),
    applications: snapshotOf(applications),
  });
}

const identity = () => page.getByRole('button', { name: /^Account:/u });
const choices = () => page.getByRole('menuitemradio');
const switches = ({ sent }: FakeExtension) =>
  sent.filter(({ type }) => type === 'accounts/switch').map(({ request }) => request);

afterEach(() => {
  delete document.documentElement.dataset['theme'];
  document.documentElement.removeAttribute('dir');
});

describe.each(Object.entries(SURFACES))('the header of the %s', (_name, open) => {
  test('shows no menu with one account', async () => {
    open(withAccounts(ADA_ACCOUNT));
    await expect.element(page.getByText('acme.okta.com', { exact: true })).toBeVisible();
    await expect.element(identity()).not.toBeInTheDocument();
  });

  test('shows the name and avatar of a customized account', async () => {
    const root = open(withAccounts({ ...ADA_ACCOUNT, name: 'Day job', color: 'amber' }));
    await expect.element(page.getByText('Day job')).toBeVisible();
    expect(root.querySelector('.account-amber')?.textContent).toBe('DJ');
    await expect.element(identity()).not.toBeInTheDocument();
  });

  test('lists the accounts, their users, and the current one', async () => {
    open(withAccounts(ADA_ACCOUNT, BOB_ACCOUNT, GLOBEX_ACCOUNT));
    await expect
      .element(identity())
      .toHaveAccessibleName(/^Account: .*Ada Lovelace.*acme\.okta\.com$/u);
    await identity().click();
    await expect.element(choices()).toHaveLength(3);
    const texts = choices()
      .elements()
      .map(({ textContent }) => textContent);
    expect(texts[0]).toContain('ada@acme.example');
    expect(texts[1]).toContain('bob@acme.example');
    expect(texts[2]).toMatch(/Globex.*Not signed in/u);
    await expect.element(choices().first()).toHaveAttribute('aria-checked', 'true');
    await expect.element(choices().nth(1)).toHaveAttribute('aria-checked', 'false');
    await expect.element(choices().first()).toHaveFocus();
  });

  test('switches in one click or with the keyboard', async () => {
    const extension = withAccounts(ADA_ACCOUNT, BOB_ACCOUNT);
    open(extension);
    await identity().click();
    await choices().nth(1).click();
    await expect.poll(() => switches(extension)).toEqual([{ id: '2' }]);
    await identity().click();
    await expect.element(choices().first()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => switches(extension)).toEqual([{ id: '2' }, { id: '2' }]);
  });

  test('does nothing for the current account', async () => {
    const extension = withAccounts(ADA_ACCOUNT, BOB_ACCOUNT);
    open(extension);
    await identity().click();
    await choices().first().click();
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await expect.element(identity()).toHaveFocus();
    expect(switches(extension)).toEqual([]);
  });

  test('hides accounts that policy blocks, and shows no menu for the one that remains', async () => {
    open(withAccounts(ADA_ACCOUNT, { ...BOB_ACCOUNT, blocked: true }));
    await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
    await expect.element(identity()).not.toBeInTheDocument();
  });

  test('opens the options to add an account', async () => {
    const extension = withAccounts(ADA_ACCOUNT, BOB_ACCOUNT);
    open(extension);
    await identity().click();
    await page.getByRole('menuitem', { name: 'Add another account…' }).click();
    expect(extension.asked.options).toBe(1);
  });

  test('renders names as text', async () => {
    const root = open(
      withAccounts({ ...ADA_ACCOUNT, name: '<img src=x onerror=alert(1)>' }, BOB_ACCOUNT),
    );
    await identity().click();
    await expect.element(choices()).toHaveLength(2);
    expect(root.querySelectorAll('img[src=x], [onerror]')).toHaveLength(0);
  });

  test.each(['ltr', 'rtl'])('keeps long names within 320 px, %s', async (direction) => {
    document.documentElement.dir = direction;
    await page.viewport(320, 600);
    const long = 'Wolfeschlegelsteinhausenbergerdorff & Söhne';
    const user = { ...BOB_ACCOUNT.user, name: long, login: `${'a'.repeat(60)}@acme.example` };
    const root = open(
      withAccounts(
        { ...ADA_ACCOUNT, name: long.slice(0, 40) },
        { ...BOB_ACCOUNT, user: { sub: 's', orgUrl: ADA_ACCOUNT.org.orgUrl, ...user } },
        GLOBEX_ACCOUNT,
      ),
    );
    root.style.width = '320px';
    await identity().click();
    await expect.element(choices()).toHaveLength(3);
    const outside = [...root.querySelectorAll('header, header *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (
        (left < -0.5 || right > 320.5) &&
        !element.matches('.visually-hidden') &&
        element.closest('.truncate') === null
      );
    });
    expect(outside.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
    await page.viewport(414, 896);
  });

  test.each(['light', 'dark'])('has no accessibility violations, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const colors = ['blue', 'green', 'plum', 'amber', 'teal', 'red'] as const;
    const root = open(
      withAccounts(
        ...colors.map((color, at) => ({
          ...(at === 0 ? ADA_ACCOUNT : BOB_ACCOUNT),
          id: String(at + 1),
          color,
        })),
      ),
    );
    await identity().click();
    await expect.element(choices()).toHaveLength(6);
    expect(await violationsOf(root)).toEqual([]);
  });
});

test('the product stands once above the panel: in the browser’s bar, not in the header, too', async () => {
  const panel = openPanel(undefined, withAccounts(ADA_ACCOUNT)).root;
  await expect.poll(() => panel.querySelector('.account-mark')?.textContent).toBe('AL');
  expect(panel.querySelector('.product-mark')).toBeNull();
  expect(panel.querySelector('header')?.getBoundingClientRect().height).toBeLessThanOrEqual(41);
  const popup = openPopup(withAccounts(ADA_ACCOUNT)).root;
  await expect.poll(() => popup.querySelector('.product-mark')).not.toBeNull();
  expect(popup.querySelector('.account-mark')).toBeNull();
});

test('a failed switch shows its error', async () => {
  const extension = withAccounts(ADA_ACCOUNT, BOB_ACCOUNT);
  extension.handlers['accounts/switch'] = () =>
    Promise.reject(assistantError('ACCOUNT_NOT_FOUND', 'There is no such account here.'));
  openPopup(extension);
  await identity().click();
  await choices().nth(1).click();
  await expect.element(page.getByText('That account no longer exists')).toBeVisible();
});
