import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** OpenAPI 3.0's `nullable` as JSON Schema says it; `discriminator` only steers code generators. */
function toJsonSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const { nullable, discriminator: _, ...rest } = value;
  const schema: { [name: string]: Json } = {};
  for (const [name, part] of Object.entries(rest)) schema[name] = toJsonSchema(part);
  if (nullable !== true) return schema;
  if (typeof schema['type'] === 'string') schema['type'] = [schema['type'], 'null'];
  if (Array.isArray(schema['enum'])) schema['enum'] = [...schema['enum'], null];
  return schema;
}

/** One of Okta's published API descriptions, able to check answers against itself. */
export class ApiDescription {
  readonly #document: Json;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor(name: string) {
    const file = new URL(`../openapi/${name}.json`, import.meta.url);
    this.#document = JSON.parse(readFileSync(file, 'utf8'));
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'okta', components: this.at('components') });
  }

  /** The converted value at this path of the document, through references. */
  at(...path: string[]): Json {
    let here: Json = this.#document;
    for (const name of path) {
      const next: Json | undefined = isObject(here) ? here[name] : undefined;
      if (next === undefined) throw new Error(`The description has no ${path.join(' > ')}`);
      here = isObject(next) && typeof next['$ref'] === 'string' ? this.#follow(next['$ref']) : next;
    }
    return toJsonSchema(here);
  }

  /** What is wrong with an answer to this operation, one line each; nothing when it is right. */
  problems(path: string, method: string, status: string, answer: unknown): string[] {
    const content = this.at('paths', path, method, 'responses', status, 'content');
    const [media] = isObject(content) ? Object.values(content) : [];
    const schema = isObject(media) ? media['schema'] : undefined;
    if (!isObject(schema)) throw new Error(`${method} ${path} ${status} describes no body`);
    const text = JSON.stringify(schema).replaceAll('"#/components', '"okta#/components');
    const validate = this.#ajv.compile(JSON.parse(text));
    if (validate(answer)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
    );
  }

  #follow(reference: string): Json {
    return this.at(...reference.replace('#/', '').split('/'));
  }
}
