import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { forAccount } from '../../../src/storage/catalog-items.ts';
import { NICKNAMES } from '../../../src/storage/personalization-catalog.ts';
import { violationsOf } from '../axe.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { applications, named, snapshotOf } from '../popup/open-popup.tsx';
import { button, openOptions } from './open-options.tsx';

async function openWithApps() {
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  const item = extension.storedItem(forAccount(NICKNAMES, extension.account));
  await item.write([
    { name: '<b>daily</b>', application: named('Zoom').id },
    { name: 'old', application: 'not-assigned' },
  ]);
  const { root } = openOptions(extension);
  await expect.element(page.getByRole('heading', { name: 'Nicknames' })).toBeVisible();
  return { root, stored: async () => (await item.read()).map(({ name }) => name) };
}

const app = () => page.getByRole('combobox', { name: 'App', exact: true });
const nickname = () => page.getByRole('textbox', { name: 'Nickname' });

test('lists what the user calls apps, and removes one', async () => {
  const { root, stored } = await openWithApps();
  await expect.element(page.getByText('<b>daily</b>', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Not assigned to you now')).toBeVisible();
  expect(await violationsOf(root)).toEqual([]);
  await button('Remove “old”').click();
  await expect.poll(stored).toEqual(['<b>daily</b>']);
});

test('names an app that is chosen, and refuses what is taken', async () => {
  const { stored } = await openWithApps();
  await expect.element(button('Add').first()).toBeDisabled();
  await userEvent.selectOptions(app(), 'Jira');
  await userEvent.type(nickname(), 'zoom{Enter}');
  await expect
    .element(page.getByText('An app already has this name: Zoom', { exact: true }))
    .toBeVisible();
  await nickname().fill('bug tracker');
  await userEvent.keyboard('{Enter}');
  await expect.poll(stored).toEqual(['<b>daily</b>', 'old', 'bug tracker']);
  await expect.element(nickname()).toHaveValue('');
});

test('reads the list of apps, once somebody comes to the card, where no other surface has yet', async () => {
  const extension = fakeExtension();
  extension.handlers['applications/refresh'] = async () => {
    await extension.applications.write(snapshotOf(applications));
    return null;
  };
  openOptions(extension);
  await nickname().click();
  await userEvent.selectOptions(app(), 'Zoom');
  await nickname().fill('standup');
  await expect.element(button('Add').first()).toBeEnabled();
});
