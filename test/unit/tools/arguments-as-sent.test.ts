import { describe, expect, test } from 'vitest';
import { PROFILE_FIELDS, type UserProfile } from '../../../src/domain/user-profile.ts';
import { TOOLS } from '../../../src/tools/index.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import type { ToolName } from '../../../src/tools/texts/tool-names.ts';
import { applicationsNamed, directoryOf, toolContext } from '../../fakes/tool-context.ts';

const PROFILE: UserProfile = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, field]));
const APPLICATIONS = applicationsNamed('Zoom', 'Salesforce', 'Salesforce', 'Slack');
const ZOOM = APPLICATIONS[0]?.id ?? '';
const CONTEXT = toolContext(directoryOf(APPLICATIONS, PROFILE));

/** The output, or the hint where the call is refused. */
async function answerTo(name: ToolName, input: unknown): Promise<unknown> {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new Error(`There is no ${name}.`);
  const outcome = await runTool(tool, input, CONTEXT);
  return outcome.kind === 'output' ? outcome.output : outcome.hint;
}

/** The fields that a call of the profile gets; `null` where it is refused. */
async function fieldsGiven(input: unknown): Promise<readonly string[] | null> {
  const output = await answerTo('get_my_user_profile', input);
  if (typeof output === 'string') return null;
  return Object.keys(Object(Object(output).profile));
}

const TITLE = { fields: ['title'] };

describe('the arguments of a call', () => {
  test.each([
    [{ input: TITLE }],
    [{ params: TITLE }],
    [{ arguments: TITLE }],
    [{ name: 'get_my_user_profile', arguments: TITLE }],
    [{ arguments: JSON.stringify(TITLE) }],
    [{ input: { arguments: TITLE } }],
    [{ kwargs: TITLE, input: {} }],
    [{ input: 'title' }],
    [{ __arg1: 'title' }],
    [{ args: ['title'] }],
    [[TITLE]],
    [JSON.stringify(JSON.stringify(TITLE))],
  ])('may be wrapped as %j', async (input) => {
    expect(await fieldsGiven(input)).toEqual(['title']);
  });

  test.each([
    'Fields',
    'FIELDS',
    ' fields ',
    'fields[]',
    '_fields',
    'field',
    'fieldz',
    'attributes',
  ])('may be called %j', async (key) => {
    expect(await fieldsGiven({ [key]: ['title'] })).toEqual(['title']);
    expect(await fieldsGiven({ fields: null, [key]: 'title' })).toEqual(['title']);
  });

  test.each([
    [{ what: ['title'] }],
    [{ name: 'title' }],
    [{ title: true }],
    [{ title: '', city: '' }],
    [{ input: { what: 'title' } }],
    [{ input: 'the one that I like' }],
    [{ constructor: ['title'] }],
  ])('that are not understood are refused with the names that there are: %j', async (input) => {
    expect(await answerTo('get_my_user_profile', input)).toMatch(/not valid[^]*fields/u);
  });

  test('may name the user alone, who is the only one that there is', async () => {
    expect(await fieldsGiven({ user: 'me', ...TITLE })).toEqual(['title']);
    expect(await fieldsGiven({ user: 'bob', ...TITLE })).toBeNull();
  });

  test('of a host, beside what is asked for, change nothing', async () => {
    const host = { sessionId: '1', action: 'sendMessage', chatInput: 'Hi', toolCallId: '2' };
    expect(await fieldsGiven({ ...host, ...TITLE })).toEqual(['title']);
    expect(await fieldsGiven(host)).toEqual(PROFILE_FIELDS);
  });
});

describe('fields', () => {
  test.each([
    ['title and department'],
    ['Title & Department'],
    ['title department'],
    ['title/department'],
    ["['title', 'department']"],
    ['[title, department]'],
    ['- title\n- department'],
    ['1. title\n2. department'],
    ['my job title, my department'],
    ['user.title, profile.department'],
    [{ title: true, department: true, city: false }],
    [{ fields: ['title', 'department'] }],
    [{ value: 'title, department' }],
    [[{ name: 'title' }, { field: 'department' }]],
    [[['title'], ['department']]],
    [['title, department']],
  ])('may be sent as %j', async (fields) => {
    expect(await fieldsGiven({ fields })).toEqual(['title', 'department']);
  });

  test.each([
    ['Job Title', 'title'],
    ['e-mail', 'email'],
    ['Email Address', 'email'],
    ['first name', 'firstName'],
    ['surname', 'lastName'],
    ['my boss', 'manager'],
    ['mobile_number', 'mobilePhone'],
    ['Zip Code', 'zipCode'],
    ['postal code', 'zipCode'],
    ['company', 'organization'],
  ])('may be spoken of as %s', async (spoken, field) => {
    expect(await fieldsGiven({ fields: [spoken] })).toEqual([field]);
  });

  test.each([['null'], ['undefined'], ['None'], [['*']], ['all fields'], [[null, '']]])(
    'are all where they are left out or all are asked for: %j',
    async (fields) => {
      expect(await fieldsGiven({ fields })).toEqual(PROFILE_FIELDS);
    },
  );

  test.each([['none'], [','], ['my'], [['title', 'all']], [[{}]], [['title', 7]], [true], [0]])(
    'are refused where it is not clear which: %j',
    async (fields) => {
      expect(await fieldsGiven({ fields })).toBeNull();
    },
  );

  test('that do not exist are named', async () => {
    const hint = await answerTo('get_my_user_profile', { fields: 'title and salary\n' });
    expect(hint).toMatch(/“salary” is none of the names[^]*displayName/u);
  });
});

