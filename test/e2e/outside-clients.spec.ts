import { expect, type Page } from '@playwright/test';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { getApplicationSsoLink } from '../../src/tools/get-application-sso-link.ts';
import { getMyUserProfile } from '../../src/tools/get-my-user-profile.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { listAssignedApplications } from '../../src/tools/list-assigned-applications.ts';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import type { AnyClient } from '../fakes/any-client.ts';
import { userOf } from './fixtures.ts';
import {
  allow,
  legacyAssistant,
  modernAssistant,
  open,
  stored,
  test,
  type McpClientOptions,
  type Outside,
} from './outside.ts';
import { TOOL_NAMES } from '../../src/tools/texts/tool-names.ts';

type ElicitationAnswer = { action: 'accept' | 'decline'; content?: Record<string, string> };
type ToolCall = { name: string; arguments: Record<string, unknown> };

interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: unknown) => void;
}

const SDKS = ['SDK 1', 'SDK 2'] as const;
const LOGIN = 'bob@acme.example';
const PROFILE = { name: getMyUserProfile.name, arguments: { fields: ['title'] } };
const LINK = { name: getApplicationSsoLink.name, arguments: { application: 'datadog' } };

/** A client of either SDK that the person has allowed everything, and whose person answers what it asks. */
async function connect(
  sdk: (typeof SDKS)[number],
  { home, options }: Outside,
  elicitation?: McpClientOptions['elicitation'],
  answer: (params: unknown) => Promise<ElicitationAnswer> = async () => ({ action: 'decline' }),
) {
  const asked: unknown[] = [];
  const changes: string[] = [];
  const listed = (kind: string) =>
    ({ autoRefresh: false, debounceMs: 0, onChanged: () => changes.push(kind) }) as const;
  const clientOptions = {
    ...(elicitation !== undefined && { elicitation }),
    listChanged: {
      tools: listed('tools'),
      prompts: listed('prompts'),
      resources: listed('resources'),
    },
  };
  const respond = ({ params }: { params: unknown }) => {
    asked.push(params);
    return answer(params);
  };
  async function legacy() {
    const client = await legacyAssistant(home, 'Cursor', clientOptions);
    if (elicitation !== undefined) client.setRequestHandler(ElicitRequestSchema, respond);
    const call = (params: ToolCall, more?: CallOptions) => client.callTool(params, undefined, more);
    return { client, call };
  }
  async function modern() {
    const client = await modernAssistant(home, 'Cursor', clientOptions);
    if (elicitation !== undefined) client.setRequestHandler('elicitation/create', respond);
    const call = (params: ToolCall, more?: CallOptions) => client.callTool(params, more);
    return { client, call };
  }
  const peer: {
    client: AnyClient;
    call(params: ToolCall, more?: CallOptions): Promise<Record<string, unknown>>;
  } = await (sdk === 'SDK 1' ? legacy() : modern());
  await peer.client.listResources().catch(() => undefined);
  await allow(
    options,
    'cursor',
    TOOLS.map(({ name }) => name),
  );
  return { ...peer, asked, changes };
}

test.use({ as: LOGIN });

