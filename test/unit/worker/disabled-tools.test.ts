import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { decodePolicy } from '../../../src/domain/policy.ts';
import type { ToolAvailability } from '../../../src/outside/model/tool-availability.ts';
import { callTool } from '../../../src/mcp/call-tool.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { settled } from '../../fakes/manual-wait.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

const PROFILE = 'get_my_user_profile';
const LIST = 'list_assigned_applications';

async function signedIn() {
  const fake = fakePlatform();
  const send = pageSender(createWorker(fake.platform, loadOnDemand, 'xml'));
  await send('session/sign-in', { how: 'interactive' });
  /** The result of a page's call: `given`, or the error's code. */
  async function call(tool: string): Promise<string> {
    const { signal } = new AbortController();
    const exchange = (message: Parameters<Parameters<typeof callTool>[3]>[0]) =>
      send('mcp', { message });
    try {
      await callTool(tool, {}, '1', exchange, signal);
      return 'given';
    } catch (thrown) {
      return toWireError(thrown).code;
    }
  }
  const use = (toolUse: ToolAvailability) =>
    send('access/change', { change: { kind: 'use', tool: LIST, use: toolUse } });
  return { ...fake, call, use };
}

describe('a tool that the user turned off', () => {
  test('cannot be called by the extension’s pages until it is turned on again', async () => {
    const { use, call } = await signedIn();
    expect(await call(LIST)).toBe('given');
    await use('nowhere');
    expect(await call(LIST)).toBe('CALLER_NOT_ALLOWED');
    expect(await call(PROFILE)).toBe('given');
    await use('everywhere');
    expect(await call(LIST)).toBe('given');
  });

  test('only for outside assistants can still be called by the extension’s pages', async () => {
    const { use, call } = await signedIn();
    await use('inside');
    expect(await call(LIST)).toBe('given');
  });
});

test('a tool that policy disables cannot be called until policy allows it', async () => {
  const { call, setPolicy } = await signedIn();
  setPolicy({ disabledTools: [PROFILE] });
  expect(await call(PROFILE)).toBe('CALLER_NOT_ALLOWED');
  setPolicy({});
  await settled();
  expect(await call(PROFILE)).toBe('given');
});

test.each([['Get_My_User_Profile'], [' get_my_user_profile'], ['get_my_profile'], [7]])(
  'a policy that disables %j never keeps that tool usable by mistake',
  async (name) => {
    const { call, setPolicy } = await signedIn();
    setPolicy(decodePolicy({ disabledTools: [name] }));
    expect(await call(PROFILE)).toBe('CALLER_NOT_ALLOWED');
    const isKnown = typeof name === 'string' && name.trim().toLowerCase() === PROFILE;
    expect(await call(LIST)).toBe(isKnown ? 'given' : 'CALLER_NOT_ALLOWED');
  },
);
