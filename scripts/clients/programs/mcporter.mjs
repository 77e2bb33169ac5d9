import process from 'node:process';
import { createRuntime } from 'mcporter';
import { makeCalls, server } from './report.mjs';

const { command, args, env } = server;
const runtime = await createRuntime({
  servers: [{ name: 'okta', command: { kind: 'stdio', command, args, cwd: process.cwd() }, env }],
});
const tools = await runtime.listTools('okta');
await makeCalls(
  tools.map(({ name }) => name),
  (name, input) => runtime.callTool('okta', name, { args: input }),
);
