import type { ErrorCode } from '../../../../src/domain/errors.ts';
import { ORG_URL, type ResponseOverrides } from '../../../fakes/identity-provider.ts';
import { without } from './forgery.ts';

/** Metadata that must be rejected. */
export interface HostileMetadata {
  readonly title: string;
  readonly code: ErrorCode;
  readonly overrides: ResponseOverrides;
}

const ENDPOINTS = ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'revocation_endpoint'];

const FOREIGN: readonly unknown[] = [
  'http://acme.okta.com/x',
  'https://evil.example/x',
  'https://acme.okta.com.evil.example/x',
  'https://evil-acme.okta.com/x',
  'https://acme.okta.com@evil.example/x',
  'https://evil.example\\@acme.okta.com/x',
  'https://acme.okta.com:8443/x',
  'https://acme.okta.com./x',
  'https://user:pw@acme.okta.com/x',
  'https://acme.okta.com/x#fragment',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://169.254.169.254/x',
  'https://10.0.0.1/x',
  'https://localhost/x',
  'javascript:alert(1)',
  'javascript://acme.okta.com/%0aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://acme.okta.com/0',
  'filesystem:https://acme.okta.com/temporary/x',
  'chrome-extension://agmppaehdfcfgmjmdaeacefjegmkmlno/options.html',
  'ws://acme.okta.com/x',
  '//evil.example/x',
  '/oauth2/v1/x',
  '',
  7,
  null,
  ['https://acme.okta.com/x'],
  { href: 'https://acme.okta.com/x' },
];

function changed(title: string, more: Record<string, unknown>): HostileMetadata {
  return rejectedMetadata(title, { metadata: (genuine) => ({ ...genuine, ...more }) });
}

function rejectedMetadata(
  title: string,
  overrides: ResponseOverrides,
  code: ErrorCode = 'ORG_METADATA_REFUSED',
): HostileMetadata {
  return { title, code, overrides };
}

function answered(title: string, code: ErrorCode, answer: () => Response): HostileMetadata {
  return rejectedMetadata(
    title,
    { answer: ({ pathname }) => (pathname.startsWith('/.well-known/') ? answer() : undefined) },
    code,
  );
}

const JSON_TYPE = { headers: { 'content-type': 'application/json' } };

/** RFC 8414 §3.3, RFC 9700 §4.4, RFC 7636 §7.2. */
export const HOSTILE_METADATA: readonly HostileMetadata[] = [
  ...[
    'https://evil.example',
    `${ORG_URL}/`,
    'https://ACME.okta.com',
    `${ORG_URL}/oauth2/default`,
  ].map((issuer) => changed(`S-37 issuer ${issuer}`, { issuer })),
  ...[undefined, 7, [ORG_URL]].map((issuer) =>
    rejectedMetadata(
      `S-37 issuer ${JSON.stringify(issuer)}`,
      { metadata: (genuine) => ({ ...genuine, issuer }) },
      'NETWORK_BLOCKED',
    ),
  ),
  ...ENDPOINTS.flatMap((name) =>
    FOREIGN.map((value) =>
      changed(
        `${name === 'authorization_endpoint' ? 'S-12' : 'S-11'} ${name} ${JSON.stringify(value)}`,
        { [name]: value },
      ),
    ),
  ),
  ...['authorization_endpoint', 'token_endpoint', 'jwks_uri'].map((name) =>
    rejectedMetadata(`S-11 no ${name}`, { metadata: (genuine) => without(genuine, name) }),
  ),
  ...[['plain'], [], 'S256', null, ['s256'], [['S256']], { S256: true }].map((methods) =>
    changed(`S-02 code_challenge_methods_supported ${JSON.stringify(methods)}`, {
      code_challenge_methods_supported: methods,
    }),
  ),
  rejectedMetadata('A7 a body of 5 MB', {
    metadata: (all) => ({ ...all, x: 'x'.repeat(5_000_000) }),
  }),
  answered('A7 a web page', 'NETWORK_BLOCKED', () => new Response('<html>Log in</html>')),
  ...['', 'null', '[]', '"x"', '{'].map((body) =>
    answered(
      `A7 a body of ${body || 'nothing'}`,
      'NETWORK_BLOCKED',
      () => new Response(body, JSON_TYPE),
    ),
  ),
  ...[301, 302, 307, 308].map((status) =>
    answered(
      `A7 a redirect (${status}) to another host`,
      'ORG_MOVED',
      () => new Response(null, { status, headers: { location: 'https://evil.example/' } }),
    ),
  ),
  ...[201, 400, 401, 403, 404, 418].map((status) =>
    answered(`A7 status ${status}`, status === 404 ? 'ORG_NOT_OKTA' : 'NETWORK_BLOCKED', () =>
      Response.json({ issuer: ORG_URL }, { status }),
    ),
  ),
  ...[429, 500, 503].map((status) =>
    answered(`A7 status ${status}`, 'SIGN_IN_UNAVAILABLE', () =>
      Response.json({ issuer: ORG_URL }, { status }),
    ),
  ),
];
