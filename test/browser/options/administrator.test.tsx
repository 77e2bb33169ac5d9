import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { sessionUser, SIGNED_OUT } from '../../../src/domain/session.ts';
import { SERVICE_APP_ORG, API_TOKEN_ORG } from '../../fakes/accounts.ts';
import { ACME, ADA, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import { button, firstRun, openOptions, save } from './open-options.tsx';

const TOKEN = '00aAdasTokenOnPaperOnly1234567890abcdefghi';

const summary = () => page.getByText('For administrators: other ways to connect');
const domain = () => page.getByLabelText('Okta domain').last();
const token = () => page.getByLabelText('API token', { exact: true }).last();
const key = () => page.getByLabelText('Private key (PEM)');
const connect = () => button('Check and connect');

async function openConnectionKinds(extension: FakeExtension = firstRun()) {
  const opened = openOptions(extension);
  await summary().click();
  return opened;
}

async function makePem(): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  return `-----BEGIN PRIVATE KEY-----\n${btoa(String.fromCharCode(...bytes))}\n-----END PRIVATE KEY-----\n`;
}

function expiredFor(code: 'API_TOKEN_REQUIRED' | 'SERVICE_APP_REFUSED') {
  const user = sessionUser(ADA);
  if (user === null) throw new Error('Ada is somebody.');
  const error =
    code === 'API_TOKEN_REQUIRED'
      ? assistantError(code, 'Paste it.')
      : assistantError(code, 'Refused.', { description: 'Not active.' });
  return { state: 'expired', user, problem: error.wire } as const;
}

test('the administrator connections are collapsed at first', async () => {
  openOptions(firstRun());
  await expect.element(summary()).toBeVisible();
  await expect.element(connect()).not.toBeInTheDocument();
  await expect.element(save()).toBeVisible();
});

test.each([
  [['sign-in', 'client-credentials'], 'Client ID of the service app'],
  [['sign-in', 'api-token'], 'API token'],
] as const)('policy %j offers no other kind of connection', async (connectionKinds, label) => {
  const extension = firstRun();
  await extension.policy.write({ connectionKinds });
  const { root } = await openConnectionKinds(extension);
  await expect.element(page.getByLabelText(label, { exact: true })).toBeVisible();
  expect(root.querySelectorAll('input[type=radio]')).toHaveLength(0);
});

test('a policy without them hides the administrator connections', async () => {
  const extension = firstRun();
  openOptions(extension);
  await expect.element(summary()).toBeVisible();
  await extension.policy.write({ helpDeskUrl: 'https://help.acme.example' });
  await expect.element(summary()).not.toBeInTheDocument();
  await expect.element(save()).toBeVisible();
});

describe('an API token', () => {
  test('is entered in a password field, sent once, and removed from the page', async () => {
    const { extension } = await openConnectionKinds();
    await domain().fill('acme.okta.com');
    await expect.element(connect()).toBeDisabled();
    await token().fill(TOKEN);
    await expect.element(token()).toHaveAttribute('type', 'password');
    await connect().click();
    await expect
      .poll(() => extension.sent.at(-1))
      .toEqual({
        type: 'org/save',
        request: {
          orgUrl: 'https://acme.okta.com',
          clientId: '',
          connection: { kind: 'api-token', apiToken: TOKEN },
        },
      });
    expect(extension.asked.permissions).toEqual(['https://acme.okta.com']);
    await expect.poll(() => document.body.innerHTML).not.toContain(TOKEN);
  });

  test('shows at its field that Okta rejects it, until it is changed', async () => {
    const extension = firstRun();
    extension.handlers['org/save'] = () =>
      Promise.reject(assistantError('API_TOKEN_REFUSED', 'Refused.'));
    await openConnectionKinds(extension);
    await domain().fill('acme.okta.com');
    await token().fill(TOKEN);
    await connect().click();
    await expect.element(page.getByText(/^Okta does not accept this API token/u)).toBeVisible();
    await expect.element(token()).toHaveAttribute('aria-invalid', 'true');
    await token().fill(`${TOKEN}x`);
    await expect.element(token()).toHaveAttribute('aria-invalid', 'false');
  });

  test('is requested again for the same org when it is missing', async () => {
    const extension = fakeExtension({
      org: API_TOKEN_ORG,
      session: expiredFor('API_TOKEN_REQUIRED'),
    });
    openOptions(extension);
    await expect.element(page.getByText('Enter the API token again')).toBeVisible();
    await expect.element(button(/Sign in/u)).not.toBeInTheDocument();
    await token().fill(TOKEN);
    await connect().click();
    await expect
      .poll(() => extension.sent.at(-1)?.request)
      .toMatchObject({
        orgUrl: ACME.orgUrl,
        connection: { kind: 'api-token', apiToken: TOKEN },
      });
  });
});

