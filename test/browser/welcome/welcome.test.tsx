import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { createInvitation } from '../../../src/domain/invitation.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { violationsOf } from '../axe.ts';
import { ACME, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { applications, snapshotOf } from '../popup/open-popup.tsx';
import { button, firstRun, openOptions } from '../options/open-options.tsx';

const CODE = createInvitation(ACME);
const where = () => page.getByLabelText('Where do you sign in to Okta?');
const clientId = () => page.getByLabelText('Client ID');

beforeEach(() => {
  location.hash = '#welcome';
});

afterEach(() => {
  location.hash = '';
});

/** After sign-in the worker stores the apps. */
function withApps(extension: FakeExtension): FakeExtension {
  extension.handlers['applications/refresh'] = async () => {
    await extension.applications.write(snapshotOf(applications));
    return null;
  };
  return extension;
}

test('an invitation needs one click to connect and sign in, and then offers the apps', async () => {
  const { extension, root } = openOptions(withApps(firstRun()));
  await expect.element(where()).toHaveFocus();
  await userEvent.fill(where(), `Paste this: ${CODE}\n`);
  await expect.element(page.getByText(/Invitation to acme\.okta\.com/u)).toBeVisible();
  await expect.element(page.getByText(/let this extension reach acme\.okta\.com/u)).toBeVisible();
  await button('Connect and sign in').click();
  expect(extension.asked.permissions).toEqual([ACME.orgUrl]);
  await expect.element(page.getByRole('heading', { name: 'You’re ready' })).toBeVisible();
  expect(extension.sent).toContainEqual({
    type: 'org/save',
    request: { orgUrl: ACME.orgUrl, clientId: ACME.clientId },
  });
  expect(extension.sent.filter(({ type }) => type === 'session/sign-in')).toHaveLength(1);
  await userEvent.fill(page.getByRole('combobox'), 'sla');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => extension.opened).toHaveLength(1);
  expect(extension.asked.closed).toBe(0);
  expect(await violationsOf(root)).toEqual([]);
});

test.each([
  ['cut', CODE.slice(0, 40), /incomplete or was changed/u],
  ['changed', CODE.replace('.ey', '.eY'), /incomplete or was changed/u],
  ['newer', CODE.replace('invite-1', 'invite-2'), /newer version/u],
])('a %s invitation gets a clear word and connects nothing', async (_name, typed, words) => {
  const { extension } = openOptions(firstRun());
  await userEvent.fill(where(), typed);
  await expect.element(page.getByText(words)).toBeVisible();
  await userEvent.click(button('Continue'));
  expect(extension.asked.permissions).toEqual([]);
  await expect.element(clientId()).not.toBeInTheDocument();
});

describe('without an invitation', () => {
  test('the domain comes first, then the client ID', async () => {
    const { extension } = openOptions(firstRun());
    await expect.element(clientId()).not.toBeInTheDocument();
    await userEvent.fill(where(), 'acme');
    await userEvent.keyboard('{Enter}');
    await expect.element(where()).toHaveValue('acme.okta.com');
    await expect.element(clientId()).toHaveFocus();
    await userEvent.fill(clientId(), '0oa1');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => extension.asked.permissions).toEqual([ACME.orgUrl]);
    await expect.element(page.getByRole('heading', { name: 'You’re ready' })).toBeVisible();
  });

  test('rejects a text that is not a domain, and asks for no client ID', async () => {
    openOptions(firstRun());
    await userEvent.fill(where(), 'my company');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/An Okta domain looks like/u)).toBeVisible();
    await expect.element(clientId()).not.toBeInTheDocument();
  });

  test('a refused client ID is said at its field, and no one is signed in', async () => {
    const { extension } = openOptions(firstRun());
    extension.handlers['org/save'] = () =>
      Promise.reject(
        assistantError('SIGN_IN_CLIENT_REFUSED', 'Unknown client.', { description: '' }),
      );
    await userEvent.fill(where(), CODE);
    await button('Connect and sign in').click();
    await expect.element(clientId()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(clientId()).toHaveValue(ACME.clientId);
    expect(extension.sent.filter(({ type }) => type === 'session/sign-in')).toEqual([]);
  });

  test('who has no client ID gets a mail to IT with all that has to be done', async () => {
    const { extension } = openOptions(firstRun());
    await userEvent.fill(where(), 'acme.okta.com');
    await button('Continue').click();
    await page.getByText('I don’t have a client ID').click();
    const link = page.getByRole('link', { name: 'Email IT' }).element();
    if (!(link instanceof HTMLAnchorElement)) throw new Error('It is no link.');
    const mail = new URL(link.href);
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('body')).toContain(extension.redirectUri);
    expect(link.href.length).toBeLessThan(2000);
  });
});

test('where policy sets an org that cannot be read, no org is asked for', async () => {
  openOptions(
    fakeExtension({ org: null, session: SIGNED_OUT, policy: { ignored: ['orgUrl', 'clientId'] } }),
  );
  await expect.element(page.getByText('Your organization’s policy needs a fix')).toBeVisible();
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
});

test('where policy has connected the org, only the sign-in is left', async () => {
  const { extension } = openOptions(
    withApps(fakeExtension({ org: { ...ACME, source: 'policy' }, session: SIGNED_OUT })),
  );
  const steps = page.getByRole('list', { name: 'Set-up' }).getByRole('listitem');
  await expect.element(steps.first()).toHaveTextContent('1Sign in');
  await expect.element(button('Sign in with Okta')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('option', { name: /Slack/u })).toBeVisible();
  expect(extension.asked.permissions).toEqual([ACME.orgUrl]);
});

test('the keys are those that are bound, and each can be changed', async () => {
  const { extension } = openOptions(withApps(fakeExtension()));
  await expect.element(page.getByText('AltShiftK')).toBeVisible();
  await button('Change shortcut').click();
  await button('Set a shortcut').click();
  expect(extension.asked.shortcuts).toBe(2);
});

test('an invitation that options make is read by the welcome page', async () => {
  location.hash = '';
  const { extension } = openOptions();
  await button('Copy the invitation').click();
  const [message = ''] = extension.copied;
  location.hash = '#welcome';
  openOptions(firstRun());
  await userEvent.fill(where(), message);
  await expect.element(page.getByText(/Invitation to acme\.okta\.com/u)).toBeVisible();
});
