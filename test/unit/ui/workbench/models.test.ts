import { describe, expect, test } from 'vitest';
import { assistantError } from '../../../../src/domain/errors.ts';
import { SIGNED_OUT } from '../../../../src/domain/session.ts';
import { createRunModel } from '../../../../src/ui/workbench/run-model.ts';
import {
  createServerCatalog,
  type ServerCatalogModel,
} from '../../../../src/ui/workbench/server-catalog-model.ts';
import { createExchangeLog, type ExchangeLog } from '../../../../src/ui/workbench/exchange-log.ts';
import { ADA, fakeExtension } from '../../../fakes/extension.ts';
import { applicationsNamed, directoryOf } from '../../../fakes/tool-context.ts';
import { fakeClock, serveWorkbench } from '../../../fakes/workbench.ts';

const DIRECTORY = directoryOf(applicationsNamed('Google Drive', 'Google Mail', 'Zoom'), {
  title: 'Designer',
});

async function opened(directory = DIRECTORY) {
  const extension = fakeExtension();
  const client = serveWorkbench(extension, directory);
  const log = createExchangeLog(client, fakeClock());
  const bench = { log, catalog: createServerCatalog(extension, log, client) };
  await settled(bench);
  return { extension, bench, run: (method: string) => createRunModel(method, log, client) };
}

interface Bench {
  readonly log: ExchangeLog;
  readonly catalog: ServerCatalogModel;
}

async function settled({ log }: Bench) {
  await expect
    .poll(
      () =>
        log.entries.value.length > 0 &&
        log.entries.value.every(({ durationMs: took }) => took !== null),
    )
    .toBe(true);
}

const methods = ({ log }: Bench) => log.entries.value.map(({ request }) => request['method']);
const toolNames = ({ catalog }: Bench) => catalog.tools.value?.map(({ name }) => name) ?? [];

describe('the catalog', () => {
  test('contains what the server lists', async () => {
    const { bench } = await opened();
    const { server, tools, resources, templates, prompts, problem: failed } = bench.catalog;
    expect(server.value).toMatchObject({
      name: 'okta-end-user-assistant',
      title: 'Okta End User Assistant',
      version: '0.1.0',
      revisions: ['2026-07-28'],
      capabilities: ['tools', 'resources', 'prompts', 'completions'],
    });
    expect(tools.value?.map(({ title }) => title)).toEqual([
      'Get my user profile',
      'List assigned applications',
      'Get application SSO link',
    ]);
    expect(resources.value?.map(({ uri }) => uri).slice(0, 2)).toEqual([
      'okta://me',
      'okta://applications',
    ]);
    expect(templates.value).toMatchObject([{ fields: [{ name: 'id', kind: 'text' }] }]);
    expect(prompts.value).toHaveLength(5);
    expect(failed.value).toBeNull();
  });

  test('drops a tool when it is turned off, and shows it again later', async () => {
    const { bench, extension } = await opened();
    const { toolAvailabilities: toolUses } = extension.outside;
    await toolUses.write({ get_application_sso_link: 'nowhere' });
    await expect.poll(() => toolNames(bench)).not.toContain('get_application_sso_link');
    expect(toolNames(bench)).toHaveLength(2);
    await toolUses.write({});
    await expect.poll(() => toolNames(bench)).toContain('get_application_sso_link');
    await extension.policy.write({ disabledTools: ['get_my_user_profile'] });
    await expect.poll(() => toolNames(bench)).not.toContain('get_my_user_profile');
  });

  test('loads more of a long list of resources', async () => {
    const labels = Array.from({ length: 150 }, (_, at) => `App ${at}`);
    const { bench } = await opened(directoryOf(applicationsNamed(...labels), {}));
    const { resources, hasMore, loadMore } = bench.catalog;
    expect([resources.value?.length, hasMore.value]).toEqual([100, true]);
    await loadMore();
    expect([resources.value?.length, hasMore.value]).toEqual([152, false]);
    await loadMore();
    expect(resources.value).toHaveLength(152);
  });

  test('shows why it cannot be read, until it can', async () => {
    const { bench, extension } = await opened();
    const { mcp } = extension.handlers;
    extension.handlers.mcp = () => Promise.reject(assistantError('WORKER_UNREACHABLE', 'Gone.'));
    await bench.catalog.load();
    expect(bench.catalog.problem.value?.code).toBe('WORKER_UNREACHABLE');
    extension.handlers.mcp = mcp;
    await bench.catalog.load();
    expect(bench.catalog.problem.value).toBeNull();
  });

  test('drops the messages of a user before the next one signs in', async () => {
    const { bench, extension, run } = await opened();
    await run('tools/call').start({ name: 'get_my_user_profile', arguments: {} });
    await extension.session.write(SIGNED_OUT);
    await expect.poll(() => methods(bench)).not.toContain('tools/call');
    await settled(bench);
    expect(methods(bench)).toContain('tools/list');
    const { length } = methods(bench);
    await extension.session.write(ADA);
    await expect.poll(() => methods(bench).length).toBe(2 * length);
  });

  test('sends nothing after the page switches to another account', async () => {
    const { bench, extension } = await opened();
    bench.catalog.dispose();
    const { length } = methods(bench);
    await extension.outside.toolAvailabilities.write({ get_my_user_profile: 'nowhere' });
    await extension.session.write(SIGNED_OUT);
    expect(methods(bench)).toHaveLength(length);
  });
});

