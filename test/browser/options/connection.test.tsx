import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { ACME, fakeExtension } from '../../fakes/extension.ts';
import {
  button,
  clientId,
  domain,
  fillAndSave,
  firstRun,
  openOptions,
  save,
} from './open-options.tsx';

test.each([
  ['https://acme-admin.okta.com/app/UserHome', 'https://acme.okta.com', /We removed “-admin”/u],
  [
    'https://acme.okta.com/oauth2/default',
    'https://acme.okta.com',
    /We removed the custom authorization server/u,
  ],
  ['acme.okta.com/app/UserHome?x=1', 'https://acme.okta.com', /We removed .*the path/u],
])('“%s” becomes %s, and the note says what was removed', async (typed, orgUrl, takenOff) => {
  const { root } = openOptions(firstRun());
  await domain().fill(typed);
  await expect
    .poll(() => root.querySelector('#org-domain-note')?.textContent)
    .toContain(`We’ll use ${orgUrl}`);
  await expect.element(page.getByText(takenOff)).toBeVisible();
});

test.each([
  ['http://acme.okta.com', /https/u],
  ['login.okta.com', /Okta’s own site/u],
  ['https://ada:secret@acme.okta.com', /username and password/iu],
])('the note says what is wrong with “%s” while it is typed', async (typed, message) => {
  const { root } = openOptions(firstRun());
  await domain().fill(typed);
  await expect.poll(() => root.querySelector('#org-domain-note')?.textContent).toMatch(message);
  await expect.element(domain()).toHaveAttribute('aria-invalid', 'false');
});

test('an unfinished domain is an error only after the field loses focus', async () => {
  const { root } = openOptions(firstRun());
  const note = () => root.querySelector('#org-domain-note')?.textContent;
  await domain().fill('acme.');
  const hint = note();
  expect(hint).toContain('Where you sign in to Okta');
  await userEvent.keyboard('{Tab}');
  await expect.poll(note).not.toBe(hint);
});

test.each([
  ['https://acme.okta.com', /looks like an address/u],
  ['eyJhbGciOiJSUzI1NiIsImtpZCI6IjEyMyJ9.eyJz', /looks like a secret/u],
  ['0oa 123', /That is not a client ID/u],
])('“%s” is flagged as an unlikely client ID', async (typed, message) => {
  openOptions(firstRun());
  await clientId().fill(typed);
  await expect.element(page.getByText(message)).toBeVisible();
});

test('a bare org name is completed when the field loses focus', async () => {
  openOptions(firstRun());
  await domain().fill('acme');
  await userEvent.keyboard('{Tab}');
  await expect.element(domain()).toHaveValue('acme.okta.com');
  await expect.element(page.getByText('We’ll use https://acme.okta.com')).toBeVisible();
});

test('a bare org name is completed when Enter saves', async () => {
  const { extension } = openOptions(firstRun());
  await clientId().fill('0oa1');
  await domain().fill('acme');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => extension.sent)
    .toContainEqual({
      type: 'org/save',
      request: { orgUrl: 'https://acme.okta.com', clientId: '0oa1' },
    });
});

test('an email address is recognized as such', async () => {
  openOptions(firstRun());
  await domain().fill('alice@acme.com');
  await expect.element(page.getByText(/looks like an email address/u)).toBeVisible();
});

test('the button says what is missing, then that the browser may ask', async () => {
  openOptions(firstRun());
  await expect.element(save()).toHaveAccessibleDescription('Fill in both fields to connect.');
  await domain().fill('acme.okta.com');
  await clientId().fill('0oa1');
  await expect.element(save()).toHaveAccessibleDescription(/Choose Allow/u);
});

test('nothing can be saved until both fields are filled', async () => {
  openOptions(firstRun());
  await expect.element(save()).toBeDisabled();
  await domain().fill('acme.okta.com');
  await expect.element(save()).toBeDisabled();
  await clientId().fill('  ');
  await expect.element(save()).toBeDisabled();
  await clientId().fill('0oa1');
  await expect.element(save()).toBeEnabled();
});

