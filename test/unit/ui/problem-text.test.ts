import { describe, expect, test } from 'vitest';
import {
  problem,
  type ErrorCode,
  type OrgUrlProblem,
  type ServiceKeyProblem,
  type WireError,
} from '../../../src/domain/errors.ts';
import { problemText } from '../../../src/ui/problem-text.ts';

const EVERY_ERROR: { readonly [C in ErrorCode]: WireError } = {
  NOT_CONFIGURED: problem('NOT_CONFIGURED', 'm').wire,
  ORG_URL_INVALID: problem('ORG_URL_INVALID', 'm', { problem: 'empty' }).wire,
  ORG_NOT_FOUND: problem('ORG_NOT_FOUND', 'm', { orgUrl: 'https://acme.okta.com' }).wire,
  ORG_NOT_OKTA: problem('ORG_NOT_OKTA', 'm', { orgUrl: 'https://acme.okta.com' }).wire,
  ORG_METADATA_REFUSED: problem('ORG_METADATA_REFUSED', 'm', { reason: 'issuer' }).wire,
  ORG_PERMISSION_MISSING: problem('ORG_PERMISSION_MISSING', 'm', {
    orgUrl: 'https://acme.okta.com',
  }).wire,
  CLIENT_ID_INVALID: problem('CLIENT_ID_INVALID', 'm').wire,
  SIGN_IN_REQUIRED: problem('SIGN_IN_REQUIRED', 'm').wire,
  SIGN_IN_CANCELLED: problem('SIGN_IN_CANCELLED', 'm').wire,
  SIGN_IN_INTERRUPTED: problem('SIGN_IN_INTERRUPTED', 'm').wire,
  SIGN_IN_WINDOW_OPEN: problem('SIGN_IN_WINDOW_OPEN', 'm').wire,
  SIGN_IN_NOT_ASSIGNED: problem('SIGN_IN_NOT_ASSIGNED', 'm').wire,
  SIGN_IN_POLICY: problem('SIGN_IN_POLICY', 'm').wire,
  SIGN_IN_SCOPE_NOT_GRANTED: problem('SIGN_IN_SCOPE_NOT_GRANTED', 'm', {
    scope: 'okta.users.read.self',
  }).wire,
  REDIRECT_URI_REFUSED: problem('REDIRECT_URI_REFUSED', 'm').wire,
  SIGN_IN_CLIENT_REFUSED: problem('SIGN_IN_CLIENT_REFUSED', 'm', { description: 'd' }).wire,
  SIGN_IN_REFUSED: problem('SIGN_IN_REFUSED', 'm', { error: 'e', description: 'd' }).wire,
  SIGN_IN_NOT_TRUSTED: problem('SIGN_IN_NOT_TRUSTED', 'm', { check: 'nonce' }).wire,
  SIGN_IN_UNAVAILABLE: problem('SIGN_IN_UNAVAILABLE', 'm').wire,
  CLOCK_WRONG: problem('CLOCK_WRONG', 'm', { aheadMinutes: 65 }).wire,
  ORIGIN_REFUSED: problem('ORIGIN_REFUSED', 'm', { description: 'd' }).wire,
  NETWORK_UNAVAILABLE: problem('NETWORK_UNAVAILABLE', 'm').wire,
  OKTA_FORBIDDEN: problem('OKTA_FORBIDDEN', 'm', { errorId: 'oae1' }).wire,
  OKTA_SCOPE_MISSING: problem('OKTA_SCOPE_MISSING', 'm', { scope: 'okta.users.read.self' }).wire,
  OKTA_RATE_LIMITED: problem('OKTA_RATE_LIMITED', 'm', { retryAt: 1 }).wire,
  OKTA_UNAVAILABLE: problem('OKTA_UNAVAILABLE', 'm', { errorId: null }).wire,
  OKTA_RESPONSE_UNEXPECTED: problem('OKTA_RESPONSE_UNEXPECTED', 'm', { path: 'users/me' }).wire,
  ACCOUNT_NOT_FOUND: problem('ACCOUNT_NOT_FOUND', 'm').wire,
  API_TOKEN_REQUIRED: problem('API_TOKEN_REQUIRED', 'm').wire,
  API_TOKEN_REFUSED: problem('API_TOKEN_REFUSED', 'm').wire,
  SERVICE_KEY_INVALID: problem('SERVICE_KEY_INVALID', 'm', { reason: 'not-pem' }).wire,
  SERVICE_APP_REFUSED: problem('SERVICE_APP_REFUSED', 'm', { description: 'd' }).wire,
  CONNECTION_KIND_NOT_ALLOWED: problem('CONNECTION_KIND_NOT_ALLOWED', 'm').wire,
  USER_NOT_FOUND: problem('USER_NOT_FOUND', 'm', { login: 'nobody@acme.example' }).wire,
  OTHER_USER_IN_BROWSER: problem('OTHER_USER_IN_BROWSER', 'm', {
    login: 'bob@acme.example',
    applicationId: '0oa1',
  }).wire,
  APPLICATION_NOT_FOUND: problem('APPLICATION_NOT_FOUND', 'm').wire,
  APPLICATION_LINK_REFUSED: problem('APPLICATION_LINK_REFUSED', 'm', { label: 'Zoom' }).wire,
  INPUT_INVALID: problem('INPUT_INVALID', 'm', { issues: 'i' }).wire,
  CALLER_NOT_ALLOWED: problem('CALLER_NOT_ALLOWED', 'm').wire,
  QUESTION_GONE: problem('QUESTION_GONE', 'm').wire,
  CANCELLED: problem('CANCELLED', 'm').wire,
  WORKER_UNREACHABLE: problem('WORKER_UNREACHABLE', 'm').wire,
  INTERNAL: problem('INTERNAL', 'm').wire,
};

