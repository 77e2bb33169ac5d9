import * as z from 'zod';
import { defineTool, READ_ONLY_ANNOTATIONS } from '../../src/tools/define-tool.ts';
import { ICONS } from '../../src/tools/icons.ts';
import type { ToolDescription } from '../../src/tools/texts/tool-description.ts';

/** The texts of a tool that the product does not have. */
export const COUNT_TOOL = {
  name: 'count_assigned_applications',
  label: 'Number of your apps',
  progress: 'Counting your apps…',
  request: 'the number of your apps',
  alwaysAllows: 'the number of your apps',
  detailArgument: 'prefix',
  outputKey: 'count',
} as const satisfies ToolDescription;

/** That tool, over data that the product already has. */
export const countAssignedApplications = defineTool({
  ...COUNT_TOOL,
  title: 'Count assigned applications',
  description: 'Counts the applications assigned to the signed-in Okta user.',
  annotations: READ_ONLY_ANNOTATIONS,
  icon: ICONS.applications,
  input: z.strictObject({ prefix: z.string().optional() }),
  output: z.object({ count: z.int() }),
  text: ({ count }) => `${count} applications`,
  async run({ prefix = '' }, { directory, signal }) {
    const { value } = await directory.applications(signal);
    return { count: value.filter(({ label }) => label.startsWith(prefix)).length };
  },
});

/** The texts of a tool that only the MCP server is given. */
export function textsNamed<Name extends string, Key extends string>(name: Name, outputKey: Key) {
  const text = `Texts of ${name}`;
  return {
    name,
    label: text,
    progress: text,
    request: text,
    alwaysAllows: text,
    detailArgument: null,
    outputKey,
  };
}
