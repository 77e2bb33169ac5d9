import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROFILE_FIELDS, type UserProfile } from '../../../src/domain/user-profile.ts';
import { normalizeParams } from '../../../src/mcp/lenient-params.ts';
import { isJsonObject } from '../../../src/domain/json.ts';
import { TOOLS } from '../../../src/tools/index.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import type { ToolName } from '../../../src/tools/texts/tool-names.ts';
import { applicationsNamed, directoryOf, toolContext } from '../../fakes/tool-context.ts';

const PROFILE: UserProfile = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, field]));
const LABELS = ['Zoom', 'Slack', 'Salesforce', 'Salesforce Sandbox'] as const;
const APPLICATIONS = applicationsNamed(...LABELS);
const [ZOOM = '', SLACK = ''] = APPLICATIONS.map(({ id }) => id);
const CONTEXT = toolContext(directoryOf(APPLICATIONS, PROFILE));

/** The output, or the hint where the call is refused. */
async function answerTo(name: ToolName, input: unknown): Promise<unknown> {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new Error(`There is no ${name}.`);
  const outcome = await runTool(tool, input, CONTEXT);
  return outcome.kind === 'output' ? outcome.output : outcome.hint;
}

const list = (input: unknown) => answerTo('list_assigned_applications', input);
const link = (input: unknown) => answerTo('get_application_sso_link', input);

/** The fields that a call of the profile gets, sorted; the hint where it is refused. */
async function fieldsGiven(input: unknown): Promise<unknown> {
  const output = await answerTo('get_my_user_profile', input);
  return isJsonObject(output) ? Object.keys(Object(output['profile'])).toSorted() : output;
}

