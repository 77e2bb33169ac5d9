import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BridgeStatus } from '../../../src/outside/model/bridge-status.ts';
import type { OutsideAssistant } from '../../../src/outside/model/outside-assistant.ts';
import type { OutsideChange } from '../../../src/outside/model/outside-change.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { button, openOptions } from './open-options.tsx';

const CLAUDE: OutsideAssistant = {
  key: 'k1',
  code: 'ABCD-1234',
  installation: 'claude-desktop',
  name: 'Claude Desktop',
  label: '',
  standing: 'allowed',
  grants: { '1 get_my_user_profile': 'always' },
  seenAt: 0,
};

const card = () => page.getByRole('region', { name: 'Outside assistants' });

interface Start {
  readonly state?: BridgeStatus;
  readonly assistants?: readonly OutsideAssistant[];
  readonly paused?: boolean;
}

/** The options with outside assistants turned on. */
async function openAssistants({ state, assistants = [CLAUDE], paused = false }: Start = {}) {
  const extension = fakeExtension();
  await extension.outsideAccess.write({ on: true, extensions: false, paused, profile: 'f00dcafe' });
  await extension.outside.bridgeStatus.write(state ?? { kind: 'open', bridge: '0.1.0' });
  await extension.outside.assistants.write(assistants);
  openOptions(extension);
  await expect.element(card()).toBeVisible();
  const changes = () =>
    extension.sent.flatMap(({ type, request }) =>
      type === 'access/change' && 'change' in request ? [request.change] : [],
    );
  const changed = (change: OutsideChange) => expect.poll(changes).toContainEqual(change);
  return { extension, changed, changes };
}

