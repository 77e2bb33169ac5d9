import type * as z from 'zod';
import { assistantError, toWireError, type WireError } from '../domain/errors.ts';
import { describeIssues } from './arguments/describe-issues.ts';
import { normalizeInput } from './arguments/normalize-input.ts';
import { hintFor } from './failure-hints.ts';
import type { ToolQuestion, ToolContext, ToolDefinition } from './define-tool.ts';

/** A failed tool call: the error, and a hint for the model. */
export interface ToolFailure {
  readonly kind: 'error';
  readonly error: WireError;
  readonly hint: string;
}

/** The outcome of a tool call: structured output, the same as text, and a question, or an error. */
export type ToolOutcome =
  | {
      readonly kind: 'output';
      readonly output: Readonly<Record<string, unknown>>;
      readonly text: string;
      readonly question: ToolQuestion | null;
    }
  | ToolFailure;

/** Runs one tool; the only caller of `run`. Validates input and output, and returns errors as an outcome. */
export async function runTool(
  tool: ToolDefinition,
  input: unknown,
  context: ToolContext,
): Promise<ToolOutcome> {
  try {
    const { parsed, notes } = parseInput(tool, input);
    context.signal.throwIfAborted();
    const result = await tool.run(parsed, context);
    const allNotes = [...notesOf(result), ...notes];
    const output = tool.output.parse(
      allNotes.length === 0 ? result : { ...result, notes: allNotes },
    );
    return {
      kind: 'output',
      output,
      text: [tool.text(output), ...allNotes].join('\n'),
      question: tool.question?.(output) ?? null,
    };
  } catch (thrown) {
    return toToolFailure(thrown);
  }
}

/** What a tool itself notes about its answer. */
function notesOf({ notes }: Readonly<Record<string, unknown>>): readonly string[] {
  return Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : [];
}

/** The validated input, with notes on what of it was changed; throws `INPUT_INVALID`. */
export function parseInput<Input extends z.ZodObject>(
  { name, input: schema }: { readonly name: string; readonly input: Input },
  input: unknown,
): { readonly parsed: z.output<Input>; readonly notes: readonly string[] } {
  const { input: read, notes, problems } = normalizeInput(schema, input);
  const parsed = schema.safeParse(read);
  if (parsed.success && problems.length === 0) return { parsed: parsed.data, notes };
  const issues = [...problems, ...describeIssues(schema, read, parsed.error?.issues ?? [])].join(
    '\n',
  );
  throw assistantError('INPUT_INVALID', `The input of ${name} is not valid.`, { issues });
}

export function toToolFailure(thrown: unknown): ToolFailure {
  const error = toWireError(thrown);
  return { kind: 'error', error, hint: hintFor(error) };
}