describe('fields that are sent by several keys are put together', () => {
  test.each([
    [{ 'fields[0]': 'title', 'fields[1]': 'city' }],
    [{ 'fields[]': 'title', field: 'city' }],
    [{ 'fields.0': 'title', 'fields.1': 'city' }],
    [{ fields_0: 'title', fields_1: 'city' }],
    [{ field1: 'title', field2: 'city' }],
    [{ fields: { 0: 'title', 1: 'city' } }],
    [{ fields: ['title'], 'fields[1]': 'city' }],
    [{ fields: ['title'], field: 'city' }],
    [{ fields: ['title', 'city'], field: 'city' }],
    [{ fields: 'title', attributes: ['city'] }],
    [{ fields: ['title'], input: { fields: ['city'] } }],
    [{ 'fields.title': true, 'fields.city': 'true', 'fields.state': false }],
    [{ 'fields[title]': 'on', 'fields[city]': 1 }],
    [{ fields: { title: 1, city: 1, state: 0 } }],
    [{ 'arguments[fields][0]': 'title', 'arguments[fields][1]': 'city' }],
    [{ 'input.fields': ['title', 'city'] }],
    [{ get_my_user_profile: { fields: ['title', 'city'] } }],
    [{ arguments: "{'fields': ['title', 'city'], 'note': None}" }],
    ['```json\n{"fields": ["title", "city"]}\n```'],
  ])('%j', async (input) => {
    expect(await fieldsGiven(input)).toEqual(['city', 'title']);
  });

  test('twelve of them, too', async () => {
    const twelve = PROFILE_FIELDS.slice(0, 12);
    const input = Object.fromEntries(twelve.map((name, at) => [`fields[${at}]`, name]));
    expect(await fieldsGiven(input)).toEqual([...twelve].toSorted());
  });

  test.each([
    [{ fields: ['title'], field: '*' }],
    [{ fields: 'all', field: 'city' }],
    [{ 'fields[0]': 'title', 'fields[1]': 'all' }],
  ])('but not with a word for all: %j', async (input) => {
    expect(await fieldsGiven(input)).toMatch(/names and a word for all\. Send the names/u);
  });

  test('by any keys, these and no others are given', async () => {
    const names = fc.uniqueArray(fc.constantFrom(...PROFILE_FIELDS), {
      minLength: 2,
      maxLength: 6,
    });
    const split = fc.record({ names, at: fc.nat(5), form: fc.nat(4) });
    await fc.assert(
      fc.asyncProperty(split, async ({ names: wanted, at, form }) => {
        const [some, rest] = [wanted.slice(0, at), wanted.slice(at)];
        const forms = [
          { fields: some, field: rest },
          { fields: some.join(', '), attributes: JSON.stringify(rest) },
          Object.fromEntries(wanted.map((name, index) => [`fields[${index}]`, name])),
          Object.fromEntries(wanted.map((name, index) => [`field_${index}`, name])),
          { fields: some, kwargs: { fields: rest } },
        ];
        expect(await fieldsGiven(forms[form])).toEqual(wanted.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('names with a path', () => {
  test.each([
    ['manager.displayName', 'manager'],
    ['manager.name', 'manager'],
    ['manager_display_name', 'manager'],
    ['manager/displayName', 'manager'],
    ['manager->name', 'manager'],
    ['manager display name', 'manager'],
    ['manager[displayName]', 'manager'],
    ['profile.manager.displayName', 'manager'],
    ['manager.id', 'managerId'],
    ['name.givenName', 'firstName'],
    ['name.familyName', 'lastName'],
    ['address.city', 'city'],
    ['addresses[0].locality', 'city'],
    ['emails[0].value', 'email'],
    ['phoneNumbers.value', 'primaryPhone'],
    ['user_title', 'title'],
    ['userProfile.costCenter', 'costCenter'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'department'],
    ['department.name', 'department'],
  ])('%s is %s and nothing else', async (path, field) => {
    expect(await fieldsGiven({ fields: [path] })).toEqual([field]);
    expect(await fieldsGiven({ fields: `${path}, state` })).toEqual([field, 'state'].toSorted());
  });

  test.each(['-title', '!title', '--title'])(
    '%s asks for all but that, and is refused',
    async (name) => {
      expect(await fieldsGiven({ fields: ['city', name] })).toContain('is none of the names');
    },
  );

  test.each(['manager.email', 'manager.title', 'manager.manager.name', 'user.id', 'a.b.c'])(
    '%s leads to nothing that there is, and least of all to the user’s own',
    async (path) => {
      expect(await fieldsGiven({ fields: [path] })).toContain(
        'is none of the names that there are',
      );
    },
  );
});

describe('a query or a name that is sent more than once', () => {
  test.each([
    [{ query: 'zoom', q: 'Zoom ' }, ['Zoom']],
    [{ query: 'salesforce', name: 'Salesforce Sandbox' }, ['Salesforce Sandbox']],
    [{ q: 'sandbox salesforce', query: 'sandbox' }, ['Salesforce Sandbox']],
    [{ query: ['zoom', 'jira'], names: ['slack', 'basecamp'] }, ['Zoom', 'Slack']],
    [{ query1: 'zoom', query2: 'slack' }, ['Zoom', 'Slack']],
    [{ 'query[0]': 'zoom', 'query[1]': 'slack' }, ['Zoom', 'Slack']],
    [{ query: '', q: 'zoom' }, ['Zoom']],
    [{ query: 'zoom', limit: 5, max: '5' }, ['Zoom']],
    [{ query: 'zoom', text: 'Please list Zoom for me' }, ['Zoom']],
    [{ 'filter[name]': 'zoom' }, ['Zoom']],
  ])('is followed where it agrees or says more: %j', async (input, labels) => {
    expect(await list(input)).toMatchObject({
      matching: labels.length,
      applications: labels.map((label) => ({ label })),
    });
  });

  test.each([
    [{ query: 'zoom', q: 'slack' }, '“query”', '“q”'],
    [{ query: '*', search: 'zoom' }, '“query”', '“search”'],
    [{ query: 'zoom', input: { query: 'slack' } }, '“query”', 'once'],
    [{ query: 'zoom', apps: ['slack', 'jira'] }, '“query”', '“apps”'],
    [{ query: ['zoom'], names: ['slack'] }, '“query”', '“names”'],
    [{ limit: 5, max: 10 }, '“limit”', '“max”'],
  ])('is refused where it says two things: %j', async (input, one, other) => {
    const hint = await list(input);
    expect(hint).toMatch(/sent more than once with different values.*Send it once, as/u);
    expect(hint).toContain(one);
    expect(hint).toContain(other);
  });

  test.each([
    [{ id: ZOOM, label: 'Zoom' }],
    [{ application: 'Zoom', id: ZOOM }],
    [{ application: { id: ZOOM, label: 'Zoom' } }],
    [{ uri: `okta://applications/${ZOOM}`, name: 'zoom' }],
    [{ id: ZOOM, label: 'The app for meetings' }],
    [{ app: 'Zoom', application: 'zoom' }],
  ])('names one application by its label and id: %j', async (input) => {
    expect(await link(input)).toMatchObject({ result: 'found', application: { id: ZOOM } });
  });

  test.each([
    [{ id: ZOOM, label: 'Slack' }, 'Send one of the two'],
    [{ application: { id: ZOOM, label: 'Slack' } }, 'Send one of the two'],
    [{ 'application.id': ZOOM, 'application.label': 'Slack' }, 'Send one of the two'],
    [{ application: 'Zoom', app: 'Slack' }, 'Send it once'],
    [{ id: ZOOM, appId: SLACK }, 'Send it once'],
  ])('is refused where these are of two: %j', async (input, words) => {
    expect(await link(input)).toContain(words);
  });
});

test('an argument beside the others and among them is compared, not dropped', async () => {
  const sent = (beside: object, given: object) => {
    const { params } = normalizeParams(
      { method: 'tools/call', params: { name: 'x', ...beside, arguments: given } },
      ['fields', 'query'],
    );
    return Object(params).arguments;
  };
  expect(await fieldsGiven(sent({ fields: ['city'] }, { fields: ['title'] }))).toEqual([
    'city',
    'title',
  ]);
  expect(await list(sent({ query: 'zoom' }, { query: 'slack' }))).toContain('Send it once');
  expect(await list(sent({ query: 'zoom' }, { query: 'zoom' }))).toMatchObject({ matching: 1 });
});

describe('a number as people write it', () => {
  test.each([
    ['1,000', 1000],
    ['1.000', 1000],
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ["1'000", 1000],
    ['1_000', 1000],
    ['1e3', 1000],
    ['1,000.0', null],
    ['0.500', 0],
    ['2.0', 2],
    ['2,5', 2],
    ['２', 2],
    ['2.', 2],
    ['top 2', 2],
    ['2 apps', 2],
    ['up to 2 results', 2],
    ['+2', 2],
    ['two', null],
    ['1.2.3', null],
    ['2 or 3', null],
    ['2-3', null],
  ])('%s is %s', async (limit, number) => {
    const output = await list({ limit });
    if (number === null) expect(output).toContain('“limit” must be a whole number from 1 to 200');
    else if (number === 2)
      expect(output).toMatchObject({ applications: [expect.anything(), expect.anything()] });
    else
      expect(output).toMatchObject({
        notes: [expect.stringMatching(number === 0 ? /; 1 was used/u : /; 200 was used/u)],
      });
  });
});