describe('access for outside assistants', () => {
  test('says what to ask once it is ready, until an assistant has asked', async () => {
    const { extension } = await openAssistants({ assistants: [] });
    await expect
      .element(card().getByText(/Now ask your assistant: “What is my job/u))
      .toBeVisible();
    await extension.outside.assistants.write([CLAUDE]);
    await expect.element(card().getByText(/Now ask your assistant/u)).not.toBeInTheDocument();
  });

  test('links to the assistants that add the bridge by a link, until they are known', async () => {
    const { extension } = await openAssistants({ assistants: [] });
    const links = card().getByRole('link', { name: /^Add to/u });
    expect(links.elements()).toEqual([]);
    await extension.outside.bridgeCommand.write(['/opt/node', '/home/ä b/bridge.mjs']);
    await expect.element(links.nth(1)).toBeVisible();
    const [cursor, vsCode] = links
      .elements()
      .map((link) => new URL(String(link.getAttribute('href'))));
    const args = (client: string) => ['/home/ä b/bridge.mjs', 'serve', '--client', client];
    expect(cursor?.href).toMatch(/^cursor:\/\/anysphere\.cursor-deeplink\/mcp\/install\?/u);
    const config = Uint8Array.from(atob(cursor?.searchParams.get('config') ?? ''), (byte) =>
      byte.charCodeAt(0),
    );
    expect(JSON.parse(new TextDecoder().decode(config))).toEqual({
      command: '/opt/node',
      args: args('cursor'),
    });
    expect(vsCode?.href).toMatch(/^vscode:mcp\/install\?/u);
    expect(JSON.parse(decodeURIComponent(vsCode?.search.slice(1) ?? ''))).toEqual({
      name: 'okta-end-user-assistant',
      type: 'stdio',
      command: '/opt/node',
      args: args('vscode'),
    });
    await extension.outside.assistants.write([{ ...CLAUDE, installation: 'cursor' }]);
    await expect.element(links).toMatchTextContent(/^Add to VS Code$/u);
  });

  test('is turned on by a click that requests the browser’s permission', async () => {
    const extension = fakeExtension();
    openOptions(extension);
    await card().getByRole('button', { name: 'Turn on' }).click();
    expect(extension.asked.permissions).toEqual(['nativeMessaging']);
    await expect
      .poll(() => extension.sent)
      .toContainEqual({
        type: 'access/change',
        request: { change: { kind: 'turn', on: true } },
      });
  });

  test('stays off when the user denies the permission, and says so', async () => {
    const extension = fakeExtension();
    extension.allows.permission = false;
    openOptions(extension);
    await card().getByRole('button', { name: 'Turn on' }).click();
    await expect
      .element(card().getByRole('alert'))
      .toMatchTextContent(/needs a browser permission/u);
    expect(extension.sent.map(({ type }) => type)).not.toContain('access/change');
  });

  test('cannot be turned on if policy forbids it', async () => {
    const extension = fakeExtension();
    await extension.policy.write({ outsideAssistants: false });
    openOptions(extension);
    await expect.element(card().getByText('Turned off by your administrator.')).toBeVisible();
    expect(card().getByRole('button', { name: 'Turn on' }).elements()).toEqual([]);
  });

  test.each([
    [{ kind: 'open', bridge: '1.2.3' }, /Bridge 1\.2\.3 is running/u],
    [{ kind: 'restart' }, /within a minute/u],
    [{ kind: 'connecting' }, /Connecting to the bridge/u],
    [{ kind: 'permission' }, /needs a browser permission/u],
    [{ kind: 'mismatch', older: 'bridge' }, /bridge is too old/u],
    [{ kind: 'mismatch', older: 'extension' }, /Update the extension/u],
    [
      { kind: 'waiting', problem: 'exited', tries: 1, retryAt: 0 },
      /The bridge stopped.*Trying again/u,
    ],
    [{ kind: 'given-up', problem: 'forbidden' }, /another extension/u],
  ] satisfies readonly [BridgeStatus, RegExp][])('describes the status %j', async (state, text) => {
    await openAssistants({ state });
    await expect.element(card().getByText(text)).toBeVisible();
  });

  test('shows the command that installs the bridge for this browser', async () => {
    const state = { kind: 'given-up', problem: 'not-installed' } as const;
    const { extension, changed } = await openAssistants({ state });
    await button('Copy the command').click();
    await expect.poll(() => extension.copied).toHaveLength(1);
    expect(extension.copied[0]).toBe('node okta-assistant-bridge.mjs install --browser chrome');
    window.dispatchEvent(new Event('focus'));
    await changed({ kind: 'retry' });
  });

  test('copies the command as the bridge is saved', async () => {
    const state = { kind: 'given-up', problem: 'not-installed' } as const;
    const { extension } = await openAssistants({ state });
    const link = card().getByRole('link', { name: 'Save the bridge and copy the command' });
    await expect.element(link).toHaveAttribute('download', 'okta-assistant-bridge.mjs');
    // The test's own page has no bridge to save.
    link.element().addEventListener('click', (event) => event.preventDefault());
    await link.click();
    await expect
      .poll(() => extension.copied)
      .toEqual(['node okta-assistant-bridge.mjs install --browser chrome']);
  });

  test('is paused, resumed, and turned off', async () => {
    const { extension, changed } = await openAssistants();
    await button('Pause all').click();
    await changed({ kind: 'pause', paused: true });
    await extension.outsideAccess.write({
      on: true,
      extensions: false,
      paused: true,
      profile: 'f00dcafe',
    });
    await expect.element(card().getByText(/All requests are declined/u)).toBeVisible();
    await button('Resume').click();
    await changed({ kind: 'pause', paused: false });
    await button('Turn off').click();
    await changed({ kind: 'turn', on: false });
  });

  test('shows why a decision failed', async () => {
    const { extension } = await openAssistants();
    extension.handlers['access/change'] = () =>
      Promise.reject(assistantError('WORKER_UNREACHABLE', 'x'));
    await button('Pause all').click();
    await expect.element(card().getByRole('alert')).toBeVisible();
  });
});

