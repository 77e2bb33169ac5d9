import { MultiServerMCPClient } from '@langchain/mcp-adapters';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { ChatOpenAI } from '@langchain/openai';
import { model, prompt, report, server } from './report.mjs';

const client = new MultiServerMCPClient({
  mcpServers: { okta: { transport: 'stdio', ...server } },
});
const llm = new ChatOpenAI({
  model: 'scripted',
  apiKey: 'none',
  maxRetries: 0,
  configuration: { baseURL: `${model}/v1` },
});
const agent = createReactAgent({ llm, tools: await client.getTools() });
await agent.invoke({ messages: [{ role: 'user', content: prompt }] });
await client.close();
await report({});
