import { completable, type McpServer, type RegisteredPrompt } from '@modelcontextprotocol/server';
import { getApplicationSsoLink } from '../tools/get-application-sso-link.ts';
import { getMyUserProfile } from '../tools/get-my-user-profile.ts';
import { listAssignedApplications } from '../tools/list-assigned-applications.ts';
import { completeLabel } from './assigned-applications.ts';
import { toSdkIcons } from './sdk-icons.ts';
import type { ServerDeps } from './server-deps.ts';

/** The example questions, each with the tool that answers it. */
const EXAMPLE_PROMPTS = [
  {
    name: 'my_job',
    title: 'My job title and department',
    text: "What's my job title and department in Okta?",
    tool: getMyUserProfile,
  },
  {
    name: 'my_manager',
    title: 'My manager',
    text: 'Who is my manager?',
    tool: getMyUserProfile,
  },
  {
    name: 'my_profile',
    title: 'My Okta profile',
    text: 'Show me my Okta profile information.',
    tool: getMyUserProfile,
  },
  {
    name: 'my_applications',
    title: 'My applications',
    text: 'What applications do I have access to?',
    tool: listAssignedApplications,
  },
] as const;

/** Offers the example questions as prompts, each with the name of the tool that it needs. */
export function registerPrompts(
  server: McpServer,
  deps: ServerDeps,
): readonly (readonly [tool: string, prompt: RegisteredPrompt])[] {
  const examples = EXAMPLE_PROMPTS.map(({ name, title, text, tool }) => {
    const config = { title, description: text, icons: toSdkIcons(tool) };
    return [tool.name, server.registerPrompt(name, config, () => userMessage(text))] as const;
  });

  const { input } = getApplicationSsoLink;
  const argsSchema = input.extend({
    application: completable(
      input.shape.application.describe('Name of one of my applications'),
      (typed) => completeLabel(deps, typed),
    ),
  });
  const link = server.registerPrompt(
    'application_link',
    {
      title: 'Link to an application',
      description: 'Get me the SSO link to launch an application.',
      icons: toSdkIcons(getApplicationSsoLink),
      argsSchema,
    },
    ({ application }) =>
      userMessage(`Get me the SSO link to launch ${JSON.stringify(application)}.`),
  );
  return [...examples, [getApplicationSsoLink.name, link]];
}

function userMessage(text: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}
