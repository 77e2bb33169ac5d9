import { generateKeyPairSync } from 'node:crypto';
import { importServiceKey } from '../../src/auth/administrator/service-key.ts';
import { CLIENT_ID, ORG_URL } from './identity-provider.ts';

export const API_TOKEN = '00aAdasTokenOnPaperOnly1234567890abcdefghi';
export const OTHER_API_TOKEN = '00bBobsTokenOnPaperOnly1234567890abcdefghi';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const SERVICE_PEM = String(ec.privateKey.export({ type: 'pkcs8', format: 'pem' }));

export const API_TOKEN_CONNECTION = {
  orgUrl: ORG_URL,
  clientId: '',
  connection: { kind: 'api-token', apiToken: API_TOKEN },
} as const;

export const SERVICE_CONNECTION = {
  orgUrl: ORG_URL,
  clientId: CLIENT_ID,
  connection: {
    kind: 'client-credentials',
    login: 'alice@acme.example',
    keyId: null,
    keyName: 'key-1',
  },
} as const;

/** The key that {@link SERVICE_CONNECTION} names, as a page would have stored it. */
export const serviceKey = (): Promise<CryptoKey> => importServiceKey(SERVICE_PEM);

const USERS: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  'ada@acme.example': { id: '00uAda', name: 'Ada Okonkwo' },
  'alice@acme.example': { id: '00uAlice', name: 'Alice Ngata' },
  'bob@acme.example': { id: '00uBob', name: 'Bob Marsh' },
};

/** What of an org answers administrators: two API tokens, and a service app whose tokens may be revoked. */
export function administratorOrg() {
  const owners = new Map([
    [API_TOKEN, 'ada@acme.example'],
    [OTHER_API_TOKEN, 'bob@acme.example'],
  ]);
  const activeTokens = new Set<string>();
  let issued = 0;
  let isActive = true;

  function token(init: RequestInit | undefined): Response | null {
    const form = new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : '');
    if (form.get('grant_type') !== 'client_credentials') return null;
    if (!isActive)
      return Response.json(
        { error: 'invalid_client', error_description: 'The app is not active.' },
        { status: 401 },
      );
    issued += 1;
    const access = `service-${issued}`;
    activeTokens.add(access);
    return Response.json({
      access_token: access,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'okta.users.read',
    });
  }

  /** Whom `me` names: `null` for a service app, `undefined` where the request is not an administrator's. */
  function callerOf(init: RequestInit | undefined): string | null | Response | undefined {
    const [scheme, value = ''] = new Headers(init?.headers).get('authorization')?.split(' ') ?? [];
    if (scheme === 'SSWS') return owners.get(value) ?? refused();
    if (!value.startsWith('service-')) return undefined;
    return activeTokens.has(value) ? null : refused();
  }

  function api(path: string, init: RequestInit | undefined): Response | null {
    const caller = callerOf(init);
    if (caller === undefined) return null;
    if (caller instanceof Response) return caller;
    const [, asked = '', isLinks] = /^\/api\/v1\/users\/([^/]+)(\/appLinks)?$/u.exec(path) ?? [];
    const login = asked === 'me' ? (caller ?? '') : loginOf(decodeURIComponent(asked));
    const user = USERS[login];
    if (user === undefined) return Response.json({ errorCode: 'E0000007' }, { status: 404 });
    const { id, name } = user;
    return Response.json(
      isLinks === undefined
        ? { id, profile: { login, displayName: name, manager: `Manager of ${name}` } }
        : [
            { label: 'Salesforce', linkUrl: `${ORG_URL}/home/app0/0oa0/0` },
            { label: `Desk of ${name}`, linkUrl: `${ORG_URL}/home/app1/0oa1/1` },
          ],
    );
  }

  return {
    /** How many tokens the service app got. */
    issued: () => issued,
    revokeApiToken: (value: string) => owners.delete(value),
    revokeServiceTokens() {
      activeTokens.clear();
    },
    setActive(active: boolean) {
      isActive = active;
    },
    answer(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): Response | null {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (pathname === '/oauth2/v1/token') return token(init);
      return pathname.startsWith('/api/v1/users/') ? api(pathname, init) : null;
    },
  };
}

function loginOf(idOrLogin: string): string {
  return Object.entries(USERS).find(([, { id }]) => id === idOrLogin)?.[0] ?? idOrLogin;
}

function refused(): Response {
  return Response.json({ errorCode: 'E0000011' }, { status: 401 });
}
