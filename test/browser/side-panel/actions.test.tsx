import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeExtension } from '../../fakes/extension.ts';
import { button, openPanel, panelWith, turnOf } from './open-panel.tsx';

test('a refused change links to the settings page of the org', async () => {
  panelWith([{ kind: 'actions', actions: ['okta-settings', 'help-desk'] }]);
  const link = page.getByRole('link', { name: 'Open Okta settings' });
  await expect.element(link).toHaveAttribute('href', 'https://acme.okta.com/enduser/settings');
});

test('the help desk of the policy is linked, and none without a policy', async () => {
  const block = { kind: 'actions', actions: ['help-desk'] } as const;
  const panel = panelWith([block]);
  await expect.element(page.getByRole('log')).toBeVisible();
  expect(page.getByRole('link').elements()).toEqual([]);
  panel.close();
  openPanel(
    undefined,
    fakeExtension({
      transcript: [turnOf([block])],
      policy: { helpDeskUrl: 'https://help.acme.example/' },
    }),
  );
  await expect
    .element(page.getByRole('link'))
    .toHaveAttribute('href', 'https://help.acme.example/');
});

test('a command is one click away', async () => {
  const { extension } = panelWith([{ kind: 'actions', actions: ['sign-out', 'options'] }]);
  await userEvent.click(page.getByRole('log').getByRole('button', { name: 'Options' }));
  expect(extension.asked.options).toBe(1);
  await userEvent.click(page.getByRole('log').getByRole('button', { name: 'Sign out' }));
  await expect.poll(() => extension.sent.map(({ type }) => type)).toContain('session/sign-out');
});

test('the keyboard shortcuts open in place', async () => {
  panelWith([{ kind: 'actions', actions: ['shortcuts'] }]);
  await userEvent.click(page.getByRole('log').getByRole('button', { name: 'Keyboard shortcuts' }));
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.click(button('Close'));
});
