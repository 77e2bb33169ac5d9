import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { enter } from './actions.ts';
import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';

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
