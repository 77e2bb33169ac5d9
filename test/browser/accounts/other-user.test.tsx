import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { applications, openList, snapshotOf } from '../popup/open-popup.tsx';
import { openPanel, turnOf } from '../side-panel/open-panel.tsx';

/** A browser whose Okta session is Bob's, until somebody else signs in there. */
function bobsBrowser(transcript: readonly ReturnType<typeof turnOf>[] = []): FakeExtension {
  const extension = fakeExtension({ applications: snapshotOf(applications), transcript });
  const open = extension.handlers['link/open'];
  let isBobs = true;
  extension.handlers['link/open'] = (request) => {
    if (!isBobs || request.force === true) return open(request);
    const { applicationId } = request;
    const login = 'bob@acme.example';
    return Promise.reject(
      assistantError('OTHER_USER_IN_BROWSER', 'Not theirs.', { login, applicationId }),
    );
  };
  const signIn = extension.handlers['session/sign-in'];
  extension.handlers['session/sign-in'] = (request) => {
    isBobs = false;
    return signIn(request);
  };
  return extension;
}

const id = applications[0]?.id ?? '';
const warning = () =>
  page.getByText(/signed in to Okta as bob@acme\.example\. This link would open/u);
const openAnyway = () => page.getByRole('button', { name: 'Open anyway' });
const asAda = () => page.getByRole('button', { name: 'Sign in as ada@acme.example' });
const answered = () => [
  turnOf([
    {
      kind: 'problem',
      error: assistantError('OTHER_USER_IN_BROWSER', 'Not theirs.', {
        login: 'bob@acme.example',
        applicationId: id,
      }).wire,
    },
  ]),
];
const inAnswer = () => bobsBrowser(answered());

test('the popup names the browser’s Okta user and opens the link anyway on request', async () => {
  const extension = bobsBrowser();
  await openList(extension);
  await page.getByRole('option').first().click();
  await expect.element(warning()).toBeVisible();
  expect(extension.opened).toEqual([]);
  expect(extension.asked.closed).toBe(0);
  await openAnyway().click();
  await expect.poll(() => extension.opened.length).toBe(1);
  expect(extension.opened[0]).toMatchObject({ where: 'new-tab', force: true });
  await expect.element(warning()).not.toBeInTheDocument();
});

test('the popup signs in as the account’s user, then opens the link', async () => {
  const extension = bobsBrowser();
  await openList(extension);
  await page.getByRole('option').first().click();
  await asAda().click();
  await expect.poll(() => extension.opened.length).toBe(1);
  expect(extension.opened[0]).not.toHaveProperty('force');
  expect(extension.sent).toContainEqual({
    type: 'session/sign-in',
    request: { how: 'switch-user' },
  });
});

test('the panel offers to open anyway or to sign in', async () => {
  const extension = inAnswer();
  openPanel(undefined, extension);
  await expect.element(warning()).toBeVisible();
  await openAnyway().click();
  await expect
    .poll(() => extension.opened)
    .toEqual([{ applicationId: id, where: 'new-tab', force: true }]);
});

test('the panel opens the app after signing in as the account’s user', async () => {
  const extension = inAnswer();
  openPanel(undefined, extension);
  await asAda().click();
  await expect.poll(() => extension.opened).toEqual([{ applicationId: id, where: 'new-tab' }]);
});

test('nothing opens when yet another user signs in', async () => {
  const extension = fakeExtension({ transcript: answered() });
  extension.handlers['session/sign-in'] = async () => {
    const user = { sub: '00u9eve', name: 'Eve', login: 'eve@acme.example', orgUrl: '' };
    const eve = { state: 'signed-in', user, since: 1 } as const;
    await extension.session.write(eve);
    return eve;
  };
  openPanel(undefined, extension);
  await asAda().click();
  await expect
    .element(page.getByRole('button', { name: 'Sign in as eve@acme.example' }))
    .toBeEnabled();
  expect(extension.opened).toEqual([]);
});
