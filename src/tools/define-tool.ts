import type * as z from 'zod';
import type { Directory } from '../domain/directory.ts';
import type { UserDetails } from '../domain/user-details.ts';
import type { FindResult } from '../search/find-application.ts';
import type { AssignedApplication } from '../domain/application.ts';
import type { Icon } from './icons.ts';
import type { ToolDescription } from './texts/tool-description.ts';

/** What a tool may use while it runs. */
export interface ToolContext {
  readonly directory: Directory;
  /** Default: nothing but the directory is shared. */
  readonly details?: UserDetails;
  /** Finds the app that a name means, weighted by the user's own launches and aliases. */
  find(applications: readonly AssignedApplication[], name: string): Promise<FindResult>;
  search(
    applications: readonly AssignedApplication[],
    query: string,
  ): Promise<readonly AssignedApplication[]>;
  readonly signal: AbortSignal;
}

/** Hints for clients (MCP 2026-07-28, `ToolAnnotations`). */
export interface ToolAnnotations {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** For a tool that only reads data of the signed-in user. */
export const READ_ONLY_ANNOTATIONS: ToolAnnotations = Object.freeze({
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
});

/** What the user must choose before a tool can continue: one value of one argument. */
export interface ToolQuestion {
  readonly argument: string;
  readonly message: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/**
 * One tool. The MCP server, side panel, settings, consent and activity log all derive from it. Its functions are
 * methods so that tools with different schemas fit one list; only `runTool` calls `run`.
 */
export interface ToolDefinition<
  Name extends string = string,
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodObject = z.ZodObject,
> extends ToolDescription<Name> {
  readonly detailArgument: (keyof z.input<Input> & string) | null;
  readonly outputKey: keyof z.output<Output> & string;
  readonly title: string;
  readonly description: string;
  readonly annotations: ToolAnnotations;
  readonly icon: Icon;
  readonly input: Input;
  readonly output: Output;
  run(input: z.output<Input>, context: ToolContext): Promise<z.output<Output>>;
  /** The output as readable lines; foreign text stays on the line where it begins. */
  text(output: z.output<Output>): string;
  /** The choice that an output leaves to the user, or `null`. */
  question?(output: z.output<Output>): ToolQuestion | null;
}

export function defineTool<
  Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodObject,
>(definition: ToolDefinition<Name, Input, Output>): ToolDefinition<Name, Input, Output> {
  return Object.freeze(definition);
}
