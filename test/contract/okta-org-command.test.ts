import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { REDIRECT_URI } from '../okta-org/constants.ts';

const MAIN = join(import.meta.dirname, '../okta-org/main.ts');

async function run(args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    first: JSON.parse(line),
    stop: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      return (await exit)[0];
    },
  };
}

/** The certificate is made at start and known to nobody outside, as for a browser told to ignore it. */
function statusOf(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it('prints the org as one JSON line, first, and stops when asked', async () => {
  const org = await run(['--port', '0']);
  expect(org.first).toEqual({
    orgUrl: 'https://acme.okta.com',
    port: expect.any(Number),
    clientId: expect.stringMatching(/^0oa/),
    redirectUri: REDIRECT_URI,
    users: expect.arrayContaining([{ login: 'alice@acme.example', password: 'Okta-demo-1' }]),
    apiToken: expect.stringMatching(/^00/),
    apiTokenOwner: 'carol@acme.example',
    service: {
      clientId: expect.stringMatching(/^0oa/),
      keyId: expect.any(String),
      privateKeyFile: expect.any(String),
    },
  });
  expect(await statusOf(org.first.port, '/.well-known/okta-organization')).toBe(200);
  const { privateKeyFile } = org.first.service;
  expect(await readFile(privateKeyFile, 'utf8')).toContain('BEGIN PRIVATE KEY');
  expect(await org.stop()).toBe(0);
  await expect(readFile(privateKeyFile)).rejects.toThrow('ENOENT');
});

it('takes a user, app links, faults and redirect URIs from its flags', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'okta-org-'));
  const write = async (name: string, content: unknown) => {
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(content));
    return file;
  };
  const org = await run([
    '--app-links',
    await write('links.json', []),
    '--user',
    await write('user.json', { id: '00uZoe', profile: { login: 'zoe@acme.example' } }),
    '--fault',
    await write('faults.json', [{ match: '/.well-known/okta-organization', do: { status: 503 } }]),
    '--redirect-uri',
    'https://one.chromiumapp.org/',
    '--redirect-uri',
    'https://two.chromiumapp.org/',
  ]);
  expect(org.first.users[0].login).toBe('zoe@acme.example');
  expect(org.first.redirectUri).toBe('https://one.chromiumapp.org/');
  expect(await statusOf(org.first.port, '/.well-known/okta-organization')).toBe(503);
  await org.stop();
});
