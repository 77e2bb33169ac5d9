import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { assistantError } from '../../../src/domain/errors.ts';
import {
  defineTool,
  READ_ONLY_ANNOTATIONS,
  type ToolContext,
} from '../../../src/tools/define-tool.ts';
import { ICONS } from '../../../src/tools/icons.ts';
import { TOOLS } from '../../../src/tools/index.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { textsNamed } from '../../fakes/fourth-tool.ts';
import { directoryOf, toolContext } from '../../fakes/tool-context.ts';

const CONTEXT = toolContext(directoryOf([], {}));

/** A tool that does this with its input. */
function toolThat(run: (text: string, context: ToolContext) => Promise<unknown>) {
  return defineTool({
    ...textsNamed('echo', 'text'),
    title: 'Echo',
    description: 'Says it again.',
    annotations: READ_ONLY_ANNOTATIONS,
    icon: ICONS.product,
    input: z.strictObject({ text: z.string().trim().default('nothing') }),
    output: z.object({ text: z.string() }),
    text: ({ text }) => text,
    run: async ({ text }, context) => z.any().parse(await run(text, context)),
  });
}

const echo = toolThat(async (text) => ({ text, secret: 'x' }));

describe('runTool()', () => {
  test.each([
    [{ text: 'hello' }, 'hello'],
    [{ text: '  hello  ' }, 'hello'],
    [{}, 'nothing'],
  ])('runs with the parsed input of %j, and gives the output', async (input, text) => {
    expect(await runTool(echo, input, CONTEXT)).toEqual({
      kind: 'output',
      output: { text },
      text,
      question: null,
    });
  });

  test.each([['hello'], [['x']], [{ text: true }], [{ text: 'x', user: 1 }]])(
    'does not run with %j',
    async (input) => {
      let ran = false;
      const outcome = await runTool(
        toolThat(async (text) => {
          ran = true;
          return { text };
        }),
        input,
        CONTEXT,
      );
      expect(outcome).toMatchObject({ kind: 'error', error: { code: 'INPUT_INVALID' } });
      expect(ran).toBe(false);
    },
  );

  test.each([null, undefined, {}, { text: 7 }])(
    'returns no output that does not match its schema: %j',
    async (output) => {
      expect(
        await runTool(
          toolThat(async () => output),
          {},
          CONTEXT,
        ),
      ).toMatchObject({
        kind: 'error',
        error: { code: 'INTERNAL' },
        hint: 'Something unexpected went wrong. Try once more, then tell the user.',
      });
    },
  );

  test('does not start when it was canceled before', async () => {
    const context = toolContext(directoryOf([], {}), AbortSignal.abort());
    expect(await runTool(echo, {}, context)).toMatchObject({
      kind: 'error',
      error: { code: 'CANCELLED' },
    });
  });

  test('passes the caller’s signal to the tool', async () => {
    const stop = new AbortController();
    const context = toolContext(directoryOf([], {}), stop.signal);
    const seen: AbortSignal[] = [];
    await runTool(
      toolThat(async (text, { signal }) => {
        seen.push(signal);
        return { text };
      }),
      {},
      context,
    );
    expect(seen).toEqual([stop.signal]);
  });

  test('turns every throw into an outcome', async () => {
    const refused = assistantError('OKTA_FORBIDDEN', 'Okta does not allow it.', {
      errorId: 'oae1',
    });
    expect(
      await runTool(
        toolThat(() => Promise.reject(refused)),
        {},
        CONTEXT,
      ),
    ).toEqual({
      kind: 'error',
      error: refused.wire,
      hint: 'Okta does not allow this. Do not try again; the user may ask their administrator.',
    });
    for (const thrown of [new Error('token'), 'token', null, undefined])
      expect(
        JSON.stringify(
          await runTool(
            toolThat(() => Promise.reject(thrown)),
            {},
            CONTEXT,
          ),
        ),
      ).not.toContain('token');
  });
});

test('tools cannot be changed at run time', () => {
  expect(Object.isFrozen(TOOLS)).toBe(true);
  for (const tool of TOOLS) {
    expect(Object.isFrozen(tool), tool.name).toBe(true);
    expect(Object.isFrozen(tool.annotations), tool.name).toBe(true);
  }
  expect(new Set(TOOLS.map(({ name }) => name)).size).toBe(TOOLS.length);
});
