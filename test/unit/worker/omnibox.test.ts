import { describe, expect, test } from 'vitest';
import { NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import { problem } from '../../../src/domain/errors.ts';
import { createWorker } from '../../../src/worker/create-worker.ts';
import type { OmniboxRows } from '../../../src/worker/omnibox.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, pageOf } from '../../fakes/platform.ts';

function worker(labels?: readonly string[], format: 'xml' | 'plain' = 'xml') {
  const fake = fakePlatform(labels);
  const parts = createWorker(fake.platform, format);
  const send = pageOf(parts);
  return { ...fake, items: fake.items, parts, send };
}

async function signedIn(labels?: readonly string[], format?: 'xml' | 'plain') {
  const made = worker(labels, format);
  await made.send('session/sign-in', { how: 'interactive' });
  await made.send('applications/refresh', { force: true });
  return made;
}

const link = (at: number) => `${ORG_URL}/home/app${at}/0oa${at}/${at}`;
const contentsOf = ({ rows }: OmniboxRows) => rows.map(({ content }) => content);

describe('changed()', () => {
  test('shows labels at once in a worker that just woke, then the ranked rows', async () => {
    const { parts } = await signedIn(['Salesforce', 'Sales Portal', 'Zoom']);
    const shown: OmniboxRows[] = [];
    await parts.omnibox.changed('sales', (rows) => shown.push(rows));
    expect(shown.map(contentsOf)).toEqual([
      ['Salesforce', 'Sales Portal'],
      expect.arrayContaining(['?sales']),
    ]);
    await parts.omnibox.changed('sales', (rows) => shown.push(rows));
    // The search is ready now: no first look.
    expect(shown).toHaveLength(3);
    expect(shown[2]).toEqual(shown[1]);
  });

  test('shows no first look once the search was made ready', async () => {
    const { parts } = await signedIn();
    await parts.omnibox.prepare();
    const shown: OmniboxRows[] = [];
    await parts.omnibox.changed('zoom', (rows) => shown.push(rows));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.first).toContain('Zoom');
  });

  test('looks at the new list after a refresh', async () => {
    const { parts, send, setAppLinks } = await signedIn();
    await parts.omnibox.prepare();
    setAppLinks([{ label: 'Payroll', linkUrl: link(9) }]);
    await send('applications/refresh', { force: true });
    const shown: OmniboxRows[] = [];
    await parts.omnibox.changed('payroll', (rows) => shown.push(rows));
    expect(shown.at(-1)?.first).toContain('Payroll');
  });

  test('shows nothing of who signed out', async () => {
    const { parts, send } = await signedIn();
    await parts.omnibox.prepare();
    await send('session/sign-out', {});
    const shown: OmniboxRows[] = [];
    await parts.omnibox.changed('zoom', (rows) => shown.push(rows));
    expect(JSON.stringify(shown)).not.toContain('Zoom');
    expect(shown[0]?.first).toContain('Sign in');
  });

  test('drops the rows of older text, also between the first look and the ranked rows', async () => {
    const { parts, platform } = await signedIn(['Salesforce', 'Zoom']);
    const idle = Promise.withResolvers<undefined>();
    platform.untilIdle = () => idle.promise;
    const shown: string[] = [];
    const first = parts.omnibox.changed('sal', ({ rows }) => shown.push(`1 ${rows.length}`));
    await expect.poll(() => shown).toEqual(['1 1']);
    const second = parts.omnibox.changed('zoo', () => shown.push('2'));
    idle.resolve(undefined);
    await Promise.all([first, second]);
    expect(shown.filter((row) => row.startsWith('1'))).toEqual(['1 1']);
    expect(shown.at(-1)).toBe('2');
  });

  test('never asks the network, signed in or not', async () => {
    for (const { parts, platform } of [worker(), await signedIn()]) {
      platform.fetch = () => {
        throw new Error('The network was asked.');
      };
      platform.load = () => Promise.reject(new Error('The heavy half was loaded.'));
      for (const text of ['', 'z', 'zoom', '?who', 'qqqq'])
        await parts.omnibox.changed(text, () => undefined);
    }
  });

  test('names the account that is searched, once there is another', async () => {
    const { parts, send, items } = await signedIn();
    const firstRow = async () => {
      const shown: OmniboxRows[] = [];
      await parts.omnibox.changed('zoo', (rows) => shown.push(rows));
      return new Set(shown.map(({ first }) => first.endsWith('<dim> · acme.okta.com</dim>')));
    };
    expect(await firstRow()).toEqual(new Set([false]));
    await send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    await send('accounts/switch', { id: '1' });
    expect(await firstRow()).toEqual(new Set([true]));
    const { list, ...rest } = await items.accounts.read();
    const blocked = list.map((account) => ({ ...account, blocked: account.id !== '1' }));
    await items.accounts.write({ ...rest, list: blocked });
    expect(await firstRow()).toEqual(new Set([false]));
  });

  test('escapes for Chromium and not for Firefox', async () => {
    const rowOf = async (format: 'xml' | 'plain') => {
      const { parts } = await signedIn(['R&D'], format);
      const shown: OmniboxRows[] = [];
      await parts.omnibox.changed('r', (rows) => shown.push(rows));
      return shown.at(-1)?.first;
    };
    expect(await rowOf('xml')).toBe('<match>R</match>&amp;D<dim> – open</dim>');
    expect(await rowOf('plain')).toBe('R&D – open');
  });
});

