import { expect, type Page } from '@playwright/test';
import { decide, legacyAssistant, modernAssistant, open, stored, test } from './outside.ts';

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
  const kept = await stored(page, 'local', 'outside-assistants');
  return Array.isArray(kept) ? kept : [];
}

for (const [sdk, connect] of CLIENTS)
  test(`an assistant of ${sdk} is paired, asks, is refused and revoked`, async ({ outside }) => {
    const { home, options, browser } = outside;
    await open(options);
    const client = await connect(home, 'Cursor');
    expect((await client.listTools()).tools).toHaveLength(3);

    const unpaired = String(await outcome(client.callTool(PROFILE)));
    const [waiting] = await assistants(options);
    expect(waiting).toMatchObject({ name: 'Cursor', installation: 'cursor', standing: 'waiting' });
    expect(unpaired).toContain(waiting.code);
    const card = options.getByRole('region', { name: 'Outside assistants' });
    const requests = card.getByRole('region', { name: 'Waiting for you' });
    await expect(requests).toContainText(`Cursor wants to connect`);
    await expect(requests).toContainText(waiting.code);
    await requests.getByRole('button', { name: 'Allow' }).click();

    const asked = client.callTool(PROFILE);
    await expect(requests).toContainText('Cursor asks for your profile');
    await requests.getByRole('button', { name: 'Allow once' }).click();
    expect(await outcome(asked)).toMatchObject({ profile: { title: expect.any(String) } });

    const refused = client.callTool(LINK);
    await expect(requests).toContainText('Cursor asks for the link to “salesforce”');
    await requests.getByRole('button', { name: 'Not now' }).click();
    expect(await outcome(refused)).toMatch(/does not allow this/u);

    await decide(options, {
      kind: 'grant',
      assistant: waiting.key,
      tool: LINK.name,
      grant: 'always',
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
      { tool: LINK.name, allowed: true },
      { tool: LINK.name, allowed: true },
      { tool: LINK.name, allowed: false },
      { tool: PROFILE.name, allowed: true },
    ]);
    await client.close();
  });
