import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { fromOktaResponse, rejectionReason } from '../../../src/okta/okta-errors.ts';
import { retryTime } from '../../../src/okta/rate-gate.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const DEPS = { now: () => NOW, random: () => 0, orgUrl: 'https://acme.okta.com' };

/** Okta's error body; its texts may hold what users typed. */
const body = (errorCode: string) =>
  JSON.stringify({
    errorCode,
    errorSummary: '<b>secret</b>',
    errorLink: errorCode,
    errorId: 'oaeX1',
    errorCauses: [{ errorSummary: '<b>secret</b>' }],
  });

const rejected = (status: number, errorCode: string) => ({
  status,
  errorCode,
  errorId: 'oaeX1',
});

describe('fromOktaResponse()', () => {
  test.each([
    [400, 'E0000001', 'OKTA_REQUEST_REJECTED', rejected(400, 'E0000001')],
    [401, 'E0000004', 'OKTA_FORBIDDEN', { errorId: 'oaeX1', status: 401 }],
    [401, 'E0000011', 'OKTA_FORBIDDEN', { errorId: 'oaeX1', status: 401 }],
    [401, 'E0000015', 'OKTA_FORBIDDEN', { errorId: 'oaeX1', status: 401 }],
    [403, 'E0000005', 'OKTA_FORBIDDEN', { errorId: 'oaeX1' }],
    [403, 'E0000006', 'OKTA_FORBIDDEN', { errorId: 'oaeX1' }],
    [403, 'E0000013', 'OKTA_FORBIDDEN', { errorId: 'oaeX1' }],
    [403, 'E0000038', 'OKTA_FORBIDDEN', { errorId: 'oaeX1' }],
    [403, 'E0000119', 'OKTA_FORBIDDEN', { errorId: 'oaeX1' }],
    [404, 'E0000007', 'OKTA_REQUEST_REJECTED', rejected(404, 'E0000007')],
    [404, 'E0000008', 'OKTA_REQUEST_REJECTED', rejected(404, 'E0000008')],
    [405, 'E0000022', 'OKTA_REQUEST_REJECTED', rejected(405, 'E0000022')],
    [406, 'E0000149', 'OKTA_REQUEST_REJECTED', rejected(406, 'E0000149')],
    [429, 'E0000047', 'OKTA_RATE_LIMITED', { retryAt: NOW + 9000 }],
    [500, 'E0000009', 'OKTA_UNAVAILABLE', { errorId: 'oaeX1' }],
    [501, 'E0000060', 'OKTA_UNAVAILABLE', { errorId: 'oaeX1' }],
    [503, 'E0000010', 'OKTA_UNAVAILABLE', { errorId: 'oaeX1' }],
  ])('reads %d %s as %s', async (status, errorCode, code, detail) => {
    const wire = toWireError(
      await fromOktaResponse(new Response(body(errorCode), { status }), DEPS),
    );
    expect(wire).toMatchObject({ code });
    expect(wire.detail).toEqual(detail);
    expect(JSON.stringify(wire)).not.toContain('secret');
  });

  test('cleans and cuts the errorId, which users see', async () => {
    const text = JSON.stringify({ errorCode: 'E0000006', errorId: `\u202e${'x'.repeat(500)}` });
    const { detail } = toWireError(
      await fromOktaResponse(new Response(text, { status: 403 }), DEPS),
    );
    expect(detail).toEqual({ errorId: `${'x'.repeat(59)}…` });
  });

  const challenge = (text: string) =>
    new Response(null, { status: 403, headers: { 'www-authenticate': text } });

  test.each([
    [
      'Bearer authorization_uri="http://acme.okta.com/oauth2/v1/authorize", realm="http://acme.okta.com", scope="okta.apps.read", error="insufficient_scope", error_description="The access token provided does not contain the required scopes.", resource="/api/v1/users/me"',
      'okta.apps.read',
    ],
    ['Bearer error="insufficient_scope"', 'okta.users.read.self'],
    ['Bearer error="insufficient_scope", scope=""', 'okta.users.read.self'],
    [`Bearer error="insufficient_scope", scope="${'x'.repeat(150)}"`, `${'x'.repeat(99)}…`],
  ])('names the missing scope of an empty 403: %s', async (text, scope) => {
    const wire = toWireError(await fromOktaResponse(challenge(text), DEPS));
    expect(wire).toMatchObject({ code: 'OKTA_SCOPE_MISSING', detail: { scope } });
    expect(JSON.stringify(wire)).not.toContain('http:');
  });

  test('reads a 403 with another challenge as OKTA_FORBIDDEN', async () => {
    const made = await fromOktaResponse(challenge('Bearer error="invalid_request"'), DEPS);
    expect(toWireError(made).code).toBe('OKTA_FORBIDDEN');
  });
});

