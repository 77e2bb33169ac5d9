import type { ServerOptions } from '@modelcontextprotocol/server';
import type { AccountId } from '../domain/accounts.ts';
import { assistantError, type AssistantError } from '../domain/errors.ts';
import type { ToolContext, ToolDefinition } from '../tools/define-tool.ts';
import { toToolFailure, parseInput, runTool, type ToolOutcome } from '../tools/run-tool.ts';

/** Which tools may be used now: the user or a policy can turn one off at any time. */
export interface ToolGate {
  /** Called before a tool is listed, and again before it runs. */
  mayUse(tool: string): Promise<boolean>;
  /**
   * Called in place of `mayUse` before data is returned; may wait for the user. Returns the account for which the request
   * is allowed, or `null`. Default: `mayUse`, for the current account.
   */
  authorize?(request: ToolRequest): Promise<AccountId | null>;
  /** The same before the user is signed in for a tool. */
  authorizeSignIn?(tool: string, signal: AbortSignal): Promise<AccountId | null>;
  /** Calls `onChange` after each change, until the returned function is called. */
  watch(onChange: () => void): () => void;
}

/** A client's request to run a tool, or for data that the tool returns. */
export interface ToolRequest {
  readonly tool: string;
  readonly input: unknown;
  /** True for argument completion and lists, which must not prompt the user. */
  readonly isBackground: boolean;
  readonly signal: AbortSignal;
}

/** Where a client can send its user to sign in. */
export interface SignInPage {
  /** An https page to sign in at, or `null`; never a page of the extension, which no client may open. */
  url(): Promise<string | null>;
  /** Waits for the sign-in at that page, by default of the current account; throws an `AssistantError` where none comes. */
  waitUntilSignedIn(signal: AbortSignal, account?: AccountId): Promise<void>;
}

export interface ServerDeps {
  readonly tools: readonly ToolDefinition[];
  readonly version: string;
  /** Default: every tool may always be used. */
  readonly gate?: ToolGate;
  /** Called on each change of the gate; `updated` resolves once lists reflect it. */
  onListsChanging?(updated: Promise<void>): void;
  /** Calls `onChange` when the assigned applications change, until the returned function is called. */
  watchApplications?(onChange: () => void): () => void;
  /** The page that shows answers in hosts of MCP Apps. Default: there is none. */
  readView?(): Promise<string>;
  /** Default: an error tells the client to ask for a sign-in. */
  readonly signInPage?: SignInPage;
  /** Verifies state that a client returns between two rounds. Default: none is issued, and any is refused. */
  readonly requestState?: NonNullable<ServerOptions['requestState']>;
  /** What tools work with, over one account; by default the current one. */
  context(signal: AbortSignal, account?: AccountId): ToolContext;
}

export const ALLOW_ALL_GATE: ToolGate = {
  mayUse: async () => true,
  watch: () => () => undefined,
};

/** Runs a tool where the gate allows it; the server's only way to run one. */
export async function runIfAllowed(
  deps: ServerDeps,
  tool: ToolDefinition,
  input: unknown,
  signal: AbortSignal,
): Promise<ToolOutcome> {
  try {
    // The user is not asked about an invalid call.
    const { parsed } = parseInput(tool, input);
    const request = { tool: tool.name, input: parsed, isBackground: false, signal };
    return await runTool(tool, input, await authorizedContext(deps, request));
  } catch (thrown) {
    return toToolFailure(thrown);
  }
}

/** The context for an allowed request; throws `CALLER_NOT_ALLOWED` for any other. */
export async function authorizedContext(
  { gate = ALLOW_ALL_GATE, context }: ServerDeps,
  request: ToolRequest,
): Promise<ToolContext> {
  const { tool, signal } = request;
  if (gate.authorize === undefined) {
    if (!(await gate.mayUse(tool))) throw notAllowed();
    return context(signal);
  }
  const account = await gate.authorize(request);
  if (account === null) throw notAllowed();
  return context(signal, account);
}

function notAllowed(): AssistantError {
  return assistantError('CALLER_NOT_ALLOWED', 'The user does not allow this at the moment.');
}