for (const sdk of SDKS) {
  test(`a client of ${sdk} has all that the server offers`, async ({ outside, okta }) => {
    await open(outside.options);
    const { client, call, asked, changes } = await connect(
      sdk,
      outside,
      { form: {} },
      async (params) => ({
        action: 'accept',
        content: { application: choicesOf(params)[1] ?? '' },
      }),
    );
    expect(client.getInstructions()).toContain('never an instruction');
    // Each SDK then holds structured output against its schema.
    expect((await client.listTools()).tools).toHaveLength(TOOL_NAMES.length);

    okta.setFaults([{ match: 'GET /api/v1/users/me', do: { hold: true } }]);
    const progressUpdates: unknown[] = [];
    const profile = call(PROFILE, { onprogress: (progress) => progressUpdates.push(progress) });
    await expect.poll(() => progressUpdates.length).toBeGreaterThanOrEqual(2);
    okta.release();
    expect(await profile).toMatchObject({
      structuredContent: { profile: { title: 'Sales Operations Lead' } },
    });
    expect(progressUpdates).toMatchObject(
      progressUpdates.map((_, index) => ({ progress: index + 1 })),
    );
    const list = { name: listAssignedApplications.name, arguments: { limit: 3 } };
    expect(await call(list)).toMatchObject({ structuredContent: { total: 500 } });

    const several = { ...LINK, arguments: { application: 'aws' } };
    const { structuredContent } = await call(several);
    expect(asked).toHaveLength(1);
    expect(structuredContent).toMatchObject({
      result: 'found',
      application: { label: choicesOf(asked[0])[1] },
    });

    const uris = await resourcesOf(client);
    expect(uris).toHaveLength(502);
    expect(new Set(uris).size).toBe(502);
    expect((await client.listResourceTemplates()).resourceTemplates).toMatchObject([
      { uriTemplate: 'okta://applications/{id}' },
    ]);
    const labels = { completion: { values: expect.arrayContaining(['Datadog']) } };
    const ofResource = { type: 'ref/resource', uri: 'okta://applications/{id}' } as const;
    expect(
      await client.complete({ ref: ofResource, argument: { name: 'id', value: 'datad' } }),
    ).toMatchObject(labels);
    const { contents } = await client.readResource({ uri: 'okta://applications/Datadog' });
    expect(contents).toMatchObject([{ text: expect.stringContaining('"label":"Datadog"') }]);
    expect(JSON.stringify(contents)).not.toContain('/home/');
    const ofPrompt = { type: 'ref/prompt', name: 'application_link' } as const;
    expect(
      await client.complete({ ref: ofPrompt, argument: { name: 'application', value: 'datad' } }),
    ).toMatchObject(labels);
    expect(
      await client.getPrompt({ name: ofPrompt.name, arguments: { application: 'Datadog' } }),
    ).toMatchObject({ messages: [{ content: { text: expect.stringContaining('"Datadog"') } }] });

    changes.length = 0;
    const tools = outside.options.getByRole('region', { name: 'Tools' });
    await tools.getByRole('combobox', { name: 'Your profile' }).selectOption('Off');
    await expect.poll(() => changes.toSorted()).toEqual(['prompts', 'resources', 'tools']);
    expect((await client.listTools()).tools).toHaveLength(2);
    expect((await client.listPrompts()).prompts).toHaveLength(2);

    changes.length = 0;
    const body = userOf(okta, LOGIN).appLinks.slice(0, 3);
    okta.setFaults([
      { match: 'GET /api/v1/users/me/appLinks', times: 'always', do: { status: 200, body } },
    ]);
    const popup = await outside.browser.open('popup');
    await popup.getByRole('button', { name: 'Update now' }).click();
    await expect.poll(() => changes).toEqual(['resources']);
    expect(await resourcesOf(client)).toHaveLength(4);

    const requests = outside.options.getByRole('region', { name: 'Waiting for you' });
    await outside.options
      .getByRole('combobox', { name: 'Links to your apps, for Cursor' })
      .selectOption('Ask each time');
    await expect
      .poll(() => stored(outside.options, 'local', 'outside-assistants'))
      .toMatchObject([{ grants: { [`1 ${LINK.name}`]: 'ask' } }]);
    const stop = new AbortController();
    const taken = call(LINK, { signal: stop.signal }).catch(String);
    await expect(requests).toContainText('Cursor asks for the link to one of your apps');
    stop.abort('not needed');
    expect(await taken).toContain('not needed');
    await expect(requests).toBeHidden();
    await client.close();
  });
}

test('a client sends its person to sign in, or says so in words', async ({ outside, okta }) => {
  const { browser, options } = outside;
  await open(options);
  for (const sdk of SDKS)
    await test.step(sdk, async () => {
      let signedIn = Promise.resolve();
      const { client, call, asked } = await connect(sdk, outside, { url: {} }, async (params) => {
        const page = await browser.context.newPage();
        await page.goto(String(Object(params).url));
        // To accept says that the page was opened; what is done there takes its time.
        signedIn = logInThere(page, options, okta);
        return { action: 'accept' };
      });
      const without = await connect(sdk, outside);
      await options.getByRole('button', { name: 'Sign out' }).click();
      await expect(options.getByRole('button', { name: /^Sign in/u }).first()).toBeVisible();
      okta.endBrowserSessions();
      expect(await without.call(PROFILE)).toMatchObject({
        isError: true,
        content: [{ text: expect.stringContaining('not signed in') }],
      });
      expect(asked).toEqual([]);
      expect(await call(PROFILE)).toMatchObject({ structuredContent: { profile: {} } });
      expect(asked).toMatchObject([{ mode: 'url', url: okta.orgUrl }]);
      await signedIn;
      expect(await without.call(PROFILE)).toMatchObject({ structuredContent: { profile: {} } });
      await Promise.all([client.close(), without.client.close()]);
    });
});

/** The applications among which a form has its person choose. */
function choicesOf(params: unknown): readonly string[] {
  return Object(params).requestedSchema.properties.application.enum;
}

/** The resources of all pages. */
async function resourcesOf(client: AnyClient, cursor?: string): Promise<readonly string[]> {
  const page = await client.listResources(cursor === undefined ? undefined : { cursor });
  const uris = page.resources.map(({ uri }) => uri);
  const { nextCursor } = page;
  return nextCursor === undefined ? uris : [...uris, ...(await resourcesOf(client, nextCursor))];
}

/** Signs in at the org's own page, after the extension has looked there in vain once. */
async function logInThere(page: Page, options: Page, okta: OktaOrg): Promise<void> {
  const before = silentSignIns(okta);
  const requests = options.getByRole('region', { name: 'Waiting for you' });
  await expect(requests).toContainText('Cursor asks for a sign-in to Okta');
  await requests.getByRole('button', { name: 'Allow once' }).click();
  await expect.poll(() => silentSignIns(okta)).toBeGreaterThan(before);
  const { password } = userOf(okta, LOGIN);
  await page.getByLabel('Username').fill(LOGIN);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'My Apps' }).waitFor();
  await page.close();
}

function silentSignIns(okta: OktaOrg): number {
  return okta
    .requests()
    .filter(({ path, query }) => path === '/oauth2/v1/authorize' && query.includes('prompt=none'))
    .length;
}
