import { displayText } from '../../domain/display-text.ts';
import { scopeMissing, withErrorId } from './shared-phrases.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** What can be wrong with asking Okta. */
export const OKTA_PROBLEMS = {
  OKTA_SCOPE_MISSING: scopeMissing,
  NETWORK_UNAVAILABLE: () =>
    errorText(
      'Okta could not be reached',
      'Check your connection, VPN or proxy, then try again.',
      'retry',
    ),
  OKTA_FORBIDDEN: ({ errorId }) =>
    errorText(
      'Okta does not let you read this',
      'Your organization’s settings refused it; trying again will not help.',
      null,
      {
        administrator: withErrorId('Reading my own Okta data is refused (403)', errorId),
      },
    ),
  OKTA_RATE_LIMITED: () =>
    noticeText(
      'Okta asks for a short break',
      'Your organization has used up its requests for the moment.',
      'wait',
    ),
  OKTA_UNAVAILABLE: ({ errorId }) =>
    errorText(
      'Okta is not answering properly',
      'The fault is on Okta’s side and usually passes. Try again in a moment.',
      'retry',
      {
        administrator: errorId === null ? null : withErrorId('Okta’s API reports a fault', errorId),
      },
    ),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) =>
    errorText(
      'Okta answered in an unexpected way',
      'The answer could not be read, so nothing is shown rather than a guess. Try again; if it stays, report it.',
      'retry',
      {
        administrator: `The Okta End User Assistant cannot read Okta’s answer at ${displayText(path, 100)}.`,
      },
    ),
} satisfies Partial<ProblemTexts>;
