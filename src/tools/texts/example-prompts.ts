import type { ToolName } from './tool-names.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from './tool-texts.ts';

/** A question to start with, and the tool that answers it. */
export interface ExamplePrompt {
  readonly text: string;
  readonly tool: ToolName;
  /** How the MCP server lists it; `null` where only the side panel shows it. */
  readonly listing: { readonly name: string; readonly title: string } | null;
}

const JOB = "What's my job title and department in Okta?";
const APPLICATIONS = 'What applications do I have access to?';

/** The examples of the MCP server and the side panel. */
export const EXAMPLE_PROMPTS: readonly ExamplePrompt[] = [
  {
    text: JOB,
    tool: PROFILE_TOOL.name,
    listing: { name: 'my_job', title: 'My job title and department' },
  },
  {
    text: 'Who is my manager?',
    tool: PROFILE_TOOL.name,
    listing: { name: 'my_manager', title: 'My manager' },
  },
  {
    text: 'Show me my Okta profile information.',
    tool: PROFILE_TOOL.name,
    listing: { name: 'my_profile', title: 'My Okta profile' },
  },
  {
    text: APPLICATIONS,
    tool: LIST_TOOL.name,
    listing: { name: 'my_applications', title: 'My applications' },
  },
  { text: linkPrompt('Salesforce'), tool: LINK_TOOL.name, listing: null },
];

/** Examples for somebody whose prompt was not understood. */
export const FIRST_PROMPTS: readonly string[] = [JOB, APPLICATIONS];

/** The question for one app's link. */
export function linkPrompt(application: string): string {
  return `Get me the SSO link to launch ${application}.`;
}
