import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { launchBrowser, type TestBrowser } from '../../test/e2e/browser.ts';
import { setUp } from '../../test/e2e/actions.ts';
import { startOktaOrg, type OktaOrg } from '../../test/okta-org/start-okta-org.ts';
import { ROOT, step } from '../step.ts';
import { tour } from '../demo-tour.ts';

const OUTPUT = join(ROOT, 'demo-output');

if (!(await step('Build for Chromium', 'wxt', ['build']))) process.exit(1);
const display = process.argv.includes('--headless') ? undefined : process.env['DISPLAY'];
const okta = await startOktaOrg();
const browser = await launchBrowser({
  orgPort: okta.port,
  ...(display === undefined || display === '' ? {} : { display }),
});
if (display === undefined || display === '') await showByItself(browser, okta);
else await leaveToUser(browser, okta);

/** Without a screen the demo does the main job itself, prints it and keeps a picture of each surface. */
async function showByItself(shown: TestBrowser, org: OktaOrg): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  try {
    await tour(shown, org, OUTPUT);
    console.log('\nThe demo did what it should. Pictures of each surface are in demo-output/.');
  } catch (cause) {
    console.error('\nThe demo stopped:', cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  } finally {
    await shown.close();
    await org.stop();
  }
}

/** With a screen the browser stays open, set up and ready to sign in. */
async function leaveToUser(shown: TestBrowser, org: OktaOrg): Promise<void> {
  await setUp(shown, org.clientId);
  console.log(`
The browser is open, and the extension is set up for the local Okta org ${org.orgUrl}.

  1. Click “Sign in” and sign in as one of
${org.users.map(({ login, password }) => `       ${login}  ${password}`).join('\n')}
  2. Click the extension's icon for the list, or Alt+Shift+O for the assistant.
  3. Type in the address bar: okta, Tab, sales, Enter.

Close the browser to end the demo.`);
  await new Promise((resolve) => shown.context.once('close', resolve));
  await org.stop();
}
