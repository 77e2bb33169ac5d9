import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violationsOf } from '../axe.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { MAX_PINS } from '../../../src/ui/popup/pin-order.ts';
import {
  applications,
  button,
  headings,
  labels,
  named,
  openList,
  selected,
  snapshotOf,
} from './open-popup.tsx';

const idsOf = (...names: string[]) => names.map((label) => named(label).id);

async function openWith(...pinned: string[]) {
  const extension = fakeExtension({
    applications: snapshotOf(applications),
    pins: ['not-assigned', ...idsOf(...pinned)],
    launches: new Map(idsOf('Zoom', 'Slack').map((id, at) => [id, [at]])),
  });
  const { root } = await openList(extension);
  const pins = async () =>
    (await extension.pins.read()).map(
      (pin) => applications.find(({ id }) => id === pin)?.label ?? pin,
    );
  return { extension, root, pins };
}

const status = (text: string) => page.getByText(text, { exact: true });

test('pinned apps stand first, and not among the recent ones, too', async () => {
  const { root } = await openWith('Jira', 'Zoom');
  expect(headings(root)).toEqual(['Pinned', 'Recently opened', 'All apps (49)']);
  expect(labels(root).slice(0, 3)).toEqual(['Jira', 'Zoom', 'Slack']);
  expect(await violationsOf(root)).toEqual([]);
});

test('Alt+P pins what a search found, and takes the pin away again', async () => {
  const { root, pins } = await openWith('Zoom');
  await userEvent.keyboard('jira{Alt>}p{/Alt}');
  await expect.poll(pins).toEqual(['not-assigned', 'Zoom', 'Jira']);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => labels(root).slice(0, 2)).toEqual(['Zoom', 'Jira']);
  await userEvent.keyboard('{ArrowDown}{Alt>}p{/Alt}');
  await expect.poll(pins).toEqual(['not-assigned', 'Zoom']);
  await expect.element(status('Unpinned')).toBeInTheDocument();
});

test('Alt+Shift and an arrow move a pinned app, which stays selected, and say its place', async () => {
  const { root, pins } = await openWith('Zoom', 'Slack', 'Jira');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(selected(root)).toBe('Jira');
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}{/Alt}');
  await expect.poll(() => labels(root).slice(0, 3)).toEqual(['Jira', 'Zoom', 'Slack']);
  await expect.element(status('Moved to place 1 of 3')).toBeInTheDocument();
  expect(selected(root)).toBe('Jira');
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await expect.poll(pins).toEqual(['not-assigned', 'Zoom', 'Jira', 'Slack']);
});

test('what is not pinned cannot be moved, and is not pinned beyond the limit', async () => {
  const { extension, root } = await openWith();
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  await expect.element(status('Pin it first to move it')).toBeInTheDocument();
  await extension.pins.write(Array.from({ length: MAX_PINS }, (_, at) => `gone ${at}`));
  await userEvent.keyboard('{Alt>}p{/Alt}');
  await expect.element(status('You can pin up to 30 apps. Unpin one first.')).toBeInTheDocument();
  expect(headings(root)).not.toContain('Pinned');
});

test('the sheet pins, moves and unpins by mouse', async () => {
  const { root, pins } = await openWith('Zoom');
  await userEvent.keyboard('jira');
  await expect.poll(() => labels(root)[0]).toBe('Jira');
  await userEvent.click(root.querySelectorAll('.popup-mark')[1] ?? root);
  await button('Pin').click();
  await button('Move up').click();
  await expect.poll(pins).toEqual(['not-assigned', 'Jira', 'Zoom']);
  expect(await violationsOf(root)).toEqual([]);
  await button('Unpin').click();
  await expect.poll(pins).toEqual(['not-assigned', 'Zoom']);
});
