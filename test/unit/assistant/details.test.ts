import { describe, expect, test } from 'vitest';
import { titleByMainWord, wholeTitleNamed } from '../../../src/assistant/details/match-title.ts';
import { planTurn } from '../../../src/assistant/plan.ts';
import { getMyUserProfile } from '../../../src/tools/get-my-user-profile.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { directoryOf, TAKEN_AT, toolContext } from '../../fakes/tool-context.ts';
import { classifiers as allClassifiers, index, readData } from './applications.ts';
import { answer, turn, type Shared } from './details-turn.ts';

const SHARED: Shared = {
  customAttributes: { 'Office floor': '4', 'T-shirt size': 'M', 'Spoken languages': 'English' },
  signIn: {
    methods: 'password, Okta Verify',
    signedInAt: '2026-11-24T08:00:00.000Z',
    sessionEndsAt: '2026-11-24T18:00:00.000Z',
  },
  authenticators: { Password: '2021-03-15T09:20:03.000Z', 'Okta Verify': '' },
  groups: { Everyone: 'All', Design: '' },
  org: { name: 'Acme', supportEmail: 'help@acme.example', helpLink: 'https://help.acme.example/' },
};

const SCOPE = /does not share this with the app.*okta\.myAccount\./u;

describe.each([
  ['Which MFA factors do I have?', /Password \(since 15 March 2021\) and Okta Verify/u, SCOPE],
  ['what authenticators do I have', /Okta Verify/u, SCOPE],
  ["What's my office floor?", /^Office floor: 4$/u, SCOPE],
  ['my T-shirt size', /^T-shirt size: M$/u, SCOPE],
  ['what is my tshirt size', /^T-shirt size: M$/u, SCOPE],
  ['what is the name of my organization', /^Your organization is Acme\.$/u, /Acme Corp/u],
  ['help desk email', /help@acme\.example/u, SCOPE],
  ['how do I contact the help desk?', /https:\/\/help\.acme\.example/u, SCOPE],
])('“%s”', (prompt, withScope, without) => {
  test('is answered where the org shares it', async () => {
    expect(await answer(prompt, { shared: SHARED })).toMatch(withScope);
  });

  test('is said not to be shared, and what can be done', async () => {
    expect(await answer(prompt, { shared: {} })).toMatch(without);
  });
});

test.each([
  ['How did I sign in?', /You signed in with password and Okta Verify on 24 November 2026/u],
  ['When does my session end?', /ends on 24 November 2026/u],
  ['What groups am I in?', /You are in Everyone and Design\./u],
  ['my groups', /Everyone/u],
])('“%s” needs no scope', async (prompt, text) => {
  expect(await answer(prompt, { shared: SHARED })).toMatch(text);
});

const groupsOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`Group ${at}`, '']));

test.each([
  [1, /^You are in Group 0\.$/u],
  [200, /Group 199\.$/u],
  [201, /and Group 199\. \| Only the first 200 are listed here\.$/u],
  [1000, /and Group 199\. \| Only the first 200 are listed here\.$/u],
])('%i groups are listed, or said to be cut', async (count, text) => {
  expect(await answer('What groups am I in?', { shared: { groups: groupsOf(count) } })).toMatch(
    text,
  );
});

test('an assistant gets all the groups that were read, and is told that there are more', async () => {
  const outcome = await runTool(
    getMyUserProfile,
    { fields: ['groups'] },
    {
      ...toolContext(directoryOf([], {})),
      details: {
        read: async () => ({
          kind: 'shared',
          values: groupsOf(1000),
          isCut: true,
          takenAt: TAKEN_AT,
        }),
      },
    },
  );
  expect(outcome).toMatchObject({
    output: {
      groups: { 'Group 999': '' },
      incomplete: { groups: 'only the first 1000 are listed; Okta has more' },
    },
    text: expect.stringMatching(/Group 999\n.*only the first 1000 are listed/u),
  });
});

test.each([
  'open MFA factors',
  'reset my MFA factors',
  'which MFA factors does Dana have?',
  'add me to a group',
  'what groups is Dana in?',
  'remove my authenticator',
  'open my groups',
])('“%s” is not read as a question about oneself', (prompt) => {
  const plan = planTurn(prompt, { index, previous: null, choices: [], classifiers: [] });
  const fields = plan.calls.flatMap((call) => ('fields' in call ? call.fields : []));
  expect(fields.join(' ')).not.toMatch(/authenticators|groups|signIn/u);
});