test('Enter saves and requests host access before anything is sent', async () => {
  const order: string[] = [];
  const extension = firstRun();
  const { send } = extension;
  openOptions({
    ...extension,
    async requestHostPermission(orgUrl) {
      order.push(`permission ${orgUrl}`);
      return true;
    },
    async send(type, request) {
      if (type === 'org/save') order.push(`save ${JSON.stringify(request)}`);
      return await send(type, request);
    },
  });
  await domain().fill('https://acme-admin.okta.com');
  await clientId().fill('0oa1');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => order)
    .toEqual([
      'permission https://acme.okta.com',
      'save {"orgUrl":"https://acme.okta.com","clientId":"0oa1"}',
    ]);
});

test('saving moves the focus to the saved connection and offers the sign-in', async () => {
  openOptions(firstRun());
  await fillAndSave();
  await expect.element(page.getByText('Connected to acme.okta.com')).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toBe('Connected to acme.okta.com');
  await expect.element(button('Sign in with Okta')).toBeEnabled();
});

test('during the check nothing can be changed or sent twice', async () => {
  const extension = firstRun();
  const answer = Promise.withResolvers<typeof ACME>();
  extension.handlers['org/save'] = () => answer.promise;
  openOptions(extension);
  await fillAndSave();
  await expect.element(button('Checking with Okta…')).toBeDisabled();
  await expect.element(domain()).toBeDisabled();
  answer.resolve(ACME);
  await expect.element(save()).toBeEnabled();
});

test('a problem stays until its field is changed', async () => {
  const extension = firstRun();
  extension.handlers['org/save'] = () =>
    Promise.reject(assistantError('ORG_NOT_OKTA', 'No.', { orgUrl: 'https://acme.okta.com' }));
  openOptions(extension);
  await fillAndSave();
  await expect.element(page.getByText(/^That address is not an Okta org/u)).toBeVisible();
  await clientId().fill('0oa2');
  await expect.element(domain()).toHaveAttribute('aria-invalid', 'true');
  await domain().fill('acme2.okta.com');
  await expect.element(domain()).toHaveAttribute('aria-invalid', 'false');
});

test('a problem without a field is shown above the button', async () => {
  const extension = firstRun();
  extension.handlers['org/save'] = () =>
    Promise.reject(assistantError('NETWORK_UNAVAILABLE', 'No.'));
  openOptions(extension);
  await fillAndSave();
  await expect.element(page.getByText('Can’t reach Okta')).toBeVisible();
  extension.handlers['org/save'] = async () => {
    await extension.org.write(ACME);
    return ACME;
  };
  await button('Try again').click();
  await expect.element(page.getByText('Connected to acme.okta.com')).toBeVisible();
});

test('the org’s other domains, on which links open too, are shown', async () => {
  const org = {
    ...ACME,
    alternateOrigins: ['https://id.acme.example', 'https://acme.oktapreview.com'],
  };
  openOptions(fakeExtension({ org }));
  const connection = page.getByRole('region', { name: 'Connection' });
  await expect
    .element(connection)
    .toMatchTextContent(
      /Also opens apps at\s*https:\/\/id\.acme\.example\s*https:\/\/acme\.oktapreview\.com/u,
    );
});

test('editing starts with the current values, and canceling keeps them', async () => {
  const { extension } = openOptions();
  await button('Change').click();
  await expect.element(domain()).toHaveValue(ACME.orgUrl);
  await expect.element(clientId()).toHaveValue(ACME.clientId);
  await domain().fill('other.okta.com');
  await button('Cancel').click();
  await expect.element(page.getByText('Connected to acme.okta.com')).toBeVisible();
  expect(extension.sent).toEqual([]);
});

test('disconnecting is canceled by Escape and shows why it failed', async () => {
  const extension = fakeExtension();
  extension.handlers['org/forget'] = () =>
    Promise.reject(assistantError('WORKER_UNREACHABLE', 'No.'));
  openOptions(extension);
  await button('Disconnect').click();
  await expect.element(button('Cancel')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Disconnect')).toHaveFocus();
  expect(extension.sent).toEqual([]);
  await button('Disconnect').click();
  await button('Yes, disconnect').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByText('Connected to acme.okta.com')).toBeVisible();
});

test('disconnecting empties the form', async () => {
  openOptions();
  await button('Disconnect').click();
  await button('Yes, disconnect').click();
  await expect.element(domain()).toHaveValue('');
  await expect.element(clientId()).toHaveValue('');
});
