import { displayText } from '../../domain/display-text.ts';
import type { ServiceKeyProblem } from '../../domain/errors.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

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

/** What is wrong with a pasted private key, and what to paste. */
function serviceKeyText(problem: ServiceKeyProblem): string {
  switch (problem) {
    case 'missing':
      return 'The browser no longer has this key. Paste the private key again.';
    case 'not-pem':
      return 'Paste all of it, from “-----BEGIN PRIVATE KEY-----” to “-----END PRIVATE KEY-----”.';
    case 'several':
      return 'This text has more than one private key. Paste one.';
    case 'jwk':
      return 'This is the key as JSON. Choose PEM in Okta when you copy the private key.';
    case 'pkcs1':
      return 'This key is in an older format. Convert it to PKCS#8 with “openssl pkcs8 -topk8 -nocrypt”, then paste the result.';
    case 'encrypted':
      return 'This key is encrypted with a password. Decrypt it with “openssl pkcs8 -topk8 -nocrypt”, then paste the result.';
    case 'public-key':
      return 'This is the public key, which belongs to Okta. Paste the private key.';
    case 'certificate':
      return 'This is a certificate. Paste the private key.';
    case 'kind':
      return 'This key type is not supported. Okta accepts RSA keys and EC keys on P-256, P-384, or P-521.';
    case 'too-short':
      return 'This RSA key is too short to be safe. Use at least 2048 bits.';
    case 'unreadable':
      return 'This private key is damaged. Copy it again.';
  }
}
