import { localized } from '../../domain/localized.ts';
import type { AdministratorConnection } from '../../domain/connection.ts';

/** Strings of the administrator connections. */
export const ADMINISTRATOR_STRINGS = localized('administrator', {
  title: 'For administrators: other ways to connect',
  text: 'For evaluation and shared setups. For everyday use, each user signs in as themselves.',
  kind: 'Kind of connection',
  kinds: {
    'api-token': 'API token',
    'client-credentials': 'Service app',
  } satisfies Record<AdministratorConnection['kind'], string>,
  privilegeWarning: {
    'api-token':
      'An API token has every permission of the administrator who created it. This extension uses it only to read their profile and apps, but anyone who gets the token can do more.',
    'client-credentials':
      'A service app reads the data of the user you name, who neither signs in nor gives consent. Its key can read every user in your org.',
  } satisfies Record<AdministratorConnection['kind'], string>,
  apiToken: 'API token',
  apiTokenHint:
    'In Okta, go to Security > API > Tokens. The token is stored in memory only, so you enter it again each time the browser starts.',
  apiTokenPlaceholder: '00…',
  clientId: 'Client ID of the service app',
  clientIdHint: 'An API Services app with the scope okta.users.read and an administrator role.',
  login: 'User name',
  loginHint: 'The user whose profile and apps are shown.',
  loginPlaceholder: 'ada@acme.example',
  keyId: 'Key ID, if the app has several keys',
  keyIdHint: 'The “kid” next to the key in Okta.',
  keyIdPlaceholder: '',
  key: 'Private key (PEM)',
  keyHint:
    'The key is imported right away. It can then sign but cannot be read, and the text is discarded.',
  keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
  keyChoose: 'Choose a file…',
  keyImported: 'Private key imported.',
  replaceKey: 'Use another key',
  connect: 'Check and connect',
  userLabel: 'Shows data of',
  dataOf: (name: string) => `Showing data of ${name}`,
});
