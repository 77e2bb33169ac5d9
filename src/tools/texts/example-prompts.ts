import type { ToolName } from './tool-names.ts';
import { LIST_TOOL, PROFILE_TOOL } from './tool-texts.ts';

/** A question to start with, and the tool that answers it. */
export interface ExamplePrompt {
  readonly text: string;
  readonly tool: ToolName;
  /** How the MCP server lists it. */
  readonly listing: { readonly name: string; readonly title: string };
}

/** The examples of the MCP server. */
export const EXAMPLE_PROMPTS: readonly ExamplePrompt[] = [
  {
    text: "What's my job title and department in Okta?",
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
    text: 'What applications do I have access to?',
    tool: LIST_TOOL.name,
    listing: { name: 'my_applications', title: 'My applications' },
  },
];

/** The question for one app's link. */
export function linkPrompt(application: string): string {
  return `Get me the SSO link to launch ${application}.`;
}
