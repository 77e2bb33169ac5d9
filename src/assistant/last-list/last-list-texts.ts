import { localized } from '../../domain/localized.ts';

/** What the assistant says of the list that stands last in view, and of lists of its own. */
export const LAST_LIST_TEXTS = localized('last-list', {
  byName: 'Here they are by name.',
  byRecent:
    'Here they are, the last opened first. Okta doesn’t say when an app was assigned to you.',
  rest: 'Here are the others.',
  complete: 'You see all of that list.',
  only: '“{query}” in that list: {count}.',
  onlyNone: 'No app in that list matches “{query}”.',
  noPosition: 'That list shows {count}, so there is no number {position}.',
  recent: 'You opened these last.',
  recentNone: 'You haven’t opened an app here yet.',
  hidden: 'These are hidden on your dashboard.',
  hiddenNone: 'No app is hidden on your dashboard.',
  startingWith: 'Apps that start with “{letters}”: {count}.',
  refreshed: 'I asked Okta again. You have {total}.',
  added: 'New: {labels}.',
});
