import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { FIREFOX_EXTENSION_ID } from '../../src/manifest.ts';
import { startNameProxy } from '../okta-org/name-proxy.ts';
import { startOktaOrg, type OktaOrg } from '../okta-org/start-okta-org.ts';
import type { Firefox, Tab } from './firefox.ts';

const REDIRECT_HOST = createHash('sha1').update(FIREFOX_EXTENSION_ID).digest('hex');

export async function see(tab: Tab, text: RegExp): Promise<void> {
  await expect.poll(() => tab.text()).toMatch(text);
}

export async function click(tab: Tab, name: string): Promise<void> {
  await expect.poll(() => tab.click(name), `button ${name}`).toBe(true);
}

export async function type(tab: Tab, field: string, text: string): Promise<void> {
  await expect.poll(() => tab.type(field, text), `field ${field}`).toBe(true);
}

/** An org that knows this extension, and the proxy by which Firefox reaches it; what ends them goes into `closing`. */
export async function startOrg(
  closing: (() => Promise<unknown>)[],
): Promise<{ readonly okta: OktaOrg; readonly proxy: string }> {
  const okta = await startOktaOrg({
    redirectUris: [`https://${REDIRECT_HOST}.extensions.allizom.org/`],
  });
  closing.push(() => okta.stop());
  const proxy = await startNameProxy(okta.port);
  closing.push(() => proxy.stop());
  return { okta, proxy: new URL(proxy.url).host };
}

/** Sets the extension up and signs in by Okta's window; returns the options. */
export async function signIn(firefox: Firefox, okta: OktaOrg): Promise<Tab> {
  const [user] = okta.users;
  if (user === undefined) throw new Error('The org has no user.');

  const options = await firefox.open('options');
  await type(options, 'Okta domain', 'acme.okta.com');
  await type(options, 'Client ID', okta.clientId);
  await click(options, 'Connect');
  await see(options, /Sign in with Okta/u);
  await click(options, 'Sign in');
  const login = await signInWindow(firefox);
  await type(login, 'input[name=username]', user.login);
  await type(login, 'input[type=password]', user.password);
  await click(login, 'Sign in');
  await see(options, /Signed in as Alice Moreau/u);
  return options;
}

async function signInWindow(firefox: Firefox): Promise<Tab> {
  for (;;)
    for (const tab of await firefox.tabs())
      if (String(await tab.address()).startsWith('https://acme.okta.com/signin')) return tab;
}
