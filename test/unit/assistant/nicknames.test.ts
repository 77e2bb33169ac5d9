import { describe, expect, it } from 'vitest';
import { answerNickname } from '../../../src/assistant/nicknames/answer-nickname.ts';
import { readNicknameRequest } from '../../../src/assistant/nicknames/nickname-request.ts';
import { NICKNAME_TEXTS } from '../../../src/assistant/nicknames/nickname-texts.ts';
import { planTurn, type PlannedCall } from '../../../src/assistant/plan.ts';
import type { AnswerBlock } from '../../../src/assistant/transcript.ts';
import { TRANSLATED_LANGUAGES } from '../../../src/domain/localized.ts';
import type { Nickname } from '../../../src/domain/personalization.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import type { FullTranslation } from '../../../src/translations/translation.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { applications, BRANDS, classifiers, index } from './applications.ts';

const MODULES = import.meta.glob<{ readonly default: FullTranslation }>(
  '../../../src/translations/*/index.ts',
  { eager: true },
);

/** What a prompt asks, with the app's label. */
function read(prompt: string): string | null {
  const request = readNicknameRequest(prompt, index);
  if (request === null || request.kind === 'several') return request && request.kind;
  return request.kind === 'add'
    ? `${request.application.label} = ${request.nickname}`
    : `without ${request.nickname}`;
}

describe('readNicknameRequest()', () => {
  it.each([
    ['call Workday time sheet', 'Workday (HR Portal) = time sheet'],
    ['Please call zoom “Stand-up”.', 'Zoom = Stand-up'],
    ['call google drive files', 'Google Workspace Drive = files'],
    ['call Zoom as meetings please', 'Zoom = meetings'],
    ['nickname for Zoom: standup', 'Zoom = standup'],
    ['Set a nickname for zoom as standup', 'Zoom = standup'],
    ['add the nickname standup for Zoom', 'Zoom = standup'],
    ['give Jira the nickname bug tracker', 'Jira = bug tracker'],
    ['forget the nickname standup', 'without standup'],
    ['Remove my nickname “time sheet”!', 'without time sheet'],
  ])('reads “%s”', (prompt, expected) => {
    expect(read(prompt)).toBe(expected);
  });

  it.each([
    'call Zoom',
    'call Zoom support',
    'call slack now',
    'call me Bob',
    'call my manager',
    'call the help desk',
    'what is my nickname',
    'nickname for Basecamp: camp',
    'forget it',
    'open Zoom',
  ])('leaves “%s” to the other readers', (prompt) => {
    expect(read(prompt)).toBeNull();
  });

  it.each(TRANSLATED_LANGUAGES)('reads the sentences of %s', (language) => {
    const texts = MODULES[`../../../src/translations/${language}/index.ts`]?.default.nicknames;
    const english = { ...NICKNAME_TEXTS.prompts };
    const { prompts } = texts ?? NICKNAME_TEXTS;
    const fill = (text: string) => text.replace('{label}', 'Zoom').replace('{nickname}', 'daily');
    Object.assign(NICKNAME_TEXTS.prompts, prompts);
    try {
      expect([prompts.call, prompts.add, prompts.forget].map((text) => read(fill(text)))).toEqual([
        'Zoom = daily',
        'Zoom = daily',
        'without daily',
      ]);
    } finally {
      Object.assign(NICKNAME_TEXTS.prompts, english);
    }
  });
});

it('does not choose between apps of one name', async () => {
  const twins = createSearchIndex(
    applications.flatMap((one) => (one.label === 'Zoom' ? [one, { ...one, id: 'other' }] : [one])),
  );
  const request = readNicknameRequest('call Zoom standup', twins);
  expect(request).toEqual({ kind: 'several' });
  const item = memoryItem<readonly Nickname[]>([]);
  const blocks = request && (await answerNickname(request, twins, item));
  expect(blocks?.at(-1)).toEqual({ kind: 'actions', actions: ['options'] });
  expect(item.written).toEqual([]);
});

describe('answerNickname()', () => {
  const words = (blocks: readonly AnswerBlock[]) =>
    blocks.flatMap((block) => {
      if (block.kind === 'text') return [block.text];
      if (block.kind === 'choices') return block.candidates.map(({ label }) => `[${label}]`);
      return block.kind === 'suggestions' ? block.prompts.map((prompt) => `> ${prompt}`) : [];
    });

  async function ask(prompt: string, nicknames: readonly Nickname[] = []) {
    const item = memoryItem(nicknames);
    const request = readNicknameRequest(prompt, index);
    if (request === null) throw new Error('This asks for no nickname.');
    const said = words(await answerNickname(request, index, item));
    return { said, names: (await item.read()).map(({ name }) => name) };
  }

  const zoom = applications.find(({ label }) => label === 'Zoom')?.id ?? '';
  const standup = { name: 'Standup', application: zoom };

  it('names an app and says how to take the name back', async () => {
    expect(await ask('call Zoom standup')).toEqual({
      said: ['“standup” is now your name for this app.', '[Zoom]', '> Forget the nickname standup'],
      names: ['standup'],
    });
  });

  it('forgets a name and offers it again', async () => {
    expect(await ask('forget the nickname standup', [standup])).toEqual({
      said: ['Removed “Standup”.', '> Nickname for Zoom: Standup'],
      names: [],
    });
    expect((await ask('forget the nickname daily', [standup])).said).toEqual([
      'You have no nickname “daily”.',
    ]);
  });

  it.each([
    [
      'call Jira standup',
      ['This is already your nickname for:', '[Zoom]', '> Forget the nickname Standup'],
    ],
    ['call Jira zoom', ['An app already has this name:', '[Zoom]']],
    ['call Jira 🍕', ['A nickname needs a letter or a number.']],
    [`call Jira ${'x'.repeat(50)}`, ['A nickname can have up to 40 characters.']],
  ])('refuses “%s” in words', async (prompt, said) => {
    expect(await ask(prompt, [standup])).toEqual({ said, names: ['Standup'] });
  });
});

it.each(['open time sheet', 'time sheet', 'link for time sheet', 'do I have time sheet'])(
  'understands a nickname in “%s”',
  (prompt) => {
    const workday = applications.find(({ label }) => label.startsWith('Workday'));
    const named = createSearchIndex(applications, undefined, BRANDS, {
      nicknames: [{ name: 'Time Sheet', application: workday?.id ?? '' }],
      pins: [],
    });
    const plan = planTurn(prompt, { index: named, classifiers, previous: null });
    const calls: readonly PlannedCall[] = plan.calls;
    const found = calls.flatMap((call) =>
      'matches' in call ? call.matches : 'application' in call ? (call.application ?? []) : [],
    );
    expect(plan.outcome).toBe('answer');
    expect(found).toEqual([workday]);
  },
);
