import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isJsonObject } from '../../src/domain/json.ts';
import type { OrgUser } from '../../test/okta-org/users.ts';
import { BRIDGE_FILE } from '../build-bridge.ts';
import { timeFactor } from '../time-factor.ts';
import { writeFiles, type Client } from './client.ts';
import { startClient, type ClientProcess, type ClientSetting } from './client-process.ts';
import { installClient } from './install-client.ts';
import type { ScriptedModel } from './model/scripted-model.ts';
import type { OutsideWorld } from './outside-world.ts';
import { bridgesOf, endWithin, killClient } from './processes.ts';
import { ownTools, PROMPT, type Seen } from './script.ts';

/** What was seen of one client. */
export interface ClientRow {
  readonly title: string;
  readonly version: string;
  readonly connects: boolean;
  readonly toolCount: number;
  /** Whether the profile, the list and the link had the org's values. */
  readonly isRight: boolean;
  /** Whether the apps that a name fits came back. */
  readonly hasSeveral: boolean;
  /** Whether the bridge ended after a normal run, and when its client was killed. */
  readonly ends: boolean;
  /** Why it was not tried, or what it said where something is wrong; `''` for nothing. */
  readonly note: string;
}

const TOOL_COUNT = 3;
const RUN_LIMIT_MS = 120_000 * timeFactor();
const END_LIMIT_MS = 10_000 * timeFactor();
const NOTE_LENGTH = 300;

/** Runs a client twice: through its script, and until it is killed in the middle. */
export async function tryClient(
  client: Client,
  { home, user }: OutsideWorld,
  model: ScriptedModel,
): Promise<ClientRow> {
  const { title, packages } = client;
  const version = packages[0]?.replace(/^.*@/u, '') ?? '';
  const nothing = { connects: false, toolCount: 0, isRight: false, hasSeveral: false, ends: false };
  const installed = await installClient(client);
  if ('problem' in installed)
    return { title, version, ...nothing, note: `could not be installed: ${installed.problem}` };
  const setting = { home, folder: installed.folder, modelUrl: model.url, bridge: bridgeIn(home) };
  if (client.kind === 'agent') await configure(client, setting);

  model.begin(Number.POSITIVE_INFINITY);
  const finishing = await startClient(client, setting, false);
  const output = await endOf(finishing);
  const seen = seenIn(output) ?? model.seen;
  const endsNormally = await endsAfterRun(setting);
  const toolCount = ownTools(seen.tools).length;
  const isRight = hasOrgValues(seen, user);
  const endsKilled = await isGoneWhenKilled(client, setting, model);
  const isGood = toolCount === TOOL_COUNT && isRight;
  return {
    title,
    version,
    connects: seen.tools.length > 0,
    toolCount,
    isRight,
    hasSeveral: (seen.results[3]?.match(/Google/gu) ?? []).length > 1,
    ends: endsNormally && endsKilled,
    note: isGood ? '' : (seen.results.join(' ') || output).trim().slice(-NOTE_LENGTH),
  };
}

/** The bridge as `install` puts it into this home folder. */
function bridgeIn(home: string): string {
  return join(home, '.local', 'share', 'okta-end-user-assistant', 'bridge.mjs');
}

/** Lets our own `install` write the client's configuration. */
async function configure(
  client: Extract<Client, { readonly kind: 'agent' }>,
  { home, modelUrl }: ClientSetting,
): Promise<void> {
  await writeFiles(client, { home, modelUrl, prompt: PROMPT });
  await installBridge(home, '--write', client.assistant);
}

export async function installBridge(home: string, ...args: readonly string[]): Promise<void> {
  const env = { HOME: home, PATH: process.env['PATH'] };
  // Chromium has a host of its own here; of another browser only the manifest is written.
  const words = [BRIDGE_FILE, 'install', '--browser', 'chrome', ...args];
  await promisify(execFile)(process.execPath, words, { env });
}

/** What it wrote, once it has ended or its time is over. */
async function endOf(client: ClientProcess): Promise<string> {
  const stop = new AbortController();
  const limit = pause(RUN_LIMIT_MS, null, { signal: stop.signal }).then(
    () => killClient(client.pid, []),
    () => undefined,
  );
  const output = await client.ended;
  stop.abort();
  await limit;
  return output;
}

/** The line by which a program reports, unless the model has seen it all. */
function seenIn(output: string): Seen | null {
  const line = output.split('\n').find((one) => one.startsWith('{"tools":'));
  if (line === undefined) return null;
  const value: unknown = JSON.parse(line);
  if (!isJsonObject(value)) return null;
  return { tools: textsIn(value['tools']), results: textsIn(value['results']) };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function hasOrgValues({ results }: Seen, { profile, appLinks }: OrgUser): boolean {
  const [profileText = '', list = '', link = ''] = results;
  const salesforce = appLinks.find(({ label }) => label === 'Salesforce');
  return (
    [profile['title'], profile['department']].every((value) =>
      profileText.includes(String(value)),
    ) &&
    list.includes('Salesforce') &&
    link.includes(String(salesforce?.linkUrl))
  );
}

/** After a normal run, in which a client may have started a process that stays: whether the bridges end with it. */
async function endsAfterRun({ bridge }: ClientSetting): Promise<boolean> {
  await killClient(null, await bridgesOf(bridge));
  return endWithin(END_LIMIT_MS, bridge);
}

/** Kills the client while its bridge is in use; whether the bridge then ends by itself. */
async function isGoneWhenKilled(
  client: Client,
  setting: ClientSetting,
  model: ScriptedModel,
): Promise<boolean> {
  model.begin(1);
  const killed = await startClient(client, setting, true);
  const stop = new AbortController();
  const limit = pause(RUN_LIMIT_MS, null, { signal: stop.signal }).catch(() => undefined);
  await Promise.race([model.holding(), killed.wrote('{"tools":'), killed.ended, limit]);
  stop.abort();
  const bridges = await bridgesOf(setting.bridge);
  await killClient(killed.pid, bridges);
  return bridges.length > 0 && (await endWithin(END_LIMIT_MS, setting.bridge));
}
