import { displayText } from '../../domain/display-text.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';
import { serviceKeyText } from './service-key-text.ts';

/** Problems with an administrator connection: an API token or a service app. */
export const ADMINISTRATOR_PROBLEMS = {
  API_TOKEN_REQUIRED: () =>
    noticeText(
      'Enter the API token again',
      'It is never stored on disk, so you enter it once each time the browser starts.',
      'options',
    ),
  API_TOKEN_REFUSED: () =>
    errorText(
      'Okta does not accept this API token',
      'It may be revoked, unused for 30 days, mistyped, or limited to other networks. Create a new one in Okta under Security > API > Tokens.',
      'options',
    ),
  SERVICE_KEY_INVALID: ({ reason }) =>
    errorText('That private key can’t be used', serviceKeyText(reason), 'options'),
  SERVICE_APP_REFUSED: ({ description }) =>
    errorText(
      'Okta does not accept this service app',
      'Check its client ID, key, and settings.',
      'options',
      {
        administrator:
          'Please check the API Services app in Okta: it is active, its client authentication is “Public key / Private key” with this key, the scope okta.users.read is granted, and it has an administrator role.',
        quote: description,
      },
    ),
  CONNECTION_KIND_NOT_ALLOWED: () =>
    errorText(
      'Your organization does not allow this type of connection',
      'Connect by signing in to Okta instead.',
      'options',
    ),
  USER_NOT_FOUND: ({ login }) =>
    errorText(
      'Okta doesn’t recognize that user',
      `No user in this org has the username ${displayText(login, 100)}, or this connection can’t see them.`,
      'options',
    ),
} satisfies Partial<ProblemTexts>;