describe('query and limit', () => {
  test.each([
    [{ query: ['zoom'] }],
    [{ query: { value: 'zoom' } }],
    [{ query: '["zoom"]' }],
    [{ query: { text: { value: 'zoom' } } }],
    [{ Query: 'zoom' }],
    [{ search: 'zoom' }],
    [{ q: 'zoom', limit: 'all' }],
    [{ input: { name: 'zoom' } }],
  ])('%j finds the one app', async (input) => {
    expect(await answerTo('list_assigned_applications', input)).toMatchObject({ matching: 1 });
  });

  test.each([
    { query: {} },
    { query: true },
    { query: ['zoom', true] },
    { query: ['zoom', { color: 'red' }] },
    { category: 'chat' },
  ])('%j is refused instead of listing all', async (input) => {
    expect(await answerTo('list_assigned_applications', input)).toMatch(/not valid/u);
  });

  test.each([
    [['zoom', 'slack']],
    [['zoom', null, 'slack', 'zoom']],
    ['["zoom", "slack"]'],
    ['zoom\nslack'],
    [[{ name: 'zoom' }, { name: 'slack' }]],
    [[['zoom'], ['slack']]],
    [{ query: ['zoom', 'slack'] }],
    [{ apps: ['zoom', 'slack'] }],
  ])('a query of %j finds what fits any of them, and says so', async (query) => {
    const output = await answerTo('list_assigned_applications', { query });
    expect(output).toMatchObject({
      matching: 2,
      applications: [{ label: 'Zoom' }, { label: 'Slack' }],
      notes: ['An application is listed if it fits any of 2 names: “zoom”, “slack”.'],
    });
  });

  test('a query of several names says which of them find nothing', async () => {
    const output = await answerTo('list_assigned_applications', { query: ['zoom', 'basecamp'] });
    expect(output).toMatchObject({
      applications: [{ label: 'Zoom' }],
      notes: [expect.stringContaining('any of 2 names'), 'Nothing fits “basecamp”.'],
    });
  });

  test('a page of several names begins with the best of each', async () => {
    const query = ['salesforce', 'zoom'];
    const output = await answerTo('list_assigned_applications', { query, limit: 2 });
    expect(output).toMatchObject({
      matching: 3,
      applications: [{ label: 'Salesforce' }, { label: 'Zoom' }],
    });
  });

  test.each([[['zoom', '*']], ['["all", "zoom"]'], [['zoom', 'my apps']]])(
    'a query of names and a word for all is refused: %j',
    async (query) => {
      expect(await answerTo('list_assigned_applications', { query })).toMatch(
        /“query” holds names and a word for all\. Send the names/u,
      );
    },
  );

  test.each([
    ['all', 4, '200 was used'],
    ['max', 4, '200 was used'],
    [1e9, 4, '200 was used'],
    [-1, 1, '1 was used'],
    [2.5, 2, '2 was used'],
    ['3', 3, null],
    [[3], 3, null],
    [{ value: 3 }, 3, null],
  ])('a limit of %j gives %i', async (limit, count, note) => {
    const output = Object(await answerTo('list_assigned_applications', { limit }));
    expect(output.applications).toHaveLength(count);
    if (note === null) expect(output).not.toHaveProperty('notes');
    else expect(output.notes.join(' ')).toContain(note);
  });

  test.each(['NaN', 'fifty', '1,0,0', true, {}, [1, 2]])(
    'a limit of %j is refused',
    async (limit) => {
      expect(await answerTo('list_assigned_applications', { limit })).toMatch(
        /“limit” must be a whole number from 1 to 200/u,
      );
    },
  );
});

describe('application', () => {
  test.each([
    [{ label: 'Zoom' }],
    [{ id: ZOOM }],
    [{ id: ZOOM, label: 'Zoom' }],
    [['Zoom']],
    ['{"label":"Zoom"}'],
    [`okta://applications/${ZOOM}/`],
    [`OKTA://APPLICATIONS/${ZOOM.toUpperCase()}`],
    ['okta://applications/Zoom'],
    [`Zoom\t${ZOOM}`],
    [`Zoom (${ZOOM})`],
    ['`Zoom`'],
    [APPLICATIONS[0]?.ssoLink],
  ])('may be sent as %j', async (application) => {
    const found = { result: 'found', application: { label: 'Zoom' } };
    expect(await answerTo('get_application_sso_link', { application })).toMatchObject(found);
  });

  test.each([`${ZOOM} ${APPLICATIONS[1]?.id}`, true, {}, [], null])(
    'is not guessed from %j',
    async (application) => {
      const answer = await answerTo('get_application_sso_link', { application });
      expect(answer).not.toMatchObject({ result: 'found' });
    },
  );

  test.each([[['Zoom', 'Slack']], ['["Zoom","Slack"]'], [[{ id: ZOOM }, { label: 'Slack' }]]])(
    'is asked for one at a time where it is %j',
    async (application) => {
      expect(await answerTo('get_application_sso_link', { application })).toContain(
        '“application” takes one text. Call the tool once for each of the 2.',
      );
    },
  );

  test.each([{ applicationName: ['Zoom'] }, { applications: '["Zoom"]' }, { apps: [['Zoom']] }])(
    'may be a list of one: %j',
    async (input) => {
      const found = { result: 'found', application: { label: 'Zoom' } };
      expect(await answerTo('get_application_sso_link', input)).toMatchObject(found);
    },
  );

  test('of two that are called alike is named with what the list says of it', async () => {
    expect(
      await answerTo('get_application_sso_link', { application: 'Salesforce (app2)' }),
    ).toMatchObject({ result: 'found', application: { id: APPLICATIONS[2]?.id } });
  });
});
