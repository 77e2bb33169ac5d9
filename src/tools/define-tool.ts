import type * as z from 'zod';
import type { Directory } from '../domain/directory.ts';
import type { Found } from '../search/find-application.ts';
import type { AssignedApplication } from '../domain/application.ts';

/** What a tool may use while it runs. */
export interface ToolContext {
  readonly directory: Directory;
  /** Names → applications, with the person's own launches and aliases taken into account. */
  find(applications: readonly AssignedApplication[], words: string): Promise<Found>;
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

/** A tool that only reads what Okta says of the signed-in user. */
export const READS_OKTA: ToolAnnotations = Object.freeze({
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
});

/**
 * One tool as one value: every face is an adapter over it. `run` and `text` are methods so that tools of different
 * schemas fit one catalogue; `run` is called by `runTool` alone.
 */
export interface ToolDefinition<
  Name extends string = string,
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodObject = z.ZodObject,
> {
  readonly name: Name;
  readonly title: string;
  readonly description: string;
  readonly annotations: ToolAnnotations;
  readonly input: Input;
  readonly output: Output;
  run(input: z.output<Input>, context: ToolContext): Promise<z.output<Output>>;
  /** What a model reads; says the same as the structured output. */
  text(output: z.output<Output>): string;
}

export function defineTool<
  Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodObject,
>(definition: ToolDefinition<Name, Input, Output>): ToolDefinition<Name, Input, Output> {
  return Object.freeze(definition);
}