describe('entered()', () => {
  test.each([
    ['currentTab', 'current-tab'],
    ['newForegroundTab', 'new-tab'],
    ['newBackgroundTab', 'background-tab'],
  ] as const)('opens in %s', async (disposition, where) => {
    const { parts, opened, pages } = await signedIn();
    await parts.omnibox.entered('zoom', disposition);
    expect(opened).toEqual([{ url: link(1), where }]);
    expect(pages).toEqual([]);
  });

  test.each([
    ['?who is my manager', 'who is my manager'],
    ['qqqq', 'open qqqq'],
  ])('hands %j to the panel', async (text, prompt) => {
    const { parts, items, opened, pages } = await signedIn();
    await parts.omnibox.entered(text, 'newForegroundTab');
    expect(opened).toEqual([]);
    expect(await items.panelPrompt.read()).toEqual({
      id: expect.any(String),
      account: '1',
      prompt,
    });
    expect(pages).toEqual(['assistant new-tab']);
  });

  test('gives the same question another id each time, so that it is asked again', async () => {
    const { parts, items } = await signedIn();
    await parts.omnibox.entered('?who', 'currentTab');
    await parts.omnibox.entered('?who', 'currentTab');
    expect(new Set(items.panelPrompt.written.map((prompt) => prompt?.id)).size).toBe(2);
  });

  test('only opens the panel where nothing was typed', async () => {
    const { parts, items, pages } = await signedIn();
    await parts.omnibox.entered('', 'currentTab');
    expect(pages).toEqual(['assistant current-tab']);
    expect(await items.panelPrompt.read()).toBeNull();
  });

  test('opens no link that is not on the org, though its label is typed', async () => {
    const { parts, send, setAppLinks, opened } = await signedIn();
    setAppLinks([{ label: 'Evil', linkUrl: 'https://evil.example/home/a/b/1' }]);
    await send('applications/refresh', { force: true });
    await parts.omnibox.entered('evil', 'currentTab');
    expect(opened).toEqual([]);
  });

  test('signs in where there is no list, then opens what was typed, once', async () => {
    const { parts, items, opened, provider } = worker();
    await parts.omnibox.entered('zoom', 'newBackgroundTab');
    expect(opened).toEqual([{ url: link(1), where: 'background-tab' }]);
    expect(await items.intent.read()).toBeNull();
    expect(provider.authorizations).toHaveLength(1);
    await parts.omnibox.fulfilIntent();
    expect(opened).toHaveLength(1);
  });

  test('fetches the list without sign-in where only the list is missing', async () => {
    const { parts, items, opened, provider } = await signedIn();
    await items.applications.write(null);
    await parts.omnibox.entered('zoom', 'currentTab');
    expect(opened).toEqual([{ url: link(1), where: 'current-tab' }]);
    expect(provider.authorizations).toHaveLength(1);
  });

  test('opens once what two ask for at once', async () => {
    const { parts, opened, provider } = worker();
    await Promise.all([
      parts.omnibox.entered('zoom', 'currentTab'),
      parts.omnibox.entered('zoom', 'currentTab'),
    ]);
    expect(opened).toEqual([{ url: link(1), where: 'current-tab' }]);
    expect(provider.authorizations).toHaveLength(1);
  });

  test('after a cancelled sign-in keeps the wish for the next one, and tells of it in the panel', async () => {
    const { parts, send, platform, items, opened, pages, reported } = worker();
    const { launch } = platform.webAuthFlow;
    platform.webAuthFlow.launch = () =>
      Promise.reject(problem('SIGN_IN_CANCELLED', 'The sign-in was cancelled.'));
    await parts.omnibox.entered('zoom', 'newForegroundTab');
    expect(opened).toEqual([]);
    expect(pages).toEqual(['assistant new-tab']);
    expect(reported).toHaveLength(1);
    expect(await items.intent.read()).toMatchObject({ text: 'zoom' });
    platform.webAuthFlow.launch = launch;
    await send('session/sign-in', { how: 'interactive' });
    await expect.poll(() => opened).toEqual([{ url: link(1), where: 'new-tab' }]);
    expect(await items.intent.read()).toBeNull();
  });

  test('keeps the wish where the list cannot be fetched after sign-in', async () => {
    const { parts, platform, items } = worker();
    const { fetch } = platform;
    platform.fetch = (input, init) =>
      String(input instanceof Request ? input.url : input).includes('appLinks')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetch(input, init);
    await parts.omnibox.entered('zoom', 'currentTab');
    expect(await items.intent.read()).toMatchObject({ text: 'zoom' });
  });

  test('opens the options where no org is set up, and the app once it is', async () => {
    const { parts, send, items, opened, pages } = worker();
    const org = await items.org.read();
    await items.accounts.write(NO_ACCOUNTS);
    await parts.omnibox.entered('zoom', 'currentTab');
    expect(pages).toEqual(['options']);
    expect(opened).toEqual([]);
    await items.org.write(org);
    await send('session/sign-in', { how: 'interactive' });
    await expect.poll(() => opened).toEqual([{ url: link(1), where: 'current-tab' }]);
  });
});

