import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type ConsoleMessage, type Page } from '@playwright/test';
import { hmacWithPublicKey, unsigned } from '../fakes/forged-tokens.ts';
import { CLIENT_ID, ORG_URL, type ResponseOverrides } from '../fakes/identity-provider.ts';
import {
  startHostileProvider,
  type HostileProvider,
} from '../hostile-provider/start-hostile-provider.ts';
import { json, redirect } from '../okta-org/exchange.ts';
import { setUp } from './actions.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';

/** A host that leads to the provider too, but that nothing of the extension has to ask. */
const FOREIGN = 'https://id.acme.example';

interface Attack {
  readonly title: string;
  readonly code: string;
  overrides(hostile: HostileProvider): ResponseOverrides;
}

function attack(
  title: string,
  code: string,
  overrides: ResponseOverrides | Attack['overrides'],
): Attack {
  return { title, code, overrides: typeof overrides === 'function' ? overrides : () => overrides };
}

function metadata(more: Record<string, unknown>): ResponseOverrides {
  return { metadata: (genuine) => ({ ...genuine, ...more }) };
}

function withParameter(name: string, value: string): ResponseOverrides {
  return {
    redirect(url) {
      url.searchParams.set(name, value);
      return url;
    },
  };
}

/** An honest provider at which nobody is signed in: nothing gets in without a window. */
const WITHOUT_SESSION: ResponseOverrides = {
  redirect(url, request) {
    if (request.searchParams.get('prompt') !== 'none') return url;
    url.searchParams.delete('code');
    url.searchParams.set('error', 'login_required');
    return url;
  },
};

const HOSTILE_TEXT = '<img src=x onerror=alert(1)><a href="https://evil.example/">click</a>';

const ATTACKS: readonly Attack[] = [
  attack('S-13b wrong state', 'SIGN_IN_NOT_TRUSTED', withParameter('state', 'forged')),
  attack(
    'S-15 another issuer in the redirect',
    'SIGN_IN_NOT_TRUSTED',
    withParameter('iss', FOREIGN),
  ),
  attack('S-05 tokens in the fragment', 'SIGN_IN_NOT_TRUSTED', {
    redirect: (url) => `${url.origin}/#access_token=forged&id_token=forged&${url.searchParams}`,
  }),
  attack('S-18 code twice', 'SIGN_IN_NOT_TRUSTED', {
    redirect: (url) => `${url.href}&code=forged`,
  }),
  attack('A18 a code of 100 kB', 'SIGN_IN_NOT_TRUSTED', withParameter('code', 'x'.repeat(100_000))),
  attack('S-14 a code of another sign-in, PKCE ignored', 'SIGN_IN_NOT_TRUSTED', ({ provider }) => ({
    ...withParameter('code', provider.foreignCode()),
    ignorePkce: true,
  })),
  attack('S-27 another nonce', 'SIGN_IN_NOT_TRUSTED', {
    claims: (all) => ({ ...all, nonce: 'forged' }),
  }),
  attack('S-29 alg none', 'SIGN_IN_NOT_TRUSTED', {
    ...metadata({ id_token_signing_alg_values_supported: ['none', 'RS256'] }),
    idToken: (_genuine, all) => unsigned(all),
  }),
  attack('S-30 HS256 with the public key', 'SIGN_IN_NOT_TRUSTED', {
    ...metadata({ id_token_signing_alg_values_supported: ['HS256', 'RS256'] }),
    idToken: (_genuine, all, key) => hmacWithPublicKey(key, all),
  }),
  attack('S-32 an unknown key', 'SIGN_IN_NOT_TRUSTED', {
    header: (header) => ({ ...header, kid: 'unknown' }),
  }),
  attack(
    'S-02 PKCE plain only',
    'ORG_METADATA_REFUSED',
    metadata({ code_challenge_methods_supported: ['plain'] }),
  ),
  attack(
    'S-12 a javascript: authorization endpoint',
    'ORG_METADATA_REFUSED',
    metadata({ authorization_endpoint: 'javascript:alert(1)' }),
  ),
  attack(
    'S-12 a blob: authorization endpoint',
    'ORG_METADATA_REFUSED',
    metadata({ authorization_endpoint: `blob:${ORG_URL}/0` }),
  ),
  attack(
    'S-11 a token endpoint elsewhere',
    'ORG_METADATA_REFUSED',
    metadata({ token_endpoint: `${FOREIGN}/oauth2/v1/token` }),
  ),
  attack('A7 metadata of 5 MB', 'ORG_METADATA_REFUSED', metadata({ x: 'x'.repeat(5_000_000) })),
  attack('A7 metadata that leads elsewhere', 'ORG_MOVED', {
    answer: ({ pathname }) =>
      pathname.startsWith('/.well-known/')
        ? new Response(null, { status: 302, headers: { location: `${FOREIGN}/metadata` } })
        : undefined,
  }),
  attack('S-50 a token request that is led elsewhere', 'ORG_MOVED', {
    token: () => new Response(null, { status: 307, headers: { location: `${FOREIGN}/token` } }),
  }),
  attack('S-17 a hostile error_description', 'SIGN_IN_REFUSED', {
    redirect(url) {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'access_denied');
      url.searchParams.set('error_description', HOSTILE_TEXT);
      url.searchParams.set('error_uri', 'javascript:alert(1)');
      return url;
    },
  }),
];

test.describe.configure({ mode: 'serial' });

let hostile: HostileProvider;
let browser: TestBrowser;
let page: Page;
const consoleMessages: string[] = [];
const accepted = new Set<string>();

