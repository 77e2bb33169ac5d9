import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { ACME, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import { button, fillAndSave, firstRun, openOptions } from './open-options.tsx';

test('the account card shows the user, and signs out or switches', async () => {
  const { extension } = openOptions();
  await expect.element(page.getByText('Signed in as Ada Lovelace')).toBeVisible();
  await expect.element(page.getByText('ada@acme.example')).toBeVisible();
  await button('Switch user').click();
  await button('Sign out').click();
  await expect.element(button('Sign in with Okta')).toBeVisible();
  expect(extension.sent).toEqual([
    { type: 'session/sign-in', request: { how: 'switch-user' } },
    { type: 'session/sign-out', request: {} },
  ]);
});

test('a sign-in that runs elsewhere is shown', async () => {
  openOptions(fakeExtension({ session: { state: 'signing-in', since: Date.now() } }));
  await expect.element(page.getByText(/^Finish signing in/u)).toBeVisible();
});

test('a failed sign-in shows its reason, with a text for the administrator', async () => {
  const failed = assistantError('SIGN_IN_NOT_ASSIGNED', 'Not assigned.').wire;
  openOptions(fakeExtension({ session: { state: 'signed-out', problem: failed } }));
  await expect.element(page.getByText('This app is not assigned to you')).toBeVisible();
  await expect.element(page.getByText(/Please assign me/u)).toBeVisible();
});

test('clearing the recently opened apps shows its success or failure', async () => {
  const { extension } = openOptions();
  await button('Clear recently opened').click();
  await expect.element(page.getByText('Cleared')).toBeVisible();
  extension.handlers['usage/clear'] = () =>
    Promise.reject(assistantError('WORKER_UNREACHABLE', 'No.'));
  await button('Clear recently opened').click();
  await expect.element(page.getByText('Cleared')).not.toBeInTheDocument();
});

test('the side panel opens within the click, and a failure is announced', async () => {
  const extension = fakeExtension();
  let works = true;
  const openSidePanel = () =>
    works ? extension.openSidePanel() : Promise.reject(new Error('No gesture.'));
  const { root } = openOptions({ ...extension, openSidePanel });
  await button('Open the side panel').click();
  expect(extension.asked.sidePanel).toBe(1);
  works = false;
  await button('Open the side panel').click();
  await expect
    .poll(() => root.querySelector('.visually-hidden[role=status]')?.textContent)
    .not.toBe('');
});

test('the request to the administrator can be previewed', async () => {
  openOptions(firstRun());
  await page.getByText('Preview').click();
  await expect.element(page.getByText(/okta\.users\.read\.self/u)).toBeVisible();
});

test('a link leads to the instructions for the client ID', async () => {
  const { root } = openOptions(firstRun());
  const link = page.getByRole('link', { name: 'How do I get a client ID?' });
  await expect.element(link).toBeVisible();
  const target = link.element().getAttribute('href') ?? '';
  expect(root.querySelector(target)?.textContent).toContain('For your administrator');
});

test('the shortcuts are those that the browser has bound', async () => {
  const { root } = openOptions();
  const texts = () =>
    [...root.querySelectorAll('.options-ways li')].map(({ textContent }) => textContent);
  await expect.poll(() => texts()[0]).toContain('Or press AltShiftK');
  expect(texts()[1]).toContain('No shortcut is set');
});

test('what removes something looks like it', async () => {
  const { root } = openOptions();
  await expect.element(button('Disconnect')).toBeVisible();
  const colorOf = (name: string) =>
    [...root.querySelectorAll('button')]
      .filter(({ textContent }) => textContent === name)
      .map((element) => getComputedStyle(element).color);
  expect(colorOf('Disconnect')).toEqual(colorOf('Clear recently opened'));
  expect(colorOf('Disconnect')).not.toEqual(colorOf('Change'));
});

test('the page shows the version and that Okta does not endorse it', async () => {
  openOptions();
  await expect
    .element(page.getByText(/^Version 0\.1\.0 .* not made or endorsed by Okta/u))
    .toBeVisible();
});

function failing(code: 'ORG_NOT_FOUND' | 'ORG_PERMISSION_MISSING'): FakeExtension {
  const extension = firstRun();
  extension.handlers['diagnose/run'] = async ({ check }) => ({
    check,
    verdict: check === 'access' ? 'bad' : 'good',
    error:
      check === 'access'
        ? assistantError(code, 'No.', { orgUrl: 'https://acme.okta.com' }).wire
        : null,
    facts: {},
  });
  extension.handlers['org/save'] = () =>
    Promise.reject(assistantError(code, 'No.', { orgUrl: 'https://acme.okta.com' }));
  return extension;
}

const nothing = async () => undefined;

async function diagnose(): Promise<void> {
  await button('Run checks').click();
  await expect.element(button('Run checks again')).toBeVisible();
}

const SCENES: Readonly<Record<string, readonly [() => FakeExtension, () => Promise<void>]>> = {
  'first run': [firstRun, nothing],
  'a wrong domain': [() => failing('ORG_NOT_FOUND'), () => fillAndSave()],
  'access refused': [() => failing('ORG_PERMISSION_MISSING'), () => fillAndSave()],
  'signed out': [() => fakeExtension({ session: SIGNED_OUT }), nothing],
  'signed in': [() => fakeExtension(), nothing],
  'about to disconnect': [() => fakeExtension(), () => button('Disconnect').click()],
  policy: [() => fakeExtension({ org: { ...ACME, source: 'policy' } }), nothing],
  'something wrong': [() => failing('ORG_PERMISSION_MISSING'), diagnose],
};

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

for (const theme of ['light', 'dark'] as const)
  for (const [name, [scene, act]] of Object.entries(SCENES))
    test(`has no accessibility violations: ${name}, ${theme}`, async () => {
      document.documentElement.dataset.theme = theme;
      const { root } = openOptions(scene());
      await expect.poll(() => root.querySelector('section')).not.toBeNull();
      await act();
      expect(await violationsOf(root)).toEqual([]);
    });
