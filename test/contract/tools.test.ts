import { describe, expect, test } from 'vitest';
import type { Directory } from '../../src/domain/directory.ts';
import { problem, toWireError } from '../../src/domain/errors.ts';
import { callTool } from '../../src/mcp/call-tool.ts';
import { createPageConnection } from '../../src/mcp/page-connection.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { applicationsNamed, directoryOf, toolContext } from '../fakes/tool-context.ts';

const APPLICATIONS = applicationsNamed(
  'Salesforce',
  'Google Workspace Mail',
  'Google Workspace Drive',
  'Zoom',
);
const DIRECTORY = directoryOf(APPLICATIONS, { title: 'Designer', manager: 'Dana Ruiz' });
const NEVER = new AbortController().signal;

/** A page's client and the worker's server, with nothing between them but the message. */
function pageOver(directory: Directory) {
  const connection = createPageConnection({
    tools: TOOLS,
    version: '1.0.0',
    context: (signal) => toolContext(directory, signal),
  });
  const carry = async (message: Readonly<Record<string, unknown>>) => {
    const reply = await connection.exchange(structuredClone(message));
    return reply === null ? null : structuredClone(reply);
  };
  return {
    connection,
    call: (name: string, input: Readonly<Record<string, unknown>>, signal = NEVER) =>
      callTool(name, input, '1.0.0', carry, signal),
  };
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

describe('a page calls', () => {
  test('get_my_user_profile and learns what is not recorded', async () => {
    const { call } = pageOver(DIRECTORY);
    expect(await call('get_my_user_profile', { fields: ['title', 'department'] })).toEqual({
      profile: { title: 'Designer' },
      notRecorded: ['department'],
      asOf: '2026-11-24T09:00:00.000Z',
    });
  });

  test('list_assigned_applications with and without a query, in pages', async () => {
    const { call } = pageOver(DIRECTORY);
    expect(await call('list_assigned_applications', { query: 'google' })).toMatchObject({
      applications: [{ label: 'Google Workspace Mail' }, { label: 'Google Workspace Drive' }],
      total: 4,
      matching: 2,
      nextOffset: null,
    });
    expect(await call('list_assigned_applications', { limit: 3 })).toMatchObject({ nextOffset: 3 });
    const last = await call('list_assigned_applications', { limit: 3, offset: 3 });
    expect(last).toMatchObject({ nextOffset: null });
    expect(last['applications']).toHaveLength(1);
  });

  test('get_application_sso_link by name and by id: found, several, none', async () => {
    const { call } = pageOver(DIRECTORY);
    const found = await call('get_application_sso_link', { application: 'zoom' });
    expect(found).toMatchObject({
      result: 'found',
      application: { label: 'Zoom', ssoLink: 'https://acme.okta.com/home/app3/0oa3/3' },
    });
    const drive = APPLICATIONS[2]?.id ?? '';
    expect(await call('get_application_sso_link', { application: drive })).toMatchObject({
      application: { label: 'Google Workspace Drive' },
    });
    const several = await call('get_application_sso_link', { application: 'google workspace' });
    expect(several).toMatchObject({ result: 'several', application: null });
    expect(several['candidates']).toHaveLength(2);
    expect(await call('get_application_sso_link', { application: 'payroll' })).toMatchObject({
      result: 'none',
      application: null,
    });
  });

  test('and gets an error with its code, not only its text', async () => {
    const signedOut: Directory = {
      applications: () => Promise.reject(problem('SIGN_IN_REQUIRED', 'Not signed in.')),
      profile: () => Promise.reject(new Error('access token abc')),
    };
    const { call } = pageOver(signedOut);
    expect(await codeOf(call('list_assigned_applications', {}))).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(call('get_my_user_profile', {}))).toBe('INTERNAL');
  });

  test('with an input that is not valid, or a tool that is not there, and nothing runs', async () => {
    let asked = 0;
    const counting: Directory = {
      applications: (signal) => {
        asked += 1;
        return DIRECTORY.applications(signal);
      },
      profile: (signal) => {
        asked += 1;
        return DIRECTORY.profile(signal);
      },
    };
    const { call } = pageOver(counting);
    for (const [name, input] of [
      ['get_application_sso_link', {}],
      ['get_application_sso_link', { application: 7 }],
      ['get_application_sso_link', { application: 'zoom', url: 'https://evil.example' }],
      ['get_my_user_profile', { fields: ['credentials'] }],
      ['list_assigned_applications', { limit: 1e9 }],
      ['__proto__', {}],
      ['open_everything', {}],
    ] as const)
      expect(await codeOf(call(name, input)), name).not.toBe('resolved');
    expect(asked).toBe(0);
  });

  test('and stops it: the tool’s own signal ends', async () => {
    let seen: AbortSignal | null = null;
    const started = Promise.withResolvers<null>();
    const slow: Directory = {
      applications: (signal) => {
        seen = signal;
        started.resolve(null);
        return new Promise(() => undefined);
      },
      profile: () => new Promise(() => undefined),
    };
    const { call } = pageOver(slow);
    const stop = new AbortController();
    const answer = codeOf(call('list_assigned_applications', {}, stop.signal));
    await started.promise;
    stop.abort();
    expect(await answer).toBe('CANCELLED');
    await expect.poll(() => seen?.aborted).toBe(true);
  });

  test('goes on with a new worker’s new connection, without a handshake', async () => {
    const first = pageOver(DIRECTORY);
    await first.call('get_my_user_profile', {});
    const second = pageOver(DIRECTORY);
    expect(await second.call('get_my_user_profile', { fields: ['manager'] })).toMatchObject({
      profile: { manager: 'Dana Ruiz' },
    });
  });

  test.each([{}, { method: 7 }, { id: {}, method: 'tools/list' }, { jsonrpc: '1.0' }])(
    'and a message that is none (%j) gets a JSON-RPC error',
    async (message) => {
      const { connection } = pageOver(DIRECTORY);
      expect(await connection.exchange(message)).toMatchObject({ error: { code: -32600 } });
    },
  );
});
