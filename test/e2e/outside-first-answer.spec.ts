import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect } from '@playwright/test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { uninstallHost } from '../fakes/native-host.ts';
import { test } from './outside.ts';

const MANIFESTS = 'NativeMessagingHosts';

/** Runs a command in a terminal, answers its question with Enter, and resolves to what it printed. */
async function runInTerminal(
  command: string,
  cwd: string,
  env: Record<string, string>,
): Promise<string> {
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd, env });
  let output = '';
  terminal.stdout.on('data', (chunk: Buffer) => {
    if (!output.includes('[Y/n]') && (output + chunk.toString()).includes('[Y/n]'))
      terminal.stdin.write('\n');
    output += chunk.toString();
  });
  const status = await new Promise((resolve) => {
    terminal.on('close', resolve);
  });
  expect(status, output).toBe(0);
  return output;
}

test('four acts lead from a signed-in extension to the first answer and all after it', async ({
  outside,
}) => {
  const { home, options, browser } = outside;
  const { profileDirectory } = browser;
  await uninstallHost(profileDirectory);
  // Cursor was used here.
  await mkdir(join(home, '.cursor'));
  const config = join(home, 'config');
  await mkdir(join(config, 'chromium'), { recursive: true });
  const acts: string[] = [];
  const act = async <T>(name: string, done: () => Promise<T>): Promise<T> => {
    acts.push(name);
    return done();
  };

  await act('Turn on', () => options.getByRole('button', { name: 'Turn on' }).click());
  const saving = options.waitForEvent('download');
  await act('Save the bridge, which copies the command', () =>
    options.getByRole('link', { name: 'Save the bridge' }).click(),
  );
  const download = await saving;
  await download.saveAs(join(home, download.suggestedFilename()));
  const command = await options.getByText(/^node \S+ install --browser chromium$/u).textContent();
  const env = { HOME: home, XDG_CONFIG_HOME: config, PATH: dirname(process.execPath) };
  const output = await act('Paste it in a terminal, and confirm', () =>
    runInTerminal(command ?? '', home, { ...env, PATH: `${env.PATH}:${process.env['PATH']}` }),
  );
  expect(output).toContain('Found on this computer: Cursor.');
  expect(output).toContain('added to');

  // So that neither meets a bridge of the person who runs this test.
  const bridgeHome = join(home, '.local', 'share', 'okta-end-user-assistant');
  const script = join(bridgeHome, 'native-host');
  const text = await readFile(script, 'utf8');
  const isolated = `#!/bin/sh\nexport OKTA_ASSISTANT_BRIDGE_HOME='${bridgeHome}'`;
  await writeFile(script, text.replace('#!/bin/sh', isolated));
  await rename(join(config, 'chromium', MANIFESTS), join(profileDirectory, MANIFESTS));
  await expect(options.getByText(/^Ready\. Bridge/u)).toBeVisible();

  const configuration: {
    mcpServers: Record<string, { command: string; args: string[] } | undefined>;
  } = JSON.parse(await readFile(join(home, '.cursor', 'mcp.json'), 'utf8'));
  const server = configuration.mcpServers['okta-end-user-assistant'];
  if (server === undefined) throw new Error('Cursor was not configured.');
  const client = new Client({ name: 'cursor-vscode', version: '1' });
  const serverEnv = { OKTA_ASSISTANT_BRIDGE_HOME: bridgeHome, PATH: process.env['PATH'] ?? '' };
  await client.connect(new StdioClientTransport({ ...server, env: serverEnv, stderr: 'ignore' }));
  const call = (name: string, args: Record<string, unknown>) =>
    client.callTool({ name, arguments: args });
  const first = call('get_my_user_profile', { fields: ['title'] });
  const card = options.getByRole('region', { name: 'Waiting for you' });
  await expect(card).toContainText('wants to connect');
  await act('Always allow', () => card.getByRole('button', { name: 'Always allow' }).click());
  expect(await first).toMatchObject({
    structuredContent: { profile: { title: expect.any(String) } },
  });
  expect(await call('list_assigned_applications', { limit: 1 })).toMatchObject({
    structuredContent: { applications: [{}] },
  });
  expect(await call('get_application_sso_link', { application: 'salesforce' })).toMatchObject({
    structuredContent: { result: 'found' },
  });
  await expect(card).toBeHidden();
  expect(acts).toHaveLength(4);
  await client.close();
});
