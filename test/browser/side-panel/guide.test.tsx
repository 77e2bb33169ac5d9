import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { parseSsoLink } from '../../../src/domain/sso-link.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import { answering, button, openPanel, panelWith } from './open-panel.tsx';

const app = (label: string, sortOrder: number): AssignedApplication => ({
  id: label,
  label,
  appName: '',
  ssoLink: parseSsoLink(`https://acme.okta.com/home/app/${sortOrder}`, ['https://acme.okta.com']),
  logoUrl: null,
  hidden: false,
  sortOrder,
});
const applications = {
  value: [app('Google Drive', 1), app('Google Mail', 2), app('Miro', 3)],
  takenAt: Date.now(),
};
const examples = (root: HTMLElement) =>
  [...root.querySelectorAll('.example')].map(({ textContent }) => textContent);

test('the panel begins with four different examples of the user’s own apps', async () => {
  const { root } = openPanel(
    undefined,
    fakeExtension({ applications, launches: new Map([['Miro', [1]]]) }),
  );
  await expect
    .poll(() => examples(root))
    .toEqual([
      'What’s my job title and department?',
      'Which Google apps do I have?',
      'Get me the link to Google Drive',
      'Open Miro',
    ]);
});

test('nobody’s apps are named while nobody is signed in', async () => {
  const { root } = openPanel(undefined, fakeExtension({ applications, session: SIGNED_OUT }));
  await expect.poll(() => examples(root)).toHaveLength(4);
  expect(examples(root).join()).not.toMatch(/Google|Miro/u);
});

test('what can be asked opens from the header, and a click asks it', async () => {
  const prompts: string[] = [];
  const { root } = openPanel(answering([], prompts), fakeExtension({ applications }));
  await page.getByRole('banner').getByRole('button', { name: 'What you can ask' }).click();
  const dialog = page.getByRole('dialog', { name: 'What you can ask' });
  await expect.element(dialog).toBeVisible();
  const headings = dialog.getByRole('heading', { level: 3 }).elements();
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    'Your profile',
    'Your apps',
    'After a list',
    'This extension',
  ]);
  expect(root.querySelectorAll('dialog[open] .guide button[tabindex="0"]')).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Open Google Drive' }).click();
  await expect.poll(() => prompts).toEqual(['Open Google Drive']);
  await expect.element(dialog).not.toBeInTheDocument();
});

test('what can be asked is one list for the keyboard, in the conversation, too', async () => {
  const groups = [
    { title: 'Your profile', prompts: ['Who is my manager?', 'Show me my Okta profile'] },
    { title: 'Your apps', prompts: ['Open Miro'] },
  ];
  const { root } = panelWith([{ kind: 'guide', groups }]);
  await expect.element(button('Open Miro')).toBeVisible();
  const stops = () => [...root.querySelectorAll<HTMLElement>('.log .guide [tabindex="0"]')];
  expect(stops()).toHaveLength(1);
  stops()[0]?.focus();
  await userEvent.keyboard('{End}');
  await expect.element(button('Open Miro')).toHaveFocus();
  expect(await violationsOf(root)).toEqual([]);
});

test('the menu refreshes the apps by asking for it', async () => {
  const prompts: string[] = [];
  openPanel(answering([], prompts));
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Refresh my apps' }).click();
  await expect.poll(() => prompts).toEqual(['Refresh my apps']);
});
