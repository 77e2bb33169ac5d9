import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ProfileRow } from '../../../src/assistant/transcript.ts';
import { violationsOf } from '../axe.ts';
import { button, expectText, panelWith } from './open-panel.tsx';

const row = (field: string, value: string): ProfileRow => ({ field, label: field, value });

const ROWS: readonly ProfileRow[] = [
  row('displayName', 'Ada Lovelace'),
  row('firstName', 'Ada'),
  row('lastName', 'Lovelace'),
  row('title', 'Principal Analyst'),
  row('department', 'Research'),
  row('costCenter', '4100'),
  row('manager', 'Dana Ruiz'),
  row('login', 'ada@acme.example'),
  row('email', 'ada@acme.example'),
  row('mobilePhone', '+1 555'),
  row('city', 'Austin'),
  row('status', 'active'),
  row('Office floor', '7'),
];

const whole = (rows: readonly ProfileRow[]) =>
  panelWith([{ kind: 'profile', rows, isWhole: true }]);
const headings = () =>
  page
    .getByRole('log')
    .getByRole('heading', { level: 3 })
    .elements()
    .map(({ textContent }) => textContent);

test('a whole profile says whose it is, and shows the most wanted fields in groups', async () => {
  const { root } = whole(ROWS);
  await expectText('Principal Analyst · Research');
  expect(root.querySelector('.profile-photo')?.textContent).toBe('AL');
  expect(headings()).toEqual(['Work', 'Contact', 'Place and language', 'Account']);
  expect(root.textContent).not.toContain('4100');
});

test('all fields are one click away, and back', async () => {
  const { root, extension } = whole(ROWS);
  await button('Show all 13').click();
  expect(headings()).toEqual([
    'Work',
    'Contact',
    'Place and language',
    'Account',
    'Name',
    'From your organization',
  ]);
  expect(root.querySelectorAll('.profile-row')).toHaveLength(ROWS.length);
  await button('Copy Office floor').click();
  expect(extension.copied).toEqual(['7']);
  await button('Show less').click();
  await expect.poll(headings).toHaveLength(4);
});

test('groups without a field and a head without a name are not there', async () => {
  const { root } = whole([row('title', 'Analyst'), row('email', 'ada@acme.example')]);
  await expectText('Analyst');
  expect(headings()).toEqual(['Work', 'Contact']);
  expect(root.querySelector('.profile-head')).toBeNull();
});

test('a whole profile is one tab stop, with arrow keys between its groups', async () => {
  const { root } = whole(ROWS);
  await expectText('Dana Ruiz');
  const stops = () => [...root.querySelectorAll<HTMLElement>('.profile-row button[tabindex="0"]')];
  expect(stops()).toHaveLength(1);
  stops()[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(button('Copy email')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(button('Copy login')).toHaveFocus();
  expect(stops()).toHaveLength(1);
});

test.each(['light', 'dark'])('it has no accessibility violations, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { root } = whole(ROWS);
  await expectText('Dana Ruiz');
  expect(await violationsOf(root)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
