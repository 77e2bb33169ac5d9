import { MCPToolset } from '@google/adk';
import { makeCalls, server } from './report.mjs';

const toolset = new MCPToolset({
  type: 'StdioConnectionParams',
  serverParams: { ...server, stderr: 'ignore' },
});
const tools = await toolset.getTools();
await makeCalls(
  tools.map(({ name }) => name),
  (name, input) =>
    tools.find((tool) => tool.name === name).runAsync({ args: input, toolContext: {} }),
);
