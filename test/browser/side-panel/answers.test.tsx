import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ApplicationSummary } from '../../../src/assistant/transcript.ts';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { parseSsoLink } from '../../../src/domain/sso-link.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import {
  answering,
  button,
  composer,
  log,
  openPanel,
  panelWith,
  expectText,
  turnOf,
} from './open-panel.tsx';

const LINK = 'https://acme.okta.com/home/zoom/0oa1/1';

afterEach(() => {
  vi.useRealTimers();
});

const summary = (label: string, rest: Partial<ApplicationSummary> = {}): ApplicationSummary => ({
  id: label.toLowerCase(),
  label,
  logoUrl: null,
  launchable: true,
  ...rest,
});

function applications(count: number): AssignedApplication[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    label: `Application ${index + 1}`,
    appName: 'app',
    ssoLink: parseSsoLink(`https://acme.okta.com/home/app/0oa${index}/1`, [
      'https://acme.okta.com',
    ]),
    logoUrl: null,
    hidden: false,
    sortOrder: index,
  }));
}

const summaries = (count: number) =>
  applications(count).map(({ id, label }) => summary(label, { id }));

test('a profile card shows values, names missing ones, and copies a value', async () => {
  const { extension } = panelWith([
    {
      kind: 'profile',
      rows: [
        { field: 'title', label: 'Title', value: 'Principal Analyst' },
        { field: 'manager', label: 'Manager', value: null },
      ],
    },
  ]);
  await expectText('Principal Analyst');
  await expectText('Not set in Okta');
  await button('Copy Title').click();
  expect(extension.copied).toEqual(['Principal Analyst']);
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
});

