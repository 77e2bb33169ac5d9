import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toApplications } from '../../../src/okta/app-links.ts';
import manyLinks from '../../data/app-links-5000.json';
import { contrast } from '../contrast.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import {
  applications,
  button,
  field,
  headings,
  labels,
  named,
  openList,
  ORIGINS,
  selected,
  snapshotOf,
} from './open-popup.tsx';

test('the field has the focus and the first app is selected', async () => {
  const { root } = await openList();
  await expect.element(field()).toHaveFocus();
  expect(selected(root)).toBe(labels(root)[0]);
  expect(headings(root)).toEqual([]);
});

test('recently opened apps come first, hidden ones last', async () => {
  const hidden = named('Jira');
  const { root } = await openList(
    fakeExtension({
      applications: snapshotOf(
        applications.map((application) => ({ ...application, hidden: application === hidden })),
      ),
      launches: new Map([
        [named('Zoom').id, [1000]],
        [named('Slack').id, [2000]],
      ]),
    }),
  );
  expect(headings(root)).toEqual(['Recently opened', 'All apps (49)']);
  expect(labels(root).slice(0, 2)).toEqual(['Slack', 'Zoom']);
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => headings(root)).toContain('Hidden on your dashboard');
  expect(selected(root)).toBe('Jira');
});

test.each([
  [
    ['amazon_aws', 'google'],
    ['amazon aws', 'google'],
  ],
  [
    ['google', 'google'],
    ['1 of 2 with this name', '2 of 2 with this name'],
  ],
])('apps with the same label and the integrations %j get the hints %j', async (names, hints) => {
  const zoom = named('Zoom');
  const duplicates = names.map((appName, index) => ({ ...zoom, id: `zoom${index}`, appName }));
  const { root } = await openList(fakeExtension({ applications: snapshotOf(duplicates) }));
  const shown = [...root.querySelectorAll('.popup-hint')].map(({ textContent }) => textContent);
  expect(shown).toEqual(hints);
});

test.each([
  ['case', 'JIRA', 'Jira'],
  ['a letter of another script', 'Jirа', 'Jira'],
])('apps whose labels differ only in %s get hints', async (_what, ...twins) => {
  const apps = twins.map((label, at) => ({ ...named('Zoom'), id: `twin${at}`, label }));
  const { root } = await openList(fakeExtension({ applications: snapshotOf(apps) }));
  await expect
    .poll(() => [...root.querySelectorAll('.popup-hint')].map(({ textContent }) => textContent))
    .toEqual(['1 of 2 with this name', '2 of 2 with this name']);
});

test.each(['light', 'dark'] as const)(
  'the mark of the selected app has a contrast of 3:1 with the page, %s',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    const { root } = await openList();
    const option = root.querySelector('[aria-selected=true]');
    if (option === null) throw new Error('No app is selected.');
    const mark = getComputedStyle(option, '::before');
    expect(mark.width).toBe('3px');
    const ground = getComputedStyle(document.body).backgroundColor;
    expect(contrast(mark.backgroundColor, ground)).toBeGreaterThanOrEqual(3);
    expect(
      contrast(mark.backgroundColor, getComputedStyle(option).backgroundColor),
    ).toBeGreaterThanOrEqual(3);
    delete document.documentElement.dataset.theme;
  },
);

test('an app without a link to the org shows the reason and never opens', async () => {
  const zoom = { ...named('Zoom'), ssoLink: null };
  const { extension } = await openList(fakeExtension({ applications: snapshotOf([zoom]) }));
  const option = page.getByRole('option');
  await expect.element(option).toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByText(/^Not opened: its link leads/u)).toBeVisible();
  await option.click({ force: true });
  await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}{Alt>}c{/Alt}');
  expect(extension.opened).toEqual([]);
  expect(extension.copied).toEqual([]);
});

test('a newer list keeps the selection and the scroll position', async () => {
  const { root, extension } = await openList();
  await userEvent.keyboard('{PageDown}{PageDown}');
  const before = selected(root);
  const topOf = () => root.querySelector('[aria-selected=true]')?.getBoundingClientRect().top;
  const top = topOf();
  const added = { ...named('Zoom'), id: 'new', label: 'A new one', sortOrder: -1 };
  await extension.applications.write(snapshotOf([added, ...applications]));
  await expect.poll(() => root.querySelector('[aria-setsize="51"]')).not.toBeNull();
  expect(selected(root)).toBe(before);
  expect(topOf()).toBe(top);
});

test('a list of 5,000 apps renders few rows, scrolls to the last, and finds any', async () => {
  const many = toApplications(manyLinks, ORIGINS).applications;
  const { root } = await openList(fakeExtension({ applications: snapshotOf(many) }));
  expect(labels(root).length).toBeLessThan(40);
  await userEvent.keyboard('{End}');
  await expect.poll(() => root.querySelector('[aria-posinset="5000"]')).not.toBeNull();
  expect(labels(root).length).toBeLessThan(40);
  await field().fill('salesforce');
  await expect.poll(() => labels(root)[0]).toContain('Salesforce');
  expect(root.querySelector('.popup-scroller')?.scrollTop).toBe(0);
});

test('the list shows its age and is refreshed in the background', async () => {
  const { extension } = await openList(
    fakeExtension({ applications: snapshotOf(applications, 180_000) }),
  );
  await expect.element(page.getByText('Updated 3 minutes ago')).toBeVisible();
  await expect
    .poll(() => extension.sent)
    .toEqual([{ type: 'applications/refresh', request: { force: false } }]);
  await button('Update now').click();
  await expect
    .poll(() => extension.sent.at(-1))
    .toEqual({ type: 'applications/refresh', request: { force: true } });
});
