import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { sessionUser, SIGNED_OUT } from '../../../src/domain/session.ts';
import { SERVICE_APP_ORG, API_TOKEN_ORG } from '../../fakes/accounts.ts';
import { ADA, fakeExtension } from '../../fakes/extension.ts';
import { openPopup, applications, snapshotOf } from '../popup/open-popup.tsx';
import { openPanel } from '../side-panel/open-panel.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name });

const SURFACES = [
  ['popup', (extension: ReturnType<typeof fakeExtension>) => void openPopup(extension)],
  ['panel', (extension: ReturnType<typeof fakeExtension>) => void openPanel(undefined, extension)],
] as const;

test.each(SURFACES)(
  'the %s’s header shows the user and the kind of connection',
  async (_name, open) => {
    open(fakeExtension({ org: SERVICE_APP_ORG, applications: snapshotOf(applications) }));
    await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
    await expect.element(page.getByText('acme.okta.com · Service app')).toBeVisible();
  },
);

test.each(SURFACES)(
  'the %s’s menu offers no user switch without a sign-in',
  async (_name, open) => {
    open(fakeExtension({ org: SERVICE_APP_ORG, applications: snapshotOf(applications) }));
    await button(/menu/iu).click();
    await expect.element(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    await expect
      .element(page.getByRole('menuitem', { name: /switch user/iu }))
      .not.toBeInTheDocument();
  },
);

test.each(SURFACES)(
  'the %s connects a service app without a sign-in window',
  async (_name, open) => {
    const extension = fakeExtension({ org: SERVICE_APP_ORG, session: SIGNED_OUT });
    open(extension);
    await expect.element(page.getByText('Not connected')).toBeVisible();
    await button('Connect').click();
    await expect.poll(() => extension.sent.map(({ type }) => type)).toContain('session/sign-in');
  },
);

test.each(SURFACES)(
  'the %s opens the options when the API token is missing',
  async (_name, open) => {
    const extension = fakeExtension({ org: API_TOKEN_ORG, session: SIGNED_OUT });
    open(extension);
    await button('Paste the API token again').click();
    expect(extension.asked.options).toBe(1);
  },
);

test('the popup keeps its list when the API token is missing', async () => {
  const user = sessionUser(ADA);
  if (user === null) throw new Error('Ada is somebody.');
  const { wire } = assistantError('API_TOKEN_REQUIRED', 'Paste it.');
  const extension = fakeExtension({
    org: API_TOKEN_ORG,
    session: { state: 'expired', user, problem: wire },
    applications: snapshotOf(applications),
  });
  openPopup(extension);
  await expect.element(page.getByRole('option').first()).toBeVisible();
  await button('Paste the API token again').click();
  expect(extension.asked.options).toBe(1);
});

test('a link that would open for another user offers only to open it anyway', async () => {
  const extension = fakeExtension({ org: SERVICE_APP_ORG, applications: snapshotOf(applications) });
  extension.handlers['link/open'] = ({ applicationId }) =>
    Promise.reject(
      assistantError('OTHER_USER_IN_BROWSER', 'Another.', {
        login: 'bob@acme.example',
        applicationId,
      }),
    );
  openPopup(extension);
  await page.getByRole('option').first().click();
  await expect.element(button('Open anyway')).toBeVisible();
  await expect.element(button(/Sign in as/u)).not.toBeInTheDocument();
});
