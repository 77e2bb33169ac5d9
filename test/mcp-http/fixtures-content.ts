import {
  completable,
  ResourceTemplate,
  type ContentBlock,
  type McpServer,
} from '@modelcontextprotocol/server';
import * as z from 'zod';

/** One grey pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==';

/** One silent sample. */
const WAV = 'UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQEAAACAAA==';

const image: ContentBlock = { type: 'image', data: PNG, mimeType: 'image/png' };

export const text = (value: string): ContentBlock => ({ type: 'text', text: value });

const embedded = (uri: string, mimeType: string, value: string): ContentBlock => ({
  type: 'resource',
  resource: { uri, mimeType, text: value },
});

const asUser = (content: ContentBlock) => ({ role: 'user' as const, content });

export function addContentFixtures(server: McpServer): void {
  const answers: Readonly<Record<string, readonly ContentBlock[]>> = {
    test_simple_text: [text('This is a simple text response for testing.')],
    test_image_content: [image],
    test_audio_content: [{ type: 'audio', data: WAV, mimeType: 'audio/wav' }],
    test_embedded_resource: [
      embedded('test://embedded-resource', 'text/plain', 'This is an embedded resource content.'),
    ],
    test_multiple_content_types: [
      text('Multiple content types test:'),
      image,
      embedded('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}'),
    ],
  };
  for (const [name, content] of Object.entries(answers))
    server.registerTool(name, { description: 'Gives content.' }, () => ({ content: [...content] }));
  server.registerTool('test_error_handling', { description: 'Fails.' }, () => {
    throw new Error('This tool intentionally returns an error for testing');
  });

  const resource = (uri: string, mimeType: string, content: { text: string } | { blob: string }) =>
    server.registerResource(uri, uri, { mimeType }, () => ({
      contents: [{ uri, mimeType, ...content }],
    }));
  resource('test://static-text', 'text/plain', {
    text: 'This is the content of the static text resource.',
  });
  resource('test://static-binary', 'image/png', { blob: PNG });
  resource('test://watched-resource', 'text/plain', { text: 'Watched.' });
  server.registerResource(
    'template',
    new ResourceTemplate('test://template/{id}/data', { list: undefined }),
    { mimeType: 'application/json' },
    ({ href: uri }, { id }) => ({
      contents: [
        {
          uri,
          mimeType: 'application/json',
          text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${String(id)}` }),
        },
      ],
    }),
  );

  server.registerPrompt('test_simple_prompt', { description: 'Says one thing.' }, () => ({
    messages: [asUser(text('This is a simple prompt for testing.'))],
  }));
  const words = ['paris', 'park', 'party'];
  const completed = () =>
    completable(z.string(), (typed) => words.filter((word) => word.startsWith(typed)));
  server.registerPrompt(
    'test_prompt_with_arguments',
    {
      description: 'Says what it is given.',
      argsSchema: z.object({ arg1: completed(), arg2: completed() }),
    },
    ({ arg1, arg2 }) => ({
      messages: [asUser(text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`))],
    }),
  );
  server.registerPrompt(
    'test_prompt_with_embedded_resource',
    { description: 'Holds a resource.', argsSchema: z.object({ resourceUri: z.string() }) },
    ({ resourceUri }) => ({
      messages: [
        asUser(embedded(resourceUri, 'text/plain', 'Embedded resource content for testing.')),
        asUser(text('Please process the embedded resource above.')),
      ],
    }),
  );
  server.registerPrompt('test_prompt_with_image', { description: 'Holds an image.' }, () => ({
    messages: [asUser(image), asUser(text('Please analyze the image above.'))],
  }));
}
