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
import { afterSignIn, askingOf, askToChoose, askToSignIn, chosen } from './ask.ts';
import { iconsOf } from './icons-of.ts';
import { ERROR_META, MIME_TYPE } from './meta.ts';
import { reportProgress } from './progress.ts';
import { runAllowed, type ServerParts } from './server-parts.ts';

/** The first revision that knows links to resources in results. */
const LINKS_SINCE = '2025-06-18';

/** Registers one tool, which asks the person through the client where an answer needs them. */
export function offerTool(
  server: McpServer,
  parts: ServerParts,
  tool: ToolDefinition,
): RegisteredTool {
  const { name, title, description, annotations, input, output } = tool;
  return server.registerTool(
    name,
    {
      title,
      description,
      annotations,
      icons: iconsOf(tool),
      inputSchema: asListed(input),
      outputSchema: asListed(output),
    },
    async (given, ctx) => {
      const done = reportProgress(ctx.mcpReq);
      try {
        return await call(server, parts, tool, given, ctx);
      } finally {
        done();
      }
    },
  );
}

async function call(
  server: McpServer,
  parts: ServerParts,
  tool: ToolDefinition,
  given: unknown,
  ctx: ServerContext,
): Promise<CallToolResult | InputRequiredResult> {
  const { signal } = ctx.mcpReq;
  const asking = askingOf(server, ctx);
  await afterSignIn(parts, asking, tool.name, signal);
  const outcome = await runAllowed(parts, tool, given, signal);
  if (outcome.kind === 'error') {
    const signIn =
      outcome.error.code === 'SIGN_IN_REQUIRED' ? await askToSignIn(parts, asking) : null;
    return signIn ?? toResult(server, outcome);
  }
  const { question } = outcome;
  if (question === null) return toResult(server, outcome);
  const value = chosen(question, asking);
  if (value === null) return askToChoose(question, asking) ?? toResult(server, outcome);
  const decided = { ...Object(given), [question.argument]: value };
  return toResult(server, await runAllowed(parts, tool, decided, signal));
}

function toResult(server: McpServer, outcome: ToolOutcome): CallToolResult {
  if (outcome.kind === 'error') {
    const { code, detail, message } = outcome.error;
    return {
      isError: true,
      content: [{ type: 'text', text: outcome.hint }],
      _meta: { [ERROR_META]: { code, message, detail } },
    };
  }
  const revision = server.server.getNegotiatedProtocolVersion() ?? '';
  const links = revision >= LINKS_SINCE ? outcome.links : [];
  return {
    content: [
      { type: 'text', text: JSON.stringify(outcome.output) },
      ...links.map((link) => ({ type: 'resource_link' as const, ...link, mimeType: MIME_TYPE })),
    ],
    structuredContent: { ...outcome.output },
  };
}

/** A schema for the list of tools alone: `runTool` parses, once, and its errors carry their code. */
function asListed(schema: StandardSchemaWithJSON): StandardSchemaWithJSON {
  return { '~standard': { ...schema['~standard'], validate: (value) => ({ value }) } };
}
