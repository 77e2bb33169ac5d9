import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { violationsOf } from '../axe.ts';
import { firstRun, openOptions } from './open-options.tsx';

afterEach(() => {
  location.hash = '';
});

const links = () => page.getByRole('navigation', { name: 'Options' }).getByRole('link');

test('each section has a link of its own, which shows it', async () => {
  const { root } = openOptions();
  await expect.element(links().first()).toHaveTextContent('Account');
  const targets = links()
    .elements()
    .map((link) => link.getAttribute('href') ?? '');
  expect(targets).toEqual([
    '#account',
    '#shortcuts',
    '#apps',
    '#assistants',
    '#tools',
    '#appearance',
    '#privacy',
    '#help',
  ]);
  for (const target of targets) expect(root.querySelectorAll(target)).toHaveLength(1);
  await page.getByRole('link', { name: 'Tools', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: 'Tools' })).toBeInViewport();
  await expect
    .element(page.getByRole('link', { name: 'Tools', exact: true }))
    .toHaveAttribute('aria-current', 'true');
  expect(await violationsOf(root)).toEqual([]);
});

test('a page that is opened by a section’s link begins there', async () => {
  location.hash = '#help';
  openOptions();
  await expect.element(page.getByRole('heading', { name: 'Troubleshooting' })).toBeInViewport();
});

test('before the setup, shows the administrator’s instructions with the account', async () => {
  const { root } = openOptions(firstRun());
  await expect.element(page.getByRole('heading', { name: 'For your administrator' })).toBeVisible();
  expect(root.querySelector('#account')?.textContent).toContain('For your administrator');
  await expect
    .element(page.getByRole('link', { name: 'Tools', exact: true }))
    .not.toBeInTheDocument();
});
