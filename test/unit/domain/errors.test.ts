import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AssistantError,
  isAssistantError,
  isWireError,
  assistantError,
  toWireError,
} from '../../../src/domain/errors.ts';
import { orgOrigins } from '../../../src/domain/org-config.ts';
import { SIGNED_OUT, sessionUser } from '../../../src/domain/session.ts';
import { isProfileField, PROFILE_FIELDS } from '../../../src/domain/user-profile.ts';

describe('toWireError()', () => {
  test('gives our own error with its code, message and detail', () => {
    const thrown = assistantError('OKTA_RATE_LIMITED', 'Wait.', { retryAt: 7 });
    expect(toWireError(thrown)).toEqual({
      code: 'OKTA_RATE_LIMITED',
      message: 'Wait.',
      detail: { retryAt: 7 },
    });
    expect(thrown.message).toBe('Wait.');
    expect(thrown.code).toBe('OKTA_RATE_LIMITED');
  });

  test('knows an error of another script of ours by its form', () => {
    class Elsewhere extends Error {
      readonly wire = { code: 'CANCELLED', message: 'Stopped.', detail: undefined };
    }
    expect(isAssistantError(new Elsewhere('Stopped.'))).toBe(true);
    expect(toWireError(new Elsewhere('Stopped.')).code).toBe('CANCELLED');
  });

  test('tells an abort from what is unforeseen, and repeats nothing of the latter', () => {
    expect(toWireError(new DOMException('x', 'AbortError')).code).toBe('CANCELLED');
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(toWireError(thrown)).toEqual({
          code: 'INTERNAL',
          message: 'Something unexpected went wrong.',
          detail: undefined,
        });
      }),
    );
    expect(JSON.stringify(toWireError(new Error('access-token-1')))).not.toContain('access-token');
  });

  test('survives a message without its class', () => {
    const wire = toWireError(assistantError('ORG_NOT_FOUND', 'x', { orgUrl: 'https://a.example' }));
    const carried: unknown = JSON.parse(JSON.stringify(structuredClone(wire)));
    expect(isWireError(carried)).toBe(true);
    expect(carried).toEqual(wire);
    if (isWireError(carried)) expect(toWireError(new AssistantError(carried))).toEqual(wire);
  });
});

test.each([null, undefined, 'x', 7, [], {}, { code: 'x' }, { code: 7, message: 'x' }])(
  'isWireError() takes %j for none',
  (value) => {
    expect(isWireError(value)).toBe(false);
  },
);

test('sessionUser() names a user only where their data may be shown', () => {
  const user = { sub: '1', name: 'A', login: 'a', orgUrl: 'https://acme.okta.com' };
  expect(sessionUser({ state: 'signed-in', user, since: 0 })).toBe(user);
  expect(sessionUser({ state: 'expired', user, problem: null })).toBe(user);
  expect(sessionUser({ state: 'signing-in', since: 0 })).toBeNull();
  expect(sessionUser(SIGNED_OUT)).toBeNull();
});

test('orgOrigins() lists the org and its other origin, where it has one', () => {
  const org = { orgUrl: 'https://acme.okta.com', clientId: 'x', source: 'user' } as const;
  expect(orgOrigins({ ...org, alternateOrigins: [] })).toEqual(['https://acme.okta.com']);
  expect(orgOrigins({ ...org, alternateOrigins: ['https://id.acme.example'] })).toEqual([
    'https://acme.okta.com',
    'https://id.acme.example',
  ]);
});

test('isProfileField() knows the attributes and facts of the allow-list, and no other name', () => {
  expect(new Set(PROFILE_FIELDS).size).toBe(PROFILE_FIELDS.length);
  for (const name of ['credentials', '_links', '__proto__', 'constructor', 'Title', ''])
    expect(isProfileField(name), name).toBe(false);
  expect(PROFILE_FIELDS.every(isProfileField)).toBe(true);
});
