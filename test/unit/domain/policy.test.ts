import { describe, expect, test } from 'vitest';
import {
  allowedConnectionKinds,
  policyKeysInEffect,
  decodePolicy,
} from '../../../src/domain/policy.ts';

const WHOLE = {
  orgUrl: 'https://acme.okta.com',
  clientId: '0oa1',
  connectionKinds: ['sign-in', 'client-credentials'],
  signInAtStart: true,
  dpop: false,
  aliases: { timesheet: 'Workday', 'the wiki': 'Confluence' },
  helpDeskUrl: 'https://help.acme.example/new?from=assistant',
  outsideAssistants: false,
  allowedExtensions: ['jfgfiigpkhlkbnfnbobbkinehhfdhndo', 'assistant@acme.example'],
  language: 'pt-BR',
  disabledTools: ['get_my_user_profile'],
};

/** What is right whatever the wrong key beside it. */
const RIGHT = { orgUrl: 'acme.okta.com', clientId: '0oa1', dpop: true };

test('reads a complete policy unchanged and ignores nothing', () => {
  expect(decodePolicy(WHOLE)).toEqual({
    ...WHOLE,
    aliases: new Map(Object.entries(WHOLE.aliases)),
    ignored: [],
  });
  expect(policyKeysInEffect(decodePolicy(WHOLE))).toEqual(Object.keys(WHOLE));
});

test.each([[undefined], [null], [{}], [[]], ['orgUrl']])('rejects %j as a policy', (stored) => {
  const policy = decodePolicy(stored);
  expect(policyKeysInEffect(policy)).toEqual([]);
  expect(policy.ignored ?? []).toEqual([]);
});

describe('H7 what is wrong disables nothing but itself, and is named', () => {
  test.each<[Record<string, unknown>, readonly string[]]>([
    [{ orgName: 'https://other.okta.com' }, ['orgName']],
    [{ '<img src=x>': 1 }, ['<img src=x>']],
    [{ constructor: 1, toString: true }, ['constructor', 'toString']],
    [{ connectionKinds: 'sign-in' }, ['connectionKinds']],
    [{ connectionKinds: [] }, ['connectionKinds']],
    [{ connectionKinds: ['saml'] }, ['connectionKinds.0', 'connectionKinds']],
    [{ signInAtStart: 'always' }, ['signInAtStart']],
    [{ signInAtStart: 2 }, ['signInAtStart']],
    [{ aliases: ['timesheet'] }, ['aliases']],
    [{ language: 'pl' }, ['language']],
    [{ language: ['de'] }, ['language']],
    [{ helpDeskUrl: 'http://help.acme.example' }, ['helpDeskUrl']],
    [{ helpDeskUrl: 'javascript:alert(1)' }, ['helpDeskUrl']],
    [{ helpDeskUrl: 'help@acme.example' }, ['helpDeskUrl']],
    [{ helpDeskUrl: 'mailto:' }, ['helpDeskUrl']],
    [{ helpDeskUrl: 'mailto:?subject=Okta' }, ['helpDeskUrl']],
    [{ helpDeskUrl: 'mailto:help' }, ['helpDeskUrl']],
    [{ helpDeskUrl: 'https://.' }, ['helpDeskUrl']],
    [{ helpDeskUrl: 'https://${HELP_DESK}' }, ['helpDeskUrl']],
    [{ groups: 'nobody' }, ['groups']],
    [{ connectionKinds: ['sign in'] }, ['connectionKinds.0', 'connectionKinds']],
    [{ ORGURL: 7, org_url: 8 }, ['ORGURL', 'org_url']],
    [{ outsideAssistants: null }, ['outsideAssistants']],
    [{ allowedExtensions: '*' }, ['allowedExtensions']],
    [{ models: [] }, ['models']],
  ])('%j', (wrong, ignored) => {
    const policy = decodePolicy({ ...RIGHT, ...wrong });
    expect(policy).toMatchObject(RIGHT);
    expect(policy.ignored).toEqual(ignored);
    expect(policyKeysInEffect(policy)).toEqual(Object.keys(RIGHT));
  });

  test.each([
    [{ clientId: '0oa1' }, ['clientId']],
    [{ orgUrl: 'acme.okta.com' }, ['orgUrl']],
    [{ orgUrl: 'http://acme.okta.com', clientId: '0oa1' }, ['orgUrl', 'clientId']],
    [{ orgUrl: 'acme.okta.com', clientId: 'https://x' }, ['clientId', 'orgUrl']],
  ])('%j: an org needs both of its keys', (half, ignored) => {
    const policy = decodePolicy({ ...half, dpop: true });
    expect(policy.ignored).toEqual(ignored);
    expect(policyKeysInEffect(policy)).toEqual(['dpop']);
  });

  test('entries of a list or of the names are dropped one by one', () => {
    const policy = decodePolicy({
      connectionKinds: ['api-token', 'saml'],
      aliases: { crm: 'Salesforce', bad: 7, '': 'x' },
      allowedExtensions: ['*', 'jfgfiigpkhlkbnfnbobbkinehhfdhndo'],
    });
    expect(policy).toMatchObject({ connectionKinds: ['api-token'] });
    expect(policy.allowedExtensions).toEqual(['jfgfiigpkhlkbnfnbobbkinehhfdhndo']);
    expect(policy.aliases).toEqual(new Map([['crm', 'Salesforce']]));
    expect(policy.ignored).toEqual([
      'connectionKinds.1',
      'aliases.bad',
      'aliases.',
      'allowedExtensions.0',
    ]);
  });
});

