import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  assistantError,
  type ErrorCode,
  type OrgUrlProblem,
  type ServiceKeyProblem,
  type WireError,
} from '../../../src/domain/errors.ts';
import { problemText } from '../../../src/ui/problems/problem-text.ts';

const EVERY_ERROR: { readonly [C in ErrorCode]: WireError } = {
  NOT_CONFIGURED: assistantError('NOT_CONFIGURED', 'm').wire,
  ORG_URL_INVALID: assistantError('ORG_URL_INVALID', 'm', { problem: 'empty' }).wire,
  ORG_NOT_FOUND: assistantError('ORG_NOT_FOUND', 'm', { orgUrl: 'https://acme.okta.com' }).wire,
  ORG_NOT_OKTA: assistantError('ORG_NOT_OKTA', 'm', { orgUrl: 'https://acme.okta.com' }).wire,
  ORG_METADATA_REFUSED: assistantError('ORG_METADATA_REFUSED', 'm', { reason: 'issuer' }).wire,
  ORG_PERMISSION_MISSING: assistantError('ORG_PERMISSION_MISSING', 'm', {
    orgUrl: 'https://acme.okta.com',
  }).wire,
  CLIENT_ID_INVALID: assistantError('CLIENT_ID_INVALID', 'm').wire,
  SIGN_IN_REQUIRED: assistantError('SIGN_IN_REQUIRED', 'm').wire,
  SIGN_IN_CANCELLED: assistantError('SIGN_IN_CANCELLED', 'm').wire,
  SIGN_IN_INTERRUPTED: assistantError('SIGN_IN_INTERRUPTED', 'm').wire,
  SIGN_IN_WINDOW_OPEN: assistantError('SIGN_IN_WINDOW_OPEN', 'm').wire,
  SIGN_IN_NOT_ASSIGNED: assistantError('SIGN_IN_NOT_ASSIGNED', 'm').wire,
  SIGN_IN_POLICY: assistantError('SIGN_IN_POLICY', 'm').wire,
  SIGN_IN_SCOPE_NOT_GRANTED: assistantError('SIGN_IN_SCOPE_NOT_GRANTED', 'm', {
    scope: 'okta.users.read.self',
  }).wire,
  REDIRECT_URI_REFUSED: assistantError('REDIRECT_URI_REFUSED', 'm', {
    redirectUri: 'https://assistant.chromiumapp.org/',
  }).wire,
  SIGN_IN_PAGE_FAILED: assistantError('SIGN_IN_PAGE_FAILED', 'm').wire,
  ORG_MOVED: assistantError('ORG_MOVED', 'm', { orgUrl: 'https://acme.okta.com' }).wire,
  NETWORK_BLOCKED: assistantError('NETWORK_BLOCKED', 'm', { orgUrl: 'https://acme.okta.com' }).wire,
  SIGN_IN_CLIENT_REFUSED: assistantError('SIGN_IN_CLIENT_REFUSED', 'm', { description: 'd' }).wire,
  SIGN_IN_REFUSED: assistantError('SIGN_IN_REFUSED', 'm', { error: 'e', description: 'd' }).wire,
  SIGN_IN_NOT_TRUSTED: assistantError('SIGN_IN_NOT_TRUSTED', 'm', { check: 'nonce' }).wire,
  SIGN_IN_UNAVAILABLE: assistantError('SIGN_IN_UNAVAILABLE', 'm').wire,
  CLOCK_WRONG: assistantError('CLOCK_WRONG', 'm', { aheadMinutes: 65 }).wire,
  DPOP_REFUSED: assistantError('DPOP_REFUSED', 'm', { description: 'd' }).wire,
  ORIGIN_REFUSED: assistantError('ORIGIN_REFUSED', 'm', { description: 'd' }).wire,
  NETWORK_UNAVAILABLE: assistantError('NETWORK_UNAVAILABLE', 'm').wire,
  OKTA_FORBIDDEN: assistantError('OKTA_FORBIDDEN', 'm', { errorId: 'oae1' }).wire,
  OKTA_SCOPE_MISSING: assistantError('OKTA_SCOPE_MISSING', 'm', { scope: 'okta.users.read.self' })
    .wire,
  OKTA_RATE_LIMITED: assistantError('OKTA_RATE_LIMITED', 'm', { retryAt: 1 }).wire,
  OKTA_UNAVAILABLE: assistantError('OKTA_UNAVAILABLE', 'm', { errorId: null }).wire,
  OKTA_REQUEST_REJECTED: assistantError('OKTA_REQUEST_REJECTED', 'm', {
    status: 404,
    errorCode: 'E0000007',
    errorId: null,
  }).wire,
  OKTA_RESPONSE_UNEXPECTED: assistantError('OKTA_RESPONSE_UNEXPECTED', 'm', { path: 'users/me' })
    .wire,
  ACCOUNT_NOT_FOUND: assistantError('ACCOUNT_NOT_FOUND', 'm').wire,
  API_TOKEN_REQUIRED: assistantError('API_TOKEN_REQUIRED', 'm').wire,
  API_TOKEN_REFUSED: assistantError('API_TOKEN_REFUSED', 'm').wire,
  SERVICE_KEY_INVALID: assistantError('SERVICE_KEY_INVALID', 'm', { reason: 'not-pem' }).wire,
  SERVICE_APP_REFUSED: assistantError('SERVICE_APP_REFUSED', 'm', { description: 'd' }).wire,
  CONNECTION_KIND_NOT_ALLOWED: assistantError('CONNECTION_KIND_NOT_ALLOWED', 'm').wire,
  POLICY_ORG_UNREADABLE: assistantError('POLICY_ORG_UNREADABLE', 'm', { keys: 'orgUrl' }).wire,
  USER_NOT_FOUND: assistantError('USER_NOT_FOUND', 'm', { login: 'nobody@acme.example' }).wire,
  OTHER_USER_IN_BROWSER: assistantError('OTHER_USER_IN_BROWSER', 'm', {
    login: 'bob@acme.example',
    applicationId: '0oa1',
  }).wire,
  APPLICATION_NOT_FOUND: assistantError('APPLICATION_NOT_FOUND', 'm').wire,
  APPLICATION_LINK_REFUSED: assistantError('APPLICATION_LINK_REFUSED', 'm', { label: 'Zoom' }).wire,
  INPUT_INVALID: assistantError('INPUT_INVALID', 'm', { issues: 'i' }).wire,
  CALLER_NOT_ALLOWED: assistantError('CALLER_NOT_ALLOWED', 'm').wire,
  QUESTION_GONE: assistantError('QUESTION_GONE', 'm').wire,
  CANCELLED: assistantError('CANCELLED', 'm').wire,
  WORKER_UNREACHABLE: assistantError('WORKER_UNREACHABLE', 'm').wire,
  INTERNAL: assistantError('INTERNAL', 'm').wire,
};

