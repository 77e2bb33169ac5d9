import { ask } from './chat.ts';
import { setUp, logIn } from './actions.ts';
import { expect, test, userOf } from './fixtures.ts';
import { openSidePanel } from './side-panel.ts';

const PROMPTS: readonly (readonly [prompt: string, ...expected: readonly string[]])[] = [
  ["What's my job title and department in Okta?", 'Senior Product Designer', 'Product Design'],
  ['Who is my manager?', 'Dana Ruiz'],
  ['What applications do I have access to?', '50 applications'],
  ['Show me my Okta profile information.', 'alice@acme.example', 'Dana Ruiz'],
  ['Get me the SSO link to launch Salesforce.', 'Salesforce', 'Copy link'],
  ['What apps can I access?', '50 applications'],
  ['Give me the direct link to access Google Workspace.', 'Google Workspace', 'Copy link'],
  ['How do I access the HR portal? Get me the link.', 'Workday (HR Portal)', 'Copy link'],
  ['List the applications I can use.', '50 applications'],
];

test('the real side panel answers every prompt and opens Zoom', async ({ signedIn, okta }) => {
  const { page: panel, close } = await openSidePanel(signedIn);
  for (const [prompt, ...expected] of PROMPTS) {
    const answer = await ask(panel, prompt);
    for (const text of expected) expect(answer, prompt).toContain(text);
  }
  expect(okta.opened()).toHaveLength(0);
  const opened = signedIn.context.waitForEvent('page');
  await ask(panel, 'Open the SSO link for Zoom.');
  await expect((await opened).getByRole('heading', { name: 'Zoom' })).toBeVisible();
  expect(okta.opened().map(({ label }) => label)).toEqual(['Zoom']);
  await close();
});

test('asks which one when several fit, and opens what is chosen', async ({ signedIn, okta }) => {
  const panel = await signedIn.open('sidepanel');
  expect(await ask(panel, 'open google')).toContain('Google Workspace Drive');
  expect(okta.opened()).toHaveLength(0);
  const opened = signedIn.context.waitForEvent('page');
  await panel
    .getByRole('log')
    .getByRole('button', { name: /Google Workspace Drive/u })
    .click();
  await expect(
    (await opened).getByRole('heading', { name: 'Google Workspace Drive' }),
  ).toBeVisible();
});

test('keeps a question asked before sign-in and answers it after, once', async ({
  browser_,
  okta,
}) => {
  await (await setUp(browser_, okta.clientId)).close();
  const panel = await browser_.open('sidepanel');
  await panel.getByRole('textbox').fill('Who is my manager?');
  await panel.keyboard.press('Enter');
  const [window] = await Promise.all([
    browser_.context.waitForEvent('page'),
    panel
      .getByRole('log')
      .getByRole('button', { name: /Sign in/u })
      .click(),
  ]);
  await logIn(window, userOf(okta, 'alice@acme.example'));
  await expect(panel.getByRole('log')).toContainText('Dana Ruiz');
  await expect(panel.locator('[data-turn]')).toHaveCount(1);
  expect(okta.requests().filter(({ path }) => path === '/api/v1/users/me')).toHaveLength(1);
});

test('keeps the conversation when the panel is closed and the worker stopped', async ({
  signedIn,
}) => {
  const first = await signedIn.open('sidepanel');
  await ask(first, 'Who is my manager?');
  await first.close();
  await signedIn.stopWorker();
  const second = await signedIn.open('sidepanel');
  await expect(second.getByRole('log')).toContainText('Dana Ruiz');
  expect(await ask(second, 'and my department?')).toContain('Product Design');
  await second.getByRole('button', { name: 'New chat' }).click();
  await expect(second.locator('[data-turn]')).toHaveCount(0);
});

test('answers after the worker was killed in the middle of a call', async ({ signedIn, okta }) => {
  const panel = await signedIn.open('sidepanel');
  okta.setFaults([{ match: 'GET /api/v1/users/me', do: { hold: true } }]);
  await panel.getByRole('textbox').fill('Who is my manager?');
  await panel.keyboard.press('Enter');
  await expect
    .poll(() => okta.requests().filter(({ path }) => path === '/api/v1/users/me').length)
    .toBe(1);
  await signedIn.stopWorker();
  const turn = panel.locator('[data-turn]').last();
  await expect(turn).not.toHaveAttribute('data-status', 'running');
  okta.setFaults([]);
  expect(await ask(panel, 'Who is my manager?')).toContain('Dana Ruiz');
});

test('stops a slow answer', async ({ signedIn, okta }) => {
  const panel = await signedIn.open('sidepanel');
  okta.setFaults([{ match: 'GET /api/v1/users/me', do: { hang: true } }]);
  await panel.getByRole('textbox').fill('Who is my manager?');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.locator('[data-turn]').last()).toHaveAttribute('data-status', 'stopped');
});

test('says when Okta limits the rate, and keeps the sign-in', async ({ signedIn, okta }) => {
  const panel = await signedIn.open('sidepanel');
  okta.setFaults([
    {
      match: 'GET /api/v1/users/me',
      times: 'always',
      do: { status: 429, headers: { 'X-Rate-Limit-Reset': '+30' } },
    },
  ]);
  await panel.getByRole('textbox').fill('Who is my manager?');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('log')).toContainText('Too many requests');
  await expect(panel.getByRole('button', { name: /^Sign in/u })).toHaveCount(0);
  // What needs no question to Okta is still answered.
  expect(await ask(panel, 'thank you')).not.toBe('');
});
