import { expect } from '@playwright/test';
import { TOOL_NAMES } from '../../src/tools/texts/tool-names.ts';
import { allow, decide, legacyAssistant, open, stored, test } from './outside.ts';

const PROFILE = 'get_my_user_profile';
const LIST = 'list_assigned_applications';

test('each failure of a call is a result in words that the model can read', async ({ outside }) => {
  const { home, options, browser } = outside;
  await open(options);
  const client = await legacyAssistant(home, 'Cursor');
  await client.listResources().catch(() => undefined);
  await allow(options, 'cursor', TOOL_NAMES);
  const call = (name: string, args: Record<string, unknown> = {}) =>
    client.callTool({ name, arguments: args });
  const trouble = (text: RegExp) => ({
    isError: true,
    content: [{ type: 'text', text: expect.stringMatching(text) }],
  });
  expect(await call(PROFILE)).toMatchObject({ structuredContent: { profile: {} } });
  const assistants = await stored(options, 'local', 'outside-assistants');
  const assistant: unknown = Object(Array.isArray(assistants) ? assistants[0] : null).key;

  expect(await call('delete_everything')).toMatchObject(trouble(/no tool of this name/u));
  expect(await call(PROFILE, { fields: ['salary'] })).toMatchObject(trouble(/fields/u));

  await decide(options, { kind: 'set-permission', assistant, tool: PROFILE, permission: 'never' });
  await expect.poll(() => call(PROFILE)).toMatchObject(trouble(/does not allow this/u));
  await decide(options, { kind: 'use', tool: LIST, use: 'nowhere' });
  await expect.poll(() => call(LIST)).toMatchObject(trouble(/does not allow this/u));
  await decide(options, { kind: 'use', tool: LIST, use: 'everywhere' });

  await options.getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByRole('button', { name: /^Sign in/u }).first()).toBeVisible();
  expect(await call(LIST)).toMatchObject(trouble(/not signed in/u));

  await decide(options, { kind: 'pause', paused: true });
  await expect.poll(() => call(LIST)).toMatchObject(trouble(/paused/u));
  await decide(options, { kind: 'pause', paused: false });
  await decide(options, { kind: 'pair', assistant, allow: false });
  await expect.poll(() => call(LIST)).toMatchObject(trouble(/not allowed/u));
  await decide(options, { kind: 'turn', on: false });
  await expect.poll(() => call(LIST)).toMatchObject(trouble(/turn on outside assistants/iu));
  await browser.context.close();
  await expect.poll(() => call(LIST)).toMatchObject(trouble(/^Open the browser/u));
  // What needs no browser is still answered.
  expect((await client.listTools()).tools).toHaveLength(TOOL_NAMES.length);
  await client.close();
});
