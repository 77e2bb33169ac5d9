import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  RegisteredTool,
  ServerContext,
  StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import type { ToolDefinition } from '../tools/define-tool.ts';
import type { ToolOutcome } from '../tools/run-tool.ts';
import {
  waitForSignIn,
  clientElicitation,
  requestChoice,
  requestSignIn,
  acceptedChoice,
} from './elicitation.ts';
import { toSdkIcons } from './sdk-icons.ts';
import { ERROR_META_KEY, MIME_TYPE } from './protocol-constants.ts';
import { reportProgress } from './report-progress.ts';
import { runIfAllowed, type ServerDeps } from './server-deps.ts';

/** The first revision with links to resources in results. */
const RESOURCE_LINKS_SINCE = '2025-06-18';

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
      inputSchema: withoutValidation(input),
      outputSchema: withoutValidation(output),
    },
    async (args, ctx) => {
      const stopProgress = reportProgress(ctx.mcpReq);
      try {
        return await callWithElicitation(server, deps, tool, args, ctx);
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
    return signIn ?? toCallToolResult(server, outcome);
  }
  const { question } = outcome;
  if (question === null) return toCallToolResult(server, outcome);
  const value = acceptedChoice(question, elicitation);
  if (value === null)
    return requestChoice(question, elicitation) ?? toCallToolResult(server, outcome);
  const completedArgs = { ...Object(args), [question.argument]: value };
  return toCallToolResult(server, await runIfAllowed(deps, tool, completedArgs, signal));
}

function toCallToolResult(server: McpServer, outcome: ToolOutcome): CallToolResult {
  if (outcome.kind === 'error') {
    const { code, detail, message } = outcome.error;
    return {
      isError: true,
      content: [{ type: 'text', text: outcome.hint }],
      _meta: { [ERROR_META_KEY]: { code, message, detail } },
    };
  }
  const revision = server.server.getNegotiatedProtocolVersion() ?? '';
  const links = revision >= RESOURCE_LINKS_SINCE ? outcome.links : [];
  return {
    content: [
      { type: 'text', text: JSON.stringify(outcome.output) },
      ...links.map((link) => ({ type: 'resource_link' as const, ...link, mimeType: MIME_TYPE })),
    ],
    structuredContent: { ...outcome.output },
  };
}

/** The schema for listing only: `runTool` validates once, and its errors carry a code. */
function withoutValidation(schema: StandardSchemaWithJSON): StandardSchemaWithJSON {
  return { '~standard': { ...schema['~standard'], validate: (value) => ({ value }) } };
}
