import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RememberedChoice } from '../../../src/assistant/offer-types.ts';
import { FIRST_ACCOUNT } from '../../../src/domain/accounts.ts';
import { REMEMBERED_CHOICES } from '../../../src/storage/catalog.ts';
import { forAccount } from '../../../src/storage/catalog-items.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { button, openOptions } from './open-options.tsx';

const CHOICES: readonly RememberedChoice[] = ['open slakc', 'my boss <b>'].map((prompt) => ({
  prompt,
  text: `Meaning of ${prompt}`,
  calls: [{ tool: 'get_my_user_profile', fields: ['manager'] }],
}));

async function openWithChoices() {
  const extension = fakeExtension();
  const item = extension.storedItem(forAccount(REMEMBERED_CHOICES, FIRST_ACCOUNT));
  await item.write(CHOICES);
  openOptions(extension);
  await expect.element(page.getByText('What you chose before')).toBeVisible();
  return item;
}

describe('the list of remembered choices', () => {
  test('shows the words and what they mean, and forgets one', async () => {
    const item = await openWithChoices();
    await expect.element(page.getByText('my boss <b>', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Meaning of open slakc')).toBeVisible();
    await button('Forget “open slakc”').click();
    await expect.element(page.getByText('Meaning of open slakc')).not.toBeInTheDocument();
    expect((await item.read()).map(({ prompt }) => prompt)).toEqual(['my boss <b>']);
  });

  test('forgets all choices and then disappears', async () => {
    const item = await openWithChoices();
    await button('Forget all').click();
    await expect.element(page.getByText('What you chose before')).not.toBeInTheDocument();
    expect(await item.read()).toEqual([]);
  });

  test('is not there before anything was chosen', async () => {
    openOptions();
    await expect.element(page.getByText('Connection', { exact: true })).toBeVisible();
    expect(page.getByText('What you chose before').query()).toBeNull();
  });
});
