import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  RegisteredTool,
  ServerContext,
} from '@modelcontextprotocol/server';
import type { ToolDefinition } from '../tools/define-tool.ts';
import { parseInput, toToolFailure, type ToolOutcome } from '../tools/run-tool.ts';
import {
  waitForSignIn,
  clientElicitation,
  requestChoice,
  requestSignIn,
  acceptedChoice,
} from './elicitation.ts';
import { listedSchema } from './listed-schema.ts';
import { toSdkIcons } from './sdk-icons.ts';
import { ERROR_META_KEY } from './protocol-constants.ts';
import { reportProgress } from './report-progress.ts';
import { runIfAllowed, type ServerDeps } from './server-deps.ts';

/** Registers one tool, which asks the user through the client where it needs a choice or a sign-in. */
export function registerTool(
  server: McpServer,
  deps: ServerDeps,
  tool: ToolDefinition,
): RegisteredTool {
  const { name, title, description, annotations, input, output } = tool;
  return server.registerTool(
    name,
    {
      title,
      description,
      annotations,
      icons: toSdkIcons(tool),
      inputSchema: listedSchema(input),
      outputSchema: listedSchema(output),
    },
    async (args, ctx) => {
      const stopProgress = reportProgress(ctx.mcpReq);
      try {
        return await callWithElicitation(server, deps, tool, args, ctx);
      } catch (thrown) {
        return toCallToolResult(toToolFailure(thrown));
      } finally {
        stopProgress();
      }
    },
  );
}

async function callWithElicitation(
  server: McpServer,
  deps: ServerDeps,
  tool: ToolDefinition,
  args: unknown,
  ctx: ServerContext,
): Promise<CallToolResult | InputRequiredResult> {
  const { signal } = ctx.mcpReq;
  const elicitation = clientElicitation(server, ctx);
  await waitForSignIn(deps, elicitation, tool.name, signal);
  const outcome = await runIfAllowed(deps, tool, args, signal);
  if (outcome.kind === 'error') {
    const signIn =
      outcome.error.code === 'SIGN_IN_REQUIRED' ? await requestSignIn(deps, elicitation) : null;
    return signIn ?? toCallToolResult(outcome);
  }
  const { question } = outcome;
  if (question === null) return toCallToolResult(outcome);
  const value = acceptedChoice(question, elicitation);
  if (value === null) return requestChoice(question, elicitation) ?? toCallToolResult(outcome);
  const completedArgs = { ...parseInput(tool, args).parsed, [question.argument]: value };
  return toCallToolResult(await runIfAllowed(deps, tool, completedArgs, signal));
}

function toCallToolResult(outcome: ToolOutcome): CallToolResult {
  if (outcome.kind === 'error') {
    const { code, detail, message } = outcome.error;
    return {
      isError: true,
      content: [{ type: 'text', text: outcome.hint }],
      _meta: { [ERROR_META_KEY]: { code, message, detail } },
    };
  }
  return {
    content: [{ type: 'text', text: outcome.text }],
    structuredContent: { ...outcome.output },
  };
}