describe('the messages', () => {
  test('are the full requests and responses, newest first, with their times', async () => {
    const { bench, run, extension } = await opened();
    await run('prompts/get').start({ name: 'my_manager' });
    const [entry] = bench.log.entries.value;
    expect(entry).toMatchObject({
      at: Date.UTC(2026, 10, 24, 9, 0),
      durationMs: 5,
      request: {
        jsonrpc: '2.0',
        method: 'prompts/get',
        params: {
          name: 'my_manager',
          _meta: {
            'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {} } },
          },
        },
      },
      response: { result: { messages: [{ role: 'user' }] } },
    });
    expect(entry?.request).toEqual(Object(extension.sent.at(-1)?.request).message);
    expect(entry?.response?.['id']).toBe(entry?.request['id']);
  });

  test('are at most two hundred, and none after they are cleared', async () => {
    const { bench } = await opened();
    const { signal } = new AbortController();
    for (let count = 0; count < 210; count += 1) await bench.log.send('ping', { count }, signal);
    expect(bench.log.entries.value).toHaveLength(200);
    expect(bench.log.entries.value[0]?.request).toMatchObject({ params: { count: 209 } });
    const late = bench.log.send('tools/list', {}, signal);
    bench.log.clear();
    expect(await late).toHaveProperty('response.result');
    expect(bench.log.entries.value).toEqual([]);
  });
});

describe('a run', () => {
  test('returns structured output and text', async () => {
    const model = (await opened()).run('tools/call');
    await model.start({ name: 'get_my_user_profile', arguments: {} });
    expect(model.state.value).toMatchObject({
      kind: 'done',
      durationMs: 5,
      reply: {
        kind: 'result',
        parts: [
          { name: 'structured', value: { profile: { title: 'Designer' } } },
          { name: 'text' },
        ],
      },
    });
  });

  test('answers the server’s question, or skips it', async () => {
    const model = (await opened()).run('tools/call');
    const google = { name: 'get_application_sso_link', arguments: { application: 'google' } };
    await model.start(google);
    expect(model.state.value).toMatchObject({
      reply: {
        kind: 'asked',
        questions: [
          { fields: [{ kind: 'one-of', values: expect.arrayContaining(['Google Mail']) }] },
        ],
      },
    });
    const { answer } = model;
    await answer({ choice: { action: 'accept', content: { application: 'Google Mail' } } });
    expect(model.state.value).toMatchObject({
      reply: {
        parts: [{ value: { result: 'found', application: { label: 'Google Mail' } } }, {}],
      },
    });
    await answer({ choice: { action: 'decline' } });
    expect(model.state.value).toMatchObject({ reply: { kind: 'result' } });
    await model.start(google);
    await answer({ choice: { action: 'decline' } });
    expect(model.state.value).toMatchObject({
      reply: { parts: [{ value: { result: 'several' } }, {}] },
    });
  });

  test('returns the server’s own errors for invalid input, an unknown resource, and a tool that is off', async () => {
    const { run, extension } = await opened();
    const call = run('tools/call');
    await call.start({ name: 'list_assigned_applications', arguments: { limit: 'many' } });
    expect(call.state.value).toMatchObject({
      reply: { kind: 'tool-error', error: { code: 'INPUT_INVALID' } },
    });
    const read = run('resources/read');
    await read.start({ uri: 'okta://nothing' });
    expect(read.state.value).toMatchObject({
      reply: { kind: 'refused', error: null, text: expect.stringContaining('-32602') },
    });
    await extension.outside.toolAvailabilities.write({ get_my_user_profile: 'nowhere' });
    await read.start({ uri: 'okta://me' });
    expect(read.state.value).toMatchObject({
      reply: { kind: 'refused', error: { code: 'CALLER_NOT_ALLOWED' } },
    });
  });

  test('is also canceled in the worker, and returns only the last result', async () => {
    const asked: AbortSignal[] = [];
    const { run } = await opened({
      applications: DIRECTORY.applications,
      profile(signal) {
        asked.push(signal);
        return new Promise(() => undefined);
      },
    });
    const model = run('tools/call');
    const first = model.start({ name: 'get_my_user_profile', arguments: {} });
    await expect.poll(() => asked.length).toBe(1);
    expect(model.state.value).toEqual({ kind: 'running' });
    model.stop();
    await first;
    expect(model.state.value).toMatchObject({
      reply: { kind: 'none', error: { code: 'CANCELLED' } },
    });
    await expect.poll(() => asked[0]?.aborted).toBe(true);

    const profile = { name: 'get_my_user_profile', arguments: {} };
    const second = model.start(profile);
    void model.start(profile);
    await second;
    expect(model.state.value).toEqual({ kind: 'running' });
    await model.start({ name: 'list_assigned_applications', arguments: {} });
    expect(model.state.value).toMatchObject({
      reply: { parts: [{ value: { total: 3 } }, {}] },
    });
  });
});