describe('problemText()', () => {
  test.each(Object.values(EVERY_ERROR))('has whole sentences for $code', (error) => {
    const { title, text, administrator } = problemText(error);
    expect(title).toMatch(/^\p{Lu}.+[^.]$/u);
    expect(text).toMatch(/^\p{Lu}.+\.$/u);
    if (administrator !== null) expect(administrator).toMatch(/^\p{Lu}.+\.$/u);
    expect(`${title} ${text}`).not.toMatch(/undefined|null|\[object/u);
  });

  test('offers an action or a text for the administrator in all but three cases', () => {
    const stuck = Object.values(EVERY_ERROR)
      .filter((error) => {
        const { action, administrator } = problemText(error);
        return action === null && administrator === null;
      })
      .map(({ code }) => code);
    expect(stuck).toEqual(['APPLICATION_NOT_FOUND', 'INPUT_INVALID', 'QUESTION_GONE']);
  });

  test('has its own hint for each invalid domain', () => {
    const problems: readonly OrgUrlProblem[] = [
      'empty',
      'not-a-domain',
      'not-https',
      'has-credentials',
      'has-port',
      'ip-address',
      'okta-itself',
    ];
    const texts = problems.map(
      (each) => problemText(assistantError('ORG_URL_INVALID', 'm', { problem: each }).wire).text,
    );
    expect(new Set(texts).size).toBe(problems.length);
  });

  test('has its own hint for each unusable private key', () => {
    const problems: Readonly<Record<ServiceKeyProblem, true>> = {
      missing: true,
      'not-pem': true,
      several: true,
      jwk: true,
      pkcs1: true,
      encrypted: true,
      'public-key': true,
      certificate: true,
      kind: true,
      'too-short': true,
      unreadable: true,
    };
    const reasons = Object.keys(problems).filter(
      (name): name is ServiceKeyProblem => name in problems,
    );
    const texts = reasons.map(
      (reason) => problemText(assistantError('SERVICE_KEY_INVALID', 'm', { reason }).wire).text,
    );
    expect(new Set(texts).size).toBe(reasons.length);
    for (const text of texts) expect(text).toMatch(/\.$/u);
  });

  test('names the missing scope for the administrator', () => {
    expect(problemText(EVERY_ERROR.OKTA_SCOPE_MISSING).administrator).toContain(
      'okta.users.read.self',
    );
  });

  test("quotes a server's text separately, cleaned and cut to 200 characters", () => {
    const description = `\u202eline\none ${'x'.repeat(400)}`;
    const { quote, text } = problemText(
      assistantError('SIGN_IN_REFUSED', 'm', { error: 'e', description }).wire,
    );
    expect(quote).toMatch(/^line one x+…$/u);
    expect(quote).toHaveLength(200);
    expect(text).not.toContain('line');
  });

  test('omits a blank quote', () => {
    const error = assistantError('SIGN_IN_REFUSED', 'm', { error: 'e', description: ' \n' }).wire;
    expect(problemText(error).quote).toBeNull();
  });
});

test.each([
  [65, 'It is 65 minutes ahead of Okta’s.'],
  [-6, 'It is 6 minutes behind Okta’s.'],
  [-180, 'It is 3 hours behind Okta’s.'],
  [null, 'It differs from Okta’s.'],
])('a clock that is %s minutes ahead is described', (aheadMinutes, expectedText) => {
  const { text } = problemText(assistantError('CLOCK_WRONG', 'm', { aheadMinutes }).wire);
  expect(text).toContain(expectedText);
});

describe('a rate limit', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const NOON = new Date(2026, 10, 24, 12).getTime();
  test.each([
    ['in some seconds', NOON + 9000, '12:00:09 PM'],
    ['in an hour', NOON + 3_600_000, '1:00 PM'],
    ['never too early', NOON + 3_600_001, '1:01 PM'],
    ['tomorrow', NOON + 72_000_000, 'Nov 25, 2026, 8:00 AM'],
  ])('says when it ends: %s', (_when, retryAt, time) => {
    vi.useFakeTimers({ now: NOON });
    const { title } = problemText(assistantError('OKTA_RATE_LIMITED', 'm', { retryAt }).wire);
    expect(title.replaceAll('\u202f', ' ')).toBe(`Too many requests: try again after ${time}`);
  });
});
