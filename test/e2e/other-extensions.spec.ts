import { expect, type Page } from '@playwright/test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';
import type { TestBrowser } from './browser.ts';
import { test as base } from './fixtures.ts';
import { ExtensionTransport, idOfExtension, OtherPort } from './other-extension.ts';
import { stored } from './outside.ts';
import { TOOL_NAMES } from '../../src/tools/texts/tool-names.ts';

interface OpenExtension {
  readonly id: string;
  readonly page: Page;
}

interface Neighbors {
  readonly browser: TestBrowser;
  readonly options: Page;
  readonly trusted: OpenExtension;
  readonly untrusted: OpenExtension;
}

/** A browser with the product, where somebody is signed in, and two other extensions. */
const test = base.extend<{ neighbors: Neighbors }>({
  installed: 'with others',
  async neighbors({ signedIn }, use) {
    const options = await signedIn.open('options');
    await options
      .getByText(/signed in as/iu)
      .first()
      .waitFor();
    const openExtension = async (name: string) => {
      const id = idOfExtension(name);
      const page = await signedIn.context.newPage();
      await page.goto(`chrome-extension://${id}/page.html`);
      return { id, page };
    };
    const trusted = await openExtension('friend');
    const untrusted = await openExtension('foe');
    await options.bringToFront();
    await use({ browser: signedIn, options, trusted, untrusted });
  },
});

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'claude-ai', title: 'Claude Desktop', version: '1' },
  },
};
const LIST = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
const PROFILE = { name: 'get_my_user_profile', arguments: { fields: ['title'] } };
const LINK = { name: 'get_application_sso_link', arguments: { application: 'salesforce' } };
const APPS = { name: 'list_assigned_applications', arguments: {} };
const CALL = { jsonrpc: '2.0', id: 3, method: 'tools/call', params: LINK };

const card = (options: Page) => options.getByRole('region', { name: 'Outside assistants' });
const requests = (options: Page) => card(options).getByRole('region', { name: 'Waiting for you' });

async function allowExtensionRequests(options: Page): Promise<void> {
  await card(options).getByLabel('Allow other extensions to request access').check();
  await expect.poll(() => stored(options, 'local', 'door')).toMatchObject({ extensions: true });
}

/** Everything that is kept, but for when something was done. */
function everythingStored(options: Page): Promise<unknown> {
  return options.evaluate(async () => [
    await chrome.storage.local.get(null),
    await chrome.storage.session.get(null),
  ]);
}

/** Whether the worker has read its heavy script. */
async function hasReadMore(browser: TestBrowser): Promise<boolean> {
  const worker = await browser.worker();
  return await worker.evaluate(() => Object.hasOwn(globalThis, 'oktaOnDemand'));
}

/** A client of SDK 1, as Page Assist has one. */
async function connect({ page }: OpenExtension) {
  const client = new Client({ name: 'page-assist', title: 'Page Assist', version: '1' });
  const transport = new ExtensionTransport(await OtherPort.open(page));
  await client.connect(transport);
  return { client, closed: transport.closed };
}

test('before it is turned on, no extension and no page is heard, and nothing is read or kept', async ({
  neighbors: { browser, options, untrusted },
}) => {
  await browser.stopWorker();
  const before = await everythingStored(options);
  const port = await OtherPort.open(untrusted.page);
  expect(await port.untilClosed()).toEqual([]);
  expect(await hasReadMore(browser)).toBe(false);

  // Once more, with everything said before the worker can have looked.
  const eager = await OtherPort.open(untrusted.page);
  await Promise.allSettled([INITIALIZE, LIST, CALL].map((message) => eager.send(message)));
  expect(await eager.untilClosed()).toEqual([]);
  for (const message of [
    INITIALIZE,
    { to: 'worker', account: '1', type: 'mcp', request: { message: LIST } },
    { to: 'worker', account: '1', type: 'access/change', request: { change: { kind: 'clear' } } },
  ]) {
    const send = ([target, payload]: readonly [string, unknown]) => sendMessage(target, payload);
    expect(await untrusted.page.evaluate(send, [CHROMIUM_EXTENSION_ID, message] as const)).toMatch(
      /Receiving end does not exist/u,
    );
  }
  expect(await everythingStored(options)).toEqual(before);

  const page = await browser.context.newPage();
  await page.goto('https://acme.okta.com/');
  expect(await page.evaluate(() => typeof chrome === 'object' && 'runtime' in chrome)).toBe(false);

  await options.bringToFront();
  await allowExtensionRequests(options);
  await expect.poll(() => hasReadMore(browser)).toBe(true);
});

