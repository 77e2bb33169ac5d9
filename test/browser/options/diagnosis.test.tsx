import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CHECKS, type Check, type CheckResult } from '../../../src/domain/diagnosis.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { button, openOptions } from './open-options.tsx';

const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });

let extension: FakeExtension;

beforeEach(() => {
  extension = fakeExtension();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Makes one check find this; all others are good. */
function finding(check: Check, found: Partial<CheckResult>) {
  const { handlers } = extension;
  const others = handlers['diagnose/run'];
  handlers['diagnose/run'] = async (request) => ({
    ...(await others(request)),
    ...(request.check === check ? found : {}),
  });
}

async function run() {
  openOptions(extension);
  await button('Run checks').click();
  await expect.element(button('Run checks again')).toBeVisible();
}

const asked = () =>
  extension.sent.flatMap(({ type, request }) =>
    type === 'diagnose/run' && 'check' in request ? [request.check] : [],
  );

test('names the tools that are turned off, though nothing is wrong', async () => {
  await extension.outside.toolAvailabilities.write({ list_assigned_applications: 'nowhere' });
  await run();
  await expect.element(page.getByText(/^Turned off for the assistant:/u)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Show tools' }))
    .toHaveAttribute('href', '#tools');
});

test('runs the checks one after the other and shows each result as it arrives', async () => {
  const clock = Promise.withResolvers<CheckResult>();
  const { handlers } = extension;
  const others = handlers['diagnose/run'];
  handlers['diagnose/run'] = (request) =>
    request.check === 'clock' ? clock.promise : others(request);
  openOptions(extension);
  await button('Run checks').click();
  await expect.element(row('Client ID: Passed')).toBeVisible();
  await expect.element(row('clock')).not.toBeInTheDocument();
  await expect.element(button('Checking…')).toHaveAttribute('aria-disabled', 'true');
  await button('Checking…').click({ force: true });
  clock.resolve({ check: 'clock', verdict: 'good', error: null, facts: { secondsAhead: '-40' } });
  await expect.element(row('clock: Passed')).toMatchTextContent(/40 seconds behind/u);
  await expect
    .element(page.getByRole('strong').filter({ hasText: 'No problems found.' }))
    .toBeVisible();
  expect(asked()).toEqual([...CHECKS]);
});

describe('a failed check', () => {
  test('shows the problem, with a text for the administrator', async () => {
    finding('redirect', {
      verdict: 'bad',
      error: assistantError('REDIRECT_URI_REFUSED', 'The redirect URI is not registered.', {
        redirectUri: 'https://assistant.chromiumapp.org/',
      }).wire,
    });
    await run();
    await expect
      .element(row('Redirect URI: Failed'))
      .toMatchTextContent(
        /For your administratorPlease add https:\/\/assistant\.chromiumapp\.org\/ as a sign-in redirect URI/u,
      );
    await expect
      .element(page.getByRole('strong').filter({ hasText: '1 problem found.' }))
      .toBeVisible();
  });

  test('skips the checks that depend on it', async () => {
    finding('metadata', {
      verdict: 'bad',
      error: assistantError('ORG_METADATA_REFUSED', 'No.', { reason: 'issuer' }).wire,
    });
    finding('session', { verdict: 'skipped' });
    await run();
    for (const check of ['client', 'redirect', 'scope', 'profile', 'applications'] as const)
      expect(asked()).not.toContain(check);
    expect(asked()).toContain('clock');
    await expect
      .element(row('Client ID: Not checked'))
      .toMatchTextContent(/an earlier check did not pass\./u);
  });

  test('names the tools that policy disables and that do not exist', async () => {
    const unknownTools = 'get_my_profile';
    finding('policy', {
      verdict: 'bad',
      facts: { keys: 'disabledTools', ignored: '', unknownTools },
    });
    await run();
    await expect
      .element(row('Organization policy'))
      .toMatchTextContent(/don’t exist: get_my_profile\. All tools stay off/u);
  });

  test('names ignored policy keys and damaged items', async () => {
    finding('policy', { verdict: 'bad', facts: { keys: 'dpop', ignored: 'dPoP' } });
    finding('storage', { verdict: 'bad', facts: { setAside: 'usage' } });
    await run();
    await expect.element(row('Organization policy')).toMatchTextContent(/Not valid: dPoP\./u);
    await expect.element(row('Saved data')).toMatchTextContent(/newer version: usage\./u);
    await expect
      .element(page.getByRole('strong').filter({ hasText: '2 problems found.' }))
      .toBeVisible();
  });

  test('is also shown if the worker does not answer', async () => {
    extension.handlers['diagnose/run'] = () =>
      Promise.reject(assistantError('WORKER_UNREACHABLE', 'No answer.'));
    await run();
    await expect.element(row('Access to your Okta org')).toMatchTextContent(/not answering/u);
  });
});

test('the report is copied as text', async () => {
  finding('applications', { facts: { count: '50' } });
  await run();
  // The button says so for a moment only.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await button('Copy report').click();
  await expect.element(button('Copied')).toBeVisible();
  expect(extension.copied).toHaveLength(1);
  expect(extension.copied[0]).toContain('Org: acme.okta.com\n');
  expect(extension.copied[0]).toContain('✓ Your apps (count: 50)');
  expect(extension.copied[0]).not.toMatch(/ada|lovelace/iu);
});

test('the help desk is offered if a check failed', async () => {
  await extension.policy.write({ helpDeskUrl: 'https://help.acme.example/' });
  finding('storage', { verdict: 'bad', facts: { setAside: 'usage' } });
  await run();
  await expect
    .element(page.getByRole('link', { name: 'Contact the help desk' }))
    .toHaveAttribute('href', 'https://help.acme.example/');
});
