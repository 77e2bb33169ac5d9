import { generateKeyPairSync } from 'node:crypto';
import type { JWTPayload } from 'jose';
import {
  encrypted,
  hmacWithPublicKey,
  sign,
  signedWithOwnKey,
  signingKey,
  signText,
  unsigned,
} from '../../../fakes/forged-tokens.ts';
import {
  CLIENT_ID,
  ORG_URL,
  tokenErrorResponse,
  type ResponseOverrides,
} from '../../../fakes/identity-provider.ts';
import {
  claims,
  foreign,
  seconds,
  tokenAnswer,
  unreadable,
  without,
  type Forgery,
} from './forgery.ts';

/** Metadata that lists every algorithm: the client decides which it accepts. */
const ANY_ALGORITHM: NonNullable<ResponseOverrides['metadata']> = (genuine) => ({
  ...genuine,
  id_token_signing_alg_values_supported: ['none', 'HS256', 'PS256', 'ES256', 'RS256'],
});

/** Signed by the provider's own key of this algorithm, which it publishes beside the other. */
function otherAlgorithm(alg: string): ResponseOverrides {
  return {
    metadata: ANY_ALGORITHM,
    keys: (genuine) => ({ keys: [...genuine, ...published] }),
    async idToken(_genuine, all) {
      const key = await signingKey(alg, alg);
      published.push(key.jwk);
      return await sign(key, all);
    },
  };
}

const published: unknown[] = [];

/** The payload as text, with more members. */
function withPayloadMembers(payload: JWTPayload, more: string): string {
  return `${JSON.stringify(payload).slice(0, -1)},${more}}`;
}

function rawPayload(change: (payload: JWTPayload) => string): ResponseOverrides {
  return {
    idToken: (_genuine, all, key) => signText(key, change(all), { alg: key.alg, kid: key.kid }),
  };
}

function withTokenParts(
  change: (parts: readonly string[]) => readonly string[],
): ResponseOverrides {
  return { idToken: (genuine) => change(genuine.split('.')).join('.') };
}

function answered(answer: () => Response): ResponseOverrides {
  return { token: answer };
}

const JSON_TYPE = { 'content-type': 'application/json' };

const OTHER_AUDIENCES: readonly (readonly [string, unknown])[] = [
  ['another client', '0oaOther'],
  ['another client in a list', ['0oaOther']],
  ['a second audience', [CLIENT_ID, '0oaOther']],
  ['us twice', [CLIENT_ID, CLIENT_ID]],
  ['an empty list', []],
  ['an object', {}],
  ['a number', 1],
  ['null', null],
  ['us in another case', CLIENT_ID.toLowerCase()],
];