test('an extension that is not allowed gets no data by any method', async ({
  neighbors: { options, untrusted },
}) => {
  await allowExtensionRequests(options);
  for (const name of ['', 'ping', 'MCP', 'okta'])
    expect(await (await OtherPort.open(untrusted.page, name)).untilClosed(), name).toEqual([]);

  const unpairedError = {
    code: -32000,
    message: expect.stringContaining('allow this extension'),
    data: { reason: 'unpaired' },
  };
  const unpairedCall = expect.objectContaining({
    id: CALL.id,
    result: expect.objectContaining({ isError: true }),
  });
  for (const first of [CALL, LIST, INITIALIZE, INITIALIZE]) {
    const port = await OtherPort.open(untrusted.page);
    await port.send(first);
    expect(await port.untilClosed()).toEqual([
      first === CALL ? unpairedCall : { jsonrpc: '2.0', id: first.id, error: unpairedError },
    ]);
  }
  expect(await stored(options, 'local', 'outside-assistants')).toMatchObject([
    { key: `extension:${untrusted.id}`, name: 'Claude Desktop', standing: 'waiting' },
  ]);
  await expect(requests(options)).toContainText('Claude Desktop wants to connect');
  await expect(requests(options)).toContainText(untrusted.id);

  await requests(options).getByRole('button', { name: 'Deny' }).click();
  await expect(card(options).getByText('Not allowed')).toBeVisible();
  const port = await OtherPort.open(untrusted.page);
  expect(await port.untilClosed()).toEqual([]);
  expect(await stored(options, 'local', 'outside-events')).toBeUndefined();
});

test('an extension is allowed, asks each time, keeps its grants and is revoked', async ({
  neighbors: { browser, options, trusted, untrusted },
}) => {
  await allowExtensionRequests(options);
  await expect(connect(trusted)).rejects.toThrow(/allow this extension, then connect again/u);
  await expect(requests(options)).toContainText('Page Assist wants to connect');
  await expect(requests(options)).toContainText(trusted.id);
  await requests(options).getByRole('button', { name: 'Allow', exact: true }).click();

  const { client, closed } = await connect(trusted);
  expect((await client.listTools()).tools).toHaveLength(TOOL_NAMES.length);
  const profile = client.callTool(PROFILE);
  await expect(requests(options)).toContainText('Page Assist asks for your profile');
  await requests(options).getByRole('button', { name: 'Allow once' }).click();
  expect(await profile).toMatchObject({
    structuredContent: { profile: { title: expect.any(String) } },
  });

  const pages = browser.context.pages().length;
  for (const [answer, link] of [
    ['Allow once', expect.stringMatching(/^https:\/\/acme\.okta\.com\/home\//u)],
    ['Always allow', expect.stringMatching(/^https:\/\/acme\.okta\.com\/home\//u)],
  ] as const) {
    const asked = client.callTool(LINK);
    await expect(requests(options)).toContainText(
      'Page Assist asks for the link to one of your apps',
    );
    await requests(options).getByRole('button', { name: answer }).click();
    expect(Object(await asked).structuredContent?.application?.ssoLink).toEqual(link);
  }
  const list = client.callTool(APPS);
  await expect(requests(options)).toContainText('Page Assist asks for the list of your apps');
  await requests(options).getByRole('button', { name: 'Not now' }).click();
  expect(await list).toMatchObject({ isError: true });
  // What one may, the other may not.
  const port = await OtherPort.open(untrusted.page);
  await port.send(CALL);
  expect(JSON.stringify(await port.untilClosed())).not.toContain('https:');

  await browser.stopWorker();
  await closed;
  const again = await connect(trusted);
  expect(await again.client.callTool(LINK)).toMatchObject({
    structuredContent: { result: 'found' },
  });
  expect(browser.context.pages()).toHaveLength(pages);

  const asked = again.client.callTool(PROFILE);
  const outcome = asked.then(({ content }) => JSON.stringify(content));
  await expect(requests(options)).toContainText('Page Assist asks for your profile');
  await card(options).getByRole('button', { name: 'Revoke' }).click();
  expect(await outcome).toMatch(/is not allowed/u);
  await again.closed;
  await expect(connect(trusted)).rejects.toThrow(/closed/u);
  expect(await stored(options, 'local', 'outside-events')).toMatchObject([
    { tool: PROFILE.name, allowed: false },
    { tool: LINK.name, allowed: true, count: 3 },
    { tool: APPS.name, allowed: false },
    { tool: PROFILE.name, allowed: true },
  ]);
});
