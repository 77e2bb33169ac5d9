import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { decodeProtectedHeader } from 'jose';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { addAccount, enter } from './actions.ts';
import type { TestBrowser } from './browser.ts';
import { ask } from './chat.ts';
import { scanDisk, type DiskHit } from './disk-scan.ts';
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
  const { files, hits } = await scanDisk(profileDirectory, secrets);
  await rm(profileDirectory, { recursive: true, force: true });
  process.stdout.write(
    `secrets found on disk: ${hits.length} of ${secrets.size}, in ${files} files\n`,
  );
  expect(hits).toEqual([]);
});

/** What is one user's alone, as it stands in storage, and every token. */
function valuesOf(okta: OktaOrg, login: string): string[] {
  const user = userOf(okta, login);
  return [
    login,
    user.id,
    String(user.profile.displayName),
    String(user.profile.mobilePhone),
    ...user.appLinks.map(({ linkUrl }) => new URL(linkUrl).pathname),
  ];
}

/** What stands in the extension's own storage: values, and the names of databases in which a key may lie. */
async function storedIn(page: Page): Promise<{ readonly text: string; readonly keys: unknown[] }> {
  return await page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      text: JSON.stringify([
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
      ]),
      keys: [
        ...(await indexedDB.databases()),
        ...((await navigator.storageBuckets?.keys()) ?? []),
        ...files,
      ],
    };
  });
}

/** The browser's own records of pages that were opened keep their addresses; no other file may. */
const isInHistory = ({ file }: DiskHit) =>
  /^\/(?:Default\/(?:History|Sessions\/|Favicons)|segmentation_platform\/ukm_db)/u.test(file);

async function signOut(browser: TestBrowser, okta: OktaOrg): Promise<void> {
  const options = await browser.open('options');
  await options.getByRole('button', { name: 'Sign out' }).click();
  // Comes last, when all else has been deleted.
  await expect.poll(() => okta.requests().some(({ path }) => path.endsWith('/revoke'))).toBe(true);
}

test('after a sign-out nothing of the user is in storage, in memory, in a database or in any file of the browser', async ({
  signedIn,
  okta,
}) => {
  const panel = await signedIn.open('sidepanel');
  expect(await ask(panel, 'what is my mobile phone number?')).not.toBe('');
  const opening = signedIn.context.waitForEvent('page');
  await enter(await signedIn.worker(), 'salesforce');
  const opened = await opening;
  const openedPath = new URL(opened.url()).pathname;
  await opened.close();
  const values = [...valuesOf(okta, 'alice@acme.example'), ...secretsSent(okta)];
  const before = await storedIn(panel);
  expect(values.filter((value) => before.text.includes(value)).length).toBeGreaterThan(50);
  const { profileDirectory } = signedIn;
  const onDiskBefore = await scanDisk(profileDirectory, values);
  expect(onDiskBefore.hits.length).toBeGreaterThan(50);

  await signOut(signedIn, okta);
  const after = await storedIn(panel);
  expect(values.filter((value) => after.text.includes(value))).toEqual([]);
  expect(after.keys).toEqual([]);
  values.push(...secretsSent(okta));
  await signedIn.context.close();
  const { files, hits } = await scanDisk(profileDirectory, values);
  await rm(profileDirectory, { recursive: true, force: true });
  const left = hits.filter((hit) => !(hit.value === openedPath && isInHistory(hit)));
  process.stdout.write(
    `values of the user in ${files} files of the browser: ${onDiskBefore.hits.length} while signed in, ${left.length} after the sign-out\n`,
  );
  expect(left).toEqual([]);
});

test.describe('of two accounts with DPoP', () => {
  test.use({ orgOptions: { dpop: true } });

  test('one signs out: nothing of that user is in any file, and the other stays signed in', async ({
    signedIn,
    okta,
  }) => {
    const bob = userOf(okta, 'bob@acme.example');
    await addAccount(signedIn, bob);
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    const ofBob = new Set(valuesOf(okta, bob.login));
    const ofAlice = valuesOf(okta, 'alice@acme.example').filter((value) => !ofBob.has(value));
    const { profileDirectory } = signedIn;
    const keys = dpopKeysOf(okta);
    expect(keys).toHaveLength(2);
    expect((await scanDisk(profileDirectory, ofAlice)).hits.length).toBeGreaterThan(0);
    const keysBefore = await scanDisk(profileDirectory, [], keys);
    expect(new Set(keysBefore.hits.map(({ value }) => value)).size).toBe(2);

    await popup.getByRole('button', { name: /^Account:/u }).click();
    await popup.getByRole('menuitemradio').filter({ hasText: 'alice@acme.example' }).click();
    await expect(popup.getByRole('button', { name: /^Account:/u })).toContainText('Alice');
    await signOut(signedIn, okta);
    const bobs = await signedIn.open('popup');
    await bobs.getByRole('button', { name: /^Account:/u }).click();
    await bobs.getByRole('menuitemradio').filter({ hasText: bob.login }).click();
    await expect(bobs.getByRole('option').first()).toBeVisible();
    await signedIn.context.close();
    const { hits } = await scanDisk(profileDirectory, ofAlice, keys);
    await rm(profileDirectory, { recursive: true, force: true });
    expect(hits.filter(({ value }) => ofAlice.includes(value))).toEqual([]);
    // Bob's alone.
    expect(new Set(hits.map(({ value }) => value)).size).toBe(1);
  });
});

/** The public coordinates of the keys with which requests were proved; they lie beside the private part. */
function dpopKeysOf(okta: OktaOrg): Buffer[] {
  const coordinates = new Set(
    okta
      .requests()
      .flatMap(({ headers }) => headers['dpop'] ?? [])
      .map((proof) => decodeProtectedHeader(proof).jwk?.x ?? ''),
  );
  return [...coordinates].map((x) => Buffer.from(x, 'base64url'));
}
