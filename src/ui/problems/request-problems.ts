import { displayText } from '../../domain/display-text.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** What can be wrong with what the person or another program asked for. */
export const REQUEST_PROBLEMS = {
  APPLICATION_NOT_FOUND: () =>
    noticeText(
      'That application is not assigned to you',
      'It may have been taken off your Okta dashboard since. Ask for your applications to see the current list.',
      null,
    ),
  OTHER_USER_IN_BROWSER: ({ login }) =>
    noticeText(
      'Someone else is signed in to Okta',
      `In this browser Okta is signed in as ${displayText(login, 100)}; the link would open for them.`,
      'choose-user',
    ),
  APPLICATION_LINK_REFUSED: ({ label }) =>
    errorText(
      `${displayText(label, 60)} is not opened`,
      'Okta’s link for it does not lead to your org, so it is not safe to follow.',
      null,
      {
        administrator: `The link of ${displayText(label, 60)} in my Okta app links is not an https link on our org.`,
      },
    ),
  INPUT_INVALID: () =>
    noticeText('That cannot be looked up', 'Please say it in another way.', null),
  CALLER_NOT_ALLOWED: () =>
    noticeText(
      'Not allowed',
      'This program has not been allowed to ask the assistant. You decide that in the options.',
      'options',
    ),
  QUESTION_GONE: () =>
    noticeText(
      'The assistant waits no longer',
      'Nothing was given. If it asks again, you can decide again.',
      null,
    ),
  CANCELLED: () => noticeText('Stopped', 'You stopped this before it was done.', 'retry'),
  WORKER_UNREACHABLE: () =>
    errorText(
      'The extension is not answering',
      'Try again. If it stays, switch the extension off and on in the browser’s extension page.',
      'retry',
    ),
  INTERNAL: () =>
    errorText(
      'Something unexpected went wrong',
      'Nothing was changed. Try again; if it happens again, report it.',
      'retry',
    ),
} satisfies Partial<ProblemTexts>;
