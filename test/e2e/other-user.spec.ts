import { expect, test, userOf } from './fixtures.ts';

test('says that the browser’s Okta session is somebody else’s before a link opens for them', async ({
  signedIn,
  okta,
}) => {
  okta.endBrowserSessions();
  const tab = await signedIn.context.newPage();
  await tab.goto('https://acme.okta.com/home/zoomus/0oazoom0000000000001/1');
  const bob = userOf(okta, 'bob@acme.example');
  await tab.getByLabel('Username').fill(bob.login);
  await tab.getByLabel('Password').fill(bob.password);
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await expect(tab.getByLabel('Username')).toBeHidden();
  const before = okta.opened().length;

  const popup = await signedIn.open('popup');
  await popup
    .getByRole('option', { name: /^Salesforce$/u })
    .first()
    .click();
  await expect(popup.getByText('bob@acme.example')).toBeVisible();
  expect(okta.opened()).toHaveLength(before);

  const opened = signedIn.context.waitForEvent('page');
  // It closes the popup, at times before the click is known to be done.
  await popup
    .getByRole('button', { name: 'Open anyway' })
    .click()
    .catch(() => undefined);
  await opened;
  await expect.poll(() => okta.opened().length).toBe(before + 1);
});
