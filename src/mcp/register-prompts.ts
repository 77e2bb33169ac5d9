import { completable, type McpServer, type RegisteredPrompt } from '@modelcontextprotocol/server';
import { getApplicationSsoLink } from '../tools/get-application-sso-link.ts';
import { EXAMPLE_PROMPTS, linkPrompt } from '../tools/texts/example-prompts.ts';
import { completeLabel } from './assigned-applications.ts';
import { toSdkIcons } from './sdk-icons.ts';
import type { ServerDeps } from './server-deps.ts';

/** Registers the example questions as prompts and returns each with the name of the tool that it needs. */
export function registerPrompts(
  server: McpServer,
  deps: ServerDeps,
): readonly (readonly [tool: string, prompt: RegisteredPrompt])[] {
  const examples = EXAMPLE_PROMPTS.flatMap(({ text, tool, listing }) => {
    const definition = deps.tools.find(({ name }) => name === tool);
    if (definition === undefined) return [];
    const config = { title: listing.title, description: text, icons: toSdkIcons(definition) };
    const prompt = server.registerPrompt(listing.name, config, () => userMessage(text));
    return [[tool, prompt] as const];
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
    ({ application }) => userMessage(linkPrompt(JSON.stringify(application))),
  );
  return [...examples, [getApplicationSsoLink.name, link]];
}

function userMessage(text: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}
