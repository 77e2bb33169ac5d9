import { expect, test, vi } from 'vitest';
import { requestText } from '../../src/ui/outside/strings.ts';
import { isToolName } from '../../src/tools/texts/tool-names.ts';
import { COUNT_TOOL } from '../fakes/fourth-tool.ts';
import { createTestWorker, pairedAssistant, settled } from '../unit/outside/test-worker.ts';
import type * as Texts from '../../src/tools/texts/tool-texts.ts';
import type * as Tools from '../../src/tools/index.ts';

// A tool is two entries and a file of its own; everything else follows from them.
vi.mock('../../src/tools/texts/tool-texts.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Texts>();
  const fourth = await import('../fakes/fourth-tool.ts');
  return { ...original, TOOL_TEXTS: [...original.TOOL_TEXTS, fourth.COUNT_TOOL] };
});
vi.mock('../../src/tools/index.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Tools>();
  const fourth = await import('../fakes/fourth-tool.ts');
  return { ...original, TOOLS: [...original.TOOLS, fourth.countAssignedApplications] };
});

test('a fourth tool is listed, asked for in its own words, logged, permitted and turned off', async () => {
  const { name } = COUNT_TOOL;
  expect(isToolName(name)).toBe(true);
  const fixture = await createTestWorker();
  await fixture.open();
  const assistant = await pairedAssistant(fixture);
  const listed = async () =>
    Object(await assistant.ask('tools/list')).result.tools.map(
      (tool: { name: string }) => tool.name,
    );
  expect(await listed()).toContain(name);

  const id = assistant.call(name, { prefix: 'Z' });
  const question = await fixture.answer('once');
  expect(question).toMatchObject({ tool: name, detail: 'Z' });
  expect(requestText(question.tool)).toBe(COUNT_TOOL.request);
  expect(await assistant.reply(id)).toMatchObject({ result: { structuredContent: { count: 1 } } });
  const [event] = await fixture.outside.events.read();
  expect(event).toMatchObject({ tool: name, detail: 'Z', allowed: true });

  const key = assistant.installation.publicKey;
  await fixture.change({ kind: 'set-permission', assistant: key, tool: name, permission: 'never' });
  await settled();
  expect(await listed()).not.toContain(name);
});
