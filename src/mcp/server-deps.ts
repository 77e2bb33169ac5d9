import type { ServerOptions } from '@modelcontextprotocol/server';
import { assistantError } from '../domain/errors.ts';
import type { ToolContext, ToolDefinition } from '../tools/define-tool.ts';
import { toToolFailure, parseInput, runTool, type ToolOutcome } from '../tools/run-tool.ts';

/** Which tools may be used now: the person, or a policy, can stop one at any time. */
export interface ToolGate {
  /** Asked before a tool is shown, and again before it runs. */
  mayUse(tool: string): Promise<boolean>;
  /** Asked in place of `mayUse` before data is given; may wait for the person. Left out: as `mayUse`. */
  admit?(request: ToolRequest): Promise<boolean>;
  /** Asked before the person is signed in for the sake of a tool; may wait for them. Left out: as `mayUse`. */
  admitSignIn?(tool: string, signal: AbortSignal): Promise<boolean>;
  /** Calls `changed` after each change, until the returned function is called. */
  watch(onChange: () => void): () => void;
}

/** What a client asks for: a tool's run, or data that a tool gives. */
export interface ToolRequest {
  readonly tool: string;
  readonly input: unknown;
  /** By the way, as where names are completed: no reason to ask a person. */
  readonly incidental: boolean;
  readonly signal: AbortSignal;
}

/** Where a person can sign in who is asked to by a client of the server. */
export interface SignInPage {
  /** An https page at which signing in helps, or `null`; never an extension's own page, which no client may open. */
  url(): Promise<string | null>;
  /** Waits for the sign-in that the person has just gone there for; throws an `AssistantError` where none comes. */
  resume(signal: AbortSignal): Promise<void>;
}

export interface ServerDeps {
  readonly tools: readonly ToolDefinition[];
  readonly version: string;
  /** Left out: every tool may always be used. */
  readonly gate?: ToolGate;
  /** Told of each change of what the gate lets through, by what resolves once lists show it. */
  onListsChanging?(updated: Promise<void>): void;
  /** Calls `changed` when other applications are assigned than before, until the returned function is called. */
  watchApplications?(onChange: () => void): () => void;
  /** Left out: a client is told in words to ask for a sign-in. */
  readonly signInPage?: SignInPage;
  /** Checks state that tools hand to a client between two rounds; left out: none is handed out, and any is refused. */
  readonly requestState?: NonNullable<ServerOptions['requestState']>;
  context(signal: AbortSignal): ToolContext;
}

export const ALLOW_ALL_GATE: ToolGate = {
  mayUse: async () => true,
  watch: () => () => undefined,
};

/** Runs a tool where it may be used: the server's only way to one. */
export async function runIfAllowed(
  deps: ServerDeps,
  tool: ToolDefinition,
  input: unknown,
  signal: AbortSignal,
): Promise<ToolOutcome> {
  try {
    // Nobody is asked about what cannot be done.
    parseInput(tool, input);
    const request = { tool: tool.name, input, incidental: false, signal };
    return await runTool(tool, input, await authorizedContext(deps, request));
  } catch (thrown) {
    return toToolFailure(thrown);
  }
}

/** What there is to work with on behalf of a tool; throws `CALLER_NOT_ALLOWED` where it may not be used. */
export async function authorizedContext(
  { gate = ALLOW_ALL_GATE, context }: ServerDeps,
  request: ToolRequest,
): Promise<ToolContext> {
  const allowed = gate.admit === undefined ? gate.mayUse(request.tool) : gate.admit(request);
  if (!(await allowed))
    throw assistantError('CALLER_NOT_ALLOWED', 'The user does not allow this at the moment.');
  return context(request.signal);
}
