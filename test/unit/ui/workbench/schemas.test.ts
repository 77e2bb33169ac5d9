import { describe, expect, test } from 'vitest';
import { formFields, formInput } from '../../../../src/ui/workbench/form-fields.ts';
import { schemaRows } from '../../../../src/ui/workbench/schema-rows.ts';
import type { ToolDefinition } from '../../../../src/tools/define-tool.ts';
import { getApplicationSsoLink } from '../../../../src/tools/get-application-sso-link.ts';
import { getMyUserProfile } from '../../../../src/tools/get-my-user-profile.ts';
import { TOOLS } from '../../../../src/tools/index.ts';
import { listAssignedApplications } from '../../../../src/tools/list-assigned-applications.ts';

const listed = (schema: ToolDefinition['input']) =>
  schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' });

describe('schemaRows()', () => {
  test('describe a tool’s input with its limits', () => {
    expect(schemaRows(listed(listAssignedApplications.input))).toEqual([
      {
        path: 'query',
        type: 'string',
        required: false,
        description: 'Words of the name; leave out for all',
      },
      {
        path: 'limit',
        type: 'integer, at least 1, at most 200',
        required: false,
        description: 'At most so many; 50 if left out',
      },
      {
        path: 'offset',
        type: 'integer, at least 0, at most 100000',
        required: false,
        description: 'Skips so many',
      },
    ]);
    expect(schemaRows(listed(getMyUserProfile.input))).toMatchObject([
      {
        path: 'fields',
        type: expect.stringMatching(/^list of one of (\d+) values, up to \1 items$/u),
      },
    ]);
  });

  test('include properties of lists and of nullable objects', () => {
    const rows = schemaRows(listed(getApplicationSsoLink.output));
    expect(rows.map(({ path, type, required }) => [path, type, required])).toEqual([
      ['source', 'string', true],
      ['asOf', 'string', true],
      ['notes', 'list of string', false],
      ['result', '"found" or "several" or "none"', true],
      ['application', 'object or null', true],
      ['application.id', 'string', true],
      ['application.label', 'string', true],
      ['application.ssoLink', 'string', true],
      ['candidates', 'list of object', true],
      ['candidates[].id', 'string', true],
      ['candidates[].label', 'string', true],
    ]);
  });

  test.each([undefined, null, 7, 'x', [], {}, { properties: 7 }])('are empty for %j', (odd) => {
    expect(schemaRows(odd)).toEqual([]);
  });

  test('stop at a recursive schema', () => {
    const node: Record<string, unknown> = { type: 'object' };
    node['properties'] = { child: node };
    expect(schemaRows(node).length).toBeLessThan(20);
  });
});

describe('the form of a schema', () => {
  const schema = {
    type: 'object',
    required: ['name', 'count', 'color', 'tags'],
    properties: {
      name: { type: 'string', description: 'What it is called' },
      count: { type: 'integer' },
      color: { enum: ['red', 'blue', 3] },
      sure: { type: 'boolean' },
      tags: { type: 'array', items: { enum: ['a', 'b'] } },
      more: { type: 'object' },
    },
  };
  const fields = formFields(schema);

  test('has a field of the right kind for each property', () => {
    expect(fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([
      ['name', 'text', true],
      ['count', 'number', true],
      ['color', 'one-of', true],
      ['sure', 'one-of', false],
      ['tags', 'some-of', true],
      ['more', 'json', false],
    ]);
    expect(fields[0]?.description).toBe('What it is called');
  });

  test('gives every value its own type', () => {
    const values = {
      name: 'x',
      count: ' 12 ',
      color: '3',
      sure: 'false',
      tags: ['b'],
      more: '{"a":[1]}',
    };
    expect(formInput(fields, values)).toEqual({
      name: 'x',
      count: 12,
      color: 3,
      sure: false,
      tags: ['b'],
      more: { a: [1] },
    });
  });

  test('omits empty optional values and sends invalid ones as typed', () => {
    expect(formInput(fields, {})).toEqual({ name: '', count: '', tags: [] });
    expect(formInput(fields, { count: 'many', more: '{' })).toMatchObject({
      count: 'many',
      more: '{',
    });
  });

  test.each(TOOLS.map((tool) => [tool.name, tool] as const))(
    'has a simple field for every property of %s',
    (_name, { input }) => {
      const kinds = formFields(listed(input)).map(({ kind }) => kind);
      expect(kinds).toHaveLength(Object.keys(input.shape).length);
      expect(kinds).not.toContain('json');
    },
  );
});
