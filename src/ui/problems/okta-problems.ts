import { displayText } from '../../domain/display-text.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import { scopeMissing, withErrorId } from './shared-phrases.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** Problems with requests to Okta. */
export const OKTA_PROBLEMS = {
  OKTA_SCOPE_MISSING: scopeMissing,
  NETWORK_UNAVAILABLE: () =>
    errorText('Can’t reach Okta', 'Check your connection, VPN, or proxy, then try again.', 'retry'),
  NETWORK_BLOCKED: ({ orgUrl }) =>
    errorText(
      'Something on your network answered instead of Okta',
      'A web gateway, VPN, or guest network is in the way. Sign in to the network or switch to another one, then try again.',
      'retry',
      { administrator: `A web page that is not Okta’s answers for ${orgUrl} on my network.` },
    ),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) =>
    errorText(
      'Okta denied access',
      'Your organization’s settings don’t allow this. Trying again won’t help.',
      null,
      {
        administrator: withErrorId(`Okta denies reading my own data (${status})`, errorId),
      },
    ),
  OKTA_RATE_LIMITED: ({ retryAt }, time) =>
    noticeText(
      `Too many requests: try again after ${time(retryAt)}`,
      'Okta is limiting your organization’s requests until then.',
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
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) =>
    errorText(
      'Okta rejected the request',
      'Okta answered, but couldn’t do what was asked. Trying again is unlikely to help. If this keeps happening, report it.',
      'retry',
      {
        administrator: withErrorId(
          `Okta rejects a request of the Okta End User Assistant (${rejectionCode(status, errorCode)})`,
          errorId,
        ),
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
