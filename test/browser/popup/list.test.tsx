import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toApplications } from '../../../src/okta/app-links.ts';
import manyLinks from '../../data/app-links-5000.json';
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
      usage: new Map([
        [named('Zoom').id, [1000]],
        [named('Slack').id, [2000]],
      ]),
    }),
  );
  expect(headings(root)).toEqual(['Recently opened', 'All applications (49)']);
  expect(labels(root).slice(0, 2)).toEqual(['Slack', 'Zoom']);
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => headings(root)).toContain('Hidden on your dashboard');
  expect(selected(root)).toBe('Jira');
});

test('apps with the same label get a distinguishing hint', async () => {
  const [first, second] = [named('Zoom'), named('Slack')];
  const { root } = await openList(
    fakeExtension({ applications: snapshotOf([first, { ...second, label: first.label }]) }),
  );
  const hints = [...root.querySelectorAll('.popup-hint')].map(({ textContent }) => textContent);
  expect(hints).toHaveLength(2);
  expect(new Set(hints).size).toBe(2);
  expect(hints[0]).toContain(first.appName);
});

test('an app without a link to the org shows the reason and never opens', async () => {
  const zoom = { ...named('Zoom'), ssoLink: null };
  const { extension } = await openList(fakeExtension({ applications: snapshotOf([zoom]) }));
  const option = page.getByRole('option');
  await expect.element(option).toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByText(/^Its link is not on your org/u)).toBeVisible();
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
