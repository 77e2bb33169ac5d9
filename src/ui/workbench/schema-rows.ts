import { fieldsOf, objectsOf, type Fields } from './fields.ts';
import { SCHEMA_WORDS } from './words.ts';

/** One property of a schema, for people: `path` as in `applications[].id`. */
export interface SchemaRow {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string | null;
}

const MOST_VALUES = 4;
const DEEPEST = 6;

/** Every property of an object's JSON Schema, those of objects and lists in it below them. */
export function schemaRows(schema: unknown, within = '', depth = 0): readonly SchemaRow[] {
  const { properties, required } = fieldsOf(schema);
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(fieldsOf(properties)).flatMap(([name, value]) => {
    const property = fieldsOf(value);
    const { description } = property;
    const path = `${within}${name}`;
    const row: SchemaRow = {
      path,
      type: [typeOf(property), ...limitsOf(property)].join(', '),
      required: needed.includes(name),
      description: typeof description === 'string' ? description : null,
    };
    if (depth === DEEPEST) return [row];
    const below = alternatives(property).flatMap((one) =>
      'items' in one
        ? schemaRows(one['items'], `${path}[].`, depth + 1)
        : schemaRows(one, `${path}.`, depth + 1),
    );
    return [row, ...below];
  });
}

function typeOf(schema: Fields, depth = 0): string {
  const { type, items } = schema;
  const values: unknown = schema['enum'];
  const several = alternatives(schema);
  if (several.length > 1 && depth < DEEPEST)
    return several.map((one) => typeOf(one, depth + 1)).join(SCHEMA_WORDS.or);
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(values))
    return values.length > MOST_VALUES
      ? SCHEMA_WORDS.oneOf(values.length)
      : values.map((value) => JSON.stringify(value)).join(SCHEMA_WORDS.or);
  if (type === 'array' && depth < DEEPEST)
    return SCHEMA_WORDS.listOf(typeOf(fieldsOf(items), depth + 1));
  if (Array.isArray(type)) return type.join(SCHEMA_WORDS.or);
  return typeof type === 'string' ? type : SCHEMA_WORDS.anything;
}

function limitsOf(schema: Fields): readonly string[] {
  const limit = (name: string, say: (count: number) => string) => {
    const value = schema[name];
    // What every safe integer keeps is no limit.
    return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? [say(value)]
      : [];
  };
  return [
    ...limit('minimum', SCHEMA_WORDS.atLeast),
    ...limit('maximum', SCHEMA_WORDS.atMost),
    ...limit('minLength', SCHEMA_WORDS.shortest),
    ...limit('maxLength', SCHEMA_WORDS.longest),
    ...limit('maxItems', SCHEMA_WORDS.mostItems),
  ];
}

function alternatives(schema: Fields): readonly Fields[] {
  const { anyOf } = schema;
  return Array.isArray(anyOf) ? objectsOf(anyOf) : [schema];
}