describe('a request', () => {
  test('to connect shows name and code, and warns of a duplicate name', async () => {
    const duplicate = { ...CLAUDE, key: 'k2', code: 'WXYZ-7890', standing: 'waiting' as const };
    const { changed } = await openAssistants({ assistants: [duplicate, CLAUDE] });
    const request = card().getByRole('alert');
    await expect.element(request).toMatchTextContent(/Claude Desktop wants to connect/u);
    await expect.element(request).toMatchTextContent(/WXYZ-7890/u);
    await expect.element(request).toMatchTextContent(/may not be what it claims/u);
    await request.getByRole('button', { name: 'Deny' }).click();
    await changed({ kind: 'pair', assistant: 'k2', allow: false });
    await request.getByRole('button', { name: 'Allow', exact: true }).click();
    await changed({ kind: 'pair', assistant: 'k2', allow: true });
    await expect
      .element(request)
      .toMatchTextContent(
        /gives it your whole profile, the list of all your apps, and the links to all your apps, from now on/u,
      );
    await request.getByRole('button', { name: 'Always allow' }).click();
    await changed({ kind: 'pair', assistant: 'k2', allow: true, always: '1' });
  });

  test('names the account if there are several, and says that it expired', async () => {
    const { extension } = await openAssistants();
    const { current, next, list } = await extension.accounts.read();
    const second = list.map((first) => ({ ...first, id: '2', name: 'At home' }));
    await extension.accounts.write({ current, next, list: [...list, ...second] });
    await extension.outside.questions.write([
      {
        id: 'q',
        account: '2',
        assistant: 'k1',
        name: 'Claude Desktop',
        tool: 'get_my_user_profile',
        detail: '',
        claim: '',
        askedAt: 0,
      },
    ]);
    await expect.element(card()).toMatchTextContent(/your profile\s*In account At home/u);
    extension.handlers['access/change'] = async () => {
      throw assistantError('QUESTION_GONE', 'Gone.');
    };
    await card().getByRole('button', { name: 'Allow once' }).click();
    await expect.element(card()).toMatchTextContent(/This request expired/u);
    await expect.element(page.getByText('Allowed', { exact: true })).not.toBeInTheDocument();
  });

  test('to sign in can only be allowed once', async () => {
    const { extension } = await openAssistants();
    await extension.outside.questions.write([
      {
        id: 'q',
        account: '1',
        assistant: 'k1',
        name: 'Claude Desktop',
        tool: 'sign_in',
        detail: '',
        claim: '',
        askedAt: 0,
      },
    ]);
    await expect.element(card()).toMatchTextContent(/asks for a sign-in to Okta/u);
    await expect.element(card().getByRole('button', { name: 'Allow once' })).toBeVisible();
    expect(card().getByRole('button', { name: 'Always allow' }).elements()).toEqual([]);
  });

  test('of an assistant describes itself as text', async () => {
    const { extension, changed } = await openAssistants();
    await extension.outside.questions.write([
      {
        id: 'q1',
        account: '1',
        assistant: 'k1',
        name: '<b>Claude</b>',
        tool: 'get_application_sso_link',
        detail: 'zoom',
        claim: '<i>Bank</i>',
        askedAt: 0,
      },
    ]);
    const request = card().getByRole('alert');
    await expect
      .element(request)
      .toMatchTextContent(
        /^<b>Claude<\/b> asks for the link to one of your appsIt says it is <i>Bank<\/i>In its own words: zoom/u,
      );
    for (const [name, answer] of [
      ['Allow once', 'once'],
      ['Always allow', 'always'],
      ['Not now', 'no'],
    ] as const) {
      await request.getByRole('button', { name }).click();
      await changed({ kind: 'answer', question: 'q1', answer });
    }
  });
});

