import { CONNECTION_KINDS, type ConnectionKind } from './connection.ts';
import { isExtensionId } from './extension-id.ts';
import { isJsonObject } from './json.ts';
import { readInterfaceLanguage } from './localized.ts';
import { isClientId } from './org-config.ts';
import { parseOrgUrl } from './org-url.ts';

/** Reads a value, and reports its invalid parts (`null`: the whole); `undefined` where nothing of it can be applied. */
type ValueReader<T> = (raw: unknown, reportInvalid: (part: string | null) => void) => T | undefined;

const MAX_NAME_LENGTH = 120;
const MAX_URL_LENGTH = 2048;

/** What managed policy can set (`docs/deployment.md`). Types, keys and reader come from this table. */
const POLICY = {
  orgUrl: textMatching((text) => parseOrgUrl(text).kind === 'org'),
  clientId: textMatching(isClientId),
  /** The allowed kinds, as {@link allowedConnectionKinds} reads them. */
  connectionKinds: decodeConnectionKinds,
  /** Signs in when the browser starts, where Okta needs no window for it. */
  signInAtStart: readBoolean,
  /** Only tokens that are bound to this browser's key are used (RFC 9449). */
  dpop: readBoolean,
  /** The organization's own names for apps: name → label in Okta. */
  aliases: readAliases,
  /** https or mailto. */
  helpDeskUrl: textMatching(isHelpDeskUrl),
  outsideAssistants: readPermission,
  /** Ids of other extensions that may ask before the user has allowed them. */
  allowedExtensions: decodeExtensionIds,
  /** The language of the interface, for everybody. */
  language: readInterfaceLanguage,
  /** Whether the assistant may say which groups the user is in. */
  groups: readPermission,
  /** In lower case; a name that no tool has disables all tools. */
  disabledTools: decodeToolNames,
};

type PolicyKey = keyof typeof POLICY;

type PolicyValues = {
  readonly [K in PolicyKey]?: ReturnType<(typeof POLICY)[K]> | undefined;
};

/** What an administrator set by managed policy; absent keys are the user's to choose. */
export type Policy = PolicyValues & {
  /** Unknown keys and invalid values (`aliases.crm`: one entry of them); of a permission, those that were read as `false`. */
  readonly ignored?: readonly string[] | undefined;
};

export function policyKeys(): readonly PolicyKey[] {
  return Object.keys(POLICY).filter(isPolicyKey);
}

/** Reads what the browser gives as managed storage; an invalid key or entry disables nothing but itself. */
export function decodePolicy(stored: unknown): Policy {
  if (!isJsonObject(stored)) return {};
  const given = withKnownKeys(stored);
  const ignored = Object.keys(given).filter((key) => !isPolicyKey(key));
  const values = readValues(given, ignored);
  // Each of the two is useless without the other.
  if (values.orgUrl !== undefined && values.clientId === undefined) ignored.push('orgUrl');
  if (values.clientId !== undefined && values.orgUrl === undefined) ignored.push('clientId');
  return { ...values, ignored };
}

/** Keys in another spelling, such as `disabled_tools`, stand for the known one unless that is there, too. */
function withKnownKeys(stored: Readonly<Record<string, unknown>>) {
  const plain = (key: string) =>
    key
      .replaceAll(/[\s_-]/gu, '')
      .toLowerCase()
      .replace(/^disable(?=tool)/u, 'disabled')
      .replace(/s$/u, '');
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => {
      const known = policyKeys().find((name) => plain(name) === plain(key)) ?? key;
      return [Object.hasOwn(stored, known) ? key : known, value];
    }),
  );
}

function readValues(stored: Readonly<Record<string, unknown>>, ignored: string[]): PolicyValues;
// The signature above ties each key to its type, which no loop over keys can show.
function readValues(stored: Readonly<Record<string, unknown>>, ignored: string[]) {
  const values: Record<string, unknown> = {};
  for (const [key, read] of Object.entries(POLICY)) {
    const raw = stored[key];
    if (raw === undefined) continue;
    const value = read(raw, (part) => ignored.push(part === null ? key : `${key}.${part}`));
    if (value === undefined) ignored.push(key);
    else values[key] = value;
  }
  return values;
}

/** The keys that are set and applied. */
export function policyKeysInEffect(policy: Policy): readonly PolicyKey[] {
  return policyKeys().filter(
    (key) => policy[key] !== undefined && policy.ignored?.includes(key) !== true,
  );
}

/** The kinds of connection that may be used: where any key is set, if one that cannot be read, sign-in alone unless others are named. */
export function allowedConnectionKinds(policy: Policy): readonly ConnectionKind[] {
  const isLimited = policyKeysInEffect(policy).length > 0 || (policy.ignored ?? []).length > 0;
  const byDefault = isLimited ? (['sign-in'] as const) : CONNECTION_KINDS;
  return policy.connectionKinds ?? byDefault;
}

function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(POLICY, key);
}

function textMatching(isValid: (text: string) => boolean): ValueReader<string> {
  return (raw) => {
    const text = trimmed(raw);
    return text !== undefined && text.length <= MAX_URL_LENGTH && isValid(text) ? text : undefined;
  };
}

function isHelpDeskUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return protocol === 'https:'
    ? /^(?:[a-z\d-]+\.)*[a-z\d-]+\.?$|^\[/u.test(hostname)
    : protocol === 'mailto:' && /[^@,]@[^@,]/u.test(pathname);
}

/** Also as texts and numbers, which device management writes for true and false. */
function readBoolean(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  const text = typeof raw === 'number' ? String(raw) : (visible(raw)?.toLowerCase() ?? '');
  if (/^(?:true|yes|1)$/u.test(text)) return true;
  return /^(?:false|no|0)$/u.test(text) ? false : undefined;
}

/** What cannot be read permits nothing: nobody sets a permission to leave it as it is. */
function readPermission(raw: unknown, reportInvalid: (part: null) => void): boolean {
  const value = readBoolean(raw);
  if (value === undefined) reportInvalid(null);
  return value ?? false;
}

function decodeConnectionKinds(raw: unknown, reportInvalid: (part: string) => void) {
  const kinds = listOf(
    raw,
    (entry) => CONNECTION_KINDS.find((kind) => kind === visible(entry)?.toLowerCase()),
    reportInvalid,
  );
  return kinds?.length === 0 ? undefined : kinds;
}

function decodeExtensionIds(raw: unknown, reportInvalid: (part: string) => void) {
  const readId = (entry: unknown) => {
    const id = visible(entry);
    if (id === undefined || !isExtensionId(id)) return undefined;
    return id.includes('@') ? id : id.toLowerCase();
  };
  return listOf(raw, readId, reportInvalid);
}

/** Keeps what it cannot read: nobody can tell which tool an administrator meant to disable. */
function decodeToolNames(raw: unknown): readonly string[] {
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

function readAliases(
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
