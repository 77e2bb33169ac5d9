import { displayText } from '../../domain/display-text.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';
import { serviceKeyText } from './service-key-text.ts';

/** What can be wrong with an administrator's connection: an API token or a service app. */
export const ADMINISTRATOR_PROBLEMS = {
  API_TOKEN_REQUIRED: () =>
    noticeText(
      'The API token is needed again',
      'It is never kept on disk, so each start of the browser asks for it once.',
      'options',
    ),
  API_TOKEN_REFUSED: () =>
    errorText(
      'Okta does not accept this API token',
      'It may be revoked, unused for 30 days, mistyped, or bound to other networks. Make a new one in Okta under Security, API, Tokens.',
      'options',
    ),
  SERVICE_KEY_INVALID: ({ reason }) =>
    errorText('That private key cannot be used', serviceKeyText(reason), 'options'),
  SERVICE_APP_REFUSED: ({ description }) =>
    errorText(
      'Okta does not accept this service app',
      'Its client ID, its key or its settings do not fit this org.',
      'options',
      {
        administrator:
          'Please check the API Services app in Okta: it is active, its client authentication is “Public key / Private key” with this key, the scope okta.users.read is granted, and it has an administrator role.',
        quote: description,
      },
    ),
  CONNECTION_KIND_NOT_ALLOWED: () =>
    errorText(
      'Your organization does not allow this kind of connection',
      'Connect by signing in to Okta instead.',
      'options',
    ),
  USER_NOT_FOUND: ({ login }) =>
    errorText(
      'Okta does not know that user',
      `There is nobody with the user name ${displayText(login, 100)} in this org, or this connection may not see them.`,
      'options',
    ),
} satisfies Partial<ProblemTexts>;
