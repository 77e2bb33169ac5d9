import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { enter } from './actions.ts';
import { ask } from './chat.ts';
import { expect, test, userOf } from './fixtures.ts';

// It closes the browser and reads its files.
test.use({ ownBrowser: true });

/** Every token, code and verifier that Okta was sent. */
function secretsSent(okta: OktaOrg): Set<string> {
  const secrets = new Set<string>();
  for (const { headers, body } of okta.requests()) {
    const [, bearer] = /^(?:Bearer|DPoP) (.+)$/u.exec(headers['authorization'] ?? '') ?? [];
    const form = new URLSearchParams(body);
    for (const secret of [
      bearer,
      ...['code', 'code_verifier', 'refresh_token', 'token'].map((name) => form.get(name)),
    ])
      if (typeof secret === 'string' && secret.length >= 8) secrets.add(secret);
  }
  return secrets;
}

async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('H9 a whole run leaves no token, code or verifier on disk', async ({ signedIn, okta }) => {
  const panel = await signedIn.open('sidepanel');
  expect(await ask(panel, 'who is my manager?')).toContain('Dana Ruiz');
  okta.revokeAllAccessTokens();
  const popup = await signedIn.open('popup');
  await popup.getByRole('button', { name: 'Update' }).click();
  await expect
    .poll(() => okta.requests().filter(({ body }) => body.includes('refresh_token=')).length)
    .toBe(1);
  const opened = signedIn.context.waitForEvent('page');
  await enter(await signedIn.worker(), 'salesforce');
  await opened;
  const secrets = secretsSent(okta);
  const worker = await signedIn.worker();
  const session = JSON.stringify(await worker.evaluate(() => chrome.storage.session.get(null)));
  for (const [, token] of session.matchAll(/"(?:accessToken|refreshToken)":"([^"]+)"/gu))
    if (token !== undefined) secrets.add(token);
  // Code, verifier, two access and two refresh tokens at least.
  expect(secrets.size).toBeGreaterThanOrEqual(6);

  const { profileDirectory } = signedIn;
  await signedIn.context.close();
  const found: string[] = [];
  const files = await filesUnder(profileDirectory);
  for (const file of files) {
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    for (const secret of secrets)
      if (content.includes(secret) || content.includes(Buffer.from(secret, 'utf16le')))
        found.push(file.slice(profileDirectory.length));
  }
  await rm(profileDirectory, { recursive: true, force: true });
  process.stdout.write(
    `secrets found on disk: ${found.length} of ${secrets.size}, in ${files.length} files\n`,
  );
  expect(found).toEqual([]);
});

/** What is Alice's alone, as it stands in storage, and every token. */
function valuesOf(okta: OktaOrg, login: string): string[] {
  const user = userOf(okta, login);
  return [
    login,
    user.id,
    String(user.profile.displayName),
    String(user.profile.mobilePhone),
    ...user.appLinks.map(({ linkUrl }) => new URL(linkUrl).pathname),
    ...secretsSent(okta),
  ];
}

test('after a sign-out nothing of the user is in local storage, in memory or in a database, and no token on disk', async ({
  signedIn,
  okta,
}) => {
  const panel = await signedIn.open('sidepanel');
  expect(await ask(panel, 'what is my mobile phone number?')).not.toBe('');
  const opened = signedIn.context.waitForEvent('page');
  await enter(await signedIn.worker(), 'salesforce');
  await (await opened).close();
  const everything = () =>
    panel.evaluate(async () => {
      const rows: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
        for (const store of database.objectStoreNames)
          rows.push(
            await new Promise((resolve, reject) => {
              const request = database.transaction(store).objectStore(store).getAllKeys();
              request.addEventListener('success', () => resolve(request.result));
              request.addEventListener('error', () => reject(request.error));
            }),
          );
        database.close();
      }
      return {
        stored: JSON.stringify([
          await chrome.storage.local.get(null),
          await chrome.storage.session.get(null),
        ]),
        keys: rows.flat(),
      };
    });
  const values = valuesOf(okta, 'alice@acme.example');
  const before = await everything();
  expect(values.filter((value) => before.stored.includes(value)).length).toBeGreaterThan(50);

  const options = await signedIn.open('options');
  await options.getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByRole('button', { name: /^Sign in/u }).first()).toBeVisible();
  const { stored, keys } = await everything();
  expect(values.filter((value) => stored.includes(value))).toEqual([]);
  expect(keys).toEqual([]);
  const tokens = secretsSent(okta);
  const { profileDirectory } = signedIn;
  await signedIn.context.close();
  const onDisk: string[] = [];
  for (const file of await filesUnder(profileDirectory)) {
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    const name = file.slice(profileDirectory.length);
    for (const value of new Set([...values, ...tokens]))
      if (content.includes(value) || content.includes(Buffer.from(value, 'utf16le')))
        onDisk.push(`${name}: ${value}`);
  }
  await rm(profileDirectory, { recursive: true, force: true });
  process.stdout.write(`values in the browser’s files after the sign-out: ${onDisk.length}\n`);
  expect(onDisk.filter((line) => [...tokens].some((token) => line.includes(token)))).toEqual([]);
});