describe('an assistant', () => {
  test('has a permission for each tool, which can be changed', async () => {
    const { changed } = await openAssistants();
    const profile = card().getByLabelText('Your profile, for Claude Desktop');
    await expect.element(profile).toHaveValue('always');
    const links = card().getByLabelText('Links to your apps, for Claude Desktop');
    await expect.element(links).toHaveValue('ask');
    await links.selectOptions('Never');
    await changed({
      kind: 'set-permission',
      assistant: 'k1',
      tool: 'get_application_sso_link',
      permission: 'never',
      account: '1',
    });
  });

  test('is headed by its installation, says what it claims to be, and can be renamed', async () => {
    const claims = { ...CLAUDE, installation: 'gemini', name: 'mcp-<b>test</b>' };
    const { extension, changed } = await openAssistants({ assistants: [claims] });
    const row = card().getByRole('listitem');
    await expect.element(row).toMatchTextContent(/^gemini · It says it is mcp-<b>test<\/b>/u);
    await button('Rename').click();
    const field = card().getByLabelText('New name for gemini');
    await expect.element(field).toHaveFocus();
    await field.fill('Gemini at work');
    await button('Save').click();
    await changed({ kind: 'rename', assistant: 'k1', label: 'Gemini at work' });
    await extension.outside.assistants.write([{ ...claims, label: 'Gemini at work' }]);
    await expect.element(row).toMatchTextContent(/^Gemini at work/u);
    await expect.element(button('Rename')).toHaveFocus();
  });

  test('can be revoked, allowed again, and removed', async () => {
    const { extension, changed } = await openAssistants();
    await button('Revoke').click();
    await changed({ kind: 'pair', assistant: 'k1', allow: false });
    await extension.outside.assistants.write([{ ...CLAUDE, standing: 'refused' }]);
    await card().getByRole('button', { name: 'Allow', exact: true }).click();
    await changed({ kind: 'pair', assistant: 'k1', allow: true });
    await button('Remove').click();
    await changed({ kind: 'forget', assistant: 'k1' });
  });
});

test('the activity is listed and can be cleared', async () => {
  const { extension, changed } = await openAssistants();
  const event = { at: Date.now(), account: '1', name: 'Claude Desktop', detail: '', count: 1 };
  await extension.outside.events.write([
    { ...event, tool: 'get_my_user_profile', allowed: true },
    { ...event, tool: 'get_application_sso_link', detail: 'zoom', allowed: false, count: 3 },
  ]);
  await page.getByText('Activity (2)').click();
  const entries = page.getByRole('list', { name: 'Activity' }).getByRole('listitem');
  await expect.element(entries.nth(0)).toMatchTextContent(/asked for your profile/u);
  await expect
    .element(entries.nth(1))
    .toMatchTextContent(/the link to one of your apps\s*zoom.*3 times.*denied/u);
  await button('Clear activity').click();
  await changed({ kind: 'clear' });
});

describe('tools', () => {
  test('are turned off and on, everywhere or only for outside assistants', async () => {
    const { extension, changed } = await openAssistants();
    const list = page.getByLabelText('List of your apps', { exact: true });
    await expect.element(list).toHaveValue('everywhere');
    await list.selectOptions('Only this extension');
    await changed({ kind: 'use', tool: 'list_assigned_applications', use: 'inside' });
    await extension.outside.toolAvailabilities.write({ list_assigned_applications: 'nowhere' });
    await expect.element(list).toHaveValue('nowhere');
  });

  test('that policy turns off cannot be turned on', async () => {
    const extension = fakeExtension();
    await extension.policy.write({ disabledTools: ['get_my_user_profile'] });
    openOptions(extension);
    const profile = page.getByLabelText('Your profile', { exact: true });
    await expect.element(profile).toBeDisabled();
    await expect.element(profile).toHaveValue('nowhere');
  });

  test('name what policy misspells, since that turns off all', async () => {
    const extension = fakeExtension();
    await extension.policy.write({ disabledTools: ['get_my_groups'] });
    openOptions(extension);
    await expect
      .element(page.getByText(/tools that don’t exist: get_my_groups\. All tools stay off/u))
      .toBeVisible();
  });
});

test.each(['light', 'dark'])(
  'requests and activity have no accessibility violations, in %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const duplicate = { ...CLAUDE, key: 'k2', code: 'WXYZ-7890', standing: 'waiting' as const };
    const { extension } = await openAssistants({
      assistants: [duplicate, CLAUDE, { ...CLAUDE, key: 'k3', standing: 'refused' }],
    });
    const asked = { name: 'Claude Desktop', tool: 'get_my_user_profile', detail: '' };
    await extension.outside.questions.write([
      { ...asked, id: 'q', account: '1', assistant: 'k1', claim: '', askedAt: 0 },
    ]);
    await extension.outside.events.write([
      { ...asked, at: 0, count: 2, account: '1', allowed: false },
    ]);
    await page.getByText('Activity (1)').click();
    const { violations } = await axe.run(card().element());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    delete document.documentElement.dataset['theme'];
  },
);