/** ID tokens that must be rejected (OIDC Core §3.1.3.7; the names of the OpenID Foundation's tests where it has one). */
export const FORGED_ID_TOKENS: readonly Forgery[] = [
  ...[
    'https://evil.example',
    `${ORG_URL}/`,
    'http://acme.okta.com',
    'https://ACME.okta.com',
    '',
    7,
  ].map((iss) => claims(`S-22 issuer ${iss || 'empty'}`, /iss/u, (all) => ({ ...all, iss }))),
  claims('S-22 no issuer', /iss/u, (all) => without(all, 'iss')),
  ...OTHER_AUDIENCES.map(([title, aud]) =>
    claims(`S-23 audience: ${title}`, /aud/u, (all) => ({ ...all, aud })),
  ),
  claims('S-23 a second audience, although azp is us', /aud/u, (all) => ({
    ...all,
    aud: [CLIENT_ID, '0oaOther'],
    azp: CLIENT_ID,
  })),
  claims('S-23 azp is another client', /azp/u, (all) => ({ ...all, azp: '0oaOther' })),
  claims('S-23 azp is a list', /azp/u, (all) => ({ ...all, azp: [CLIENT_ID] })),
  claims('S-23 no audience', /aud/u, (all) => without(all, 'aud')),
  claims('S-24 expired an hour ago', /exp/u, (all) => ({ ...all, exp: seconds() - 3600 })),
  claims('S-24 expired a minute ago', /exp/u, (all) => ({ ...all, exp: seconds() - 60 })),
  claims('S-24 no exp', /exp/u, (all) => without(all, 'exp')),
  claims('S-24 exp before 1970', /exp/u, (all) => ({ ...all, exp: -1 })),
  claims('S-25 no iat', /iat/u, (all) => without(all, 'iat')),
  claims('S-25 issued a week ago', /iat/u, (all) => ({ ...all, iat: seconds() - 604_800 })),
  claims('S-25 issued six minutes ago', /iat/u, (all) => ({ ...all, iat: seconds() - 360 })),
  claims('S-25 issued in six minutes', /iat/u, (all) => ({ ...all, iat: seconds() + 360 })),
  claims('S-25 iat in milliseconds', /iat/u, (all) => ({ ...all, iat: Date.now() })),
  claims('S-25 iat as text', /iat/u, (all) => ({ ...all, iat: String(seconds()) })),
  claims('S-26 no sub', /sub/u, (all) => without(all, 'sub')),
  ...['', 7, null, ['00uAlice'], 'x'.repeat(256), '00uAl\u0000ice', '00uÄlice'].map((sub) =>
    claims(`S-26 sub ${JSON.stringify(sub).slice(0, 20)}`, /sub/u, (all) => ({ ...all, sub })),
  ),
  claims('S-27 another nonce', /nonce/u, (all) => ({ ...all, nonce: 'forged' })),
  claims('S-27 no nonce', /nonce/u, (all) => without(all, 'nonce')),
  claims('S-27 the nonce in a list', /nonce/u, (all) => ({ ...all, nonce: [all['nonce']] })),
  claims('S-27 an empty nonce', /nonce/u, (all) => ({ ...all, nonce: '' })),
  {
    title: 'S-28 the ID token of an earlier sign-in of ours',
    code: 'SIGN_IN_NOT_TRUSTED',
    names: /nonce/u,
    tokenRequests: 1,
    async overrides(provider, before) {
      let earlier = '';
      provider.overrides = { idToken: (genuine) => (earlier = genuine) };
      await before();
      return { idToken: () => earlier };
    },
  },
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) =>
    tokenAnswer(`S-29 alg ${alg || 'empty'}`, /alg/u, {
      metadata: ANY_ALGORITHM,
      idToken: (_genuine, all) => unsigned(all, alg),
    }),
  ),
  ...[null, ['RS256'], { RS256: 1 }, undefined].map((alg) =>
    tokenAnswer(`S-29 alg ${JSON.stringify(alg)}`, /alg/u, { header: (all) => ({ ...all, alg }) }),
  ),
  tokenAnswer('S-29 alg none with a real signature', /alg/u, {
    metadata: ANY_ALGORITHM,
    header: (all) => ({ ...all, alg: 'none' }),
  }),
  tokenAnswer(
    'S-29 alg RS256 without a signature',
    /signature/u,
    withTokenParts(([a = '', b = '']) => [a, b, '']),
  ),
  tokenAnswer(
    'S-30 a broken signature',
    /signature/u,
    withTokenParts(([a = '', b = '', c = '']) => [a, b, `${c.slice(0, -8)}AAAAAAAA`]),
  ),
  tokenAnswer(
    'S-30 half a signature',
    /signature/u,
    withTokenParts(([a = '', b = '', c = '']) => [a, b, c.slice(0, 100)]),
  ),
  tokenAnswer(
    'S-30 a signature that is no base64url',
    /ID token|base64/u,
    withTokenParts(([a = '', b = '']) => [a, b, '!!!']),
  ),
  tokenAnswer('S-30 other claims under the old signature', /signature/u, {
    idToken(genuine, all) {
      const [header = '', , signature = ''] = genuine.split('.');
      const payload = Buffer.from(JSON.stringify({ ...all, sub: '00uMallory' })).toString(
        'base64url',
      );
      return `${header}.${payload}.${signature}`;
    },
  }),
  ...(['pem', 'jwk', 'modulus'] as const).map((form) =>
    tokenAnswer(`S-30 HS256 with the public key (${form})`, /alg/u, {
      metadata: ANY_ALGORITHM,
      idToken: (_genuine, all, key) => hmacWithPublicKey(key, all, form),
    }),
  ),
  ...['PS256', 'ES256'].map((alg) =>
    tokenAnswer(`S-30 ${alg}, with its key published`, /alg/u, otherAlgorithm(alg)),
  ),
  tokenAnswer('S-30 a stranger’s key under our kid', /signature/u, {
    idToken: async (_genuine, all, key) =>
      sign(await signingKey('stranger'), all, { kid: key.kid }),
  }),
  tokenAnswer('S-30 a key that the token brings along (jwk)', /key/u, {
    idToken: (_genuine, all) => signedWithOwnKey(all),
  }),
  ...['jku', 'x5u'].map((name) =>
    tokenAnswer(`S-30 a key at an address that the token names (${name})`, /key/u, {
      idToken: async (_genuine, all) =>
        sign(await signingKey('stranger'), all, { [name]: 'https://evil.example/keys' }),
    }),
  ),
  tokenAnswer('S-31 no kid, and two keys', /key/u, {
    header: (all) => without(all, 'kid'),
    keys: (genuine) => ({ keys: [...genuine, ...genuine] }),
  }),
  tokenAnswer('S-31 two keys of the same kid', /key/u, {
    keys: (genuine) => ({ keys: [...genuine, ...genuine] }),
  }),
  tokenAnswer('S-32 an unknown kid', /key/u, { header: (all) => ({ ...all, kid: 'unknown' }) }),
  tokenAnswer('S-32 a key for encryption', /key/u, {
    keys: (genuine) => ({ keys: genuine.map((key) => ({ ...Object(key), use: 'enc' })) }),
  }),
  tokenAnswer('S-32 a key of another algorithm', /key/u, {
    keys: (genuine) => ({ keys: genuine.map((key) => ({ ...Object(key), alg: 'PS256' })) }),
  }),
  tokenAnswer('S-32 a broken key', /ID token/u, {
    keys: (genuine) => ({ keys: genuine.map((key) => ({ ...Object(key), n: '!' })) }),
  }),
  tokenAnswer('S-32 a key of 1024 bits', /modulusLength|key/u, {
    keys: (genuine) => ({ keys: genuine.map((key) => ({ ...Object(key), ...shortKey() })) }),
  }),
  tokenAnswer('S-32 an empty key set', /key/u, { keys: () => ({ keys: [] }) }),
  ...[{ keys: 'none' }, { keys: [null] }, {}, [], 7].map((set) =>
    unreadable(`S-32 the key set ${JSON.stringify(set)}`, { keys: () => set }),
  ),
  unreadable('S-32 a key set of 2 MB', { keys: () => ({ keys: [{ x: 'x'.repeat(2_000_000) }] }) }),
  foreign(
    'S-32 a key set that is a web page',
    keySet(() => new Response('<html>')),
  ),
  unreadable(
    'S-32 a key set with status 500',
    keySet(() => Response.json({ keys: [] }, { status: 500 })),
  ),
  ...['!', 7, true, null, ''].map((hash) =>
    claims(`S-33 at_hash ${JSON.stringify(hash)}`, /at_hash/u, (all) => ({
      ...all,
      at_hash: hash,
    })),
  ),
  tokenAnswer('S-33 another access token than at_hash says', /at_hash/u, {
    tokens: (all) => ({ ...all, access_token: 'swapped' }),
  }),
  tokenAnswer('S-34 crit', /crit/u, { header: (all) => ({ ...all, crit: ['exp'], exp: 1 }) }),
  tokenAnswer('S-34 an empty crit', /crit/u, { header: (all) => ({ ...all, crit: [] }) }),
  tokenAnswer('S-34 a JWE', /JWE/u, { idToken: (genuine) => encrypted(genuine) }),
  ...[1, 2, 4, 6].map((count) =>
    tokenAnswer(
      `S-34 ${count} parts`,
      /JWT/u,
      withTokenParts((all) => [...all, 'x', 'x', 'x'].slice(0, count)),
    ),
  ),
  unreadable('S-34 1 MB', { claims: (all) => ({ ...all, name: 'x'.repeat(1_000_000) }) }),
  tokenAnswer('S-34 100 kB', /length/u, {
    claims: (all) => ({ ...all, name: 'x'.repeat(100_000) }),
  }),
  claims('S-34 exp as text', /exp/u, (all) => ({ ...all, exp: '9999999999' })),
  claims('S-34 exp as a list', /exp/u, (all) => ({ ...all, exp: [seconds() + 3600] })),
  ...['exp', 'iat'].flatMap((name) =>
    ['1e400', '-1e400'].map((value) =>
      tokenAnswer(
        `S-34 ${name} ${value}`,
        new RegExp(name, 'u'),
        rawPayload((all) => withPayloadMembers(all, `"${name}":${value}`)),
      ),
    ),
  ),
  tokenAnswer(
    'S-34 exp NaN',
    /JSON/u,
    rawPayload((all) => withPayloadMembers(all, '"exp":NaN')),
  ),
  tokenAnswer(
    'S-34 the nonce twice: the last one counts (RFC 7519 §4)',
    /nonce/u,
    rawPayload((all) => withPayloadMembers(all, '"nonce":"forged"')),
  ),
  tokenAnswer(
    'S-34 the audience twice: the last one counts (RFC 7519 §4)',
    /aud/u,
    rawPayload((all) => withPayloadMembers(all, '"aud":"0oaOther"')),
  ),
  claims('S-34 not valid for another hour', /nbf/u, (all) => ({ ...all, nbf: seconds() + 3600 })),
  ...['[]', 'null', '"text"', '7', '{', ''].map((payload) =>
    tokenAnswer(
      `S-34 a payload of ${payload || 'nothing'}`,
      /JWT/u,
      rawPayload(() => payload),
    ),
  ),
  tokenAnswer(
    'S-34 claims in a prototype',
    /JWT|iss|aud|exp/u,
    rawPayload((all) => `{"__proto__":${JSON.stringify(all)}}`),
  ),
  tokenAnswer(
    'S-34 a header that is no JSON',
    /Header/u,
    withTokenParts(([, ...rest]) => [Buffer.from('{alg}').toString('base64url'), ...rest]),
  ),
  tokenAnswer(
    'S-34 a header that is a list',
    /Header/u,
    withTokenParts(([, ...rest]) => [Buffer.from('[]').toString('base64url'), ...rest]),
  ),
];

