import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { createOptionsDeps } from '../../../src/ui/options/options-context.ts';
import { Options } from '../../../src/ui/options/options.tsx';
import '../../../src/ui/options/options.css';
import { ACME, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

function openOptions(start: Parameters<typeof fakeExtension>[0]): FakeExtension {
  const extension = fakeExtension(start);
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  render(<Options options={createOptionsDeps(extension)} />, root);
  return extension;
}

const FIRST_RUN = { org: null, session: SIGNED_OUT };
const domain = () => page.getByLabelText('Okta domain');
const clientId = () => page.getByLabelText('Client ID');
const save = () => page.getByRole('button', { name: 'Connect', exact: true });

describe('the options', () => {
  test('show the parsed domain while it is typed', async () => {
    openOptions(FIRST_RUN);
    await domain().fill('https://acme-admin.okta.com/app/UserHome');
    await expect.element(page.getByText(/We removed “-admin”/u)).toBeVisible();
    await clientId().fill('https://acme.okta.com');
    await expect.element(page.getByText(/looks like an address/u)).toBeVisible();
  });

  test('request access to the org within the click, then check and save it', async () => {
    const extension = openOptions(FIRST_RUN);
    await domain().fill('https://acme.okta.com');
    await clientId().fill('0oa1');
    await save().click();
    expect(extension.asked.permissions).toEqual(['https://acme.okta.com']);
    await expect.element(page.getByText('Connected to acme.okta.com')).toBeVisible();
    await page.getByRole('button', { name: 'Sign in with Okta' }).click();
    await expect.element(page.getByText(/Signed in as/u)).toBeVisible();
  });

  test.each([
    ['domain', assistantError('ORG_NOT_FOUND', 'x', { orgUrl: 'https://acme.okta.com' })],
    ['client ID', assistantError('SIGN_IN_CLIENT_REFUSED', 'x', { description: 'x' })],
  ])('show a problem with the %s at its field, and keep the text', async (field, error) => {
    const extension = openOptions(FIRST_RUN);
    extension.handlers['org/save'] = () => Promise.reject(error);
    await domain().fill('acme.okta.com');
    await clientId().fill('0oa1');
    await save().click();
    const wrong = field === 'domain' ? domain() : clientId();
    await expect.element(wrong).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(domain()).toHaveValue('acme.okta.com');
  });

  test.each([
    ['Try again', assistantError('NETWORK_BLOCKED', 'x', { orgUrl: 'https://acme.okta.com' })],
    ['Try again', assistantError('OKTA_UNAVAILABLE', 'x', { errorId: null })],
    ['Try again', assistantError('NETWORK_UNAVAILABLE', 'x')],
    ['Try again', assistantError('OKTA_RATE_LIMITED', 'x', { retryAt: 0 })],
    [null, assistantError('ORG_MOVED', 'x', { orgUrl: 'https://acme.okta.com' })],
  ])('keep all that was typed when Okta cannot be asked, and %s', async (again, error) => {
    const extension = openOptions(FIRST_RUN);
    extension.handlers['org/save'] = () => Promise.reject(error);
    await domain().fill('acme.okta.com');
    await clientId().fill('0oa1');
    await save().click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(domain()).toHaveValue('acme.okta.com');
    await expect.element(clientId()).toHaveValue('0oa1');
    if (again === null) return;
    await page.getByRole('button', { name: again }).click();
    await expect
      .poll(() => extension.sent.filter(({ type }) => type === 'org/save').length)
      .toBe(2);
  });

  test('say that policy allows no org where its org cannot be read, instead of a form', async () => {
    openOptions({ ...FIRST_RUN, policy: { ignored: ['orgUrl', 'clientId'] } });
    await expect.element(page.getByText('Your organization’s policy needs a fix')).toBeVisible();
    await expect.element(page.getByText(/not applied: orgUrl, clientId/u)).toBeVisible();
    await expect.element(domain()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Add' })).not.toBeInTheDocument();
  });

  test('lock what policy sets', async () => {
    openOptions({ org: { ...ACME, source: 'policy' } });
    await expect.element(page.getByText('Set by your administrator')).toBeVisible();
    expect(page.getByRole('button', { name: 'Change' }).elements()).toEqual([]);
    expect(page.getByRole('button', { name: 'Disconnect' }).elements()).toEqual([]);
  });

  test('disconnect only after a confirmation', async () => {
    const extension = openOptions({});
    await page.getByRole('button', { name: 'Disconnect' }).click();
    expect(extension.sent.map(({ type }) => type)).not.toContain('org/forget');
    await page.getByRole('button', { name: 'Yes, disconnect' }).click();
    await expect.poll(() => extension.sent.map(({ type }) => type)).toContain('org/forget');
    await expect.element(save()).toBeVisible();
  });

  test('copy the redirect URI, and a request with all that an administrator needs', async () => {
    const extension = openOptions(FIRST_RUN);
    await page.getByRole('button', { name: 'Copy the redirect URI' }).click();
    await page.getByRole('button', { name: 'Copy the request' }).click();
    await expect.poll(() => extension.copied.length).toBe(2);
    expect(extension.copied[0]).toBe(extension.redirectUri);
    for (const text of [
      'Native Application',
      'PKCE',
      'Refresh Token',
      'okta.users.read.self',
      extension.redirectUri,
    ])
      expect(extension.copied[1]).toContain(text);
  });

  test('clear the recently opened apps on request', async () => {
    const extension = openOptions({});
    await page.getByRole('button', { name: 'Clear recently opened' }).click();
    await expect.poll(() => extension.sent.map(({ type }) => type)).toContain('usage/clear');
    await userEvent.keyboard('{Tab}');
  });
});
