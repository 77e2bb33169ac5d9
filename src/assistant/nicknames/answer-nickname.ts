import type { AssignedApplication } from '../../domain/application.ts';
import type { Nickname } from '../../domain/personalization.ts';
import type { Item } from '../../domain/stored-item.ts';
import { addNickname, findNickname, withoutNickname } from '../../search/nicknames.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { offerApplications } from '../application-answer.ts';
import { fillIn } from '../sentences.ts';
import type { AnswerBlock } from '../transcript.ts';
import type { NicknameRequest } from './nickname-request.ts';
import { NICKNAME_TEXTS } from './nickname-texts.ts';

/** The stored nicknames of the account. */
export type NicknameItem = Pick<Item<readonly Nickname[]>, 'read' | 'write'>;

/** Names an app or forgets a name, and says so, with the way back. */
export async function answerNickname(
  request: NicknameRequest,
  index: SearchIndex,
  item: NicknameItem,
): Promise<readonly AnswerBlock[]> {
  if (request.kind === 'several')
    return [text(NICKNAME_TEXTS.severalApps), { kind: 'actions', actions: ['options'] }];
  const before = await item.read();
  if (request.kind === 'forget') return await forget(request.nickname, before, index, item);
  const change = addNickname(before, request.nickname, request.application, index.applications);
  if (change.kind === 'added') {
    await item.write(change.nicknames);
    return [
      text(NICKNAME_TEXTS.added(change.name)),
      offerApplications([request.application], index),
      suggestForgetting(change.name),
    ];
  }
  const refusal = text(NICKNAME_TEXTS.refused[change.problem]);
  if (change.other === null) return [refusal];
  const card = offerApplications([change.other], index);
  const taken = findNickname(before, request.nickname);
  return change.problem === 'taken' && taken !== null
    ? [refusal, card, suggestForgetting(taken.name)]
    : [refusal, card];
}

async function forget(
  name: string,
  before: readonly Nickname[],
  index: SearchIndex,
  item: NicknameItem,
): Promise<readonly AnswerBlock[]> {
  const nickname = findNickname(before, name);
  if (nickname === null) return [text(NICKNAME_TEXTS.unknown(name))];
  await item.write(withoutNickname(before, name));
  const removed = text(NICKNAME_TEXTS.removed(nickname.name));
  const application = index.applications.find(({ id }) => id === nickname.application);
  return application === undefined ? [removed] : [removed, suggestNaming(nickname, application)];
}

function suggestForgetting(nickname: string): AnswerBlock {
  return { kind: 'suggestions', prompts: [fillIn(NICKNAME_TEXTS.prompts.forget, { nickname })] };
}

function suggestNaming({ name }: Nickname, { label }: AssignedApplication): AnswerBlock {
  const prompt = fillIn(NICKNAME_TEXTS.prompts.add, { label, nickname: name });
  return { kind: 'suggestions', prompts: [prompt] };
}

function text(sentence: string): AnswerBlock {
  return { kind: 'text', text: sentence };
}
