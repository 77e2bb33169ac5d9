import { describe, expect, test } from 'vitest';
import { FIRST_ACCOUNT, NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { NICKNAMES } from '../../../src/storage/personalization-catalog.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import type { OmniboxRow } from '../../../src/worker/background/omnibox-rows.ts';
import { BROWSER_TEXTS as GERMAN } from '../../../src/translations/de/browser.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

function createTestWorker(labels?: readonly string[], format: 'xml' | 'plain' = 'xml') {
  const fake = fakePlatform(labels);
  const onDemand = { load: loadOnDemand };
  const worker = createWorker(fake.platform, () => onDemand.load(), format);
  const send = pageSender(worker);
  return { ...fake, onDemand, worker, send };
}

async function signedIn(labels?: readonly string[], format?: 'xml' | 'plain') {
  const fixture = createTestWorker(labels, format);
  await fixture.send('session/sign-in', { how: 'interactive' });
  await fixture.send('applications/refresh', { force: true });
  return fixture;
}

const link = (at: number) => `${ORG_URL}/home/app${at}/0oa${at}/${at}`;
type Rows = readonly OmniboxRow[];

const contentsOf = (rows: Rows) => rows.map(({ content }) => content);

describe('inputChanged()', () => {
  test('shows prefix matches at once in a new worker, then the ranked rows', async () => {
    const { worker } = await signedIn(['Salesforce', 'Sales Portal', 'Zoom']);
    const shown: Rows[] = [];
    await worker.omnibox.inputChanged('sales', (rows) => shown.push(rows));
    expect(shown.map(contentsOf)).toEqual([
      ['Salesforce', 'Sales Portal'],
      expect.arrayContaining(['?sales']),
    ]);
    await worker.omnibox.inputChanged('sales', (rows) => shown.push(rows));
    // The search is ready now, so there are no prefix matches.
    expect(shown).toHaveLength(3);
    expect(shown[2]).toEqual(shown[1]);
  });

  test('shows ranked rows only once the search is ready', async () => {
    const { worker } = await signedIn();
    await worker.omnibox.prepare();
    const shown: Rows[] = [];
    await worker.omnibox.inputChanged('zoom', (rows) => shown.push(rows));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.[0]?.description).toContain('Zoom');
  });

  test('searches the new list after a refresh', async () => {
    const { worker, send, setAppLinks } = await signedIn();
    await worker.omnibox.prepare();
    setAppLinks([{ label: 'Payroll', linkUrl: link(9) }]);
    await send('applications/refresh', { force: true });
    const shown: Rows[] = [];
    await worker.omnibox.inputChanged('payroll', (rows) => shown.push(rows));
    expect(shown.at(-1)?.[0]?.description).toContain('Payroll');
  });

  test('knows a nickname as soon as it is set, and none after it is removed', async () => {
    const { worker, platform, opened } = await signedIn(['Workday', 'Zoom']);
    const nicknames = platform.items.define(NICKNAMES);
    const [workday] = (await platform.items.of(FIRST_ACCOUNT).applications.read())?.value ?? [];
    const firstRow = async () => {
      const shown: Rows[] = [];
      await worker.omnibox.inputChanged('time sheet', (rows) => shown.push(rows));
      return shown.at(-1)?.[0]?.description;
    };
    expect(await firstRow()).not.toContain('Workday');
    await nicknames.write([{ name: 'Time sheet', application: workday?.id ?? '' }]);
    expect(await firstRow()).toContain('Workday');
    await worker.omnibox.inputEntered('time sheet', 'currentTab');
    expect(opened).toEqual([{ url: link(0), where: 'current-tab' }]);
    await nicknames.write([]);
    expect(await firstRow()).not.toContain('Workday');
  });

  test('shows nothing of a user who signed out', async () => {
    const { worker, send } = await signedIn();
    await worker.omnibox.prepare();
    await send('session/sign-out', {});
    const shown: Rows[] = [];
    await worker.omnibox.inputChanged('zoom', (rows) => shown.push(rows));
    expect(JSON.stringify(shown)).not.toContain('Zoom');
  });

  test('drops the rows of older text, even between the prefix matches and the ranked rows', async () => {
    const { worker, platform } = await signedIn(['Salesforce', 'Zoom']);
    const idle = Promise.withResolvers<undefined>();
    platform.untilIdle = () => idle.promise;
    const shown: string[] = [];
    const first = worker.omnibox.inputChanged('sal', (rows) => shown.push(`1 ${rows.length}`));
    await expect.poll(() => shown).toEqual(['1 1']);
    const second = worker.omnibox.inputChanged('zoo', () => shown.push('2'));
    idle.resolve(undefined);
    await Promise.all([first, second]);
    expect(shown.filter((row) => row.startsWith('1'))).toEqual(['1 1']);
    expect(shown.at(-1)).toBe('2');
  });

  test('sends no request, signed in or not', async () => {
    for (const { worker, platform, onDemand } of [createTestWorker(), await signedIn()]) {
      platform.fetch = () => {
        throw new Error('The network was asked.');
      };
      onDemand.load = () => Promise.reject(new Error('The on-demand script was loaded.'));
      for (const text of ['', 'z', 'zoom', '?who', 'qqqq'])
        await worker.omnibox.inputChanged(text, () => undefined);
    }
  });

  test('speaks the language of the texts, from the start of each input anew', async () => {
    const { worker, platform } = await signedIn(['Zoom']);
    const shown: Rows[] = [];
    const show = (rows: Rows) => shown.push(rows);
    await worker.omnibox.inputChanged('zoom', show);
    expect(shown.at(-1)?.[0]?.description).toContain('press Enter to open');
    platform.browserTexts = async () => (name) => GERMAN[name];
    expect(await worker.omnibox.firstRow()).toContain('den Assistenten fragen');
    await worker.omnibox.inputChanged('zoom', show);
    expect(shown.at(-1)?.map(({ description }) => description)).toEqual([
      '<match>Zoom</match><dim> – mit der Eingabetaste öffnen</dim>',
      '<dim>Assistenten fragen: </dim>zoom',
    ]);
  });

  test('names the account that is searched once there are several', async () => {
    const { worker, send, items } = await signedIn();
    const namesAccount = async () =>
      (await worker.omnibox.firstRow()).endsWith('<dim> · acme.okta.com</dim>');
    expect(await namesAccount()).toBe(false);
    await send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    await send('accounts/switch', { id: '1' });
    expect(await namesAccount()).toBe(true);
    const { list, ...rest } = await items.accounts.read();
    const blocked = list.map((account) => ({ ...account, blocked: account.id !== '1' }));
    await items.accounts.write({ ...rest, list: blocked });
    expect(await namesAccount()).toBe(false);
  });

  test('escapes for Chromium and not for Firefox', async () => {
    const rowOf = async (format: 'xml' | 'plain') => {
      const { worker } = await signedIn(['R&D'], format);
      const shown: Rows[] = [];
      await worker.omnibox.inputChanged('r', (rows) => shown.push(rows));
      return shown.at(-1)?.[0]?.description;
    };
    expect(await rowOf('xml')).toBe('<match>R</match>&amp;D<dim> – press Enter to open</dim>');
    expect(await rowOf('plain')).toBe('R&D – press Enter to open');
  });
});

