import { toJsonObject, toJsonObjects, toText, type JsonObject } from './json-values.ts';
import { textField, type FormField } from './form-fields.ts';

/** An item that the server lists. */
interface ListedItem {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  /** A `data:` URL, or `null`. */
  readonly icon: string | null;
}

export interface ListedTool extends ListedItem {
  readonly annotations: readonly (readonly [name: string, value: boolean])[];
  readonly input: unknown;
  readonly output: unknown;
  /** As the server listed it. */
  readonly raw: JsonObject;
}

export interface ListedResource extends ListedItem {
  readonly uri: string;
}

export interface ListedTemplate extends ListedItem {
  readonly uriTemplate: string;
  readonly fields: readonly FormField[];
}

export interface ListedPrompt extends ListedItem {
  readonly fields: readonly FormField[];
}

/** The server's own information (MCP 2026-07-28, "Discovery"). */
export interface ServerInfo {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly revisions: readonly string[];
  readonly capabilities: readonly string[];
  readonly instructions: string | null;
}

export function readServerInfo(result: JsonObject, info: unknown): ServerInfo {
  const { name, title, version } = toJsonObject(info);
  return {
    name: toText(name),
    title: toText(title) || toText(name),
    version: toText(version),
    revisions: stringsOf(result['supportedVersions']),
    capabilities: Object.keys(toJsonObject(result['capabilities'])),
    instructions: toText(result['instructions']) || null,
  };
}

export function readTools(result: JsonObject): readonly ListedTool[] {
  return toJsonObjects(result['tools']).map((raw) => ({
    ...readListedItem(raw),
    annotations: Object.entries(toJsonObject(raw['annotations'])).filter(isBooleanAnnotation),
    input: raw['inputSchema'],
    output: raw['outputSchema'],
    raw,
  }));
}

export function readResources(result: JsonObject): readonly ListedResource[] {
  return toJsonObjects(result['resources']).map((raw) => ({
    ...readListedItem(raw),
    uri: toText(raw['uri']),
  }));
}

export function readTemplates(result: JsonObject): readonly ListedTemplate[] {
  return toJsonObjects(result['resourceTemplates']).map((raw) => {
    const uriTemplate = toText(raw['uriTemplate']);
    const names = [...uriTemplate.matchAll(VARIABLE)].map(([, name = '']) => name);
    const fields = names.map((name) => textField(name, true, null));
    return { ...readListedItem(raw), uriTemplate, fields };
  });
}

export function readPrompts(result: JsonObject): readonly ListedPrompt[] {
  return toJsonObjects(result['prompts']).map((raw) => ({
    ...readListedItem(raw),
    fields: toJsonObjects(raw['arguments']).map(({ name, description, required }) =>
      textField(toText(name), required === true, toText(description) || null),
    ),
  }));
}

const VARIABLE = /\{(\w+)\}/gu;

/** The URI that a template gives for these values (RFC 6570, level 1). */
export function expandTemplate(template: string, values: JsonObject): string {
  return template.replace(VARIABLE, (_all, name: string) =>
    encodeURIComponent(toText(values[name]).toWellFormed()),
  );
}

function readListedItem(raw: JsonObject): ListedItem {
  const [icon] = toJsonObjects(raw['icons']);
  const src = toText(icon?.['src']);
  return {
    name: toText(raw['name']),
    title: toText(raw['title']) || toText(raw['name']),
    description: toText(raw['description']) || null,
    icon: src.startsWith('data:image/') ? src : null,
  };
}

function isBooleanAnnotation(entry: [string, unknown]): entry is [string, boolean] {
  return typeof entry[1] === 'boolean';
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
