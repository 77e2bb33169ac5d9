import type { AssignedApplication } from '../domain/application.ts';
import { displayText } from '../domain/display-text.ts';
import type { Nickname } from '../domain/personalization.ts';
import { wordsOfName } from './fold-text.ts';

export const MAX_NICKNAME_LENGTH = 40;
export const MAX_NICKNAMES = 100;

/** Why a nickname is refused; `is-label` and `taken` where the words already name an app. */
export type NicknameProblem = 'no-letters' | 'too-long' | 'too-many' | 'is-label' | 'taken';

export type NicknameChange =
  | { readonly kind: 'added'; readonly name: string; readonly nicknames: readonly Nickname[] }
  | {
      readonly kind: 'refused';
      readonly problem: NicknameProblem;
      /** The app that the words name already. */
      readonly other: AssignedApplication | null;
    };

/** The nicknames with one more for an app; refused where the words name another app, or any app by its label. */
export function addNickname(
  nicknames: readonly Nickname[],
  typed: string,
  application: Pick<AssignedApplication, 'id'>,
  applications: readonly AssignedApplication[],
): NicknameChange {
  const name = displayText(typed, MAX_NICKNAME_LENGTH * 2);
  const refused = (
    problem: NicknameProblem,
    other: AssignedApplication | null = null,
  ): NicknameChange => ({ kind: 'refused', problem, other });
  if (wordsOfName(name).length === 0) return refused('no-letters');
  if (name.length > MAX_NICKNAME_LENGTH) return refused('too-long');
  const labeled = applications.find(({ label }) => compact(label) === compact(name));
  if (labeled !== undefined) return refused('is-label', labeled);
  const existing = findNickname(nicknames, name);
  const named = applications.find(({ id }) => id === existing?.application);
  if (named !== undefined && named.id !== application.id) return refused('taken', named);
  // One for an app that is not assigned any more gives way.
  const others = withoutNickname(nicknames, name);
  if (others.length >= MAX_NICKNAMES) return refused('too-many');
  return { kind: 'added', name, nicknames: [...others, { name, application: application.id }] };
}

export function withoutNickname(nicknames: readonly Nickname[], name: string): readonly Nickname[] {
  return nicknames.filter((nickname) => !isSameName(nickname.name, name));
}

/** Case, accents, spaces and punctuation make no difference. */
export function findNickname(nicknames: readonly Nickname[], name: string): Nickname | null {
  return nicknames.find((nickname) => isSameName(nickname.name, name)) ?? null;
}

function isSameName(one: string, other: string): boolean {
  return wordsOfName(one).join(' ') === wordsOfName(other).join(' ');
}

function compact(text: string): string {
  return wordsOfName(text).join('');
}
