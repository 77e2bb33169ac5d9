import type { Worker } from '@playwright/test';
import {
  calculateJwkThumbprint,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  SignJWT,
} from 'jose';
import { postForm, refreshForm } from '../okta-org/sign-in.ts';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { launchBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';

test.use({ orgOptions: { dpop: true } });

const TOKEN = '/oauth2/v1/token';

/** The thumbprints of the keys that proved possession at this path. */
async function keysAt(okta: OktaOrg, path: string): Promise<Set<string>> {
  const proofs = okta
    .requests()
    .filter((request) => request.path === path)
    .flatMap(({ headers }) => headers['dpop'] ?? []);
  const jwks = proofs.map((proof) => decodeProtectedHeader(proof).jwk ?? {});
  return new Set(await Promise.all(jwks.map((jwk) => calculateJwkThumbprint(jwk))));
}

/** What the worker's own code could get out of its key. */
function keyIn(worker: Worker) {
  return worker.evaluate(async () => {
    const buckets = navigator.storageBuckets;
    if (buckets === undefined) throw new Error('This browser has no storage buckets.');
    if (!(await buckets.keys()).includes('dpop-1')) return null;
    const bucket = await buckets.open('dpop-1');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = bucket.indexedDB.open('dpop-1');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const pairs = await new Promise<CryptoKeyPair[]>((resolve, reject) => {
      const request = database.transaction('keys').objectStore('keys').getAll();
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    database.close();
    const [pair] = pairs;
    if (pair === undefined) return null;
    const exported = await Promise.allSettled([
      crypto.subtle.exportKey('jwk', pair.privateKey),
      crypto.subtle.exportKey('pkcs8', pair.privateKey),
    ]);
    return {
      jwk: await crypto.subtle.exportKey('jwk', pair.publicKey),
      exported: exported.map(({ status }) => status),
      count: pairs.length,
    };
  });
}

async function thumbprintIn(worker: Worker): Promise<string> {
  const { crv = '', x = '', y = '' } = (await keyIn(worker))?.jwk ?? {};
  return await calculateJwkThumbprint({ kty: 'EC', crv, x, y });
}

async function refreshTokenIn(worker: Worker): Promise<string> {
  const { grant } = await worker.evaluate(() => chrome.storage.session.get('grant'));
  return JSON.stringify(grant).match(/"refreshToken":"([^"]+)"/u)?.[1] ?? '';
}

/** A refresh of a copied token from another machine: with a right proof, nonce and all, by its own key; or with none. */
async function refreshElsewhere(
  okta: OktaOrg,
  refreshToken: string,
  proofKind: 'own key' | 'no key',
) {
  const form = refreshForm(okta, refreshToken);
  const key = await generateKeyPair('ES256');
  const jwk = await exportJWK(key.publicKey);
  const send = async (nonce: string | null) => {
    const claims = { htm: 'POST', htu: `${okta.orgUrl}${TOKEN}`, jti: crypto.randomUUID() };
    const proof = await new SignJWT({ ...claims, ...(nonce === null ? {} : { nonce }) })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk })
      .setIssuedAt()
      .sign(key.privateKey);
    return await postForm(okta, TOKEN, form, proofKind === 'no key' ? {} : { dpop: proof });
  };
  const first = await send(null);
  const nonce = first.headers.get('dpop-nonce');
  const last = nonce === null ? first : await send(nonce);
  const body: { readonly error?: string } = await last.json();
  return { status: last.status, error: body.error };
}

test('signs in, lists, refreshes and signs out with one key, which no script can take', async ({
  signedIn,
  okta,
}) => {
  const worker = await signedIn.worker();
  const key = await keyIn(worker);
  expect(key).toMatchObject({ exported: ['rejected', 'rejected'], count: 1 });
  expect(key?.jwk).not.toHaveProperty('d');
  const thumbprint = await thumbprintIn(worker);

  const popup = await signedIn.open('popup');
  await expect(popup.getByRole('option').first()).toBeVisible();
  const [listed] = okta.requests().filter(({ path }) => path === '/api/v1/users/me/appLinks');
  expect(listed).toMatchObject({ status: 200 });
  expect(listed?.headers['authorization']).toMatch(/^DPoP /u);

  okta.revokeAllAccessTokens();
  await signedIn.stopWorker();
  const panel = await signedIn.open('sidepanel');
  await panel.getByRole('textbox').first().fill('Show me my Okta profile information.');
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Dana Ruiz').first()).toBeVisible();
  const refreshes = okta
    .requests()
    .filter(({ path, body }) => path === TOKEN && body.includes('refresh_token='));
  expect(refreshes.map(({ status }) => status)).toEqual([400, 200]);
  expect(await keysAt(okta, TOKEN)).toEqual(new Set([thumbprint]));
  expect(await keysAt(okta, '/api/v1/users/me')).toEqual(new Set([thumbprint]));

  const options = await signedIn.open('options');
  await options
    .getByRole('button', { name: /^Sign out/u })
    .first()
    .click();
  await expect
    .poll(() => okta.requests().filter(({ path }) => path === '/oauth2/v1/revoke').length)
    .toBe(1);
  expect(await keyIn(await signedIn.worker())).toBeNull();
});

test('a copied refresh token is worthless elsewhere', async ({ signedIn, okta }) => {
  const worker = await signedIn.worker();
  const copied = await refreshTokenIn(worker);
  expect(copied).toMatch(/^[\w-]{20,}$/u);
  for (const proofKind of ['own key', 'no key'] as const)
    expect(await refreshElsewhere(okta, copied, proofKind)).toEqual({
      status: 400,
      error: 'invalid_dpop_proof',
    });
  // The thief's tries cost the owner nothing.
  okta.revokeAllAccessTokens();
  const popup = await signedIn.open('popup');
  await expect(popup.getByRole('option').first()).toBeVisible();
  // The popup shows its rows before it asks for new ones.
  await expect.poll(() => refreshTokenIn(worker)).not.toBe(copied);
});

test.describe('after a restart', () => {
  test.use({ ownBrowser: true });

  test('the key is the same', async ({ signedIn, okta }) => {
    const thumbprint = await thumbprintIn(await signedIn.worker());
    await signedIn.context.close();
    const again = await launchBrowser({
      orgPort: okta.port,
      profileDirectory: signedIn.profileDirectory,
    });
    okta.reset();
    const page = await again.open('options');
    // Okta knows the person still, so no window opens.
    await page
      .getByRole('button', { name: /^Sign in/u })
      .first()
      .click();
    await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
    expect(await keysAt(okta, TOKEN)).toEqual(new Set([thumbprint]));
    // What was learnt at the first sign-in holds: no token request goes without a proof.
    const tokenRequests = okta.requests().filter(({ path }) => path === TOKEN);
    expect(tokenRequests.map(({ headers }) => 'dpop' in headers)).not.toContain(false);
    await again.close();
  });
});
