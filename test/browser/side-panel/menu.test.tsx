import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { button, openPanel, panelWith } from './open-panel.tsx';

const item = (name: string) => page.getByRole('menuitem', { name });
const openMenu = () => page.getByRole('button', { name: 'Menu' }).click();

test('signing out by the menu asks first', async () => {
  const { extension } = openPanel();
  const signsOut = () => extension.sent.some(({ type }) => type === 'session/sign-out');
  await openMenu();
  await item('Sign out').click();
  await expect.element(page.getByRole('dialog', { name: 'Sign out?' })).toBeVisible();
  await button('Cancel').click();
  expect(signsOut()).toBe(false);
  await openMenu();
  await item('Sign out').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(signsOut).toBe(true);
});

test('the menu leads to the dashboard, Okta’s settings and the help desk', async () => {
  const policy = { helpDeskUrl: 'https://help.acme.example/' };
  openPanel(undefined, fakeExtension({ policy }));
  await openMenu();
  const target = (name: string) => item(name).element().getAttribute('href');
  await expect.element(item('Open Okta dashboard')).toBeVisible();
  expect(target('Open Okta dashboard')).toBe('https://acme.okta.com/app/UserHome');
  expect(target('Open Okta settings')).toBe('https://acme.okta.com/enduser/settings');
  expect(target('Contact the help desk')).toBe('https://help.acme.example/');
});

test('before the set-up the menu has no page of Okta and no account', async () => {
  openPanel(undefined, fakeExtension({ org: null, session: SIGNED_OUT }));
  await openMenu();
  await expect.element(item('Options')).toBeVisible();
  expect(page.getByRole('menuitem').elements()).toHaveLength(2);
});

test('a card of several meanings is one tab stop', async () => {
  const options = ['Open Box', 'Get the link to Box'].map((text) => ({ text, calls: [] }));
  const { root } = panelWith([{ kind: 'offer', options, canRemember: true }]);
  await expect.element(button('Open Box')).toHaveFocus();
  expect(root.querySelectorAll('.offer button[tabindex="0"]')).toHaveLength(1);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(button('Get the link to Box')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(button('None of these')).toHaveFocus();
});
