import { CONNECTION_KINDS, type ConnectionKind } from './connection.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { readInterfaceLanguage } from './interface-language.ts';
import { isClientId } from './org-config.ts';
import { parseOrgUrl } from './org-url.ts';
import { isOrgLike, isSpellingOf } from './policy-keys.ts';
import {
  decodeConnectionKinds,
  decodeExtensionIds,
  decodeToolNames,
  isHelpDeskUrl,
  readAliases,
  readBoolean,
  readPermission,
  readRequirement,
  textMatching,
  type ValueReader,
} from './policy-values.ts';

/** One key: how its value is read, and which of different values is the strictest; without that, none applies. */
interface Setting<T> {
  readonly read: ValueReader<T>;
  strictest?(values: readonly T[]): T;
}

/** What managed policy can set (`docs/deployment.md`). Types, keys and reader come from this table. */
const POLICY = {
  orgUrl: setting(textMatching((text) => parseOrgUrl(text).kind === 'org')),
  clientId: setting(textMatching(isClientId)),
  /** The allowed kinds, as {@link allowedConnectionKinds} reads them. */
  connectionKinds: setting(decodeConnectionKinds, inAll),
  /** Signs in when the browser starts, where Okta needs no window for it. */
  signInAtStart: setting(readBoolean, () => false),
  /** Only tokens that are bound to this browser's key are used (RFC 9449). */
  dpop: setting(readRequirement, () => true),
  /** The organization's own names for apps: name → label in Okta. */
  aliases: setting(readAliases),
  /** https or mailto. */
  helpDeskUrl: setting(textMatching(isHelpDeskUrl)),
  outsideAssistants: setting(readPermission, () => false),
  /** Ids of other extensions that may ask before the user has allowed them. */
  allowedExtensions: setting(decodeExtensionIds, inAll),
  /** The language of the interface, for everybody. */
  language: setting(readInterfaceLanguage),
  /** Whether the assistant may say which groups the user is in. */
  groups: setting(readPermission, () => false),
  /** In lower case; a name that no tool has disables all tools. */
  disabledTools: setting(decodeToolNames, (lists) => [...new Set(lists.flat())]),
};

type PolicyKey = keyof typeof POLICY;

type PolicyValues = {
  readonly [K in PolicyKey]?: ReturnType<(typeof POLICY)[K]['read']> | undefined;
};

/** What an administrator set by managed policy; absent keys are the user's to choose. */
export type Policy = PolicyValues & {
  /** Unknown keys and invalid values (`aliases.crm`: one entry of them), also of those that were read as the stricter. */
  readonly ignored?: readonly string[] | undefined;
  /** Spellings of one key that say different things: the strictest applies, or none. */
  readonly conflicts?: readonly string[] | undefined;
};

export function policyKeys(): readonly PolicyKey[] {
  return Object.keys(POLICY).filter(isPolicyKey);
}

/** Reads what the browser gives as managed storage; an invalid key or entry disables nothing but itself. */
export function decodePolicy(stored: unknown): Policy {
  if (!isJsonObject(stored)) return {};
  const ignored = Object.keys(stored).filter((key) => knownKey(key) === undefined);
  const conflicts: string[] = [];
  const values = readValues(stored, ignored, conflicts);
  // Each of the two is useless without the other.
  if (values.orgUrl !== undefined && values.clientId === undefined) ignored.push('orgUrl');
  if (values.clientId !== undefined && values.orgUrl === undefined) ignored.push('clientId');
  return { ...values, ignored, ...(conflicts.length === 0 ? {} : { conflicts }) };
}

function readValues(stored: JsonObject, ignored: string[], conflicts: string[]): PolicyValues;
// The signature above ties each key to its type, which no loop over keys can show.
function readValues(stored: JsonObject, ignored: string[], conflicts: string[]) {
  const values: Record<string, unknown> = {};
  for (const key of policyKeys()) {
    const row: Setting<unknown> = POLICY[key];
    const given = Object.keys(stored).filter(
      (name) => knownKey(name) === key && stored[name] !== undefined,
    );
    const read = given.flatMap((name) => {
      const shown = given.length === 1 ? key : name;
      const value = row.read(stored[name], (part) =>
        ignored.push(part === null ? shown : `${shown}.${part}`),
      );
      if (value === undefined) ignored.push(shown);
      return value === undefined ? [] : [value];
    });
    const isConflict = new Set(read.map((value) => comparable(key, value))).size > 1;
    if (isConflict) conflicts.push(...given);
    const value = isConflict ? row.strictest?.(read) : read[0];
    if (value !== undefined) values[key] = value;
  }
  return values;
}

/** The keys that are set and applied. */
export function policyKeysInEffect(policy: Policy): readonly PolicyKey[] {
  return policyKeys().filter(
    (key) => policy[key] !== undefined && policy.ignored?.includes(key) !== true,
  );
}

/** The keys by which policy tries to set the org where it fails to: then nobody knows which org is allowed. */
export function unreadOrgKeys({
  orgUrl,
  clientId,
  ignored = [],
  conflicts = [],
}: Policy): readonly string[] {
  if (orgUrl !== undefined && clientId !== undefined) return [];
  return [...ignored, ...conflicts].filter((key) => {
    const known = knownKey(key);
    return known === undefined ? isOrgLike(key) : known === 'orgUrl' || known === 'clientId';
  });
}

/** The kinds of connection that may be used: where any key is set, if one that cannot be read, sign-in alone unless others are named. */
export function allowedConnectionKinds(policy: Policy): readonly ConnectionKind[] {
  const { connectionKinds = [], ignored = [], conflicts = [] } = policy;
  if (connectionKinds.length > 0) return connectionKinds;
  const isLimited =
    policyKeysInEffect(policy).length > 0 || ignored.length > 0 || conflicts.length > 0;
  return isLimited ? ['sign-in'] : CONNECTION_KINDS;
}

function knownKey(key: string): PolicyKey | undefined {
  return isPolicyKey(key) ? key : policyKeys().find((known) => isSpellingOf(known, key));
}

function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(POLICY, key);
}

function setting<T>(read: ValueReader<T>, strictest?: (values: readonly T[]) => T): Setting<T> {
  return { read, ...(strictest === undefined ? {} : { strictest }) };
}

/** The entries that every list has. */
function inAll<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.reduce((some, list) => some.filter((entry) => list.includes(entry)));
}

/** A value by which it is told from others: an org may be written in several ways. */
function comparable(key: PolicyKey, value: unknown): string {
  const meant = key === 'orgUrl' ? parseOrgUrl(String(value)) : value;
  return JSON.stringify(meant instanceof Map ? [...meant] : meant);
}
