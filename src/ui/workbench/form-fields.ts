import { toJsonObject, tryParseJson, type JsonObject } from './json-values.ts';

/** The kind of form field for a schema property; complex properties are entered as JSON. */
type FieldKind =
  | { readonly kind: 'text' | 'number' | 'json' }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'some-of'; readonly values: readonly string[] };

export type FormField = FieldKind & {
  readonly name: string;
  readonly required: boolean;
  readonly description: string | null;
};

/** The value of each field: text, or the selected values. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** The fields for the properties of an object's JSON Schema. */
export function formFields(schema: unknown): readonly FormField[] {
  const { properties, required } = toJsonObject(schema);
  const requiredNames: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(toJsonObject(properties)).map(([name, property]) => {
    const { description } = toJsonObject(property);
    return {
      name,
      required: requiredNames.includes(name),
      description: typeof description === 'string' ? description : null,
      ...fieldKindOf(toJsonObject(property)),
    };
  });
}

/** The field for an argument of a prompt or template, which is text. */
export function textField(name: string, required: boolean, description: string | null): FormField {
  return { kind: 'text', name, required, description };
}

function fieldKindOf(schema: JsonObject): FieldKind {
  const { type, items } = schema;
  if (Array.isArray(schema['enum']))
    return { kind: 'one-of', values: schema['enum'].filter(isPrimitive) };
  if (type === 'boolean') return { kind: 'one-of', values: [true, false] };
  if (type === 'string') return { kind: 'text' };
  if (type === 'integer' || type === 'number') return { kind: 'number' };
  const values: unknown = toJsonObject(items)['enum'];
  return type === 'array' && Array.isArray(values)
    ? { kind: 'some-of', values: values.filter((value) => typeof value === 'string') }
    : { kind: 'json' };
}

/**
 * The form's values as a tool's input, without empty optional fields. Invalid values are sent as typed, because the
 * server's own response is what the workbench shows.
 */
export function formInput(fields: readonly FormField[], values: FormValues): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field): (readonly [string, unknown])[] => {
      const typed = values[field.name] ?? '';
      const isEmpty = typed.length === 0;
      if (isEmpty && (!field.required || field.kind === 'one-of')) return [];
      return [[field.name, typeof typed === 'string' ? parseValue(field, typed) : typed]];
    }),
  );
}

function parseValue(field: FormField, typed: string): unknown {
  switch (field.kind) {
    case 'text':
      return typed;
    case 'number':
      return typed.trim() === '' || Number.isNaN(Number(typed)) ? typed : Number(typed);
    case 'one-of':
      return field.values.find((value) => String(value) === typed) ?? typed;
    case 'some-of':
      return [];
    case 'json':
      return tryParseJson(typed) ?? typed;
  }
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
