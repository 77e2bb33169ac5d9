import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OktaOrg } from '../test/okta-org/start-okta-org.ts';
import { enter, setUp, signIn } from '../test/e2e/actions.ts';
import { ask } from '../test/e2e/chat.ts';
import type { TestBrowser } from '../test/e2e/browser.ts';
import { openSidePanel } from '../test/e2e/side-panel.ts';

const PROMPTS: readonly (readonly [prompt: string, expected: RegExp])[] = [
  ["What's my job title and department in Okta?", /Senior Product Designer/u],
  ['Who is my manager?', /Dana Ruiz/u],
  ['What applications do I have access to?', /50 applications/u],
  ['Show me my Okta profile information.', /alice@acme\.example/u],
  ['Get me the SSO link to launch Salesforce.', /Salesforce/u],
  ['What apps can I access?', /50 applications/u],
];

/** The main job from first run to an opened application; throws at the first step that does not do what it should. */
export async function tour(browser: TestBrowser, okta: OktaOrg, output: string): Promise<void> {
  const [user] = okta.users;
  if (user === undefined) throw new Error('The org has no user.');
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: join(output, `${name}.png`) });

  say('Set up', `acme-admin.okta.com/app/UserHome, client ID ${okta.clientId}`);
  const options = await setUp(browser, okta.clientId, 'https://acme-admin.okta.com/app/UserHome');
  await picture(options, '1-options');

  say('Sign in', `${user.login}, in Okta's own window`);
  await signIn(browser, options, user);
  await options
    .getByText(/signed in as/iu)
    .first()
    .waitFor();
  await picture(options, '2-signed-in');

  const panel = await openSidePanel(browser);
  for (const [prompt, expected] of PROMPTS) {
    const answer = await ask(panel.page, prompt);
    say(prompt, answer);
    if (!expected.test(answer)) throw new Error(`“${prompt}” was answered: ${answer}`);
  }
  await picture(panel.page, '3-side-panel');
  await panel.close();

  const popup = await browser.open('popup');
  await popup.setViewportSize({ width: 400, height: 600 });
  const search = popup.getByRole('combobox');
  await search.fill('goo dri');
  const best = popup.getByRole('option').first();
  const label = await best.innerText();
  say('Popup: goo dri', label.replaceAll('\n', ' '));
  if (!label.includes('Google Workspace Drive')) throw new Error(`The popup found: ${label}`);
  await picture(popup, '4-popup');

  const bench = await browser.open('workbench');
  await bench.setViewportSize({ width: 1200, height: 900 });
  await bench.getByRole('checkbox', { name: 'department' }).check();
  await bench.getByRole('button', { name: 'Run: Get my user profile' }).click();
  const got = await bench.getByRole('group', { name: 'Structured output' }).innerText();
  say('Workbench: get_my_user_profile', got);
  if (!got.includes('Product Design')) throw new Error(`The workbench got: ${got}`);
  await picture(bench, '5-workbench');

  const worker = await browser.worker();
  const opened = browser.context.waitForEvent('page');
  await enter(worker, 'salesforce');
  const application = await opened;
  await application.getByRole('heading', { name: 'Salesforce' }).waitFor();
  say('Address bar: okta salesforce ⏎', application.url());
  await picture(application, '6-application');
}

function say(title: string, text: string): void {
  console.log(`\n▸ ${title}\n  ${text.replaceAll('\n', '\n  ')}`);
}
