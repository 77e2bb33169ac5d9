import { expect, test } from './fixtures.ts';

test('the browser binds every suggested shortcut', async ({ signedIn }) => {
  const worker = await signedIn.worker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Alt+Shift+K'],
    ['open-side-panel', 'Alt+Shift+O'],
  ]);
});

test.describe('popup', () => {
  test('lists, finds and opens an application from the keyboard', async ({ signedIn, okta }) => {
    const popup = await signedIn.open('popup');
    const search = popup.getByRole('combobox', { name: 'Find an app' });
    await expect(search).toBeFocused();
    await expect(popup.getByRole('option').first()).toBeVisible();
    await popup.keyboard.type('goo dri');
    await expect(popup.getByRole('option')).toHaveText(['Google Workspace Drive']);
    await expect(popup.locator('mark')).toHaveText(['Goo', 'Dri']);
    const opened = signedIn.context.waitForEvent('page');
    // It closes the popup, at times before the key is known to be pressed.
    await popup.keyboard.press('Enter').catch(() => undefined);
    const application = await opened;
    await expect(
      application.getByRole('heading', { name: 'Google Workspace Drive' }),
    ).toBeVisible();
    expect(okta.opened()).toMatchObject([
      { label: 'Google Workspace Drive', login: 'alice@acme.example' },
    ]);
  });

  test('opens behind with Ctrl+Enter and shows it as recently opened', async ({
    signedIn,
    okta,
  }) => {
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.type('zoom');
    await expect(popup.getByRole('option').first()).toHaveText('Zoom');
    await popup.keyboard.press('Control+Enter');
    await expect.poll(() => okta.opened().map(({ label }) => label)).toEqual(['Zoom']);
    // The page opens before the worker has stored that it did.
    await expect
      .poll(() =>
        popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get('usage'))),
      )
      .toMatch(/"value":\[\[/u);
    await popup.keyboard.press('Escape');
    await expect(popup.getByText('Recently opened')).toBeVisible();
    await expect(popup.getByRole('option').first()).toHaveText('Zoom');
  });

  test('moves the selection by arrows and tells it to screen readers', async ({ signedIn }) => {
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    const search = popup.getByRole('combobox');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    // Keys are held until the whole popup is there.
    await expect(search).toHaveAttribute('aria-activedescendant', 'application-1');
    const active = popup.locator('#application-1');
    await expect(active).toHaveAttribute('aria-selected', 'true');
    await expect(active).toHaveAttribute('aria-posinset', '2');
  });

  test('copies the link that Okta gave', async ({ signedIn }) => {
    await signedIn.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.type('zoom');
    await popup.keyboard.press('Alt+c');
    await expect
      .poll(() => popup.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^https:\/\/acme\.okta\.com\/home\/zoomus\//u);
  });

  test('paints the kept list and its age while Okta does not answer', async ({
    signedIn,
    okta,
  }) => {
    await (await signedIn.open('popup')).getByRole('option').first().waitFor();
    okta.setFaults([{ match: 'GET /api/*', times: 'always', do: { hang: true } }]);
    const popup = await signedIn.open('popup');
    await expect(popup.getByRole('option').first()).toBeVisible();
    await expect(popup.getByText(/^(?:Up to date|Updated)/u)).toBeVisible();
    await popup.getByRole('button', { name: 'Update now' }).click();
    await expect(popup.getByText('Updating…')).toBeVisible();
    await expect(popup.getByRole('option').first()).toBeVisible();
  });

  test('never shows an empty list as the truth when Okta answers nonsense', async ({
    signedIn,
    okta,
  }) => {
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    for (const body of ['<html>login</html>', '', 'null', '{}', '[{"label":']) {
      okta.setFaults([
        { match: 'GET /api/v1/users/me/appLinks', times: 'always', do: { status: 200, body } },
      ]);
      await popup.getByRole('button', { name: 'Update now' }).click();
      await expect(popup.getByRole('alert')).toBeVisible();
      await expect(popup.getByRole('option').first()).toBeVisible();
    }
  });

  test('hands what it does not find to the assistant', async ({ signedIn }) => {
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.type('who is my manager');
    await expect(popup.getByText(/No apps match/u)).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Ask the assistant' })).toBeVisible();
  });

  test('works with the worker stopped before each step', async ({ signedIn, okta }) => {
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    await signedIn.stopWorker();
    await popup.getByRole('button', { name: 'Update now' }).click();
    await expect(popup.getByText('Up to date')).toBeVisible();
    await signedIn.stopWorker();
    await popup.getByRole('combobox').fill('salesforce');
    await expect(popup.getByRole('option').first()).toHaveText('Salesforce');
    await popup.keyboard.press('Control+Enter');
    await expect.poll(() => okta.opened().map(({ label }) => label)).toEqual(['Salesforce']);
  });
});

test.describe('popup with 5,000 applications', () => {
  test.use({ as: 'carol@acme.example' });

  test('draws only what is seen, scrolls to the end and finds', async ({ signedIn }) => {
    const popup = await signedIn.open('popup');
    await expect(popup.getByRole('option').first()).toBeVisible();
    expect(await popup.getByRole('option').count()).toBeLessThan(60);
    await popup.keyboard.press('Control+End');
    await expect(popup.locator('[aria-posinset="5000"]')).toBeVisible();
    await popup.keyboard.type('salesforce');
    await expect(popup.getByRole('option').first()).toContainText('Salesforce');
  });
});