test.beforeAll(async () => {
  hostile = await startHostileProvider();
  browser = await launchBrowser({ orgPort: hostile.port });
  const listen = (message: ConsoleMessage) => consoleMessages.push(message.text());
  browser.context.on('console', listen);
  browser.context.on('dialog', (dialog) => {
    consoleMessages.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page = await setUp(browser, CLIENT_ID);
  (await browser.worker()).on('console', listen);
});

test.afterAll(async () => {
  process.stdout.write(
    `forged responses accepted in Chromium: ${accepted.size} of ${ATTACKS.length}\n`,
  );
  await browser.close();
  await hostile.stop();
});

/** The stored values that hold tokens, or say that somebody is signed in, whatever the account is called. */
async function stored(area: 'local' | 'session'): Promise<string> {
  const worker = await browser.worker();
  return JSON.stringify(await worker.evaluate((name) => chrome.storage[name].get(null), area));
}

async function clickSignIn(): Promise<void> {
  await page
    .getByRole('button', { name: /^(?:Sign in|Try again)/u })
    .first()
    .click();
}

async function signOut(): Promise<void> {
  await page
    .getByRole('button', { name: /^Sign out/u })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Sign in/u }).first()).toBeVisible();
}

for (const { title, code, overrides } of ATTACKS)
  test(title, async () => {
    hostile.log.length = 0;
    hostile.provider.overrides = overrides(hostile);
    await clickSignIn();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(code);
    if (/access-\d|refresh-\d/u.test(await stored('session'))) accepted.add(title);
    expect(accepted).not.toContain(title);
    await expect(alert).toHaveCount(1);
    await expect(alert.locator('a, img')).toHaveCount(0);
    expect(hostile.log.filter(({ url }) => url.pathname.startsWith('/api/'))).toEqual([]);
    expect(hostile.log.filter(({ url }) => url.origin !== ORG_URL)).toEqual([]);

    hostile.clearOverrides();
    await clickSignIn();
    await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
    await signOut();
  });

test('S-38 another user at a refresh ends the session, and signing in again starts a new one', async () => {
  await clickSignIn();
  await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
  hostile.api = () => json(401, {}, { 'www-authenticate': 'Bearer error="invalid_token"' });
  hostile.provider.overrides = {
    ...WITHOUT_SESSION,
    claims: (all) => ({ ...all, sub: '00uMallory', name: 'Mallory' }),
  };
  const popup = await browser.open('popup');
  await expect.poll(() => stored('session')).toContain('"state":"expired"');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await stored('session')).not.toMatch(/Mallory/u);
  // The old grant stays queued until its revocation is answered.
  await expect.poll(() => stored('session')).not.toMatch(/refresh-\d/u);
  await popup.close();
  hostile.clearOverrides();
  hostile.provider.overrides = WITHOUT_SESSION;
  await clickSignIn();
  await expect(page.getByText(/signed in as Alice/iu).first()).toBeVisible();
  hostile.clearOverrides();
});

test('S-50 a redirected API request does not send its token along', async () => {
  await signOut();
  hostile.log.length = 0;
  hostile.api = ({ url }) => redirect(`${FOREIGN}${url.pathname}`);
  await clickSignIn();
  await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
  const popup = await browser.open('popup');
  await expect(popup.getByText('Your Okta org may have moved').first()).toBeVisible();
  expect(hostile.log.some(({ url }) => url.pathname.endsWith('/appLinks'))).toBe(true);
  expect(hostile.log.filter(({ url }) => url.origin !== ORG_URL)).toEqual([]);
  await popup.close();
  hostile.clearOverrides();
});

test('S-20 no page goes where its address says', async () => {
  for (const name of ['popup', 'sidepanel', 'options'] as const)
    for (const rest of [
      '?next=https://evil.example/',
      '#https://evil.example/',
      '?url=javascript:alert(1)',
    ]) {
      const opened = await browser.context.newPage();
      await opened.goto(`${browser.url(name)}${rest}`);
      await expect(opened.locator('body')).not.toBeEmpty();
      expect(opened.url()).toBe(`${browser.url(name)}${rest}`);
      await opened.close();
    }
  expect(browser.context.pages().map((one) => new URL(one.url()).host)).not.toContain(
    'evil.example',
  );
});

test('S-21 no code, token or verifier was said on a console or kept on disk', async () => {
  const { secrets, tokenRequests } = hostile.provider;
  const verifiers = tokenRequests.flatMap((request) => request.getAll('code_verifier'));
  const local = await stored('local');
  const text = `${consoleMessages.join('\n')}\n${local}`;
  expect(verifiers.length).toBeGreaterThan(ATTACKS.length);
  // Short made-up values such as `code-1` could also be part of a longer word.
  for (const secret of [...secrets, ...verifiers])
    expect(text).not.toMatch(new RegExp(`(?<![\\w-])${secret}(?![\\w-])`, 'u'));
  expect(consoleMessages.filter((line) => line.startsWith('dialog:'))).toEqual([]);
});

test('S-10 the built extension has no secret of a client and no private key', () => {
  const folder = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|json|html)$/u.test(file),
  );
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) {
    const text = readFileSync(join(folder, file), 'utf8');
    // The first line of a key may be named in words for administrators; a key goes on after it.
    const found =
      /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\s|\\n)*[\w+/]{40}|client_secret["']?\s*[:=]\s*["'`]\w|"d":"[\w-]{40,}"/u.exec(
        text,
      );
    expect(found?.[0] ?? null, file).toBeNull();
  }
});
