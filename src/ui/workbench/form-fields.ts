import { toJsonObject, tryParseJson, type JsonObject } from './json-values.ts';

/** How a property of a schema is asked for; what is of no simple form is typed as JSON. */
type FieldKind =
  | { readonly kind: 'text' | 'number' | 'json' }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'some-of'; readonly values: readonly string[] };

export type FormField = FieldKind & {
  readonly name: string;
  readonly required: boolean;
  readonly description: string | null;
};

/** What stands in each field: text, or the values that are ticked. */
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

/** The fields for a prompt's or a template's arguments, which are texts. */
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
 * What the form holds, as a tool's input. An empty field is left out where it may be. Nothing is checked: what does
 * not fit is sent as it was typed, since the server's own answer is what one wants to see.
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
