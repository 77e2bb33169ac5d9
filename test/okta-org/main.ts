import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAppLinksFile } from './app-links.ts';
import { parseFaults } from './faults.ts';
import { startOktaOrg } from './start-okta-org.ts';
import { readUser } from './users.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'app-links': { type: 'string' },
    user: { type: 'string' },
    fault: { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port)) throw new TypeError(`--port needs a number, not ${values.port}`);

const org = await startOktaOrg({
  port,
  ...(values['app-links'] && { appLinks: readAppLinksFile(values['app-links']) }),
  ...(values.user && { user: readUser(values.user) }),
  ...(values.fault && { faults: parseFaults(readFileSync(values.fault, 'utf8')) }),
  ...(values['redirect-uri'] && { redirectUris: values['redirect-uri'] }),
});

const users = org.users.map(({ login, password }) => ({ login, password }));
const { orgUrl, clientId, redirectUri, apiToken, apiTokenOwner, serviceApp } = org;
// A path, since a private key does not belong into a terminal.
const folder = mkdtempSync(join(tmpdir(), 'okta-org-'));
const privateKeyFile = join(folder, 'service-key.pem');
writeFileSync(privateKeyFile, serviceApp.privateKey, { mode: 0o600 });
const service = { clientId: serviceApp.clientId, keyId: serviceApp.keyId, privateKeyFile };
process.stdout.write(
  `${JSON.stringify({ orgUrl, port: org.port, clientId, redirectUri, users, apiToken, apiTokenOwner, service })}\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    rmSync(folder, { recursive: true, force: true });
    void org.stop().then(() => process.exit(0));
  });
}
