import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, type Page } from '@playwright/test';
import { BRIDGE_FILE } from '../../scripts/build-bridge.ts';
import { getApplicationSsoLink } from '../../src/tools/get-application-sso-link.ts';
import { getMyUserProfile } from '../../src/tools/get-my-user-profile.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import { installHost } from '../fakes/native-host.ts';
import { setUp, signIn } from './actions.ts';
import { launchBrowser } from './browser.ts';
import { ask } from './chat.ts';
import { userOf } from './fixtures.ts';
import { allow, open, test } from './outside.ts';

const PROFILE = { name: getMyUserProfile.name, arguments: { fields: ['displayName'] } };
const LINK = { name: getApplicationSsoLink.name, arguments: { application: 'salesforce' } };

/** What a JSON reader, a browser or a program in between may stumble over. */
const ODD = [
  String.raw`"\ud800\udc00 \udfff \ud800"`,
  String.raw`"\u0000\u2028\uffff\ufffe"`,
  '1e999',
  '{"__proto__":{"a":1},"constructor":1,"toString":null}',
  '{"a":1,"a":2}',
  `${'['.repeat(90)}${']'.repeat(90)}`,
  JSON.stringify('x'.repeat(1_000_000)),
  JSON.stringify('ä'.repeat(600_000)),
];

/** Megabytes that no bridge needs. */
const TOO_MUCH_MEMORY = 250;

/** An assistant that speaks raw JSON-RPC, and that the person of this page allows what it will ask for. */
async function connectAllowedAssistant(
  page: Page,
  home: string,
  client: string,
  ...args: readonly string[]
) {
  const assistant = start(home, client, ...args);
  await assistant.initialize(client);
  await assistant.request('resources/list');
  await allow(page, client, [PROFILE.name, LINK.name]);
  return assistant;
}

function start(home: string, client: string, ...args: readonly string[]): BridgeAssistant {
  return new BridgeAssistant({ bridge: BRIDGE_FILE, home, args: ['--client', client, ...args] });
}

/** The processes that the browser started, as they tell assistants of themselves; one that was killed may be among them. */
async function hostPids(home: string): Promise<readonly number[]> {
  const run = join(home, 'run');
  const files = (await readdir(run)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(
    files.map((name) => readFile(join(run, name), 'utf8').catch(() => null)),
  );
  return texts.flatMap((text) => {
    if (text === null) return [];
    const { pid }: { pid: number } = JSON.parse(text);
    return [pid];
  });
}

/** The most megabytes of memory that a process has had (proc(5)). */
async function peakMemoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1]) / 1024;
}

test('failures of the host and messages of an assistant harm neither call nor user', async ({
  outside,
  okta,
}) => {
  const { home, browser, options } = outside;
  await open(options);
  const assistant = await connectAllowedAssistant(options, home, 'cursor');
  const [first = 0] = await hostPids(home);
  const others = async () => (await hostPids(home)).filter((pid) => pid !== first);

  await test.step('a host that is killed under a call', async () => {
    okta.reset();
    okta.setFaults([{ match: 'GET /api/v1/users/me', do: { hold: true } }]);
    const call = assistant.request('tools/call', PROFILE);
    await expect.poll(() => okta.requests().length).toBe(1);
    process.kill(first, 'SIGKILL');
    await expect.poll(others).toHaveLength(1);
    okta.release();
    expect(JSON.stringify(await call)).toContain('Alice Moreau');
  });
  const [host] = await others();

  await test.step('odd values', async () => {
    for (const [at, value] of ODD.entries()) {
      const params = `{"name":"${LINK.name}","arguments":{"application":${value}}}`;
      for (const member of [
        `"id":"odd-${at}","method":"tools/call"`,
        '"method":"notifications/odd"',
      ])
        assistant.write(`{"jsonrpc":"2.0",${member},"params":${params}}\n`);
      const { result, error } = await assistant.waitFor(({ id }) => id === `odd-${at}`);
      expect(JSON.stringify(result ?? error)).toMatch(/"none"|INPUT_INVALID|larger than 1 MB/u);
    }
  });

  await test.step('3,000 calls at once, and 100 at any time', async () => {
    const panel = await browser.open('sidepanel');
    const before = assistant.received.length;
    const replies: Awaited<ReturnType<BridgeAssistant['request']>>[] = [];
    const flow = { goesOn: true };
    const call = async () => {
      replies.push(await assistant.request('tools/call', LINK));
    };
    const flood = [
      ...Array.from({ length: 2900 }, call),
      ...Array.from({ length: 100 }, async () => {
        while (flow.goesOn) await call();
      }),
    ];
    expect(await ask(panel, 'who is my manager?')).toContain('Dana Ruiz');
    flow.goesOn = false;
    await Promise.all(flood);
    expect(assistant.received.length - before).toBe(replies.length);
    const refused = replies.flatMap(({ error, result }) =>
      error === undefined && Object(result).isError !== true
        ? []
        : [JSON.stringify(error ?? result)],
    );
    // A flood ends its connection, and with it the calls that are still in progress: all of them may be refused.
    expect(refused.length).toBeGreaterThan(0);
    for (const error of refused) expect(error).toMatch(/"Too many|is busy/u);
    for (const pid of [host, assistant.child.pid])
      expect(await peakMemoryOf(pid)).toBeLessThan(TOO_MUCH_MEMORY);
  });
  expect(await others()).toEqual([host]);

  await assistant.disconnect();
});

test('each assistant reaches the browser profile that it is for, and no other', async ({
  outside,
  okta,
  environment,
}) => {
  const { home, options } = outside;
  const profile = join(home, 'other-profile');
  await installHost(profile, home);
  const other = await launchBrowser({
    orgPort: okta.port,
    extension: join(environment.folder, 'extension'),
    profileDirectory: profile,
  });
  const otherOptions = await setUp(other, okta.clientId);
  await signIn(other, otherOptions, userOf(okta, 'bob@acme.example'));
  await open(options);
  await open(otherOptions);
  const call = async (assistant: BridgeAssistant) =>
    JSON.stringify(await assistant.request('tools/call', PROFILE));

  const ofAlice = await connectAllowedAssistant(
    options,
    home,
    'cursor',
    '--profile',
    await labelIn(options),
  );
  const ofBob = await connectAllowedAssistant(
    otherOptions,
    home,
    'codex',
    '--profile',
    await labelIn(otherOptions),
  );
  expect(await call(ofAlice)).toContain('Alice Moreau');
  expect(await call(ofBob)).toContain('Bob Okafor');
  const unpairedAssistant = start(home, 'cursor', '--profile', await labelIn(otherOptions));
  expect(
    JSON.stringify(await unpairedAssistant.request('resources/read', { uri: 'okta://me' })),
  ).toContain('(pairing code ');

  await other.context.close();
  expect(await call(ofBob)).toMatch(/is not open\. Open now: Chromium/u);
  expect(await call(ofAlice)).toContain('Alice Moreau');
  await Promise.all([ofAlice, ofBob, unpairedAssistant].map((one) => one.disconnect()));
});

/** What the options call their browser profile. */
async function labelIn(page: Page): Promise<string> {
  const text = await page.getByText(/^This browser profile is called/u).textContent();
  return /called (\w+)/u.exec(text ?? '')?.[1] ?? '';
}
