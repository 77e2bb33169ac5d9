import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SearchFunctions } from '../../../src/ui/extension.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import {
  applications,
  button,
  field,
  headings,
  labels,
  named,
  openList,
  selected,
  snapshotOf,
} from './open-popup.tsx';

test('matched text is highlighted', async () => {
  const { root } = await openList();
  await userEvent.keyboard('goo dri');
  await expect.poll(() => labels(root)).toEqual(['Google Workspace Drive']);
  const marked = [...root.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marked).toEqual(['Goo', 'Dri']);
});

test('the number of matches is announced', async () => {
  const { root } = await openList();
  await userEvent.keyboard('google');
  await expect
    .poll(() => root.querySelector('.visually-hidden[role=status]')?.textContent)
    .toMatch(/^\d+ apps$/u);
});

test('the organization’s own name for an app finds it', async () => {
  const extension = fakeExtension({
    applications: snapshotOf(applications),
    policy: { aliases: new Map([['room booker', 'Zoom']]) },
  });
  const { root } = await openList(extension);
  await userEvent.keyboard('room booker');
  await expect.poll(() => labels(root)[0]).toBe('Zoom');
});

test('Escape clears the query, then closes the popup', async () => {
  const { root, extension } = await openList();
  await userEvent.keyboard('zoom');
  await expect.poll(() => labels(root)[0]).toBe('Zoom');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('');
  await expect.poll(() => labels(root).length).toBeGreaterThan(5);
  expect(extension.asked.closed).toBe(0);
  await userEvent.keyboard('{Escape}');
  expect(extension.asked.closed).toBe(1);
});

test('Enter before the search is ready opens the app that matches the query', async () => {
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  const loaded = Promise.withResolvers<SearchFunctions>();
  const { root } = await openList({ ...extension, loadSearch: () => loaded.promise });
  await userEvent.keyboard('zoom{Enter}');
  expect(extension.opened).toEqual([]);
  expect(root.textContent).not.toContain('No apps match');
  loaded.resolve(await extension.loadSearch());
  await expect
    .poll(() => extension.opened)
    .toEqual([{ applicationId: named('Zoom').id, where: 'new-tab' }]);
});

test('Alt+C before the search is ready copies the link of the match, and is announced last', async () => {
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  const loaded = Promise.withResolvers<SearchFunctions>();
  await openList({ ...extension, loadSearch: () => loaded.promise });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await userEvent.keyboard('zoom{Alt>}c{/Alt}');
    loaded.resolve(await extension.loadSearch());
    await expect.poll(() => extension.copied).toEqual([named('Zoom').ssoLink]);
    await vi.advanceTimersByTimeAsync(1000);
    await expect.element(page.getByRole('status')).toMatchTextContent('Link copied');
  } finally {
    vi.useRealTimers();
  }
});

test('a newly opened app comes first at the next keystroke', async () => {
  const { root, extension } = await openList();
  const before = labels(root);
  await extension.launches.write(new Map([[named('Zoom').id, [Date.now()]]]));
  expect(labels(root)).toEqual(before);
  await userEvent.keyboard('x{Escape}');
  await expect.poll(() => headings(root)[0]).toBe('Recently opened');
  expect(selected(root)).toBe('Zoom');
});

test('a query without matches is handed to the side panel', async () => {
  const { extension } = await openList();
  await userEvent.keyboard('who is my manager');
  await expect.element(page.getByText('No apps match “who is my manager”')).toBeVisible();
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
  await button(/^Ask the assistant/u).click();
  await expect.poll(() => extension.asked.closed).toBe(1);
  expect(extension.asked.sidePanel).toBe(1);
  expect(await extension.promptHandoff.read()).toMatchObject({ prompt: 'who is my manager' });
});

test('a side panel that does not open shows an error, and the query stays', async () => {
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  const openSidePanel = () => Promise.reject(new Error('No gesture.'));
  await openList({ ...extension, openSidePanel });
  await userEvent.keyboard('who is my manager');
  await button(/^Ask the assistant/u).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(field()).toHaveValue('who is my manager');
  expect(extension.asked.closed).toBe(0);
});

test('Enter hands a question to the side panel where no app matches', async () => {
  const { extension } = await openList();
  await userEvent.keyboard('who is my manager');
  await expect.element(page.getByText('No apps match “who is my manager”')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => extension.asked.closed).toBe(1);
  expect(await extension.promptHandoff.read()).toMatchObject({ prompt: 'who is my manager' });
  expect(extension.opened).toEqual([]);
});

test('the assistant and the dashboard follow right after the last match', async () => {
  const { extension, root } = await openList();
  await userEvent.keyboard('zoom');
  await expect.element(button(/^Ask the assistant/u)).toHaveTextContent('Ask the assistantzoom');
  await expect
    .element(page.getByRole('link', { name: 'Open your Okta dashboard' }))
    .toHaveAttribute('href', 'https://acme.okta.com/app/UserHome');
  const bottom = (selector: string) => root.querySelector(selector)?.getBoundingClientRect();
  await expect.poll(() => root.querySelectorAll('[role=option]').length).toBeLessThan(5);
  const gap = (bottom('.popup-fallbacks')?.top ?? 0) - (bottom('.popup-list')?.bottom ?? 0);
  expect(gap).toBeLessThan(10);
  await button(/^Ask the assistant/u).click();
  expect(await extension.promptHandoff.read()).toMatchObject({ prompt: 'zoom' });
});

test('the field is cleared by its button, which gives it the focus', async () => {
  await openList();
  await expect.element(button('Clear')).not.toBeInTheDocument();
  await userEvent.keyboard('zoom');
  await button('Clear').click();
  await expect.element(field()).toHaveValue('');
  await expect.element(field()).toHaveFocus();
});

test('what is typed after a click elsewhere reaches the field', async () => {
  const { root, extension } = await openList();
  await page.getByText('Ada Lovelace').click();
  await userEvent.keyboard('zo');
  await expect.element(field()).toHaveValue('zo');
  await button('Update now').click();
  await userEvent.keyboard('om');
  await expect.element(field()).toHaveValue('zoom');
  await page.getByRole('option').first().click({ button: 'right' });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => extension.opened).toHaveLength(1);
  await page.getByText('Ada Lovelace').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('');
  await page.getByText('Ada Lovelace').click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => selected(root)).toBe(labels(root)[1]);
});