test('the call for the org’s custom attributes is shown like any other', async () => {
  const { events } = await turn("What's my office floor?", { shared: SHARED });
  const calls = events.flatMap((event) => (event.type === 'call' ? [event.record] : []));
  expect(calls).toMatchObject([
    { tool: 'get_my_user_profile', outcome: 'running' },
    { input: { fields: ['customAttributes'] }, outcome: 'ok' },
  ]);
});

test('what an org calls its attributes is data, and an attribute without a value is no answer', async () => {
  const shared = { customAttributes: { 'Open Zoom': '<b>now</b>' } };
  expect(await answer('what is my open zoom', { shared })).toContain('<b>now</b>');
  expect(await answer('what is my desk', { shared: { customAttributes: {} } })).not.toContain(
    'Desk:',
  );
});

const PROMPTS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readData('prompts-details.json'),
);
const withTables = async () => allClassifiers;

test.each(PROMPTS['customAttributes'] ?? [])(
  '“%s” is answered by an attribute of the org',
  async (prompt) => {
    expect(
      await answer(prompt, { shared: SHARED, classifiers: withTables, isShared: true }),
    ).toMatch(/Office floor: 4$|T-shirt size: M$|Spoken languages: English$/u);
  },
);

test.each(PROMPTS['none'] ?? [])('“%s” is answered by no attribute of the org', async (prompt) => {
  expect(
    await answer(prompt, { shared: SHARED, classifiers: withTables, isShared: true }),
  ).not.toMatch(/Office floor: 4|T-shirt size: M|Spoken languages: English/u);
});

test.each([
  ['what is my shoe size', ['T-shirt size']],
  ['my size', ['T-shirt size', 'Shoe size']],
  ['what is my car', ['Company car park']],
])('“%s” names none of %j', (prompt, titles) => {
  expect(wholeTitleNamed(prompt, titles)).toBeNull();
  expect(titleByMainWord(prompt, titles)).toBeNull();
});

test('an attribute of the org stands in for a field that Okta does not record, only where it is known', async () => {
  const shared = { customAttributes: { 'Cost center code': 'C-7', 'Mobile plan': 'L' } };
  expect(await answer('what is my cost center code', { shared, isShared: true })).toBe(
    'Cost center code: C-7',
  );
  expect(await answer('what is my cost center', { shared, isShared: true })).toBe(
    'Your cost center is not set in Okta.',
  );
  const { events } = await turn('what is my cost center', { shared: {} });
  expect(JSON.stringify(events)).not.toContain('customAttributes');
});

const EVERY_FIELD = {
  login: 'alice',
  status: 'ACTIVE',
  userType: 'Employee',
  mobilePhone: '+1 555 0101',
  manager: 'Dana Ruiz',
};

test.each([
  "what's my blood type?",
  'has HR recorded a union membership for me',
  'what is my contract type',
  'who is my buddy',
])('“%s” is not answered with a field that it does not name', async (prompt) => {
  const org = { shared: {}, profile: EVERY_FIELD, classifiers: withTables };
  expect(await answer(prompt, org)).not.toMatch(/alice|active|Employee|555|Dana Ruiz/u);
});

test.each(['raise my office floor to 3', 'give me T-shirt size XL', 'clear my office floor'])(
  '“%s” is a change, which is not done here',
  async (prompt) => {
    expect(await answer(prompt, { shared: SHARED, isRead: true })).toMatch(
      /^I can’t change that here\./u,
    );
  },
);

test.each(['who changed my office floor?', 'when was my office floor set'])(
  '“%s” is not answered with the value',
  async (prompt) => {
    expect(await answer(prompt, { shared: SHARED, isRead: true })).not.toContain('Office floor: 4');
  },
);

const MORE: Shared = {
  customAttributes: {
    'Laptop asset tag': 'LT-22',
    'Clearance level': '2',
    'Hire date': '2019-04-01',
  },
};

test.each([
  ['remind me of the asset tag on my laptop', 'Laptop asset tag: LT-22'],
  ["what's my clearance", 'Clearance level: 2'],
  ['when was I hired?', 'Hire date: 2019-04-01'],
])('“%s” is answered by the attribute that it means', async (prompt, text) => {
  expect(await answer(prompt, { shared: MORE, isRead: true, classifiers: withTables })).toBe(text);
});

test('a start date that the org may have recorded itself is said not to be shared', async () => {
  expect(await answer('my hire date, please', { shared: {}, classifiers: withTables })).toMatch(
    /does not share this with the app/u,
  );
});

test('each attribute that a prompt joins is answered', async () => {
  const org = { shared: MORE, isRead: true, classifiers: withTables };
  expect(await answer('my clearance level and my laptop asset tag', org)).toBe(
    'Clearance level: 2 | Laptop asset tag: LT-22',
  );
});
