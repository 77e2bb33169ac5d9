// The official SDK as clients had it over the years.
import { makeCalls, server, variant as sdk } from './report.mjs';

const isModern = sdk === '@modelcontextprotocol/client';
const { Client } = await import(isModern ? sdk : `${sdk}/client/index.js`);
const { StdioClientTransport } = await import(isModern ? `${sdk}/stdio` : `${sdk}/client/stdio.js`);
const options = { capabilities: {}, ...(isModern && { versionNegotiation: { mode: 'auto' } }) };
const client = new Client({ name: 'SDK', version: '1' }, options);
await client.connect(new StdioClientTransport({ ...server, stderr: 'ignore' }));
const { tools } = await client.listTools();
await makeCalls(
  tools.map(({ name }) => name),
  (name, input) => client.callTool({ name, arguments: input }),
);
