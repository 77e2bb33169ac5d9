import { exec } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, type Locator, type Page } from '@playwright/test';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';
import { installHost, uninstallHost } from '../fakes/native-host.ts';
import { setUp } from './actions.ts';
import { launchBrowser } from './browser.ts';
import { decide, legacyAssistant, modernAssistant, open, stored, test } from './outside.ts';
import { TOOL_NAMES } from '../../src/tools/texts/tool-names.ts';

const PROFILE = { name: 'get_my_user_profile', arguments: { fields: ['title'] } };
const LINK = { name: 'get_application_sso_link', arguments: { application: 'salesforce' } };

/** What the clients of both SDKs have in common, as far as it is used here. */
interface AnyClient {
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(request: typeof PROFILE | typeof LINK): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

const CLIENTS: readonly (readonly [string, (home: string, name: string) => Promise<AnyClient>])[] =
  [
    ['SDK 1', legacyAssistant],
    ['SDK 2', modernAssistant],
  ];

/** What a call came to: its structured output, or what it says is wrong. */
async function outcome(call: Promise<Record<string, unknown>>): Promise<unknown> {
  try {
    const result = await call;
    return result['structuredContent'] ?? JSON.stringify(result['content']);
  } catch (thrown) {
    return String(thrown);
  }
}

async function assistants(page: Page) {
  const storedAssistants = await stored(page, 'local', 'outside-assistants');
  return Array.isArray(storedAssistants) ? storedAssistants : [];
}

for (const [sdk, connect] of CLIENTS)
  test(`an assistant of ${sdk} is paired, asks, is refused and revoked`, async ({ outside }) => {
    const { home, options, browser } = outside;
    await open(options);
    const client = await connect(home, 'Cursor');
    expect((await client.listTools()).tools).toHaveLength(TOOL_NAMES.length);

    const asked = client.callTool(PROFILE);
    const card = options.getByRole('region', { name: 'Outside assistants' });
    const requests = card.getByRole('region', { name: 'Waiting for you' });
    await expect(requests).toContainText(`Cursor wants to connect`);
    const [waiting] = await assistants(options);
    expect(waiting).toMatchObject({ name: 'Cursor', installation: 'cursor', standing: 'waiting' });
    await expect(requests).toContainText(waiting.code);
    await requests.getByRole('button', { name: 'Allow', exact: true }).click();

    // The call that waited for Allow goes on by itself.
    await expect(requests).toContainText('Cursor asks for your profile');
    await requests.getByRole('button', { name: 'Allow once' }).click();
    expect(await outcome(asked)).toMatchObject({ profile: { title: expect.any(String) } });

    const refused = client.callTool(LINK);
    await expect(requests).toContainText('Cursor asks for the link to one of your apps');
    await requests.getByRole('button', { name: 'Not now' }).click();
    expect(await outcome(refused)).toMatch(/does not allow this/u);

    await decide(options, {
      kind: 'set-permission',
      assistant: waiting.key,
      tool: LINK.name,
      permission: 'always',
    });
    const pages = browser.context.pages().length;
    expect(await outcome(client.callTool(LINK))).toMatchObject({
      application: { ssoLink: expect.stringMatching(/^https:\/\/acme\.okta\.com\/home\//u) },
    });
    expect(browser.context.pages()).toHaveLength(pages);

    await browser.stopWorker();
    const again = client.callTool(LINK);
    // Any event wakes the worker; by itself the browser does so within half a minute.
    await decide(options, { kind: 'use', tool: PROFILE.name, use: 'everywhere' });
    expect(await outcome(again)).toMatchObject({ result: 'found' });

    await card.getByRole('button', { name: 'Revoke' }).click();
    await expect(card.getByText('Not allowed')).toBeVisible();
    expect(String(await outcome(client.callTool(LINK)))).toMatch(/not allowed/u);
    const events = await stored(options, 'local', 'outside-events');
    expect(events).toMatchObject([
      { tool: LINK.name, allowed: true, count: 2 },
      { tool: LINK.name, allowed: false },
      { tool: PROFILE.name, allowed: true },
    ]);
    await client.close();
  });

/** Tries again, unless the browser has done so by itself, and waits until the bridge answers. */
async function reconnect(card: Locator): Promise<void> {
  const ready = card.getByText(/^Ready\. Bridge/u);
  await card.getByRole('button', { name: 'Try again' }).or(ready).first().click();
  await expect(ready).toBeVisible();
}

test('the status says what is wrong with the bridge, and trying again reconnects once it is fixed', async ({
  outside,
}) => {
  const { home, options } = outside;
  const { profileDirectory } = outside.browser;
  const card = options.getByRole('region', { name: 'Outside assistants' });
  const retry = card.getByRole('button', { name: 'Try again' });
  await uninstallHost(profileDirectory);
  await card.getByRole('button', { name: 'Turn on' }).click();
  await expect(card.getByText('is not installed for this browser yet')).toBeVisible();
  await expect(card.getByRole('alert')).toHaveCount(0);
  const brokenHosts = [
    [{ origin: 'a'.repeat(32) }, 'installed for another extension'],
    [{ script: 'exit 3' }, 'The bridge stopped'],
    [{ mode: 0o644 }, 'The bridge stopped'],
    [{ path: join(home, 'moved.sh') }, 'is not installed for this browser yet'],
  ] as const;
  for (const [host, message] of brokenHosts) {
    await installHost(profileDirectory, home, host);
    await retry.click();
    await expect(card.getByText(message)).toBeVisible();
  }
  await installHost(profileDirectory, home);
  await reconnect(card);
});

test('the bridge that the options save installs itself by the command that they show', async ({
  outside,
}) => {
  const { home, options, browser } = outside;
  await uninstallHost(browser.profileDirectory);
  await options.getByRole('button', { name: 'Turn on' }).click();
  const downloading = options.waitForEvent('download');
  await options.getByRole('link', { name: 'Save the bridge' }).click();
  const download = await downloading;
  await download.saveAs(join(home, download.suggestedFilename()));
  const command = await options.getByText(/^node \S+ install --browser chromium$/u).textContent();

  const config = join(home, 'config');
  await mkdir(config);
  await symlink(browser.profileDirectory, join(config, 'chromium'));
  const env = { HOME: home, XDG_CONFIG_HOME: config, PATH: dirname(process.execPath) };
  const run = promisify(exec);
  const { stdout } = await run(command ?? '', { cwd: home, env });
  expect(stdout).toContain('Chromium can start the bridge');
  await reconnect(options.getByRole('region', { name: 'Outside assistants' }));

  await run(String(command).replace('install', 'uninstall'), { cwd: home, env });
  expect(await readdir(join(config, 'chromium', 'NativeMessagingHosts'))).toEqual([]);
});

test('the permission is asked for at the click, and the next worker can use it', async ({
  okta,
}) => {
  const home = await mkdtemp(join(tmpdir(), 'okta-outside-'));
  const profileDirectory = join(home, 'profile');
  await installHost(profileDirectory, home);
  const launch = () => launchBrowser({ orgPort: okta.port, profileDirectory });
  const first = await launch();
  await first.open('options');
  await first.context.close();
  await pregrantPermissions(profileDirectory, ['nativeMessaging', 'alarms']);

  const browser = await launch();
  await browser.context.clock.install();
  const options = await setUp(browser, okta.clientId);
  const granted = () => options.evaluate(() => chrome.permissions.getAll());
  expect((await granted()).permissions).not.toContain('nativeMessaging');
  // A worker that runs when the permission is given does not get it: it has to stop first, as it does when it is idle.
  await decide(options, { kind: 'retry' });
  const card = options.getByRole('region', { name: 'Outside assistants' });
  await card.getByRole('button', { name: 'Turn on' }).click();
  await expect(card.getByText(/within a minute/u)).toBeVisible();
  // As the browser does after half a minute, but not while a debugger is attached as it is here.
  await browser.stopWorker();
  await browser.context.clock.fastForward('01:00');
  await expect(card.getByText(/^Ready\. Bridge/u)).toBeVisible();
  expect((await granted()).permissions).toEqual(
    expect.arrayContaining(['nativeMessaging', 'alarms']),
  );
  expect(await options.evaluate(() => chrome.alarms.getAll())).toHaveLength(1);
  await options.getByRole('button', { name: 'Turn off' }).click();
  await expect(options.getByRole('button', { name: 'Turn on' })).toBeVisible();
  expect(await options.evaluate(() => chrome.alarms.getAll())).toEqual([]);
  await browser.close();
  await rm(home, { recursive: true, force: true });
});

/** As if the person had given these permissions before: then the browser gives them again without a question. */
async function pregrantPermissions(profile: string, api: readonly string[]): Promise<void> {
  for (const name of ['Preferences', 'Secure Preferences']) {
    const path = join(profile, 'Default', name);
    const prefs: {
      extensions?: { settings?: Record<string, Record<string, unknown> | undefined> };
    } = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
    const own = prefs.extensions?.settings?.[CHROMIUM_EXTENSION_ID];
    if (own === undefined) continue;
    own['runtime_granted_permissions'] = {
      api,
      explicit_host: [],
      manifest_permissions: [],
      scriptable_host: [],
    };
    own['granted_permissions'] = {
      ...Object(own['granted_permissions']),
      api: [...Object(own['granted_permissions']).api, ...api],
    };
    await writeFile(path, JSON.stringify(prefs));
  }
}
