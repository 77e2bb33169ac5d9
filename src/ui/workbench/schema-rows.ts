import { toJsonObject, toJsonObjects, type JsonObject } from './json-values.ts';
import { SCHEMA_STRINGS } from './strings.ts';

/** One property of a schema as a table row: `path` as in `applications[].id`. */
export interface SchemaRow {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string | null;
}

const MAX_LISTED_VALUES = 4;
const MAX_DEPTH = 6;

/** Every property of an object's JSON Schema, with nested properties below their parents. */
export function schemaRows(schema: unknown, pathPrefix = '', depth = 0): readonly SchemaRow[] {
  const { properties, required } = toJsonObject(schema);
  const requiredNames: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(toJsonObject(properties)).flatMap(([name, value]) => {
    const property = toJsonObject(value);
    const { description } = property;
    const path = `${pathPrefix}${name}`;
    const row: SchemaRow = {
      path,
      type: [typeText(property), ...limitTexts(property)].join(', '),
      required: requiredNames.includes(name),
      description: typeof description === 'string' ? description : null,
    };
    if (depth === MAX_DEPTH) return [row];
    const nestedRows = alternatives(property).flatMap((one) =>
      'items' in one
        ? schemaRows(one['items'], `${path}[].`, depth + 1)
        : schemaRows(one, `${path}.`, depth + 1),
    );
    return [row, ...nestedRows];
  });
}

function typeText(schema: JsonObject, depth = 0): string {
  const { type, items } = schema;
  const values: unknown = schema['enum'];
  const types = alternatives(schema);
  if (types.length > 1 && depth < MAX_DEPTH)
    return types.map((one) => typeText(one, depth + 1)).join(SCHEMA_STRINGS.or);
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(values))
    return values.length > MAX_LISTED_VALUES
      ? SCHEMA_STRINGS.oneOf(values.length)
      : values.map((value) => JSON.stringify(value)).join(SCHEMA_STRINGS.or);
  if (type === 'array' && depth < MAX_DEPTH)
    return SCHEMA_STRINGS.listOf(typeText(toJsonObject(items), depth + 1));
  if (Array.isArray(type)) return type.join(SCHEMA_STRINGS.or);
  return typeof type === 'string' ? type : SCHEMA_STRINGS.anything;
}

function limitTexts(schema: JsonObject): readonly string[] {
  const limit = (name: string, format: (count: number) => string) => {
    const value = schema[name];
    // The bounds of safe integers are no limit.
    return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? [format(value)]
      : [];
  };
  return [
    ...limit('minimum', SCHEMA_STRINGS.atLeast),
    ...limit('maximum', SCHEMA_STRINGS.atMost),
    ...limit('minLength', SCHEMA_STRINGS.minLength),
    ...limit('maxLength', SCHEMA_STRINGS.maxLength),
    ...limit('maxItems', SCHEMA_STRINGS.maxItems),
  ];
}

function alternatives(schema: JsonObject): readonly JsonObject[] {
  const { anyOf } = schema;
  return Array.isArray(anyOf) ? toJsonObjects(anyOf) : [schema];
}
