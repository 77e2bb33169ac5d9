import { expect, test } from 'vitest';
import { META_KEYS, PROTOCOL_VERSION } from '../../../src/mcp/protocol-constants.ts';
import { TOOL_NAMES } from '../../../src/tools/texts/tool-names.ts';
import { pairedAssistant, settled, createTestWorker } from './test-worker.ts';

const ENVELOPE = {
  [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
  [META_KEYS.clientInfo]: { name: 'claude-ai', version: '1' },
  [META_KEYS.clientCapabilities]: { elicitation: { url: {} } },
};

/** An assistant that may have the profile of somebody who has signed out, and who is not signed in to Okta either. */
async function signedOut() {
  const fixture = await createTestWorker();
  const port = await fixture.open();
  const assistant = await pairedAssistant(fixture);
  for (const tool of TOOL_NAMES)
    await fixture.change({
      kind: 'set-permission',
      assistant: assistant.installation.publicKey,
      tool,
      permission: 'always',
    });
  fixture.platform.wait = async () => undefined;
  await fixture.send('session/sign-out', {});
  fixture.platform.wait = fixture.timers.wait;
  fixture.provider.overrides.redirect = (url) => {
    url.searchParams.delete('code');
    url.searchParams.set('error', 'login_required');
    return url;
  };
  let count = 0;
  const call = (inputResponses = {}) => {
    count += 1;
    const id = `call-${count}`;
    assistant.give({
      id,
      method: 'tools/call',
      params: {
        name: 'get_my_user_profile',
        arguments: {},
        inputResponses,
        _meta: ENVELOPE,
      },
    });
    return id;
  };
  const reply = (id: string) => port.reply('c1', id);
  /** Two timers: for the next look at Okta, and for the next sign of life. */
  const isLooking = () => fixture.timers.count === 2;
  return {
    ...fixture,
    call,
    reply,
    /** The client says that the user opened the page, and the user allows the sign-in. */
    async accepted() {
      const id = call({ sign_in: { action: 'accept' } });
      expect(await fixture.answer('once')).toMatchObject({ tool: 'sign_in' });
      await expect.poll(isLooking).toBe(true);
      return id;
    },
    /** Lets so many seconds pass while the call is looked after, which is real work in between. */
    async pass(seconds: number, id: string) {
      let isOver = false;
      void reply(id).then(() => {
        isOver = true;
      });
      for (let second = 0; second < seconds; second += 1) {
        await fixture.timers.advance(1000);
        await expect.poll(() => isOver || isLooking()).toBe(true);
      }
    },
    working: () => port.sent.filter(({ type }) => type === 'working').length,
    cancel: (id: string) => {
      assistant.give({
        method: 'notifications/cancelled',
        params: { requestId: id, _meta: ENVELOPE },
      });
    },
  };
}

test('a signed-out user is sent to their org, and the call waits for the sign-in', async () => {
  const { call, accepted, pass, reply, timers, provider, working } = await signedOut();
  expect(await reply(call())).toMatchObject({
    result: {
      resultType: 'input_required',
      inputRequests: { sign_in: { params: { mode: 'url', url: 'https://acme.okta.com' } } },
    },
  });
  const id = await accepted();
  await pass(20, id);
  expect(working()).toBe(4);
  delete provider.overrides.redirect;
  await pass(3, id);
  expect(await reply(id)).toMatchObject({ result: { structuredContent: { profile: {} } } });
  await timers.advance(60_000);
  expect(timers.count).toBe(0);
});

test('a call waits at most a minute for a sign-in, and Okta is asked seldom', async () => {
  const { accepted, pass, reply, provider } = await signedOut();
  const before = provider.authorizations.length;
  const id = await accepted();
  await pass(60, id);
  expect(await reply(id)).toMatchObject({
    result: { isError: true, content: [{ text: expect.stringContaining('sign in') }] },
  });
  expect(provider.authorizations.length - before).toBeLessThan(20);
});

test('a sign-in at the extension ends the wait', async () => {
  const { accepted, pass, reply, provider, send } = await signedOut();
  const id = await accepted();
  delete provider.overrides.redirect;
  await send('session/sign-in', { how: 'interactive' });
  const before = provider.authorizations.length;
  await pass(3, id);
  expect(await reply(id)).toMatchObject({ result: { structuredContent: { profile: {} } } });
  expect(provider.authorizations).toHaveLength(before);
});

test('a canceled call stops waiting', async () => {
  const { accepted, cancel, timers, provider } = await signedOut();
  const id = await accepted();
  cancel(id);
  await settled();
  const before = provider.authorizations.length;
  await timers.advance(60_000);
  // The look that was under way may still have come to Okta.
  expect(provider.authorizations.length).toBeLessThanOrEqual(before + 1);
  expect(timers.count).toBe(0);
});
