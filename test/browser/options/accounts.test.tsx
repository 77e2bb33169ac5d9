import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Account } from '../../../src/domain/accounts.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { accountsOf, ADA_ACCOUNT, BOB_ACCOUNT, GLOBEX_ACCOUNT } from '../../fakes/accounts.ts';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import { button, clientId, domain, firstRun, openOptions, save } from './open-options.tsx';

const withAccounts = (...list: readonly Account[]) =>
  fakeExtension({ accounts: accountsOf(...list) });
const card = () => page.getByRole('region', { name: 'Accounts' });
const rows = () => card().getByRole('listitem');

test('the first run shows no accounts', async () => {
  openOptions(firstRun());
  await expect.element(save()).toBeVisible();
  await expect.element(card()).not.toBeInTheDocument();
});

test('a single account shows no list, but can be customized or joined by another', async () => {
  openOptions(withAccounts(ADA_ACCOUNT));
  await expect.element(button('Add another org or account')).toBeVisible();
  await expect.element(rows()).not.toBeInTheDocument();
  await expect.element(button('Customize')).toBeVisible();
});

test('several accounts are listed with name, user, and org, the current and the blocked ones marked', async () => {
  openOptions(
    withAccounts(
      ADA_ACCOUNT,
      { ...GLOBEX_ACCOUNT, name: 'Globex' },
      { ...BOB_ACCOUNT, blocked: true },
    ),
  );
  await expect.element(rows()).toHaveLength(3);
  const texts = rows()
    .elements()
    .map(({ textContent }) => textContent);
  expect(texts[0]).toMatch(/Ada Lovelace.*ada@acme\.example · acme\.okta\.com.*Current/u);
  expect(texts[1]).toMatch(/Globex.*Not signed in · globex-international.*Switch/u);
  expect(texts[2]).toMatch(/Bob Diaz.*bob@acme\.example.*Not allowed by your administrator/u);
  await expect.element(button('Switch to Globex')).toBeVisible();
  expect(page.getByRole('button', { name: /^Switch to/u }).elements()).toHaveLength(1);
});

test('one click switches the account', async () => {
  const { extension } = openOptions(withAccounts(ADA_ACCOUNT, BOB_ACCOUNT));
  await button('Switch to Bob Diaz · acme.okta.com').click();
  expect(extension.sent).toContainEqual({ type: 'accounts/switch', request: { id: '2' } });
});

test('the current account gets a name and a color', async () => {
  const { extension } = openOptions(withAccounts(ADA_ACCOUNT, BOB_ACCOUNT));
  await button('Customize').click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveFocus();
  await userEvent.keyboard('Day job');
  await page.getByText('Amber').click();
  await expect.element(page.getByRole('radio', { name: 'Amber' })).toBeChecked();
  await button('Save').click();
  expect(extension.sent).toContainEqual({
    type: 'accounts/describe',
    request: { name: 'Day job', color: 'amber' },
  });
  await expect.element(page.getByLabelText('Name', { exact: true })).not.toBeInTheDocument();
});

test('a name that could not be saved stays in its field', async () => {
  const extension = withAccounts(ADA_ACCOUNT, BOB_ACCOUNT);
  extension.handlers['accounts/describe'] = () =>
    Promise.reject(assistantError('WORKER_UNREACHABLE', 'No answer.'));
  openOptions(extension);
  await button('Customize').click();
  await page.getByLabelText('Name', { exact: true }).fill('Day job');
  await button('Save').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Day job');
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Add another org or account')).toHaveFocus();
});

test('the form for another account starts with the current org and requests access within the click', async () => {
  const { extension } = openOptions(withAccounts(ADA_ACCOUNT));
  await button('Add another org or account').click();
  await expect.element(domain()).toHaveValue('https://acme.okta.com');
  await expect.element(clientId()).toHaveValue(ADA_ACCOUNT.org.clientId);
  await domain().fill('globex.okta.com');
  await clientId().fill('0oa2');
  await save().click();
  expect(extension.sent).toContainEqual({
    type: 'accounts/add',
    request: { orgUrl: 'https://globex.okta.com', clientId: '0oa2' },
  });
  expect(extension.asked.permissions).toEqual(['https://globex.okta.com']);
});

test('where policy sets the org, another account of it can be added and no other org', async () => {
  const org = { ...ADA_ACCOUNT.org, source: 'policy' as const };
  const { extension } = openOptions(withAccounts({ ...ADA_ACCOUNT, org }));
  await button('Add another account').click();
  await expect.element(domain()).toBeDisabled();
  await expect.element(clientId()).toBeDisabled();
  await save().click();
  await expect
    .poll(() => extension.sent)
    .toContainEqual({
      type: 'accounts/add',
      request: { orgUrl: org.orgUrl, clientId: org.clientId },
    });
});

test('adding an account can be canceled', async () => {
  openOptions(withAccounts(ADA_ACCOUNT));
  await button('Add another org or account').click();
  await button('Cancel').click();
  await expect.element(domain()).not.toBeInTheDocument();
  await expect.element(button('Add another org or account')).toHaveFocus();
});

test('an account that cannot be added shows the problem at its field', async () => {
  const extension = withAccounts(ADA_ACCOUNT, BOB_ACCOUNT);
  extension.handlers['accounts/add'] = () =>
    Promise.reject(assistantError('ORG_NOT_FOUND', 'No.', { orgUrl: 'https://globex.okta.com' }));
  openOptions(extension);
  await button('Add another org or account').click();
  await save().click();
  await expect.element(page.getByText(/^No site at that address/u)).toBeVisible();
});

test('disconnecting names the account', async () => {
  const { extension } = openOptions(withAccounts({ ...ADA_ACCOUNT, name: 'Day job' }, BOB_ACCOUNT));
  await button('Disconnect').click();
  await expect.element(page.getByText(/^Disconnect from Day job\?/u)).toBeVisible();
  await button('Yes, disconnect').click();
  expect(extension.sent).toContainEqual({ type: 'org/forget', request: {} });
});

test('a blocked only account is marked, and another can be added', async () => {
  const { list } = accountsOf({ ...ADA_ACCOUNT, blocked: true });
  const extension = fakeExtension({
    accounts: { current: null, next: 2, list },
    session: SIGNED_OUT,
  });
  openOptions(withShown(extension, '2'));
  await expect.element(page.getByText(/Not allowed by your administrator/u)).toBeVisible();
});

function withShown(extension: FakeExtension, account: string): FakeExtension {
  return { ...extension, account };
}

const describing = () => button('Customize').click();
const adding = () => button('Add another org or account').click();
const SCENES: Readonly<Record<string, () => Promise<void>>> = { describing, adding };

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

for (const theme of ['light', 'dark'])
  for (const [name, act] of Object.entries(SCENES))
    test(`has no accessibility violations and no overflow at 320 px while ${name}, ${theme}`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { root } = openOptions(
        withAccounts(ADA_ACCOUNT, { ...BOB_ACCOUNT, blocked: true }, GLOBEX_ACCOUNT),
      );
      root.style.width = '320px';
      await act();
      expect(await violationsOf(root)).toEqual([]);
      const { right } = root.getBoundingClientRect();
      const wide = [...root.querySelectorAll('.options *')].filter(
        (element) =>
          element.getBoundingClientRect().right > right + 0.5 &&
          !element.matches('.visually-hidden') &&
          element.closest('.truncate') === null,
      );
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
    });
