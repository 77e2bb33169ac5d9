import type * as z from 'zod';
import { displayText } from '../../domain/display-text.ts';
import { memberOf } from '../../domain/json.ts';
import { describeInput, expectation, type Argument } from './describe-input.ts';
import { isWordForAll } from './everything.ts';

const MAX_QUOTED_LENGTH = 40;

/** What is wrong with arguments and what to send instead, one full sentence for each. */
export function describeIssues(
  schema: z.ZodObject,
  input: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly string[] {
  const args = describeInput(schema);
  return [...new Set(issues.flatMap((issue) => describeIssue(issue, input, args)))];
}

/** Nobody can tell which of the two was meant. */
export function namesAndAll(name: string): string {
  return `“${name}” holds names and a word for all. Send the names, or leave it out for all.`;
}

/** The arguments as a whole are of another form. */
function noObject(names: readonly string[]): string {
  return `The arguments must be one JSON object. There are: ${names.join(', ')}.`;
}

function describeIssue(
  { path: [name, index], code, message }: z.core.$ZodIssue,
  input: unknown,
  args: readonly Argument[],
): readonly string[] {
  const argument = args.find((one) => one.name === name);
  if (argument === undefined) return [noObject(args.map((one) => one.name))];
  const value = memberOf(input, argument.name);
  if (argument.type === 'text' && argument.isRequired && Array.isArray(value))
    return [
      `“${argument.name}” takes one text. Call the tool once for each of the ${value.length}.`,
    ];
  const entry: unknown = Array.isArray(value) ? value[Number(index)] : undefined;
  const rule = code === 'custom' ? `${expectation(argument)}, ${message}` : expectation(argument);
  const advice = argument.isRequired ? '' : ' It may be left out.';
  return [
    ...(typeof entry === 'string' && isWordForAll(entry)
      ? [namesAndAll(argument.name)]
      : typeof entry === 'string'
        ? [`“${displayText(entry, MAX_QUOTED_LENGTH)}” is none of the names that there are.`]
        : []),
    `“${argument.name}” must be ${rule}.${advice}`,
  ];
}
