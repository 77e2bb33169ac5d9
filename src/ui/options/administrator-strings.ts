import type { AdministratorConnection } from '../../domain/connection.ts';

/** Sentences about an administrator's connections; a translation is another object of this shape. */
export const ADMINISTRATOR_STRINGS = {
  title: 'For administrators: other ways to connect',
  text: 'For trying this out and for shared set-ups, not for everyday use: there, each person signs in as themselves.',
  kind: 'Kind of connection',
  kinds: {
    'api-token': 'API token',
    'client-credentials': 'Service app',
  } satisfies Record<AdministratorConnection['kind'], string>,
  privilegeWarning: {
    'api-token':
      'An API token acts as the administrator who made it, everywhere your org allows them. This extension only reads their profile and applications with it, but whoever gets hold of the token can do more.',
    'client-credentials':
      'A service app reads the data of the user that you name, without that user signing in or being asked. Its key can read every user of your org.',
  } satisfies Record<AdministratorConnection['kind'], string>,
  apiToken: 'API token',
  apiTokenHint:
    'From Okta under Security, API, Tokens. It is kept in memory only, so each start of the browser asks for it again.',
  apiTokenPlaceholder: '00…',
  clientId: 'Client ID of the service app',
  clientIdHint: 'An API Services app with the scope okta.users.read and an administrator role.',
  login: 'User name',
  loginHint: 'Whose profile and applications are shown.',
  loginPlaceholder: 'ada@acme.example',
  keyId: 'Key ID, if the app has several keys',
  keyIdHint: 'The “kid” beside the key in Okta.',
  keyIdPlaceholder: '',
  key: 'Private key (PEM)',
  keyHint:
    'It is taken in at once, can then sign but not be read again, and the text is forgotten.',
  keyPlaceholder: '-----BEGIN PRIVATE KEY-----',
  keyChoose: 'Choose a file…',
  keyImported: 'The private key is taken in.',
  replaceKey: 'Use another key',
  connect: 'Check and connect',
  userLabel: 'Shows the data of',
  dataOf: (name: string) => `Showing the data of ${name}`,
} as const;
