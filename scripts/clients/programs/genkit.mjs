import { createMcpHost } from '@genkit-ai/mcp';
import { genkit } from 'genkit';
import { makeCalls, server } from './report.mjs';

const host = createMcpHost({ name: 'genkit', mcpServers: { okta: server } });
const tools = await host.getActiveTools(genkit({}));
const nameOf = (tool) => tool.__action.name;
await makeCalls(tools.map(nameOf), (name, input) =>
  tools.find((tool) => nameOf(tool) === name)(input),
);
