import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { sessionUser, SIGNED_OUT, type Session } from '../../../src/domain/session.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import hostileLinks from '../../data/app-links-hostile.json';
import { ADA, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import {
  applications,
  button,
  field,
  labels,
  openList,
  openPopup,
  ORIGINS,
  snapshotOf,
} from './open-popup.tsx';

const hostile = toApplications(hostileLinks, ORIGINS).applications;

function expired(): Session {
  const user = sessionUser(ADA);
  if (user === null) throw new Error('Ada is somebody.');
  return { state: 'expired', user, problem: null };
}

function refusing(
  refused: ReturnType<typeof assistantError>,
  extension: FakeExtension,
): FakeExtension {
  extension.handlers['applications/refresh'] = () => Promise.reject(refused);
  return extension;
}

const withList = () => fakeExtension({ applications: snapshotOf(applications, 7_200_000) });
const offline = assistantError('NETWORK_UNAVAILABLE', 'No network.');
const signInRequired = assistantError('SIGN_IN_REQUIRED', 'Not signed in.');

test('the popup before setup opens the welcome page', async () => {
  const { extension } = openPopup(fakeExtension({ org: null, session: SIGNED_OUT }));
  await button('Set up').click();
  expect(extension.asked.welcome).toBe(1);
});

test('the signed-out popup has one button to sign in, then shows the list', async () => {
  const { extension, root } = openPopup(fakeExtension({ session: SIGNED_OUT }));
  extension.handlers['applications/refresh'] = async () => {
    await extension.applications.write(snapshotOf(applications));
    return null;
  };
  await button('Sign in with Okta').click();
  expect(extension.sent[0]).toEqual({
    type: 'session/sign-in',
    request: { how: 'interactive' },
  });
  await expect.poll(() => labels(root).length).toBeGreaterThan(5);
});

test('a sign-in that runs elsewhere is shown and can be started again', async () => {
  openPopup(fakeExtension({ session: { state: 'signing-in', since: Date.now() } }));
  await expect.element(page.getByText(/^Finish signing in/u)).toBeVisible();
  await expect.element(button('Sign in with Okta')).toBeEnabled();
});

test('the reason of a failed sign-in is shown above the button', async () => {
  const failed = assistantError('SIGN_IN_NOT_ASSIGNED', 'Not assigned.').wire;
  openPopup(fakeExtension({ session: { state: 'signed-out', problem: failed } }));
  await expect.element(page.getByText('This app is not assigned to you')).toBeVisible();
  await expect.element(button('Sign in with Okta')).toBeVisible();
});

test('the first load shows a skeleton, then the reason if it fails', async () => {
  const extension = fakeExtension();
  const answer = Promise.withResolvers<null>();
  extension.handlers['applications/refresh'] = () => answer.promise;
  openPopup(extension);
  await expect.element(page.getByRole('status', { name: 'Loading your apps' })).toBeVisible();
  await expect.poll(() => extension.sent.length).toBe(1);
  answer.reject(offline);
  await expect.element(page.getByText('Can’t reach Okta')).toBeVisible();
  extension.handlers['applications/refresh'] = async () => {
    await extension.applications.write(snapshotOf(applications));
    return null;
  };
  await button('Try again').click();
  await expect.element(page.getByRole('option').first()).toBeVisible();
});

test('the offline list shows its age and the reason in the footer, and no row moves', async () => {
  const { root } = await openList(refusing(offline, withList()));
  const top = () => root.querySelector('[role=option]')?.getBoundingClientRect().top;
  const before = top();
  await expect.element(page.getByText('Can’t reach Okta · Updated 2 hours ago')).toBeVisible();
  expect(top()).toBe(before);
  await button('Update now').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(top()).toBe(before);
});

test('an expired session keeps the list usable and offers to sign in', async () => {
  const extension = fakeExtension({
    applications: snapshotOf(applications, 7_200_000),
    session: expired(),
  });
  const { root } = await openList(refusing(signInRequired, extension));
  await expect.element(page.getByText('Sign in again to update this list')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(field()).toHaveFocus();
  extension.handlers['applications/refresh'] = async () => null;
  await button('Sign in').click();
  await expect.poll(() => root.textContent).not.toContain('Sign in again');
});

test('a failed sign-in of an expired session shows why', async () => {
  const extension = fakeExtension({
    applications: snapshotOf(applications),
    session: expired(),
  });
  extension.handlers['session/sign-in'] = () =>
    Promise.reject(assistantError('SIGN_IN_CANCELLED', 'Closed.'));
  await openList(refusing(signInRequired, extension));
  await button('Sign in').click();
  await expect.element(page.getByText('You closed the sign-in window')).toBeVisible();
});

test.each([
  ['before setup', 'Set up', () => fakeExtension({ org: null, session: SIGNED_OUT })],
  ['signed out', 'Sign in with Okta', () => fakeExtension({ session: SIGNED_OUT })],
])('the popup %s has the focus on “%s”', async (_state, name, extension) => {
  openPopup(extension());
  await expect.element(button(name)).toHaveFocus();
});

test('shows a failed update in the footer and keeps most of the list in view', async () => {
  const forbidden = assistantError('OKTA_FORBIDDEN', 'No.', { errorId: 'oae1' });
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  const { root } = await openList(extension);
  await expect.element(page.getByText('Up to date')).toBeVisible();
  await expect.element(page.getByText(/Copy link/u)).toBeVisible();
  refusing(forbidden, extension);
  await button('Update now').click();
  await expect.element(page.getByText('Okta denied access · Not updated')).toBeVisible();
  await expect.element(page.getByText('Up to date')).not.toBeInTheDocument();
  await expect.element(page.getByText(/Copy link/u)).not.toBeInTheDocument();
  const notice = root.querySelector('.popup-problem');
  expect(notice?.scrollHeight).toBe(notice?.clientHeight);
  const list = root.querySelector('.popup-main');
  expect(list?.clientHeight).toBeGreaterThan(1.5 * (notice?.clientHeight ?? 0));
  await page.getByText('Details').click();
  await expect.element(page.getByText(/error ID: oae1/u)).toBeVisible();
  await expect.element(page.getByText('Error code: OKTA_FORBIDDEN')).toBeVisible();
});

test('does not show an empty list as an error', async () => {
  openPopup(fakeExtension({ applications: snapshotOf([]) }));
  await expect.element(page.getByText('No apps are assigned to you')).toBeVisible();
});

test('header and menu show the user and lead to panel, options, user switch, and sign-out', async () => {
  const { extension } = await openList();
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  await expect.element(page.getByText('acme.okta.com', { exact: true })).toBeVisible();
  await button('Open the assistant').click();
  expect(extension.asked).toMatchObject({ sidePanel: 1, closed: 1 });
  const choose = async (name: string) => {
    await button('Menu').click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose('Options');
  expect(extension.asked.options).toBe(1);
  await choose('Switch user');
  await choose('Sign out');
  const account = extension.sent.filter(({ type }) => type.startsWith('session/'));
  expect(account).toEqual([
    { type: 'session/sign-in', request: { how: 'switch-user' } },
    { type: 'session/sign-out', request: {} },
  ]);
});

test('labels are rendered as text', async () => {
  const { root } = await openList(fakeExtension({ applications: snapshotOf(hostile) }));
  expect(root.querySelectorAll('script, style, iframe, [onerror], [onfocus]')).toHaveLength(0);
  await field().fill('script');
  await expect.poll(() => labels(root).some((label) => label.includes('<script>'))).toBe(true);
  expect(root.querySelectorAll('script, style, iframe, [onerror], [onfocus]')).toHaveLength(0);
});

const SCENES: Readonly<Record<string, () => FakeExtension>> = {
  'not set up': () => fakeExtension({ org: null, session: SIGNED_OUT }),
  'signed out': () => fakeExtension({ session: SIGNED_OUT }),
  'the list': withList,
  'the list with sections': () =>
    fakeExtension({
      applications: snapshotOf(applications),
      launches: new Map(applications.slice(0, 3).map(({ id }) => [id, [1]])),
    }),
  'hostile labels': () => fakeExtension({ applications: snapshotOf(hostile) }),
  'nothing assigned': () => fakeExtension({ applications: snapshotOf([]) }),
  offline: () => refusing(offline, withList()),
  expired: () => refusing(signInRequired, withList()),
  'a scope missing': () =>
    refusing(
      assistantError('OKTA_SCOPE_MISSING', 'No.', { scope: 'okta.users.read.self' }),
      withList(),
    ),
};

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

for (const theme of ['light', 'dark'] as const)
  for (const [name, scene] of Object.entries(SCENES))
    test(`has no accessibility violations: ${name}, ${theme}`, async () => {
      document.documentElement.dataset.theme = theme;
      const { root, extension } = openPopup(scene());
      await expect.poll(() => root.querySelector('.popup-main, .popup-state')).not.toBeNull();
      if ((await extension.org.read()) !== null && (await extension.applications.read()) !== null)
        await expect.poll(() => root.textContent).not.toContain('Updating');
      expect(await violationsOf(root)).toEqual([]);
    });

test('nothing overflows a popup of 320 px', async () => {
  const { root } = await openList(fakeExtension({ applications: snapshotOf(hostile) }));
  root.style.width = '320px';
  const edge = root.getBoundingClientRect().right;
  const wide = [...root.querySelectorAll('.popup *')].filter(
    (element) =>
      element.getBoundingClientRect().right > edge + 0.5 &&
      !element.matches('.visually-hidden') &&
      element.closest('.truncate') === null,
  );
  expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
});