describe('problemText()', () => {
  test.each(Object.values(EVERY_ERROR))('has whole sentences for $code', (error) => {
    const { title, text, administrator } = problemText(error);
    expect(title).toMatch(/^\p{Lu}.+[^.]$/u);
    expect(text).toMatch(/^\p{Lu}.+\.$/u);
    if (administrator !== null) expect(administrator).toMatch(/^\p{Lu}.+\.$/u);
    expect(`${title} ${text}`).not.toMatch(/undefined|null|\[object/u);
  });

  test('leaves nobody without a way on', () => {
    const stuck = Object.values(EVERY_ERROR)
      .filter((error) => {
        const { action, administrator } = problemText(error);
        return action === null && administrator === null;
      })
      .map(({ code }) => code);
    expect(stuck).toEqual(['APPLICATION_NOT_FOUND', 'INPUT_INVALID', 'QUESTION_GONE']);
  });

  test('has an own hint for each way to mistype a domain', () => {
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
      (each) => problemText(problem('ORG_URL_INVALID', 'm', { problem: each }).wire).text,
    );
    expect(new Set(texts).size).toBe(problems.length);
  });

  test('has an own hint for each unusable private key', () => {
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
      (reason) => problemText(problem('SERVICE_KEY_INVALID', 'm', { reason }).wire).text,
    );
    expect(new Set(texts).size).toBe(reasons.length);
    for (const text of texts) expect(text).toMatch(/\.$/u);
  });

  test('names the missing scope for the administrator', () => {
    expect(problemText(EVERY_ERROR.OKTA_SCOPE_MISSING).administrator).toContain(
      'okta.users.read.self',
    );
  });

  test("quotes a server's words apart, cleaned and cut to 200 characters", () => {
    const description = `\u202eline\none ${'x'.repeat(400)}`;
    const { quote, text } = problemText(
      problem('SIGN_IN_REFUSED', 'm', { error: 'e', description }).wire,
    );
    expect(quote).toMatch(/^line one x+…$/u);
    expect(quote).toHaveLength(200);
    expect(text).not.toContain('line');
  });

  test('leaves out a quote without words', () => {
    const error = problem('SIGN_IN_REFUSED', 'm', { error: 'e', description: ' \n' }).wire;
    expect(problemText(error).quote).toBeNull();
  });
});

test.each([
  [65, 'It is 65 minutes ahead of Okta’s.'],
  [-6, 'It is 6 minutes behind Okta’s.'],
  [-180, 'It is 3 hours behind Okta’s.'],
  [null, 'It does not agree with Okta’s.'],
])('a clock that is %s minutes ahead is told so', (aheadMinutes, words) => {
  const { text } = problemText(problem('CLOCK_WRONG', 'm', { aheadMinutes }).wire);
  expect(text).toContain(words);
});
