import { CONNECTION_KINDS } from './connection.ts';
import { isExtensionId } from './extension-id.ts';
import { isJsonObject } from './json.ts';

// How the values of managed policy are read; `policy.ts` says which key takes which.

/** Reads a value, and reports its invalid parts (`null`: the whole); `undefined` where nothing of it can be applied. */
export type ValueReader<T> = (
  raw: unknown,
  reportInvalid: (part: string | null) => void,
) => T | undefined;

const MAX_NAME_LENGTH = 120;
const MAX_URL_LENGTH = 2048;

export function textMatching(isValid: (text: string) => boolean): ValueReader<string> {
  return (raw) => {
    const text = trimmed(raw);
    return text !== undefined && text.length <= MAX_URL_LENGTH && isValid(text) ? text : undefined;
  };
}

export function isHelpDeskUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return protocol === 'https:'
    ? /^(?:[a-z\d-]+\.)*[a-z\d-]+\.?$|^\[/u.test(hostname)
    : protocol === 'mailto:' && /[^@,]@[^@,]/u.test(pathname);
}

/** Also as texts and numbers, which device management writes for true and false. */
export function readBoolean(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  const text = typeof raw === 'number' ? String(raw) : (visible(raw)?.toLowerCase() ?? '');
  if (/^(?:true|yes|1)$/u.test(text)) return true;
  return /^(?:false|no|0)$/u.test(text) ? false : undefined;
}

/** What cannot be read permits nothing: nobody sets a permission to leave it as it is. */
export function readPermission(raw: unknown, reportInvalid: (part: null) => void): boolean {
  const value = readBoolean(raw);
  if (value === undefined) reportInvalid(null);
  return value ?? false;
}

/** What cannot be read requires: nobody sets a requirement to have none. */
export function readRequirement(raw: unknown, reportInvalid: (part: null) => void): boolean {
  const value = readBoolean(raw);
  if (value === undefined) reportInvalid(null);
  return value ?? true;
}

export function decodeConnectionKinds(raw: unknown, reportInvalid: (part: string) => void) {
  const kinds = listOf(
    raw,
    (entry) => CONNECTION_KINDS.find((kind) => kind === visible(entry)?.toLowerCase()),
    reportInvalid,
  );
  return kinds?.length === 0 ? undefined : kinds;
}

export function decodeExtensionIds(raw: unknown, reportInvalid: (part: string) => void) {
  const readId = (entry: unknown) => {
    const id = visible(entry);
    if (id === undefined || !isExtensionId(id)) return undefined;
    return id.includes('@') ? id : id.toLowerCase();
  };
  return listOf(raw, readId, reportInvalid);
}

/** Keeps what it cannot read: nobody can tell which tool an administrator meant to disable. */
export function decodeToolNames(raw: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return entries.map((entry) => visible(entry)?.toLowerCase() ?? JSON.stringify(entry));
}

function listOf<T>(
  raw: unknown,
  read: (entry: unknown) => T | undefined,
  reportInvalid: (part: string) => void,
): readonly T[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.flatMap((entry: unknown, index) => {
    const value = read(entry);
    if (value === undefined) reportInvalid(String(index));
    return value === undefined ? [] : [value];
  });
}

export function readAliases(
  raw: unknown,
  reportInvalid: (part: string) => void,
): ReadonlyMap<string, string> | undefined {
  if (!isJsonObject(raw)) return undefined;
  const aliases = new Map<string, string>();
  const taken = new Set<string>();
  for (const [alias, label] of Object.entries(raw)) {
    const [name, target] = [trimmed(alias), trimmed(label)];
    const key = name?.toLowerCase();
    if (isName(name) && isName(target) && key !== undefined && !taken.has(key)) {
      aliases.set(name, target);
      taken.add(key);
    } else reportInvalid(alias);
  }
  return aliases;
}

function isName(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= MAX_NAME_LENGTH;
}

/** A name without the invisible characters that come with a copied one. */
function visible(raw: unknown): string | undefined {
  return trimmed(raw)
    ?.replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .trim();
}

function trimmed(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw.trim() : undefined;
}