describe('inputEntered()', () => {
  test.each([
    ['currentTab', 'current-tab'],
    ['newForegroundTab', 'new-tab'],
    ['newBackgroundTab', 'background-tab'],
  ] as const)('opens in %s', async (disposition, where) => {
    const { worker, opened, pages } = await signedIn();
    await worker.omnibox.inputEntered('zoom', disposition);
    expect(opened).toEqual([{ url: link(1), where }]);
    expect(pages).toEqual([]);
  });

  test.each([
    ['?who is my manager', 'who is my manager'],
    ['qqqq', 'open qqqq'],
  ])('passes %j to the panel', async (text, prompt) => {
    const { worker, items, opened, pages } = await signedIn();
    await worker.omnibox.inputEntered(text, 'newForegroundTab');
    expect(opened).toEqual([]);
    expect(await items.promptHandoff.read()).toEqual({
      id: expect.any(String),
      account: '1',
      prompt,
    });
    expect(pages).toEqual(['assistant new-tab']);
  });

  test('gives the same question a new ID each time, so that it is asked again', async () => {
    const { worker, items } = await signedIn();
    await worker.omnibox.inputEntered('?who', 'currentTab');
    await worker.omnibox.inputEntered('?who', 'currentTab');
    expect(new Set(items.promptHandoff.written.map((prompt) => prompt?.id)).size).toBe(2);
  });

  test('only opens the panel if nothing was typed', async () => {
    const { worker, items, pages } = await signedIn();
    await worker.omnibox.inputEntered('', 'currentTab');
    expect(pages).toEqual(['assistant current-tab']);
    expect(await items.promptHandoff.read()).toBeNull();
  });

  test('opens no link outside the org, even if its label is typed', async () => {
    const { worker, send, setAppLinks, opened } = await signedIn();
    setAppLinks([{ label: 'Evil', linkUrl: 'https://evil.example/home/a/b/1' }]);
    await send('applications/refresh', { force: true });
    await worker.omnibox.inputEntered('evil', 'currentTab');
    expect(opened).toEqual([]);
  });

  test('signs in if there is no list, then opens the typed app once', async () => {
    const { worker, items, opened, provider } = createTestWorker();
    await worker.omnibox.inputEntered('zoom', 'newBackgroundTab');
    expect(opened).toEqual([{ url: link(1), where: 'background-tab' }]);
    expect(await items.pendingAction.read()).toBeNull();
    expect(provider.authorizations).toHaveLength(1);
    await worker.omnibox.runPendingAction();
    expect(opened).toHaveLength(1);
  });

  test('fetches the list without a sign-in if only the list is missing', async () => {
    const { worker, items, opened, provider } = await signedIn();
    await items.applications.write(null);
    await worker.omnibox.inputEntered('zoom', 'currentTab');
    expect(opened).toEqual([{ url: link(1), where: 'current-tab' }]);
    expect(provider.authorizations).toHaveLength(1);
  });

  test('opens once for two concurrent requests', async () => {
    const { worker, opened, provider } = createTestWorker();
    await Promise.all([
      worker.omnibox.inputEntered('zoom', 'currentTab'),
      worker.omnibox.inputEntered('zoom', 'currentTab'),
    ]);
    expect(opened).toEqual([{ url: link(1), where: 'current-tab' }]);
    expect(provider.authorizations).toHaveLength(1);
  });

  test('keeps the action after a canceled sign-in for the next one, and opens the panel', async () => {
    const { worker, send, platform, items, opened, pages, reported } = createTestWorker();
    const { launch } = platform.webAuthFlow;
    platform.webAuthFlow.launch = () =>
      Promise.reject(assistantError('SIGN_IN_CANCELLED', 'The sign-in was cancelled.'));
    await worker.omnibox.inputEntered('zoom', 'newForegroundTab');
    expect(opened).toEqual([]);
    expect(pages).toEqual(['assistant new-tab']);
    expect(reported).toHaveLength(1);
    expect(await items.pendingAction.read()).toMatchObject({ text: 'zoom' });
    platform.webAuthFlow.launch = launch;
    await send('session/sign-in', { how: 'interactive' });
    await expect.poll(() => opened).toEqual([{ url: link(1), where: 'new-tab' }]);
    expect(await items.pendingAction.read()).toBeNull();
  });

  test('keeps the action if the list cannot be fetched after sign-in', async () => {
    const { worker, platform, items } = createTestWorker();
    const { fetch } = platform;
    platform.fetch = (input, init) =>
      String(input instanceof Request ? input.url : input).includes('appLinks')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetch(input, init);
    await worker.omnibox.inputEntered('zoom', 'currentTab');
    expect(await items.pendingAction.read()).toMatchObject({ text: 'zoom' });
  });

  test('opens the options if no org is connected, and the application once it is', async () => {
    const { worker, send, items, opened, pages } = createTestWorker();
    const org = await items.org.read();
    await items.accounts.write(NO_ACCOUNTS);
    await worker.omnibox.inputEntered('zoom', 'currentTab');
    expect(pages).toEqual(['options']);
    expect(opened).toEqual([]);
    await items.org.write(org);
    await send('session/sign-in', { how: 'interactive' });
    await expect.poll(() => opened).toEqual([{ url: link(1), where: 'current-tab' }]);
  });
});

