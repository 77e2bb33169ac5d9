import { displayText } from '../../domain/display-text.ts';
import { scopeMissing, withErrorId } from './shared-phrases.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** Problems with requests to Okta. */
export const OKTA_PROBLEMS = {
  OKTA_SCOPE_MISSING: scopeMissing,
  NETWORK_UNAVAILABLE: () =>
    errorText('Can’t reach Okta', 'Check your connection, VPN, or proxy, then try again.', 'retry'),
  OKTA_FORBIDDEN: ({ errorId }) =>
    errorText(
      'Okta denied access',
      'Your organization’s settings don’t allow this. Trying again won’t help.',
      null,
      {
        administrator: withErrorId('Okta denies reading my own data (403)', errorId),
      },
    ),
  OKTA_RATE_LIMITED: () =>
    noticeText(
      'Too many requests',
      'Okta is limiting your organization’s requests. Try again shortly.',
      'wait',
    ),
  OKTA_UNAVAILABLE: ({ errorId }) =>
    errorText(
      'Okta is having trouble',
      'This is on Okta’s side and is usually temporary. Try again in a moment.',
      'retry',
      {
        administrator:
          errorId === null ? null : withErrorId('Okta’s API reports an error', errorId),
      },
    ),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) =>
    errorText(
      'Okta sent an unexpected response',
      'The response could not be read. Try again. If this keeps happening, report it.',
      'retry',
      {
        administrator: `The Okta End User Assistant cannot read Okta’s response at ${displayText(path, 100)}.`,
      },
    ),
} satisfies Partial<ProblemTexts>;
