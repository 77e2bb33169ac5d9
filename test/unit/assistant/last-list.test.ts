import { describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../../src/assistant/guide/guide-facts.ts';
import { readListRequest } from '../../../src/assistant/last-list/read-list-request.ts';
import { runTurn } from '../../../src/assistant/run-turn.ts';
import type { AnswerBlock, Transcript } from '../../../src/assistant/transcript.ts';
import type { TurnHost } from '../../../src/assistant/turn-host.ts';
import type { Nickname } from '../../../src/domain/personalization.ts';
import { TOOLS } from '../../../src/tools/index.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { createTypedToolCaller } from '../../../src/ui/side-panel/turn-host.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { directoryOf, toolContext } from '../../fakes/tool-context.ts';
import { classifiers, index } from './applications.ts';

const callTool = createTypedToolCaller({
  async callTool(name, input, signal) {
    const tool = TOOLS.find((one) => one.name === name);
    if (tool === undefined) throw new Error('There is no such tool.');
    const outcome = await runTool(
      tool,
      input,
      toolContext(directoryOf(index.applications, {}), signal),
    );
    if (outcome.kind === 'error') throw new Error(outcome.error.code);
    return outcome.output;
  },
});

interface Answer {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
  readonly opened: readonly string[];
}

/** A conversation with the product's own tools; each prompt is asked after all before. */
function conversation(rest: Partial<TurnHost> = {}) {
  let history: Transcript = [];
  return async (prompt: string): Promise<Answer> => {
    const opened: string[] = [];
    const blocks: AnswerBlock[] = [];
    const host: TurnHost = {
      index: () => Promise.resolve(index),
      history,
      choices: () => Promise.resolve([]),
      nicknames: memoryItem<readonly Nickname[]>([]),
      attributes: () => Promise.resolve({ titles: [], isShared: false }),
      classifiers: () => Promise.resolve(classifiers),
      shownRows: (block) =>
        block.kind === 'choices' ? block.candidates : block.applications.slice(0, 8),
      recent: () => Promise.resolve([]),
      guideFacts: () => Promise.resolve(NO_FACTS),
      refresh: () => Promise.resolve(),
      now: () => 0,
      locale: 'en',
      callTool,
      openApplication: (id) => {
        opened.push(index.applications[index.positions.get(id) ?? -1]?.label ?? id);
        return Promise.resolve();
      },
      ...rest,
    };
    const turn = { id: prompt, prompt, askedAt: 0, status: 'done', calls: [] } as const;
    let memory: Transcript[number]['memory'];
    for await (const event of runTurn(prompt, host, new AbortController().signal)) {
      if (event.type === 'block') blocks.push(event.block);
      if (event.type === 'memory') memory = event.memory;
    }
    history = [...history, { ...turn, blocks, ...(memory === undefined ? {} : { memory }) }];
    return {
      opened,
      texts: blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
      labels: blocks.flatMap((block) =>
        block.kind === 'applications'
          ? block.applications.map(({ label }) => label)
          : block.kind === 'application'
            ? [block.application.label]
            : [],
      ),
    };
  };
}

describe('a place in the list', () => {
  test.each([
    ['open the second one', 2],
    ['Open number 3, please.', 3],
    ['open 2', 2],
    ['launch the 4th app', 4],
    ['open the last one', -1],
    ['Öffne die zweite', 2],
    ['öffne bitte Nr. 3', 3],
    ['abre la última', -1],
    ['Ouvre la deuxième, s’il te plaît', 2],
    ['apri la terza', 3],
    ['open de vierde', 4],
    ['Abra o segundo', 2],
    ['2番目を開いて', 2],
    ['最後のアプリを開いてください', -1],
    ['打开第三个', 3],
    ['请打开最后一个', -1],
  ])('“%s” opens what stands there', (prompt, at) => {
    expect(readListRequest(prompt)).toEqual({ kind: 'position', at, opens: true });
  });

  test.each(['the second one', '2', 'number 2', 'die zweite', '2番目', '第二个'])(
    '“%s” opens nothing',
    (prompt) => {
      expect(readListRequest(prompt)).toEqual({ kind: 'position', at: 2, opens: false });
    },
  );

  test.each([
    'open the second one in five minutes',
    'open the second one at 5',
    'open the first and the second',
    'do not open the second one',
    'open the second one for Bob',
    'open 2 apps',
    'open 2 app',
    'open second thoughts',
    'mach die zweite zu',
    'öffne die zweite nicht',
    'öffne die zweite um 5',
    'apri prima',
    'open 0',
    'open the second one?? or the third',
    '2番目を開かないで',
    '2番目を5時に開いて',
    '不要打开第二个',
    '打开第二个和第三个',
    'ouvre la seconde fenêtre',
    'abre la segunda mañana',
  ])('“%s” names none', (prompt) => {
    expect(readListRequest(prompt)?.kind).not.toBe('position');
  });
});

test('what is opened is what stands at that place in view', async () => {
  const ask = conversation();
  const { labels } = await ask('which google apps do I have');
  expect((await ask('who is my manager?')).opened).toEqual([]);
  expect((await ask('open the second one')).opened).toEqual([labels[1]]);
  expect((await ask('öffne die letzte')).opened).toEqual([labels.at(-1)]);
  const named = await ask('the third one');
  expect(named).toMatchObject({ opened: [], labels: [labels[2]] });
});

test('the rows that the user filtered are the ones that count', async () => {
  const ask = conversation({
    shownRows: (block) =>
      block.kind === 'choices'
        ? block.candidates
        : block.applications.filter(({ label }) => label.endsWith('Mail')),
  });
  await ask('which google apps do I have');
  expect((await ask('open the first one')).opened).toEqual(['Google Workspace Mail']);
  const beyond = await ask('open the second one');
  expect(beyond).toMatchObject({
    opened: [],
    texts: ['That list shows 1, so there is no number 2.'],
  });
});

test('a place beyond what stands in view, and one without a list, open nothing', async () => {
  const ask = conversation();
  expect((await ask('open the second one')).opened).toEqual([]);
  await ask('which apps do I have');
  expect((await ask('open number 9')).opened).toEqual([]);
  expect((await ask('open the eighth one')).opened).toHaveLength(1);
});

test('a list is sorted, narrowed and continued', async () => {
  const ask = conversation();
  const all = (await ask('which apps do I have')).labels;
  const rest = (await ask('more')).labels;
  expect(rest).toEqual(all.slice(8));
  await ask('which apps do I have');
  const sorted = (await ask('sort by name')).labels;
  expect(sorted).toEqual(all.toSorted((a, b) => a.localeCompare(b)));
  const only = await ask('only those with Google');
  expect(only.labels.length).toBe(5);
  expect(only.labels).toEqual(only.labels.toSorted((a, b) => a.localeCompare(b)));
  expect((await ask('open the first one')).opened).toEqual([only.labels[0]]);
  expect((await ask('only those with Zoom')).texts).toEqual([
    'No app in that list matches “Zoom”.',
  ]);
  expect((await ask('show the rest')).texts).toEqual(['You see all of that list.']);
});

test('recently opened apps come first, and Okta’s silence about dates is said', async () => {
  const [, second, third] = index.applications;
  const ask = conversation({ recent: () => Promise.resolve([third?.id ?? '', second?.id ?? '']) });
  expect((await ask('show recent apps')).labels).toEqual([third?.label, second?.label]);
  await ask('which apps do I have');
  const { texts, labels } = await ask('newest first');
  expect(labels.slice(0, 2)).toEqual([third?.label, second?.label]);
  expect(texts.join()).toContain('Okta doesn’t say');
});

test('hidden apps and apps with a first letter are lists, not names', async () => {
  const ask = conversation();
  expect((await ask('hidden apps')).texts.join()).toMatch(/hidden/u);
  const { labels } = await ask('list apps starting with S');
  expect(labels.length).toBeGreaterThan(3);
  expect(labels.every((label) => label.startsWith('S'))).toBe(true);
});

test.each([
  ['sortiere nach Namen', 'byName'],
  ['ordena por nombre', 'byName'],
  ['trier par nom', 'byName'],
  ['in ordine alfabetico', 'byName'],
  ['sorteer op naam', 'byName'],
  ['ordenar por nome', 'byName'],
  ['名前順に並べて', 'byName'],
  ['按名称排序', 'byName'],
  ['nur die mit Google', 'only'],
  ['solo las de Google', 'only'],
  ['seulement celles avec Google', 'only'],
  ['Googleだけ', 'only'],
  ['只要 Google 的', 'only'],
  ['Zeig den Rest', 'rest'],
  ['残りを表示', 'rest'],
  ['Apps, die mit S beginnen', 'startingWith'],
])('“%s” is understood', (prompt, kind) => {
  expect(readListRequest(prompt)?.kind).toBe(kind);
});
