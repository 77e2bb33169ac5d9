import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { button, field, labels, named, openList, selected } from './open-popup.tsx';

test('arrows, page keys, Home, and End move the selection', async () => {
  const { root } = await openList();
  const all = labels(root);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(selected(root)).toBe(all[1]);
  await userEvent.keyboard('{PageDown}');
  const option = root.querySelector('[aria-selected=true]');
  expect(Number(option?.getAttribute('aria-posinset'))).toBe(11);
  await expect.element(page.getByRole('option', { selected: true })).toBeInViewport();
  await userEvent.keyboard('{End}');
  await expect
    .poll(() => root.querySelector('[aria-selected=true]')?.getAttribute('aria-posinset'))
    .toBe('50');
  await userEvent.keyboard('{Home}{ArrowUp}');
  expect(selected(root)).toBe(all[0]);
  await expect.element(field()).toHaveFocus();
});

test('Home and End move the text cursor while there is a query', async () => {
  const { root } = await openList();
  await userEvent.keyboard('oogle{Home}g');
  await expect.element(field()).toHaveValue('google');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => selected(root)).toBe(labels(root).at(-1));
});

test('Enter opens in a new tab and closes the popup', async () => {
  const { extension } = await openList();
  await userEvent.keyboard('zoom');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => extension.asked.closed).toBe(1);
  expect(extension.opened).toEqual([{ applicationId: named('Zoom').id, where: 'new-tab' }]);
});

test('Ctrl+Enter, Ctrl+click, and the middle button open a background tab and keep the popup', async () => {
  const { extension } = await openList();
  await userEvent.keyboard('zoom');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const option = page.getByRole('option').first();
  await option.click({ modifiers: ['Control'] });
  await option.click({ button: 'middle' });
  const behind = { applicationId: named('Zoom').id, where: 'background-tab' };
  await expect.poll(() => extension.opened).toEqual([behind, behind, behind]);
  expect(extension.asked.closed).toBe(0);
});

test('Alt and a digit open the app at that place', async () => {
  const { root, extension } = await openList();
  const third = labels(root)[2];
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.poll(() => extension.opened).toHaveLength(1);
  expect(extension.opened[0]?.applicationId).toBe(named(third ?? '').id);
  await expect.element(field()).toHaveValue('');
});

test('a row is a link for the browser’s own menu, and a click still opens it through the worker', async () => {
  const { extension } = await openList();
  await userEvent.keyboard('zoom');
  const option = page.getByRole('option').first();
  await expect.element(option).toHaveAttribute('href', named('Zoom').ssoLink ?? '');
  const left: boolean[] = [];
  document.addEventListener('click', (event) => left.push(event.defaultPrevented), { once: true });
  await option.click();
  expect(left).toEqual([true]);
  await expect.poll(() => extension.opened).toHaveLength(1);
});

test('a click opens an app, and pointing at one selects it', async () => {
  const { root, extension } = await openList();
  const option = page.getByRole('option').nth(3);
  await option.hover();
  await expect.poll(() => selected(root)).toBe(labels(root)[3]);
  await option.click();
  await expect.poll(() => extension.opened.length).toBe(1);
});

test.each([
  ['Alt+C', '{Alt>}c{/Alt}'],
  ['Ctrl+C', '{Control>}c{/Control}'],
])('%s copies the link of the selected application', async (_name, keys) => {
  const { root, extension } = await openList();
  await userEvent.keyboard('zoom');
  await expect.poll(() => selected(root)).toBe('Zoom');
  await userEvent.keyboard(keys);
  await expect.poll(() => extension.copied).toEqual([named('Zoom').ssoLink]);
  await expect.element(page.getByText('Link copied')).toBeInTheDocument();
  await expect.element(field()).toHaveValue('zoom');
});

test('Ctrl+C copies selected text as usual', async () => {
  const { extension } = await openList();
  await userEvent.keyboard('zoom{Control>}a{/Control}{Control>}c{/Control}');
  expect(extension.copied).toEqual([]);
});

test('the row’s button copies the link and does not open it', async () => {
  const { root, extension } = await openList();
  const copy = root.querySelector('.popup-mark');
  if (copy === null) throw new Error('The selected row has no copy button.');
  await userEvent.click(copy);
  await expect.poll(() => extension.copied.length).toBe(1);
  expect(extension.opened).toEqual([]);
  expect(copy.getAttribute('title')).toBe('Link copied');
});

test('a failed copy is announced', async () => {
  const { extension } = await openList();
  extension.allows.copying = false;
  await userEvent.keyboard('{Alt>}c{/Alt}');
  await expect.element(page.getByText('Couldn’t copy')).toBeInTheDocument();
});

test('an app that cannot be opened shows why and keeps the query', async () => {
  const { extension } = await openList();
  extension.handlers['link/open'] = () =>
    Promise.reject(assistantError('APPLICATION_NOT_FOUND', 'Not there.'));
  await userEvent.keyboard('zoom');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('That app is not assigned to you')).toBeVisible();
  await expect.element(field()).toHaveValue('zoom');
  expect(extension.asked.closed).toBe(0);
  await button('Dismiss').click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
