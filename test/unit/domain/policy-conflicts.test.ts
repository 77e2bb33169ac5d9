import { describe, expect, test } from 'vitest';
import {
  allowedConnectionKinds,
  decodePolicy,
  policyKeysInEffect,
  unreadOrgKeys,
} from '../../../src/domain/policy.ts';

const ONE = 'jfgfiigpkhlkbnfnbobbkinehhfdhndo';
const OTHER = 'aaaabbbbccccddddeeeeffffgggghhhh';
const ORG = { orgUrl: 'https://acme.okta.com', clientId: '0oa1' };

describe('of spellings of one key that say different things', () => {
  test.each<[object, object]>([
    [{ outsideAssistants: false, OutsideAssistants: true }, { outsideAssistants: false }],
    [{ OutsideAssistants: true, outsideAssistants: false }, { outsideAssistants: false }],
    [{ outside_assistants: true, 'Outside-Assistants': 'no' }, { outsideAssistants: false }],
    [{ groups: 'yes', group: false }, { groups: false }],
    [{ dpop: false, DPoP: true }, { dpop: true }],
    [{ signInAtStart: true, sign_in_at_start: false }, { signInAtStart: false }],
    [
      { disabledTools: ['get_my_user_profile'], disabledtools: ['list_assigned_applications'] },
      { disabledTools: ['get_my_user_profile', 'list_assigned_applications'] },
    ],
    [{ allowedExtensions: [ONE, OTHER], AllowedExtensions: [ONE] }, { allowedExtensions: [ONE] }],
    [
      { connectionKinds: ['sign-in', 'api-token'], connection_kinds: ['api-token'] },
      { connectionKinds: ['api-token'] },
    ],
  ])('the strictest applies, in any order: %j', (stored, values) => {
    const conflicts = Object.keys(stored);
    expect(decodePolicy(stored)).toEqual({ ...values, conflicts, ignored: [] });
    expect(policyKeysInEffect(decodePolicy(stored))).toEqual(Object.keys(values));
  });

  test.each<[object]>([
    [{ language: 'de', Language: 'fr' }],
    [{ helpDeskUrl: 'https://a.example', HelpDeskUrl: 'https://b.example' }],
    [{ aliases: { crm: 'Salesforce' }, Aliases: { crm: 'HubSpot' } }],
  ])('none applies where none is the strictest: %j', (stored) => {
    expect(decodePolicy(stored)).toEqual({ conflicts: Object.keys(stored), ignored: [] });
  });

  test('kinds of connection that have none in common leave sign-in alone', () => {
    const policy = decodePolicy({
      connectionKinds: ['api-token'],
      ConnectionKinds: ['client-credentials'],
    });
    expect(allowedConnectionKinds(policy)).toEqual(['sign-in']);
    expect(allowedConnectionKinds(decodePolicy({ language: 'de', Language: 'fr' }))).toEqual([
      'sign-in',
    ]);
  });

  test.each<[object]>([
    [{ groups: false, Groups: 'no' }],
    [{ orgUrl: 'acme.okta.com', OrgUrl: 'https://acme.okta.com/', clientId: '0oa1' }],
    [{ aliases: { crm: 'Salesforce' }, Aliases: { crm: 'Salesforce' } }],
  ])('nothing is named where they agree: %j', (stored) => {
    const policy = decodePolicy(stored);
    expect(policy.ignored).toEqual([]);
    expect(policy.conflicts).toBeUndefined();
    expect(unreadOrgKeys(policy)).toEqual([]);
  });
});

test.each([['required'], [2], [null], [[]], ['']])(
  'a requirement that cannot be read, %j, is required and named',
  (dpop) => {
    expect(decodePolicy({ dpop })).toEqual({ dpop: true, ignored: ['dpop'] });
  },
);

test.each([
  ['outsideAsistants', { outsideAssistants: false }],
  ['outsideAssistent', { outsideAssistants: false }],
  ['groupss', { groups: false }],
])('the key %s, with one letter wrong, is the one that was meant', (key, values) => {
  expect(decodePolicy({ [key]: false })).toEqual({ ...values, ignored: [] });
});

describe('a policy that tries to set the org', () => {
  test.each<[object, readonly string[]]>([
    [{ ...ORG, orgUrl: 'http://acme.okta.com' }, ['orgUrl', 'clientId']],
    [{ ...ORG, orgUrl: '' }, ['orgUrl', 'clientId']],
    [{ ...ORG, orgUrl: 7 }, ['orgUrl', 'clientId']],
    [{ ...ORG, orgUrl: 'https://acme.okta.com https://other.okta.com' }, ['orgUrl', 'clientId']],
    [{ ...ORG, clientId: '<client id>' }, ['clientId', 'orgUrl']],
    [{ ...ORG, clientId: null }, ['clientId', 'orgUrl']],
    [{ orgUrl: ORG.orgUrl }, ['orgUrl']],
    [{ clientId: ORG.clientId }, ['clientId']],
    [{ org_url: '${ORG}' }, ['orgUrl']],
    [{ OrgUrI: '${ORG}' }, ['orgUrl']],
    [{ oktaDomain: 'acme.okta.com' }, ['oktaDomain']],
    [{ issuer: 'https://acme.okta.com' }, ['issuer']],
    [{ org: 'acme', client: '0oa1' }, ['org', 'client']],
    [{ ...ORG, ORGURL: 'https://other.okta.com' }, ['clientId', 'orgUrl', 'ORGURL']],
    [{ ...ORG, client_id: '0oa2' }, ['orgUrl', 'clientId', 'client_id']],
  ])('%j and fails, says by which keys', (stored, keys) => {
    const policy = decodePolicy({ ...stored, dpop: true });
    expect(unreadOrgKeys(policy)).toEqual(keys);
    expect(policyKeysInEffect(policy)).toEqual(['dpop']);
  });

  test.each<[object]>([
    [ORG],
    [{ ...ORG, ORGURL: 7 }],
    [{}],
    [{ dpop: true }],
    [{ helpDesk: 'x' }],
  ])('%j leaves no doubt about it', (stored) => {
    expect(unreadOrgKeys(decodePolicy(stored))).toEqual([]);
  });
});