test('spaces around texts and the case of names of tools and kinds do not matter', () => {
  const policy = decodePolicy({
    orgUrl: ' https://acme.okta.com ',
    clientId: '0oa1\n',
    connectionKinds: ['API-Token '],
    aliases: { ' time sheet': 'Workday ' },
    allowedExtensions: [' jfgfiigpkhlkbnfnbobbkinehhfdhndo'],
    disabledTools: ['Get_Application_SSO_Link', ' get_my_user_profile '],
  });
  expect(policy).toEqual({
    orgUrl: 'https://acme.okta.com',
    clientId: '0oa1',
    connectionKinds: ['api-token'],
    aliases: new Map([['time sheet', 'Workday']]),
    allowedExtensions: ['jfgfiigpkhlkbnfnbobbkinehhfdhndo'],
    disabledTools: ['get_application_sso_link', 'get_my_user_profile'],
    ignored: [],
  });
});

test.each([
  ['all', ['all']],
  [[7], ['7']],
  [null, ['null']],
  [{ get_my_user_profile: true }, ['{"get_my_user_profile":true}']],
  [[''], ['']],
])('disabledTools %j stays in effect, since a tool was to be disabled', (raw, names) => {
  const policy = decodePolicy({ disabledTools: raw });
  expect(policy.disabledTools).toEqual(names);
  expect(policyKeysInEffect(policy)).toEqual(['disabledTools']);
});

test('connections other than sign-in are for policy to allow, where there is one', () => {
  expect(allowedConnectionKinds({})).toEqual(['sign-in', 'api-token', 'client-credentials']);
  expect(allowedConnectionKinds(decodePolicy({ dpop: true }))).toEqual(['sign-in']);
  expect(allowedConnectionKinds(decodePolicy({ connectionKinds: ['api-token'] }))).toEqual([
    'api-token',
  ]);
});

test.each([
  ['disabledtools', ['get_my_user_profile'], 'disabledTools', ['get_my_user_profile']],
  ['disabled_tools', ['x'], 'disabledTools', ['x']],
  ['disableTool', ['x'], 'disabledTools', ['x']],
  ['Disabled-Tools ', 'x', 'disabledTools', ['x']],
  ['OutsideAssistants', false, 'outsideAssistants', false],
  ['Groups', false, 'groups', false],
  ['connection_kinds', ['sign-in'], 'connectionKinds', ['sign-in']],
])('the key %j is read, since a rule was to be set', (key, value, known, read) => {
  const policy = decodePolicy({ [key]: value });
  expect(policy).toMatchObject({ [known]: read, ignored: [] });
  expect(policyKeysInEffect(policy)).toEqual([known]);
});

test.each([
  ['get_my_user_profile\u200b'],
  ['\ufeffget_my_user_profile'],
  ['\u00a0Get_My_User_Profile\u00a0'],
])('the tool %j, as it was pasted, is the one that it looks like', (name) => {
  expect(decodePolicy({ disabledTools: [name] }).disabledTools).toEqual(['get_my_user_profile']);
});

test('ids of extensions are compared as browsers write them', () => {
  const id = 'jfgfiigpkhlkbnfnbobbkinehhfdhndo';
  const given = [id.toUpperCase(), `\u200b${id}`, 'Assistant@acme.example'];
  const policy = decodePolicy({ allowedExtensions: given });
  expect(policy.allowedExtensions).toEqual([id, id, 'Assistant@acme.example']);
});

test('of aliases that differ in case alone the second is named', () => {
  const policy = decodePolicy({ aliases: { CRM: 'Salesforce', crm: 'HubSpot' } });
  expect(policy.aliases).toEqual(new Map([['CRM', 'Salesforce']]));
  expect(policy.ignored).toEqual(['aliases.crm']);
});

test.each([[['sign in']], [[]], ['sign-in'], [null]])(
  'connection kinds that cannot be read, %j, allow sign-in alone',
  (connectionKinds) => {
    expect(allowedConnectionKinds(decodePolicy({ connectionKinds }))).toEqual(['sign-in']);
  },
);

test.each([
  [{ dpop: 'required' }],
  [{ outsideAssistant: 7 }],
  [{ unknown: 1 }],
  [{ blockedTools: ['x'] }],
  [{ orgUrl: '${ORG_URL}', clientId: '<client id>' }],
])('%j, whose keys cannot be read, is a policy and allows sign-in alone', (stored) => {
  expect(allowedConnectionKinds(decodePolicy(stored))).toEqual(['sign-in']);
});

test.each([
  ['true', true],
  [' Yes ', true],
  ['1', true],
  [1, true],
  ['false', false],
  ['FALSE', false],
  ['no', false],
  ['0', false],
  [0, false],
])('%j is read as what it says where a key is true or false', (raw, value) => {
  const keys = { outsideAssistants: raw, groups: raw, dpop: raw, signInAtStart: raw };
  expect(decodePolicy(keys)).toEqual({
    outsideAssistants: value,
    groups: value,
    dpop: value,
    signInAtStart: value,
    ignored: [],
  });
});

test.each([['nobody'], [2], [null], [[]], ['']])(
  'permissions that cannot be read, %j, permit nothing and are named',
  (raw) => {
    expect(decodePolicy({ outsideAssistants: raw, groups: raw })).toMatchObject({
      outsideAssistants: false,
      groups: false,
      ignored: ['outsideAssistants', 'groups'],
    });
  },
);

test.each([
  ['outsideAssistant', 'outsideAssistants'],
  ['group', 'groups'],
])('a missing plural, %s, is the key %s', (key, known) => {
  expect(decodePolicy({ [key]: false })).toEqual({ [known]: false, ignored: [] });
});
