import { createMCPClient } from '@ai-sdk/mcp';
import { Experimental_StdioMCPTransport as StdioTransport } from '@ai-sdk/mcp/mcp-stdio';
import { createOpenAI } from '@ai-sdk/openai';
import { generateText, stepCountIs } from 'ai';
import { calls, model, prompt, report, server } from './report.mjs';

const client = await createMCPClient({
  transport: new StdioTransport({ ...server, stderr: 'ignore' }),
});
const openai = createOpenAI({ baseURL: `${model}/v1`, apiKey: 'none' });
await generateText({
  model: openai.chat('scripted'),
  tools: await client.tools(),
  stopWhen: stepCountIs(calls.length + 2),
  maxRetries: 0,
  prompt,
});
await client.close();
await report({});
