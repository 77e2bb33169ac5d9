import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { format } from 'prettier';
import { buildBridge } from '../build-bridge.ts';
import { CLIENTS } from '../clients/client-list.ts';
import { clientsTable, isGood } from '../clients/clients-table.ts';
import { startScriptedModel } from '../clients/model/scripted-model.ts';
import { startOutsideWorld } from '../clients/outside-world.ts';
import { installBridge, tryClient, type ClientRow } from '../clients/try-client.ts';
import { ROOT, step } from '../step.ts';

const DOCUMENT = join(ROOT, 'docs', 'design', 'clients.md');

const INTRODUCTION = `# Real clients

Written by \`npm run clients\`: MCP clients from npm, unchanged and at fixed versions, one after the other over the real chain (the
built extension in Chromium, the local org, the real bridge as \`install\` sets it up, a user who chooses “Always allow” once). Agents
have a scripted model in place of a real one. Each gets the profile, a list, the link of one app, and a name that several apps have; it
is run a second time and killed in the middle of a session.

`;

// `npm run clients -- NAME…` tries only these, and writes no document.
const names = process.argv.slice(2);
const clients = CLIENTS.filter(({ name }) => names.length === 0 || names.includes(name));

if (!(await step('Build for Chromium', 'wxt', ['build']))) process.exit(1);
await buildBridge();
const world = await startOutsideWorld();
const model = await startScriptedModel();
const rows: ClientRow[] = [];
try {
  await installBridge(world.home);
  for (const client of clients) {
    const row = await tryClient(client, world, model);
    rows.push(row);
    console.log(`${isGood(row) ? 'ok  ' : 'BAD '} ${row.title} ${row.version} ${row.note}`);
  }
} finally {
  await model.stop();
  await world.stop();
}
const table = clientsTable(rows);
console.log(`\n${table}`);
if (names.length === 0) {
  const text = await format(`${INTRODUCTION}${table}\n`, { parser: 'markdown' });
  writeFileSync(DOCUMENT, text);
}
process.exit(rows.every(isGood) ? 0 : 1);
