import * as z from 'zod';
import { isJsonObject } from '../../domain/json.ts';

/** One argument as the JSON schema of its tool describes it. */
export interface Argument {
  readonly name: string;
  readonly type: 'list' | 'number' | 'text';
  readonly minimum: number;
  readonly maximum: number;
  /** What a list may hold. */
  readonly names: readonly string[];
  readonly isRequired: boolean;
}

const described = new WeakMap<z.ZodObject, readonly Argument[]>();

/** The arguments of a tool, in the order of its schema. */
export function describeInput(schema: z.ZodObject): readonly Argument[] {
  const known = described.get(schema);
  if (known !== undefined) return known;
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  const list = Object.entries(properties).map(([name, property]) =>
    toArgument(name, property, required.includes(name)),
  );
  described.set(schema, list);
  return list;
}

/** What an argument takes, for a model that sent something else. */
export function expectation({ type, minimum, maximum, names }: Argument): string {
  switch (type) {
    case 'list':
      return `a list of some of these names: ${names.join(', ')}`;
    case 'number':
      return `a whole number from ${minimum} to ${maximum}`;
    case 'text':
      return 'one text';
  }
}

function toArgument(name: string, schema: unknown, isRequired: boolean): Argument {
  const { type, minimum, maximum, items } = isJsonObject(schema) ? schema : {};
  const { enum: entries } = isJsonObject(items) ? items : {};
  return {
    name,
    type: type === 'array' ? 'list' : type === 'integer' ? 'number' : 'text',
    minimum: typeof minimum === 'number' ? minimum : Number.MIN_SAFE_INTEGER,
    maximum: typeof maximum === 'number' ? maximum : Number.MAX_SAFE_INTEGER,
    names: Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : [],
    isRequired,
  };
}
