import { fieldsOf, objectsOf, textOf, type Fields } from './fields.ts';
import { textField, type FormField } from './form-fields.ts';

/** Something that the server lists. */
interface Listed {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  /** A picture inside the list itself, or `null`. */
  readonly icon: string | null;
}

export interface ListedTool extends Listed {
  readonly annotations: readonly (readonly [name: string, value: boolean])[];
  readonly input: unknown;
  readonly output: unknown;
  /** As the server listed it. */
  readonly raw: Fields;
}

export interface ListedResource extends Listed {
  readonly uri: string;
}

export interface ListedTemplate extends Listed {
  readonly uriTemplate: string;
  readonly fields: readonly FormField[];
}

export interface ListedPrompt extends Listed {
  readonly fields: readonly FormField[];
}

/** Who the server says it is (MCP 2026-07-28, "Discovery"). */
export interface ServerSheet {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly revisions: readonly string[];
  readonly capabilities: readonly string[];
  readonly instructions: string | null;
}

export function readServer(result: Fields, info: unknown): ServerSheet {
  const { name, title, version } = fieldsOf(info);
  return {
    name: textOf(name),
    title: textOf(title) || textOf(name),
    version: textOf(version),
    revisions: textsOf(result['supportedVersions']),
    capabilities: Object.keys(fieldsOf(result['capabilities'])),
    instructions: textOf(result['instructions']) || null,
  };
}

export function readTools(result: Fields): readonly ListedTool[] {
  return objectsOf(result['tools']).map((raw) => ({
    ...readListed(raw),
    annotations: Object.entries(fieldsOf(raw['annotations'])).filter(isHint),
    input: raw['inputSchema'],
    output: raw['outputSchema'],
    raw,
  }));
}

export function readResources(result: Fields): readonly ListedResource[] {
  return objectsOf(result['resources']).map((raw) => ({
    ...readListed(raw),
    uri: textOf(raw['uri']),
  }));
}

export function readTemplates(result: Fields): readonly ListedTemplate[] {
  return objectsOf(result['resourceTemplates']).map((raw) => {
    const uriTemplate = textOf(raw['uriTemplate']);
    const names = [...uriTemplate.matchAll(VARIABLE)].map(([, name = '']) => name);
    const fields = names.map((name) => textField(name, true, null));
    return { ...readListed(raw), uriTemplate, fields };
  });
}

export function readPrompts(result: Fields): readonly ListedPrompt[] {
  return objectsOf(result['prompts']).map((raw) => ({
    ...readListed(raw),
    fields: objectsOf(raw['arguments']).map(({ name, description, required }) =>
      textField(textOf(name), required === true, textOf(description) || null),
    ),
  }));
}

const VARIABLE = /\{(\w+)\}/gu;

/** The URI that a template makes of these values (RFC 6570, level 1). */
export function expandTemplate(template: string, values: Fields): string {
  return template.replace(VARIABLE, (_all, name: string) =>
    encodeURIComponent(textOf(values[name]).toWellFormed()),
  );
}

function readListed(raw: Fields): Listed {
  const [icon] = objectsOf(raw['icons']);
  const src = textOf(icon?.['src']);
  return {
    name: textOf(raw['name']),
    title: textOf(raw['title']) || textOf(raw['name']),
    description: textOf(raw['description']) || null,
    icon: src.startsWith('data:image/') ? src : null,
  };
}

function isHint(entry: [string, unknown]): entry is [string, boolean] {
  return typeof entry[1] === 'boolean';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
