import { describe, expect, test } from 'vitest';
import type { MessageType, ReplyOf, RequestOf } from '../../src/messages/protocol.ts';
import { sendMessage } from '../../src/messages/send-message.ts';
import { serveMessage } from '../../src/messages/serve-message.ts';
import { createMessageHandlers } from '../../src/worker/background/message-handlers.ts';
import { createWorker } from '../../src/worker/background/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand } from '../fakes/platform.ts';

const OWN = 'chrome-extension://own';

/** A real worker behind a message that is copied on its way, there and back, as the browser does. */
function page() {
  const fake = fakePlatform();
  const handlers = createMessageHandlers(createWorker(fake.platform, loadOnDemand, 'xml'));
  const handle = <T extends MessageType>(
    type: T,
    request: RequestOf<T>,
    account: string,
  ): Promise<ReplyOf<T>> => handlers[type](request, account);
  const post = async (message: unknown): Promise<unknown> => {
    const reply = await serveMessage(
      structuredClone(message),
      { id: 'own', url: `${OWN}/popup.html` },
      { id: 'own', origin: OWN },
      handle,
    );
    // Chromium carries JSON, Firefox a structured clone: a reply has to survive both.
    expect(JSON.parse(JSON.stringify(reply ?? null))).toEqual(
      JSON.parse(JSON.stringify(structuredClone(reply ?? null))),
    );
    return structuredClone(reply);
  };
  return {
    ...fake,
    ask: <T extends MessageType>(type: T, request: RequestOf<T>) =>
      sendMessage(type, request, '1', post),
  };
}

/** One use of every message; a type that is missing here does not compile. */
const REQUESTS: { readonly [T in MessageType]: RequestOf<T> } = {
  'org/save': { orgUrl: 'acme.okta.com', clientId: CLIENT_ID },
  'org/apply-policy': {},
  'session/sign-in': { how: 'interactive' },
  'applications/refresh': { force: true },
  'link/open': { applicationId: '', where: 'new-tab' },
  'usage/clear': {},
  'diagnose/run': { check: 'version' },
  mcp: { message: { jsonrpc: '2.0', method: 'notifications/initialized' } },
  'accounts/add': { orgUrl: 'acme.okta.com', clientId: CLIENT_ID },
  'accounts/switch': { id: '1' },
  'accounts/describe': { name: 'Work', color: 'plum' },
  'session/resume': {},
  'access/change': { change: { kind: 'use', tool: 'get_application_sso_link', use: 'inside' } },
  'session/sign-out': {},
  'org/forget': {},
};

describe('every message', () => {
  test('survives its way to the worker and back', async () => {
    const { ask, items } = page();
    expect(await ask('org/save', REQUESTS['org/save'])).toEqual(await items.org.read());
    expect(await ask('org/apply-policy', {})).toBeNull();
    expect(await ask('session/sign-in', { how: 'interactive' })).toMatchObject({
      state: 'signed-in',
      user: { login: 'alice@acme.example', orgUrl: ORG_URL },
    });
    expect(await ask('applications/refresh', { force: true })).toBeNull();
    const applicationId = (await items.applications.read())?.value[0]?.id ?? '';
    expect(await ask('link/open', { applicationId, where: 'new-tab' })).toBeNull();
    expect(await ask('mcp', REQUESTS.mcp)).toBeNull();
    expect(await ask('diagnose/run', { check: 'session' })).toMatchObject({ verdict: 'good' });
    expect(await ask('usage/clear', {})).toBeNull();
    expect(await ask('session/resume', {})).toBeNull();
    expect(await ask('access/change', REQUESTS['access/change'])).toBeNull();
    expect(await ask('accounts/describe', REQUESTS['accounts/describe'])).toBeNull();
    expect(await ask('accounts/add', REQUESTS['accounts/add'])).toMatchObject({ orgUrl: ORG_URL });
    expect((await items.accounts.read()).current).toBe('2');
    expect(await ask('accounts/switch', { id: '1' })).toBeNull();
    expect(await items.accounts.read()).toMatchObject({
      current: '1',
      list: [{ name: 'Work', color: 'plum' }, { user: null }],
    });
    expect(await ask('session/sign-out', {})).toEqual({ state: 'signed-out', problem: null });
    expect(await ask('org/forget', {})).toBeNull();
    expect(await items.org.read()).toBeNull();
  });

  test.each(Object.entries(REQUESTS))(
    '%s carries no function, class or cycle',
    (_type, request) => {
      expect(JSON.parse(JSON.stringify(structuredClone(request)))).toEqual(request);
    },
  );

  test('brings back the worker’s error with code and detail', async () => {
    const { ask, reachable } = page();
    reachable.clear();
    await expect(ask('session/sign-in', { how: 'interactive' })).rejects.toMatchObject({
      wire: { code: 'ORG_PERMISSION_MISSING', detail: { orgUrl: ORG_URL } },
    });
    await expect(ask('link/open', REQUESTS['link/open'])).rejects.toMatchObject({
      wire: { code: 'APPLICATION_NOT_FOUND' },
    });
  });

  test('gives a page no token for any message', async () => {
    const fake = page();
    const replies: unknown[] = [];
    for (const type of ['session/sign-in', 'applications/refresh', 'org/save'] as const)
      replies.push(await fake.ask(type, REQUESTS[type]));
    for (const method of ['tools/list', 'tools/call'])
      replies.push(
        await fake.ask('mcp', {
          message: { jsonrpc: '2.0', id: 1, method, params: { name: 'get_my_user_profile' } },
        }),
      );
    const tokenSet = await fake.items.tokenSet.read();
    expect(tokenSet).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' });
    expect(JSON.stringify(replies)).not.toMatch(/access-1|refresh-1|eyJ/u);
    for (const [name, item] of Object.entries(fake.items))
      if (name !== 'tokenSet' && 'written' in item)
        expect(JSON.stringify(item.written), name).not.toMatch(/access-1|refresh-1|eyJ/u);
  });
});