describe('runPendingAction()', () => {
  const pendingAction = { id: '1', account: '1', text: 'zoom', disposition: 'currentTab' } as const;

  test('runs the action exactly once for many callers', async () => {
    const { worker, send, items, opened, clock } = createTestWorker();
    await send('session/sign-in', { how: 'interactive' });
    await items.pendingAction.write({ ...pendingAction, askedAt: clock.now });
    await Promise.all(Array.from({ length: 10 }, () => worker.omnibox.runPendingAction()));
    expect(opened).toHaveLength(1);
  });

  test('runs the action once when two sign-ins end at once', async () => {
    const { send, items, opened, clock, reported } = createTestWorker();
    await items.pendingAction.write({ ...pendingAction, askedAt: clock.now });
    await Promise.all([
      send('session/sign-in', { how: 'interactive' }),
      send('session/sign-in', { how: 'interactive' }),
    ]);
    await expect.poll(() => opened.length).toBe(1);
    // The background work of the second is over as well.
    await send('applications/refresh', { force: true });
    expect(opened).toHaveLength(1);
    expect(reported).toEqual([]);
  });

  test('drops the action after ten minutes', async () => {
    const { worker, items, opened, clock } = await signedIn();
    await items.pendingAction.write({ ...pendingAction, askedAt: clock.now - 10 * 60_000 });
    await worker.omnibox.runPendingAction();
    expect(opened).toEqual([]);
    expect(await items.pendingAction.read()).toBeNull();
    await items.pendingAction.write({ ...pendingAction, askedAt: clock.now - 10 * 60_000 + 1 });
    await worker.omnibox.runPendingAction();
    expect(opened).toHaveLength(1);
  });

  test('does nothing without an action', async () => {
    const { worker, opened, pages } = await signedIn();
    await worker.omnibox.runPendingAction();
    expect([opened, pages]).toEqual([[], []]);
  });

  test('asks in the panel if the list does not contain the application', async () => {
    const { worker, send, items, opened, clock } = createTestWorker();
    await send('session/sign-in', { how: 'interactive' });
    await items.pendingAction.write({ ...pendingAction, text: 'payroll', askedAt: clock.now });
    await worker.omnibox.runPendingAction();
    expect(opened).toEqual([]);
    expect(await items.promptHandoff.read()).toMatchObject({ prompt: 'open payroll' });
  });
});

test('drops the action of a user who signs out', async () => {
  const { send, items, clock } = await signedIn();
  await items.pendingAction.write({
    id: '1',
    account: '1',
    text: 'zoom',
    disposition: 'currentTab',
    askedAt: clock.now,
  });
  await send('session/sign-out', {});
  expect(await items.pendingAction.read()).toBeNull();
});
