import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Nickname } from '../../../src/domain/personalization.ts';
import { forAccount } from '../../../src/storage/catalog-items.ts';
import { NICKNAMES } from '../../../src/storage/personalization-catalog.ts';
import { violationsOf } from '../axe.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { applications, button, field, labels, named, openList, snapshotOf } from './open-popup.tsx';

async function openWith(nicknames: readonly Nickname[] = []) {
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  const item = extension.storedItem(forAccount(NICKNAMES, extension.account));
  await item.write(nicknames);
  const { root } = await openList(extension);
  const stored = async () => (await item.read()).map(({ name }) => name);
  return { extension, root, stored, item };
}

const nickname = () => page.getByRole('textbox', { name: 'Nickname' });
const zoom = { name: 'Stand-up', application: named('Zoom').id };

test('a nickname typed whole opens its app, and its start finds it', async () => {
  const { extension, root } = await openWith([zoom]);
  await userEvent.keyboard('stand');
  await expect.poll(() => labels(root)).toContain('Zoom');
  await expect.element(page.getByText('Stand-up')).toBeVisible();
  await userEvent.keyboard(' up{Enter}');
  await expect
    .poll(() => extension.opened.map(({ applicationId }) => applicationId))
    .toEqual([zoom.application]);
});

test('Alt+M opens the selected app’s sheet; Enter there adds a nickname, which the search knows at once', async () => {
  const { root, stored } = await openWith();
  await userEvent.keyboard('zoom{Alt>}m{/Alt}');
  await expect.element(page.getByRole('region', { name: 'Zoom' })).toBeVisible();
  await expect.element(nickname()).toHaveFocus();
  await userEvent.keyboard('Daily{Enter}');
  await expect.poll(stored).toEqual(['Daily']);
  await expect
    .element(page.getByText('“Daily” is now your name for this app.'))
    .toBeInTheDocument();
  expect(await violationsOf(root)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveFocus();
  await expect.element(nickname()).not.toBeInTheDocument();
  await userEvent.fill(field(), 'daily');
  await expect.poll(() => labels(root)[0]).toBe('Zoom');
});

test('the row’s button opens the sheet, where a nickname can be removed', async () => {
  const { root, stored, extension } = await openWith([zoom]);
  await userEvent.keyboard('zoom');
  await expect.poll(() => labels(root)[0]).toBe('Zoom');
  await userEvent.click(root.querySelectorAll('.popup-mark')[1] ?? root);
  await button('Remove “Stand-up”').click();
  await expect.poll(stored).toEqual([]);
  await expect.element(nickname()).toHaveFocus();
  await button('Close').click();
  await expect.element(field()).toHaveFocus();
  expect(extension.opened).toEqual([]);
});

test('a name that another app has is refused in words, and stays to be changed', async () => {
  const { root, stored } = await openWith([zoom]);
  await userEvent.keyboard('slack{Alt>}m{/Alt}');
  await expect.element(nickname()).toHaveFocus();
  await userEvent.keyboard('stand up{Enter}');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('This is already your nickname for: Zoom');
  await expect.element(nickname()).toHaveValue('stand up');
  expect(await violationsOf(root)).toEqual([]);
  await userEvent.keyboard('2{Enter}');
  await expect.poll(stored).toEqual(['Stand-up', 'stand up2']);
});