describe('fulfilIntent()', () => {
  const intent = { id: '1', account: '1', text: 'zoom', disposition: 'currentTab' } as const;

  test('does it exactly once, however many ask', async () => {
    const { parts, send, items, opened, clock } = worker();
    await send('session/sign-in', { how: 'interactive' });
    await items.intent.write({ ...intent, askedAt: clock.now });
    await Promise.all(Array.from({ length: 10 }, () => parts.omnibox.fulfilIntent()));
    expect(opened).toHaveLength(1);
  });

  test('does it once when two sign-ins end at once', async () => {
    const { send, items, opened, clock, reported } = worker();
    await items.intent.write({ ...intent, askedAt: clock.now });
    await Promise.all([
      send('session/sign-in', { how: 'interactive' }),
      send('session/sign-in', { how: 'interactive' }),
    ]);
    await expect.poll(() => opened.length).toBe(1);
    // What the second did in the background is over as well.
    await send('applications/refresh', { force: true });
    expect(opened).toHaveLength(1);
    expect(reported).toEqual([]);
  });

  test('drops after ten minutes what nobody expects any more', async () => {
    const { parts, items, opened, clock } = await signedIn();
    await items.intent.write({ ...intent, askedAt: clock.now - 10 * 60_000 });
    await parts.omnibox.fulfilIntent();
    expect(opened).toEqual([]);
    expect(await items.intent.read()).toBeNull();
    await items.intent.write({ ...intent, askedAt: clock.now - 10 * 60_000 + 1 });
    await parts.omnibox.fulfilIntent();
    expect(opened).toHaveLength(1);
  });

  test('does nothing without one', async () => {
    const { parts, opened, pages } = await signedIn();
    await parts.omnibox.fulfilIntent();
    expect([opened, pages]).toEqual([[], []]);
  });

  test('asks in the panel where the list does not hold it', async () => {
    const { parts, send, items, opened, clock } = worker();
    await send('session/sign-in', { how: 'interactive' });
    await items.intent.write({ ...intent, text: 'payroll', askedAt: clock.now });
    await parts.omnibox.fulfilIntent();
    expect(opened).toEqual([]);
    expect(await items.panelPrompt.read()).toMatchObject({ prompt: 'open payroll' });
  });
});

test('a wish of who signs out is not the next user’s', async () => {
  const { send, items, clock } = await signedIn();
  await items.intent.write({
    id: '1',
    account: '1',
    text: 'zoom',
    disposition: 'currentTab',
    askedAt: clock.now,
  });
  await send('session/sign-out', {});
  expect(await items.intent.read()).toBeNull();
});
