import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { isJsonObject, type JsonObject } from '../domain/json.ts';

/** Whether a list of tools is better without a keyword of this value. */
type IsNoise = (keyword: string, value: unknown) => boolean;

/** The dialect is MCP's default, and some clients refuse its name; every safe integer has these bounds. */
const isInputNoise: IsNoise = (keyword, value) =>
  keyword === '$schema' || Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;

/** Besides: an output may get more members later, and the input names the members of a record. */
const isOutputNoise: IsNoise = (keyword, value) =>
  isInputNoise(keyword, value) ||
  keyword === 'propertyNames' ||
  (keyword === 'additionalProperties' && (value === false || isEmpty(value)));

/** `{}` as a schema allows all, as does none. */
function isEmpty(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** The schema for listing only: `runTool` validates once, and its errors carry a code. */
export function listedSchema(schema: StandardSchemaWithJSON): StandardSchemaWithJSON {
  const standard = schema['~standard'];
  return {
    '~standard': {
      ...standard,
      validate: (value) => ({ value }),
      jsonSchema: {
        input: (options) => without(isInputNoise, standard.jsonSchema.input(options)),
        output: (options) => without(isOutputNoise, standard.jsonSchema.output(options)),
      },
    },
  };
}

function without(isNoise: IsNoise, schema: JsonObject): Record<string, unknown> {
  const cleaned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cleaned);
    return isJsonObject(value) ? without(isNoise, value) : value;
  };
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]) =>
      isNoise(keyword, value) ? [] : [[keyword, cleaned(value)] as const],
    ),
  );
}
