// With strict schemas, as most of its users have it.
import {
  Agent,
  MCPServerStdio,
  OpenAIChatCompletionsModel,
  run,
  setTracingDisabled,
} from '@openai/agents';
import OpenAI from 'openai';
import { model, prompt, report, server } from './report.mjs';

setTracingDisabled(true);
const okta = new MCPServerStdio({ name: 'okta', ...server });
await okta.connect();
const client = new OpenAI({ baseURL: `${model}/v1`, apiKey: 'none', maxRetries: 0 });
const agent = new Agent({
  name: 'agent',
  instructions: 'Do what you are asked.',
  model: new OpenAIChatCompletionsModel(client, 'scripted'),
  mcpServers: [okta],
  mcpConfig: { convertSchemasToStrict: true },
});
await run(agent, prompt);
await okta.close();
await report({});
