import { completable, type McpServer, type RegisteredPrompt } from '@modelcontextprotocol/server';
import { getApplicationSsoLink } from '../tools/get-application-sso-link.ts';
import { getMyUserProfile } from '../tools/get-my-user-profile.ts';
import { listAssignedApplications } from '../tools/list-assigned-applications.ts';
import { completeLabel } from './applications.ts';
import { iconsOf } from './icons-of.ts';
import type { ServerParts } from './server-parts.ts';

/** The example questions, each with the tool that answers it. */
const QUESTIONS = [
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
export function offerPrompts(
  server: McpServer,
  parts: ServerParts,
): readonly (readonly [tool: string, prompt: RegisteredPrompt])[] {
  const questions = QUESTIONS.map(({ name, title, text, tool }) => {
    const config = { title, description: text, icons: iconsOf(tool) };
    return [tool.name, server.registerPrompt(name, config, () => asUser(text))] as const;
  });

  const { input } = getApplicationSsoLink;
  const argsSchema = input.extend({
    application: completable(
      input.shape.application.describe('Name of one of my applications'),
      (typed) => completeLabel(parts, typed),
    ),
  });
  const link = server.registerPrompt(
    'application_link',
    {
      title: 'Link to an application',
      description: 'Get me the SSO link to launch an application.',
      icons: iconsOf(getApplicationSsoLink),
      argsSchema,
    },
    ({ application }) => asUser(`Get me the SSO link to launch ${JSON.stringify(application)}.`),
  );
  return [...questions, [getApplicationSsoLink.name, link]];
}

function asUser(text: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}
