import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from '@playwright/test';
import { BRIDGE_FILE } from '../../scripts/build-bridge.ts';
import { ROOT } from '../../scripts/step.ts';
import { getApplicationSsoLink } from '../../src/tools/get-application-sso-link.ts';
import { getMyUserProfile } from '../../src/tools/get-my-user-profile.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { listAssignedApplications } from '../../src/tools/list-assigned-applications.ts';
import { allow, open, test, type Outside } from './outside.ts';

const INSPECTOR = join(
  ROOT,
  'node_modules/@modelcontextprotocol/inspector/clients/cli/build/index.js',
);

/** The Inspector's exit status for a tool that gave an error, and for a tool that there is not. */
const TOOL_FAILED = 5;

interface Inspected {
  readonly code: number;
  /** stdout: one value of JSON, or nothing. */
  readonly output: unknown;
  readonly errorText: string;
}

/** Runs MCP Inspector as the assistant that starts the bridge, for each era as another one. */
function inspect(home: string, era: string, ...args: readonly string[]): Promise<Inspected> {
  const server = [process.execPath, BRIDGE_FILE, 'serve', '--client', `inspector-${era}`];
  const options = ['--protocol-era', era, '--format', 'json', '--quiet', ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [INSPECTOR, '-e', `OKTA_ASSISTANT_BRIDGE_HOME=${home}`, ...options, '--', ...server],
      { env: { PATH: process.env['PATH'], HOME: home } },
      (error, out, errorText) => {
        const code = error === null ? 0 : Number(error.code ?? -1);
        resolve({ code, output: out === '' ? null : JSON.parse(out), errorText });
      },
    );
  });
}

function call(tool: string, input: object = {}): readonly string[] {
  return ['--method', 'tools/call', '--tool-name', tool, '--tool-args-json', JSON.stringify(input)];
}

const PROFILE = call(getMyUserProfile.name, { fields: ['title'] });
const LINK = call(getApplicationSsoLink.name, { application: 'salesforce' });

async function connectAllowedClient({ home, options }: Outside, era: string): Promise<void> {
  const { errorText } = await inspect(
    home,
    era,
    '--method',
    'resources/read',
    '--uri',
    'okta://me',
  );
  expect(errorText).toContain('(pairing code ');
  await allow(
    options,
    `inspector-${era}`,
    TOOLS.map(({ name }) => name),
  );
}

const some = expect.any(String);

/** Only results of revision 2026-07-28 say who gives them. */
const MODERN = { _meta: { 'io.modelcontextprotocol/serverInfo': expect.anything() } };

/** What is asked, and what the answer holds. */
const ASKED: readonly (readonly [args: readonly string[], result: object])[] = [
  [
    ['--method', 'tools/list', '--strict'],
    { tools: TOOLS.map(({ name }) => expect.objectContaining({ name })) },
  ],
  [PROFILE, { structuredContent: { profile: { title: some } } }],
  [
    call(listAssignedApplications.name, { limit: 2 }),
    { structuredContent: { applications: [{ label: some }, { label: some }], total: 50 } },
  ],
  [LINK, { structuredContent: { application: { ssoLink: some } } }],
  [['--method', 'resources/list'], { resources: { length: 52 } }],
  [
    ['--method', 'resources/read', '--uri', 'okta://me'],
    { contents: [{ uri: 'okta://me', mimeType: 'application/json', text: some }] },
  ],
  [
    ['--method', 'resources/templates/list'],
    { resourceTemplates: [{ uriTemplate: 'okta://applications/{id}' }] },
  ],
  [['--method', 'prompts/list'], { prompts: { length: 5 } }],
  [
    [
      '--method',
      'prompts/get',
      '--prompt-name',
      'application_link',
      '--prompt-args',
      'application=Slack',
    ],
    { messages: [{ content: { text: expect.stringContaining('"Slack"') } }] },
  ],
];

const FAILING: readonly (readonly [args: readonly string[], code: number])[] = [
  [call(getMyUserProfile.name, { fields: ['salary'] }), TOOL_FAILED],
  [call('no_such_tool'), TOOL_FAILED],
  [['--method', 'resources/read', '--uri', 'okta://nobody'], 1],
];

test('MCP Inspector gets everything in each era, with its strictest checks and under load', async ({
  outside,
}) => {
  await open(outside.options);
  const inspectAll = async (era: string) => {
    await connectAllowedClient(outside, era);
    for (const [args, result] of ASKED) {
      const { output, ...ended } = await inspect(outside.home, era, ...args);
      expect(ended, args.join(' ')).toEqual({ code: 0, errorText: '' });
      expect(output).toMatchObject({ result });
      if (args === PROFILE)
        expect(output).toEqual({
          result:
            era === 'legacy'
              ? expect.not.objectContaining(MODERN)
              : expect.objectContaining(MODERN),
        });
    }
    for (const [args, code] of FAILING)
      expect(await inspect(outside.home, era, ...args), args.join(' ')).toMatchObject({ code });
  };
  await Promise.all(['legacy', 'modern', 'auto'].map(inspectAll));

  // An assistant may make 120 requests at once; this one has made about fifty.
  const load = (requests: number, atOnce: number) =>
    inspect(
      outside.home,
      'modern',
      ...LINK,
      '--load',
      '--load-concurrency',
      String(atOnce),
      '--load-requests',
      String(requests),
    );
  const { code, output } = await load(50, 8);
  expect(code).toBe(0);
  expect(output).toMatchObject({ result: { ok: 50, errorRate: 0 } });
  const { output: throttled } = await load(300, 300);
  expect(throttled).toMatchObject({ result: { requests: 300, errorMessages: [] } });
  expect(Object(throttled).result.toolErrors).toBeGreaterThan(0);
});
