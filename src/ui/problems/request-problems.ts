import { displayText } from '../../domain/display-text.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** Problems with a request of the user or of another program. */
export const REQUEST_PROBLEMS = {
  APPLICATION_NOT_FOUND: () =>
    noticeText(
      'That app is not assigned to you',
      'It may have been removed from your Okta dashboard. Ask for your apps to see the current list.',
      null,
    ),
  OTHER_USER_IN_BROWSER: ({ login }) =>
    noticeText(
      'Another account is signed in to Okta',
      `You’re signed in to Okta as ${displayText(login, 100)}. This link would open in that account.`,
      'choose-user',
    ),
  APPLICATION_LINK_REFUSED: ({ label }) =>
    errorText(
      `${displayText(label, 60)} was not opened`,
      'Its link leads outside your org, so it is not safe to open.',
      null,
      {
        administrator: `The link to ${displayText(label, 60)} in my Okta app links is not an https link on our org.`,
      },
    ),
  INPUT_INVALID: () => noticeText('I couldn’t look that up', 'Try rephrasing.', null),
  CALLER_NOT_ALLOWED: () =>
    noticeText(
      'This is turned off',
      'You or your administrator turned it off. You can check it in Options.',
      'options',
    ),
  QUESTION_GONE: () =>
    noticeText(
      'This request expired',
      'Nothing was shared. If the assistant asks again, you can decide again.',
      null,
    ),
  CANCELLED: () => noticeText('Stopped', 'You stopped this before it finished.', 'retry'),
  WORKER_UNREACHABLE: () =>
    errorText(
      'The extension is not answering',
      'Try again. If this keeps happening, turn the extension off and on in your browser’s extension settings.',
      'retry',
    ),
  INTERNAL: () =>
    errorText(
      'Something went wrong',
      'Nothing was changed. Try again. If this keeps happening, report it.',
      'retry',
    ),
} satisfies Partial<ProblemTexts>;