test('a profile card is one tab stop, with arrow keys between its buttons', async () => {
  const fields = ['title', 'department', 'city'] as const;
  const { root } = panelWith([
    { kind: 'profile', rows: fields.map((field) => ({ field, label: field, value: 'x' })) },
  ]);
  await expectText('department');
  const stops = () => [...root.querySelectorAll<HTMLElement>('.profile button[tabindex="0"]')];
  expect(stops()).toHaveLength(1);
  stops()[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(button('Copy department')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(button('Copy city')).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(button('Copy title')).toHaveFocus();
  expect(stops()).toHaveLength(1);
});

test('a tool that is turned off is named, with a button to the options', async () => {
  const { extension } = panelWith(
    [{ kind: 'problem', error: assistantError('CALLER_NOT_ALLOWED', 'No.').wire }],
    {
      calls: [{ tool: 'get_my_user_profile', input: {}, outcome: 'error', milliseconds: null }],
    },
  );
  await expectText('“Your profile” is turned off');
  await button('Open options').click();
  expect(extension.asked.options).toBe(1);
});

test('a name in a list is aligned with the direction of the page', async () => {
  document.documentElement.dir = 'rtl';
  panelWith([{ kind: 'applications', query: null, total: 1, applications: summaries(1) }]);
  await expectText('Application 1');
  const name = page.getByText('Application 1', { exact: true }).element();
  const text = name.getBoundingClientRect();
  const row = name.closest('.app-row-text')?.getBoundingClientRect();
  expect(text.right).toBeCloseTo(row?.right ?? 0, 0);
  document.documentElement.removeAttribute('dir');
});

test('a list shows eight apps, then all of them, and opens one on a click', async () => {
  const { extension } = panelWith([
    { kind: 'applications', query: null, total: 50, applications: summaries(50) },
  ]);
  const rows = () => page.getByRole('listitem').elements().length;
  await expect.poll(rows).toBe(8);
  await button('Show all 50').click();
  await expect.poll(rows).toBe(50);
  await expect.element(page.getByRole('status')).toHaveTextContent('50 of 50 shown');
  await expect
    .element(page.getByRole('button', { name: 'Application 9', exact: true }))
    .toHaveFocus();
  await page.getByRole('button', { name: 'Application 2', exact: true }).click();
  await page
    .getByRole('button', { name: 'Application 3', exact: true })
    .click({ modifiers: ['Control'] });
  expect(extension.opened).toEqual([
    { applicationId: 'a1', where: 'new-tab' },
    { applicationId: 'a2', where: 'background-tab' },
  ]);
});

test('a long list can be filtered', async () => {
  panelWith([{ kind: 'applications', query: null, total: 50, applications: summaries(50) }]);
  await page.getByRole('searchbox').fill('APPLICATION 4');
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(8);
  await expect.element(button('Show all 11')).toBeVisible();
  await page.getByRole('searchbox').fill('nothing like it');
  await expectText('No apps in this list match.');
});

test('a short list has no filter', async () => {
  panelWith([{ kind: 'applications', query: 'a', total: 3, applications: summaries(3) }]);
  await expectText('Application 3');
  expect(page.getByRole('searchbox').elements()).toHaveLength(0);
});

test('a list of 5,000 apps is loaded on request and rendered in pages', async () => {
  const value = applications(5000);
  const extension = fakeExtension({
    applications: { value, takenAt: Date.now() },
    transcript: [
      turnOf([{ kind: 'applications', query: null, total: 5000, applications: summaries(100) }]),
    ],
  });
  openPanel(undefined, extension);
  await button('Show all 5,000').click();
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(200);
  await button('Show 200 more').click();
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(400);
  await page.getByRole('searchbox').fill('application 4999');
  await expect.element(button('Application 4999')).toBeVisible();
});

test('an app card opens the app, and copies its link with feedback', async () => {
  const { extension } = panelWith([
    { kind: 'application', application: summary('Zoom'), ssoLink: LINK, opened: false },
  ]);
  await expectText('acme.okta.com');
  await button('Open').click();
  expect(extension.opened).toEqual([{ applicationId: 'zoom', where: 'new-tab' }]);
  await button('Copy link').click();
  expect(extension.copied).toEqual([LINK]);
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
});

test('an app’s link is a link, and a click on it goes through the checks', async () => {
  const { extension } = panelWith([
    { kind: 'application', application: summary('Zoom'), ssoLink: LINK, opened: false },
  ]);
  const link = page.getByRole('link', { name: LINK.replace('https://', '') });
  await expect.element(link).toHaveAttribute('href', LINK);
  const prevented: boolean[] = [];
  const note = (event: MouseEvent) => prevented.push(event.defaultPrevented);
  document.addEventListener('click', note, { once: true });
  await link.click();
  expect(prevented).toEqual([true]);
  expect(extension.opened).toEqual([{ applicationId: 'zoom', where: 'new-tab' }]);
});

test('a failed copy of a link is announced', async () => {
  const { extension } = panelWith([
    { kind: 'application', application: summary('Zoom'), ssoLink: LINK, opened: true },
  ]);
  extension.allows.copying = false;
  await expectText('Opened in a new tab');
  await button('Copy link').click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Couldn’t copy');
});

test('an app whose link leads outside the org shows the reason and no button', async () => {
  const refused = summary('Zoom', { launchable: false });
  panelWith([
    { kind: 'application', application: refused, ssoLink: null, opened: false },
    { kind: 'choices', action: 'open', candidates: [refused] },
  ]);
  await expectText('Not opened: its link leads outside your org');
  expect(log().element().querySelectorAll('[data-answer] button')).toHaveLength(0);
});

test('a choice to open opens the app and confirms it', async () => {
  const { extension } = panelWith([
    { kind: 'choices', action: 'open', candidates: [summary('Zoom'), summary('Zoom Phone')] },
  ]);
  await page.getByRole('button', { name: 'Zoom', exact: true }).click();
  await expectText('Opened in a new tab');
  expect(extension.opened).toEqual([{ applicationId: 'zoom', where: 'new-tab' }]);
});

test('a choice of a link requests exactly that app', async () => {
  const { extension } = panelWith([
    { kind: 'choices', action: 'link', candidates: [summary('Zoom'), summary('Zoom Phone')] },
  ]);
  extension.answerTool(async () => ({
    result: 'found',
    application: { id: 'zoom', label: 'Zoom', ssoLink: LINK },
    candidates: [],
    asOf: '',
  }));
  await page.getByRole('button', { name: 'Zoom', exact: true }).click();
  await expect.element(button('Copy link')).toBeVisible();
  expect(extension.called).toEqual([
    { name: 'get_application_sso_link', input: { application: 'zoom' } },
  ]);
  expect(extension.opened).toEqual([]);
});

test('apps of one name show what tells them apart, to pick from and once picked', async () => {
  const [production, sandbox] = ['salesforce', 'salesforce sandbox'].map((distinction, at) =>
    summary('Salesforce', { id: `s${at}`, distinction }),
  );
  const { extension } = panelWith([
    {
      kind: 'choices',
      action: 'open',
      candidates: [production, sandbox].flatMap((candidate) => candidate ?? []),
    },
  ]);
  await expect.element(button('Salesforce salesforce')).toBeVisible();
  await button('Salesforce salesforce sandbox').click();
  await expectText('Opened in a new tab');
  expect(extension.opened).toEqual([{ applicationId: 's1', where: 'new-tab' }]);
  expect(document.querySelector('.app-card')?.textContent).toContain('salesforce sandbox');
});

test('an app that cannot be opened shows a problem that can be dismissed', async () => {
  const { extension } = panelWith([
    { kind: 'choices', action: 'open', candidates: [summary('Zoom'), summary('Zoom Phone')] },
  ]);
  extension.handlers['link/open'] = async () => {
    throw assistantError('APPLICATION_NOT_FOUND', 'Gone.');
  };
  await page.getByRole('button', { name: 'Zoom', exact: true }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await button('Dismiss').click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a click on a suggestion asks it', async () => {
  const prompts: string[] = [];
  const extension = fakeExtension({
    transcript: [turnOf([{ kind: 'suggestions', prompts: ['Open Zoom'] }])],
  });
  openPanel(answering([{ kind: 'text', text: 'Opening Zoom.' }], prompts), extension);
  await button('Open Zoom').click();
  await expectText('Opening Zoom.');
  expect(prompts).toEqual(['Open Zoom']);
});

test('a rate limit counts down, then offers to try again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  const { wire } = assistantError('OKTA_RATE_LIMITED', 'Wait.', { retryAt: Date.now() + 9000 });
  panelWith([{ kind: 'problem', error: wire }]);
  await expect.element(button('Try again in 9 sec')).toBeDisabled();
  await vi.advanceTimersByTimeAsync(8000);
  await expect.element(button('Try again in 1 sec')).toBeDisabled();
  await vi.advanceTimersByTimeAsync(1000);
  await expect.element(page.getByRole('button', { name: 'Try again', exact: true })).toBeEnabled();
  await button('Try again').click();
  await expectText('An answer.');
});

test('a problem for the administrator has a text to copy', async () => {
  const { wire } = assistantError('OKTA_SCOPE_MISSING', 'Missing.', {
    scope: 'okta.users.read.self',
  });
  const { extension } = panelWith([{ kind: 'problem', error: wire }]);
  await button(/For your administrator/u).click();
  expect(extension.copied[0]).toContain('okta.users.read.self');
});

test('the details show how a question was answered', async () => {
  panelWith([{ kind: 'text', text: 'Grace Hopper.' }], {
    calls: [
      {
        tool: 'get_my_user_profile',
        input: { fields: ['manager'] },
        outcome: 'ok',
        milliseconds: 87,
      },
    ],
  });
  await expect.element(page.getByText('get_my_user_profile')).not.toBeVisible();
  await page.getByText('How this was answered').click();
  await expect.element(page.getByText('get_my_user_profile')).toBeVisible();
  await expectText('fields: manager');
  await expectText('took 87 ms');
});

test('recently opened apps are offered before the first question', async () => {
  const extension = fakeExtension({
    applications: { value: applications(20), takenAt: Date.now() },
    launches: new Map([
      ['a3', [1]],
      ['a7', [2]],
      ['gone', [3]],
    ]),
  });
  openPanel(undefined, extension);
  await expect.element(page.getByRole('heading', { name: 'Recently opened' })).toBeVisible();
  await button('Application 8').click();
  expect(extension.opened).toEqual([{ applicationId: 'a7', where: 'new-tab' }]);
});

test('recently opened apps of one name show what tells them apart', async () => {
  const twins = applications(2).map((application, at) => ({
    ...application,
    label: at === 0 ? 'SALESFORCE' : 'Salesforce',
  }));
  const launches = new Map(twins.map(({ id }, at) => [id, [at + 1]]));
  openPanel(
    undefined,
    fakeExtension({ applications: { value: twins, takenAt: Date.now() }, launches }),
  );
  await expect
    .element(page.getByRole('button', { name: 'Salesforce 2 of 2 with this name' }))
    .toBeVisible();
});

test('a turn uses the stored list and refreshes an old one first', async () => {
  const extension = fakeExtension({
    applications: { value: applications(1), takenAt: 0 },
  });
  extension.handlers['applications/refresh'] = async () => {
    await extension.applications.write({ value: applications(2), takenAt: Date.now() });
    return null;
  };
  openPanel(async function* run(_prompt, host, signal) {
    const first = await host.index(signal);
    const again = await host.index(signal);
    const text = `${first.applications.length} ${first === again}`;
    yield { type: 'block', block: { kind: 'text', text } };
    yield { type: 'status', status: 'done' };
  }, extension);
  await userEvent.type(composer(), 'list{Enter}');
  await expectText('2 true');
  expect(extension.sent).toEqual([{ type: 'applications/refresh', request: { force: false } }]);
});

test('an answer can be copied as text', async () => {
  const tool = 'get_application_sso_link';
  const { extension } = panelWith(
    [
      { kind: 'text', text: 'Here is your link to Zoom.' },
      { kind: 'application', application: summary('Zoom'), ssoLink: LINK, opened: false },
    ],
    { calls: [{ tool, input: { application: 'Zoom' }, outcome: 'ok', milliseconds: 5 }] },
  );
  await button('Copy the answer').click();
  expect(extension.copied).toEqual([`Here is your link to Zoom.\n\nZoom: ${LINK}`]);
});
