import { mcp } from '@llamaindex/tools';
import { makeCalls, server } from './report.mjs';

const tools = await mcp({ ...server, stderr: 'ignore' }).tools();
await makeCalls(
  tools.map(({ metadata }) => metadata.name),
  (name, input) => tools.find(({ metadata }) => metadata.name === name).call(input),
);
