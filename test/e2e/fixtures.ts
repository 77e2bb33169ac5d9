import { test as base } from '@playwright/test';
import type { OktaOrg, OktaOrgOptions } from '../okta-org/start-okta-org.ts';
import type { TestBrowser } from './browser.ts';
import { Environment, Environments, type Installed } from './environment.ts';

interface Fixtures {
  /** How the local Okta org is set up; a test file changes it by `test.use`. */
  orgOptions: OktaOrgOptions;
  installed: Installed;
  /** Whether a test gets an org and a browser that no other test uses, as those need that close it or read its files. */
  ownBrowser: boolean;
  environment: Environment;
  okta: OktaOrg;
  browser_: TestBrowser;
  /** The login of who is signed in when the test begins. */
  as: string;
  /** A browser in which the extension is set up and somebody signed in. */
  signedIn: TestBrowser;
}

interface WorkerFixtures {
  environments: Environments;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  orgOptions: [{}, { option: true }],
  as: ['alice@acme.example', { option: true }],
  installed: ['alone', { option: true }],
  ownBrowser: [false, { option: true }],
  environments: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed.
    async ({}, use) => {
      const environments = new Environments();
      await use(environments);
      await environments.close();
    },
    { scope: 'worker' },
  ],
  async environment({ environments, orgOptions, installed, ownBrowser }, use) {
    const options = { org: orgOptions, installed };
    const environment = ownBrowser
      ? await Environment.start(options)
      : await environments.get(options);
    environment.resetOrg();
    await use(environment);
    if (ownBrowser) await environment.close();
  },
  async okta({ environment }, use) {
    await use(environment.okta);
  },
  async browser_({ environment, colorScheme }, use) {
    await use(inColors(await environment.begin(null), colorScheme));
  },
  async signedIn({ environment, as, colorScheme }, use) {
    await use(inColors(await environment.begin(as), colorScheme));
  },
});

/** The browser, whose pages open in this color scheme. */
function inColors(browser: TestBrowser, colorScheme: unknown): TestBrowser {
  return {
    ...browser,
    async open(name) {
      const page = await browser.context.newPage();
      await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'dark' : 'light' });
      await page.goto(browser.url(name));
      return page;
    },
  };
}

export { expect } from '@playwright/test';

export function userOf(okta: OktaOrg, login: string): OktaOrg['users'][number] {
  const user = okta.users.find((candidate) => candidate.login === login);
  if (user === undefined) throw new Error(`The org has no user ${login}.`);
  return user;
}
