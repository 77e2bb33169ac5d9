import { localized } from '../../domain/localized.ts';
import type { NicknameProblem } from '../../search/nicknames.ts';

/** What the assistant, the popup and the options say of nicknames. */
export const NICKNAME_TEXTS = localized('nicknames', {
  title: 'Nicknames',
  text: 'Your own names for apps. Type one in the popup, the address bar, or the assistant.',
  app: 'App',
  chooseApp: 'Choose an app',
  nickname: 'Nickname',
  add: 'Add',
  added: (nickname: string) => `“${nickname}” is now your name for this app.`,
  remove: 'Remove',
  removeNickname: (nickname: string) => `Remove “${nickname}”`,
  removed: (nickname: string) => `Removed “${nickname}”.`,
  unknown: (nickname: string) => `You have no nickname “${nickname}”.`,
  severalApps: 'Several of your apps have this name. Choose the right one in Options.',
  notAssigned: 'Not assigned to you now',
  /** Followed by the name of the app where there is one. */
  refused: {
    'no-letters': 'A nickname needs a letter or a number.',
    'too-long': 'A nickname can have up to 40 characters.',
    'too-many': 'You can have up to 100 nicknames. Remove one first.',
    'is-label': 'An app already has this name:',
    taken: 'This is already your nickname for:',
  } satisfies Record<NicknameProblem, string>,
  /** How people ask for it in the chat; the assistant reads these, too. */
  prompts: {
    call: 'Call {label} {nickname}',
    add: 'Nickname for {label}: {nickname}',
    forget: 'Forget the nickname {nickname}',
  },
});
