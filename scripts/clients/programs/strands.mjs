import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { McpClient } from '@strands-agents/sdk';
import { makeCalls, server } from './report.mjs';

const transport = new StdioClientTransport({ ...server, stderr: 'ignore' });
const client = new McpClient({ applicationName: 'strands', transport });
const tools = await client.listTools();
await makeCalls(
  tools.map(({ name }) => name),
  (name, input) =>
    client.callTool(
      tools.find((tool) => tool.name === name),
      input,
    ),
);
