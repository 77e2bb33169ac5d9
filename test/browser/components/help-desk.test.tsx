import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { assistantError, type WireError } from '../../../src/domain/errors.ts';
import type { Policy } from '../../../src/domain/policy.ts';
import { createAnnouncer } from '../../../src/ui/components/announcer.tsx';
import { HelpDeskProvider } from '../../../src/ui/components/help-desk.tsx';
import { ProblemNotice } from '../../../src/ui/components/problem-notice.tsx';
import { forAccount } from '../../../src/storage/catalog-items.ts';
import { HELP_DESK } from '../../../src/storage/on-demand-catalog.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { memoryItem } from '../../fakes/memory-item.ts';

const root = document.createElement('div');

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(error: WireError, start: Policy = {}) {
  const extension = fakeExtension();
  const policy = memoryItem<Policy>(start);
  document.body.append(root);
  render(
    <HelpDeskProvider extension={{ ...extension, policy }}>
      <ProblemNotice
        error={error}
        handlers={{}}
        copyText={async () => undefined}
        announcer={createAnnouncer()}
      />
    </HelpDeskProvider>,
    root,
  );
  const ofOrg = extension.storedItem(forAccount(HELP_DESK, extension.account));
  return { policy, ofOrg };
}

const NOT_ASSIGNED = assistantError('SIGN_IN_NOT_ASSIGNED', 'The user is not assigned.').wire;
const link = () => page.getByRole('link', { name: 'Contact the help desk' });

test.each(['https://help.acme.example/new', 'mailto:help@acme.example'])(
  'a problem for the administrator links to %s',
  async (helpDeskUrl) => {
    show(NOT_ASSIGNED, { helpDeskUrl });
    await expect.element(link()).toHaveAttribute('href', helpDeskUrl);
    await expect.element(link()).toHaveAttribute('rel', 'noreferrer');
  },
);

test('the help desk link appears as soon as policy sets it', async () => {
  const { policy } = show(NOT_ASSIGNED);
  await expect.element(page.getByText('This app is not assigned to you')).toBeVisible();
  await expect.element(link()).not.toBeInTheDocument();
  await policy.write({ helpDeskUrl: 'https://help.acme.example/' });
  await expect.element(link()).toBeVisible();
  await policy.write({});
  await expect.element(link()).not.toBeInTheDocument();
});

test('the help desk link is not shown for a problem that the user can solve', async () => {
  show(assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.').wire, {
    helpDeskUrl: 'https://help.acme.example/',
  });
  await expect.element(page.getByText('Can’t reach Okta')).toBeVisible();
  await expect.element(link()).not.toBeInTheDocument();
});

test('shows the org’s help desk if policy names none', async () => {
  const { policy, ofOrg } = show(NOT_ASSIGNED);
  await ofOrg.write('mailto:helpdesk@acme.example');
  await expect.element(link()).toHaveAttribute('href', 'mailto:helpdesk@acme.example');
  await policy.write({ helpDeskUrl: 'https://help.acme.example/' });
  await expect.element(link()).toHaveAttribute('href', 'https://help.acme.example/');
  await policy.write({});
  await expect.element(link()).toHaveAttribute('href', 'mailto:helpdesk@acme.example');
});
