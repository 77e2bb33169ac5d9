import { test as base } from '@playwright/test';
import { startOktaOrg, type OktaOrg, type OktaOrgOptions } from '../okta-org/start-okta-org.ts';
import { setUp, signIn } from './actions.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';

interface Fixtures {
  /** How the local Okta org is set up; a test file changes it by `test.use`. */
  orgOptions: OktaOrgOptions;
  okta: OktaOrg;
  browser_: TestBrowser;
  /** The login of who is signed in when the test begins. */
  as: string;
  /** A browser in which the extension is set up and somebody signed in. */
  signedIn: TestBrowser;
}

export const test = base.extend<Fixtures>({
  orgOptions: [{}, { option: true }],
  as: ['alice@acme.example', { option: true }],
  async okta({ orgOptions }, use) {
    const okta = await startOktaOrg(orgOptions);
    await use(okta);
    await okta.stop();
  },
  async browser_({ okta, colorScheme }, use) {
    const browser = await launchBrowser({
      orgPort: okta.port,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    await use(browser);
    await browser.close();
  },
  async signedIn({ browser_, okta, as }, use) {
    const page = await setUp(browser_, okta.clientId);
    await signIn(browser_, page, userOf(okta, as));
    await page
      .getByText(/signed in as/iu)
      .first()
      .waitFor();
    await page.close();
    await use(browser_);
  },
});

export { expect } from '@playwright/test';

export function userOf(okta: OktaOrg, login: string): OktaOrg['users'][number] {
  const user = okta.users.find((candidate) => candidate.login === login);
  if (user === undefined) throw new Error(`The org has no user ${login}.`);
  return user;
}