function keySet(answer: () => Response): ResponseOverrides {
  return { answer: ({ pathname }) => (pathname === '/oauth2/v1/keys' ? answer() : undefined) };
}

function shortKey(): object {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return publicKey.export({ format: 'jwk' });
}

function tokens(
  change: (all: Record<string, unknown>) => Record<string, unknown>,
): ResponseOverrides {
  return { tokens: change };
}

/** Token responses that must be rejected (RFC 6749 §5.1, RFC 9700 §4.5). */
export const FORGED_TOKEN_RESPONSES: readonly Forgery[] = [
  {
    title: 'S-14 a code of another sign-in, refused for its PKCE challenge',
    code: 'SIGN_IN_REQUIRED',
    names: /sign in again/u,
    tokenRequests: 1,
    overrides: (provider) => ({ redirect: (url) => withCode(url, provider.foreignCode()) }),
  },
  {
    title: 'S-14 a code of another sign-in, and a server that ignores PKCE',
    code: 'SIGN_IN_NOT_TRUSTED',
    names: /nonce/u,
    tokenRequests: 1,
    overrides: (provider) => ({
      ignorePkce: true,
      redirect: (url) => withCode(url, provider.foreignCode()),
    }),
  },
  {
    title: 'S-04 the same, from a server that does not say that it knows PKCE',
    code: 'SIGN_IN_NOT_TRUSTED',
    names: /nonce/u,
    tokenRequests: 1,
    overrides: (provider) => ({
      metadata: (genuine) => without(genuine, 'code_challenge_methods_supported'),
      ignorePkce: true,
      redirect: (url) => withCode(url, provider.foreignCode()),
    }),
  },
  ...[undefined, '', 7, null, {}].map((value) =>
    tokenAnswer(
      `S-27 an ID token of ${JSON.stringify(value)}`,
      /id_token/u,
      tokens((all) => ({ ...all, id_token: value })),
    ),
  ),
  ...[undefined, '', 7, null, {}].map((value) =>
    tokenAnswer(
      `S-36 an access token of ${JSON.stringify(value)}`,
      /access_token/u,
      tokens((all) => ({ ...all, access_token: value })),
    ),
  ),
  ...[undefined, '', 7, 'mac', 'N_A', 'Bearer DPoP'].map((value) =>
    tokenAnswer(
      `S-36 token_type ${JSON.stringify(value)}`,
      /token_type/u,
      tokens((all) => ({ ...all, token_type: value })),
    ),
  ),
  ...[-1, 'soon', {}, null].map((value) =>
    tokenAnswer(
      `B11 expires_in ${JSON.stringify(value)}`,
      /expires_in/u,
      tokens((all) => ({ ...all, expires_in: value })),
    ),
  ),
  tokenAnswer('B11 expires_in 1e400', /expires_in/u, {
    token: () => json('{"access_token":"x","token_type":"Bearer","expires_in":1e400}'),
  }),
  tokenAnswer(
    'S-36 a refresh token that is none',
    /refresh_token/u,
    tokens((all) => ({ ...all, refresh_token: {} })),
  ),
  tokenAnswer(
    'S-36 a scope that is none',
    /scope/u,
    tokens((all) => ({ ...all, scope: [] })),
  ),
  foreign(
    'S-43 a web page',
    answered(() => new Response('<html>')),
  ),
  unreadable(
    'S-43 half a JSON',
    answered(() => json('{"access_token":"x"')),
  ),
  ...['', '<html>'].map((body) =>
    foreign(
      `S-43 a body of ${body || 'nothing'}`,
      answered(() => json(body)),
    ),
  ),
  ...['null', '[]', '7', '"x"'].map((body) =>
    tokenAnswer(
      `S-43 a body of ${body}`,
      /object/u,
      answered(() => json(body)),
    ),
  ),
  unreadable(
    'S-43 status 201',
    answered(() => new Response('{}', { status: 201, headers: JSON_TYPE })),
  ),
  ...[204, 403, 404].map((status) =>
    foreign(
      `S-43 status ${status}`,
      answered(() => new Response(status === 204 ? null : '{}', { status, headers: JSON_TYPE })),
    ),
  ),
  unreadable(
    'S-43 a body of 2 MB',
    answered(() => json(`{"x":"${'x'.repeat(2_000_000)}"}`)),
  ),
  ...[408, 425, 429, 500, 503].map((status): Forgery => ({
    title: `S-43 status ${status}`,
    code: 'SIGN_IN_UNAVAILABLE',
    names: /temporarily unavailable/u,
    tokenRequests: 1,
    overrides: () => answered(() => tokenErrorResponse('server_error', 'x', status)),
  })),
  ...[302, 307, 308].map((status): Forgery => ({
    title: `S-50 a redirect (${status}) of the token request to another host`,
    code: 'ORG_MOVED',
    names: /redirects/u,
    tokenRequests: 1,
    overrides: () =>
      answered(
        () => new Response(null, { status, headers: { location: 'https://evil.example/token' } }),
      ),
  })),
  {
    title: 'S-02 S256 refused by the token endpoint',
    code: 'SIGN_IN_REFUSED',
    names: /invalid_request/u,
    tokenRequests: 1,
    overrides: () =>
      answered(() =>
        tokenErrorResponse('invalid_request', 'code_challenge_method S256 is not supported'),
      ),
  },
];

function withCode(url: URL, code: string): URL {
  url.searchParams.set('code', code);
  return url;
}

function json(body: string): Response {
  return new Response(body, { headers: JSON_TYPE });
}
