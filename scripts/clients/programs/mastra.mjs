import { MCPClient } from '@mastra/mcp';
import { makeCalls, server } from './report.mjs';

const mcp = new MCPClient({ servers: { okta: server }, timeout: 60_000 });
const tools = await mcp.listTools();
await makeCalls(Object.keys(tools), (name, input) => tools[name].execute(input, {}));