describe('a service app', () => {
  async function fill(pem: string) {
    await page.getByLabelText('Service app', { exact: true }).click();
    await domain().fill('acme.okta.com');
    await page.getByLabelText('Client ID of the service app').fill('0oa9');
    await page.getByLabelText('User name').fill('ada@acme.example');
    await key().fill(pem);
  }

  test('sends the name of its key, never the key itself', async () => {
    const { extension, root } = await openConnectionKinds();
    const pem = await makePem();
    await fill(pem);
    await expect.element(page.getByText(/^Private key imported/u)).toBeVisible();
    expect(root.querySelector('textarea')).toBeNull();
    await connect().click();
    await expect
      .poll(() => extension.sent.at(-1))
      .toEqual({
        type: 'org/save',
        request: {
          orgUrl: 'https://acme.okta.com',
          clientId: '0oa9',
          connection: {
            kind: 'client-credentials',
            login: 'ada@acme.example',
            keyId: null,
            keyName: 'key-1',
          },
        },
      });
    expect(extension.storedKeys.map(({ extractable }) => extractable)).toEqual([false]);
    expect(JSON.stringify(extension.sent)).not.toContain('BEGIN');
  });

  test('clears the key field at once, even for an invalid key', async () => {
    await openConnectionKinds();
    await fill('-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----');
    await expect.element(page.getByText(/^That private key can’t be used/u)).toBeVisible();
    await expect.element(key()).toHaveValue('');
    await key().fill('half a key');
    await expect.element(key()).toHaveValue('half a key');
    await userEvent.keyboard('{Tab}');
    await expect.element(key()).toHaveValue('');
  });

  test('imports its key from a file', async () => {
    await openConnectionKinds();
    await page.getByLabelText('Service app', { exact: true }).click();
    const file = new File([await makePem()], 'service.pem', { type: 'text/plain' });
    await userEvent.upload(page.getByLabelText('Choose a file…'), file);
    await expect.element(page.getByText(/^Private key imported/u)).toBeVisible();
    await button('Use another key').click();
    await expect.element(key()).toBeVisible();
  });

  test('keeps its key for another attempt, each time under a new name', async () => {
    const extension = firstRun();
    extension.handlers['org/save'] = ({ connection }) =>
      Promise.reject(
        assistantError('USER_NOT_FOUND', 'Nobody.', {
          login: connection?.kind === 'client-credentials' ? connection.login : '',
        }),
      );
    await openConnectionKinds(extension);
    await fill(await makePem());
    await connect().click();
    await expect.element(page.getByText(/^Okta doesn’t recognize that user/u)).toBeVisible();
    await page.getByLabelText('User name').fill('alice@acme.example');
    await connect().click();
    await expect
      .poll(() => extension.sent.at(-1)?.request)
      .toMatchObject({
        connection: { login: 'alice@acme.example', keyName: 'key-2' },
      });
  });

  test('shows whose data it reads, and connects without a sign-in', async () => {
    const { extension } = openOptions(
      fakeExtension({ org: SERVICE_APP_ORG, session: expiredFor('SERVICE_APP_REFUSED') }),
    );
    await expect.element(page.getByText('Showing data of Ada Lovelace')).toBeVisible();
    await expect.element(page.getByText('Shows data of')).toBeVisible();
    await save().click();
    await expect.poll(() => extension.sent.map(({ type }) => type)).toContain('session/sign-in');
    await expect.element(button('Sign out')).toBeVisible();
    await expect.element(button('Switch user')).not.toBeInTheDocument();
  });

  test('is edited in its own form', async () => {
    openOptions(fakeExtension({ org: SERVICE_APP_ORG }));
    await button('Change').click();
    await expect.element(page.getByLabelText('User name')).toHaveValue('ada@acme.example');
    await expect.element(save()).not.toBeInTheDocument();
    await button('Cancel').click();
    await expect.element(button('Change')).toBeVisible();
  });
});

test('another account can use an administrator connection', async () => {
  const extension = fakeExtension();
  openOptions(extension);
  await button('Add another org or account').click();
  await summary().click();
  await token().fill(TOKEN);
  await connect().click();
  await expect
    .poll(() => extension.sent.at(-1))
    .toMatchObject({
      type: 'accounts/add',
      request: { orgUrl: ACME.orgUrl, connection: { kind: 'api-token' } },
    });
});

test.each(['API token', 'Service app'])('the form for %s is accessible', async (kind) => {
  const { root } = await openConnectionKinds(fakeExtension({ org: null, session: SIGNED_OUT }));
  await page.getByLabelText(kind, { exact: true }).first().click();
  expect(await violationsOf(root)).toEqual([]);
});