describe('retryTime()', () => {
  const SERVER = NOW - 600_000;
  const date = new Date(SERVER).toUTCString();
  const reset = (seconds: number) => String(SERVER / 1000 + seconds);
  const limit = { 'x-rate-limit-limit': '0', 'x-rate-limit-remaining': '0' };
  test.each([
    [
      'by the server’s own clock, ten minutes behind',
      { date, 'x-rate-limit-reset': reset(8) },
      8000,
    ],
    [
      'by the server’s own clock, an hour ahead',
      {
        date: new Date(NOW + 3_600_000).toUTCString(),
        'x-rate-limit-reset': String(NOW / 1000 + 3645),
      },
      45_000,
    ],
    ['by our clock without Date', { 'x-rate-limit-reset': String(NOW / 1000 + 8) }, 8000],
    [
      'by our clock if Date is invalid',
      { date: 'soon', 'x-rate-limit-reset': String(NOW / 1000 + 8) },
      8000,
    ],
    ['as long as the reset says', { date, 'x-rate-limit-reset': reset(75) }, 75_000],
    ['nine seconds for the year 2099', { date, 'x-rate-limit-reset': '4070908800' }, 9000],
    ['nine seconds for a reset in milliseconds', { 'x-rate-limit-reset': String(NOW) }, 9000],
    ['nine seconds where the reset is past', { date, 'x-rate-limit-reset': reset(-5) }, 9000],
    ['nine seconds where the reset is now', { date, 'x-rate-limit-reset': reset(0) }, 9000],
    ['nine seconds for the concurrency limit', { ...limit, date, 'x-rate-limit-reset': '0' }, 9000],
    ['nine seconds where the reset is no number', { date, 'x-rate-limit-reset': 'NaN' }, 9000],
    ['nine seconds where the reset is endless', { date, 'x-rate-limit-reset': 'Infinity' }, 9000],
    ['nine seconds where the reset is empty', { date, 'x-rate-limit-reset': '' }, 9000],
    ['nine seconds where nothing is said', {}, 9000],
    ['by Retry-After in seconds', { 'retry-after': '7' }, 7000],
    ['an hour by Retry-After', { 'retry-after': '3600' }, 3_600_000],
    ['at most a day by Retry-After', { 'retry-after': '999999' }, 86_400_000],
    ['nine seconds for a Retry-After of 0', { 'retry-after': '0' }, 9000],
    ['nine seconds for a Retry-After below 0', { 'retry-after': '-7' }, 9000],
    ['nine seconds for a Retry-After of now', { date, 'retry-after': date }, 9000],
    [
      'by Retry-After as a date, by the server’s clock',
      { date, 'retry-after': new Date(SERVER + 12_000).toUTCString() },
      12_000,
    ],
    ['nine seconds for an odd Retry-After', { 'retry-after': 'soon' }, 9000],
    [
      'by Retry-After if the reset is in the past',
      { date, 'x-rate-limit-reset': '0', 'retry-after': '3' },
      3000,
    ],
    [
      'by the reset if both are given',
      { date, 'x-rate-limit-reset': reset(8), 'retry-after': '3' },
      8000,
    ],
    ['never less than a second', { date, 'x-rate-limit-reset': reset(0.2) }, 1000],
  ])('waits %s', (_name, headers, wait) => {
    expect(retryTime(new Headers(headers), DEPS, true) - NOW).toBe(wait);
  });

  test('adds up to one second of jitter, up to a day in all', () => {
    const late = { now: () => NOW, random: () => 0.99 };
    expect(retryTime(new Headers({ 'retry-after': '7' }), late, true) - NOW).toBe(7990);
    expect(retryTime(new Headers({ 'retry-after': '999999' }), late, true) - NOW).toBe(86_400_000);
  });
});

test.each([
  [401, 'DPoP error="use_dpop_nonce", error_description="x"', 'use_dpop_nonce'],
  [401, 'Bearer realm="x", DPoP algs="ES256", error="use_dpop_nonce"', 'use_dpop_nonce'],
  [401, 'DPoP error="invalid_dpop_proof"', 'invalid_dpop_proof'],
  [400, 'DPoP algs="RS256 ES256", error="invalid_dpop_proof"', 'invalid_dpop_proof'],
  [401, 'DPoP error="invalid_token"', 'token'],
  [401, 'Bearer error="use_dpop_nonce"', 'token'],
  [401, '', 'token'],
  [400, '', null],
  [400, 'DPoP error="invalid_token"', null],
  [403, 'DPoP error="invalid_dpop_proof"', null],
])('rejectedPart() for %d with %s is %s', (status, challenge, part) => {
  const headers = { 'www-authenticate': challenge };
  expect(rejectionReason(new Response(null, { status, headers }))).toBe(part);
});
