import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { APPEARANCE } from '../../../src/storage/page-catalog.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { openOptions } from './open-options.tsx';

const language = () => page.getByRole('combobox', { name: 'Language' });
const theme = () => page.getByRole('combobox', { name: 'Theme' });

test('a language that is chosen is stored, and the page opens again in it', async () => {
  const { extension } = openOptions();
  await language().selectOptions('日本語');
  await expect.poll(() => extension.asked.reloads).toBe(1);
  expect(await extension.storedItem(APPEARANCE).read()).toEqual({
    language: 'ja',
    theme: 'system',
  });
});

test('the language can be left to the browser again', async () => {
  const extension = fakeExtension();
  await extension.storedItem(APPEARANCE).write({ language: 'fr', theme: 'dark' });
  openOptions(extension);
  await expect.element(language()).toHaveValue('fr');
  await language().selectOptions('Same as the browser');
  await expect.poll(() => extension.asked.reloads).toBe(1);
  expect(await extension.storedItem(APPEARANCE).read()).toEqual({ language: null, theme: 'dark' });
});

test('a theme that is chosen is stored, without opening the page again', async () => {
  const { extension } = openOptions();
  await theme().selectOptions('Dark');
  const item = extension.storedItem(APPEARANCE);
  await expect.poll(() => item.read()).toEqual({ language: null, theme: 'dark' });
  expect(extension.asked.reloads).toBe(0);
});

test('the language of an administrator cannot be changed', async () => {
  openOptions(fakeExtension({ policy: { language: 'nl' } }));
  await expect.element(language()).toHaveValue('nl');
  await expect.element(language()).toBeDisabled();
  await expect.element(page.getByText('Set by your administrator')).toBeVisible();
});
