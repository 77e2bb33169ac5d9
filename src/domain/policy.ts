import { CONNECTION_KINDS, type ConnectionKind } from './connection.ts';
import { displayText } from './display-text.ts';
import { isExtensionId } from './extension-id.ts';
import { isClientId } from './org-config.ts';
import { parseOrgUrl } from './org-url.ts';
import { isJsonObject } from './json.ts';

/** What an administrator set by managed policy (`docs/deployment.md`); absent keys are the person's to choose. */
export interface Policy {
  readonly orgUrl?: string | undefined;
  readonly clientId?: string | undefined;
  /** Those that are allowed, as {@link allowedConnectionKinds} reads it. */
  readonly connectionKinds?: readonly ConnectionKind[] | undefined;
  /** Sign in when the browser starts, where Okta needs no window for it. */
  readonly signInAtStart?: boolean | undefined;
  /** No token that is not bound to this browser's key (RFC 9449). */
  readonly dpop?: boolean | undefined;
  /** The organization's own names for applications: name → label in Okta. */
  readonly aliases?: ReadonlyMap<string, string> | undefined;
  /** https or mailto. */
  readonly helpDeskUrl?: string | undefined;
  readonly outsideAssistants?: boolean | undefined;
  /** Ids of other extensions that may ask without the person's first yes. */
  readonly allowedExtensions?: readonly string[] | undefined;
  /** The model providers that are allowed; empty: none. */
  readonly models?: readonly string[] | undefined;
  readonly disabledTools?: readonly string[] | undefined;
  /** What is set and not followed: unknown keys, and wrong values (`aliases.crm`: one entry of them). */
  readonly ignored?: readonly string[] | undefined;
}

export const POLICY_KEYS = [
  'orgUrl',
  'clientId',
  'connectionKinds',
  'signInAtStart',
  'dpop',
  'aliases',
  'helpDeskUrl',
  'outsideAssistants',
  'allowedExtensions',
  'models',
  'disabledTools',
] as const;

type PolicyKey = (typeof POLICY_KEYS)[number];

/** Reads a value, and names the parts of it that are wrong; `undefined` where nothing of it can be followed. */
type ValueReader<T> = (raw: unknown, reportInvalid: (part: string) => void) => T | undefined;

const MAX_NAME_LENGTH = 120;
const MAX_URL_LENGTH = 2048;

/** Reads what the browser gives as managed storage: a wrong key or entry disables nothing but itself. */
export function readPolicy(stored: unknown): Policy {
  if (!isJsonObject(stored)) return {};
  const ignored = Object.keys(stored).filter((key) => !isPolicyKey(key));
  const read = <T>(key: PolicyKey, reader: ValueReader<T>): T | undefined => {
    const raw = stored[key];
    if (raw === undefined) return undefined;
    const value = reader(raw, (part) => ignored.push(`${key}.${part}`));
    if (value === undefined) ignored.push(key);
    return value;
  };
  const policy = {
    orgUrl: read('orgUrl', textMatching(isOrgUrl)),
    clientId: read('clientId', textMatching(isClientId)),
    connectionKinds: read('connectionKinds', readConnectionKinds),
    signInAtStart: read('signInAtStart', readBoolean),
    dpop: read('dpop', readBoolean),
    aliases: read('aliases', readAliases),
    helpDeskUrl: read('helpDeskUrl', textMatching(isHelpDeskUrl)),
    outsideAssistants: read('outsideAssistants', readBoolean),
    allowedExtensions: read('allowedExtensions', readExtensionIds),
    models: read('models', readNames),
    disabledTools: read('disabledTools', readNames),
  };
  // One without the other says nothing.
  if (policy.orgUrl !== undefined && policy.clientId === undefined) ignored.push('orgUrl');
  if (policy.clientId !== undefined && policy.orgUrl === undefined) ignored.push('clientId');
  return { ...policy, ignored: ignored.map((name) => displayText(name, MAX_NAME_LENGTH)) };
}

/** The keys that are set and followed. */
export function policyKeysInEffect(policy: Policy): readonly PolicyKey[] {
  return POLICY_KEYS.filter(
    (key) => policy[key] !== undefined && policy.ignored?.includes(key) !== true,
  );
}

/** The kinds of connection that may be used: where there is a policy, sign-in alone unless it names others. */
export function allowedConnectionKinds(policy: Policy): readonly ConnectionKind[] {
  const byDefault =
    policyKeysInEffect(policy).length > 0 ? (['sign-in'] as const) : CONNECTION_KINDS;
  return policy.connectionKinds ?? byDefault;
}

function isPolicyKey(key: string): boolean {
  return POLICY_KEYS.some((known) => known === key);
}

function textMatching(isValid: (text: string) => boolean): ValueReader<string> {
  return (raw) =>
    typeof raw === 'string' && raw.length <= MAX_URL_LENGTH && isValid(raw) ? raw : undefined;
}

function isOrgUrl(text: string): boolean {
  return parseOrgUrl(text).kind === 'org';
}

function isHelpDeskUrl(text: string): boolean {
  return URL.canParse(text) && ['https:', 'mailto:'].includes(new URL(text).protocol);
}

function readBoolean(raw: unknown): boolean | undefined {
  return typeof raw === 'boolean' ? raw : undefined;
}

function readConnectionKinds(raw: unknown, reportInvalid: (part: string) => void) {
  const kinds = listOf(
    raw,
    (entry) => CONNECTION_KINDS.find((kind) => kind === entry),
    reportInvalid,
  );
  return kinds?.length === 0 ? undefined : kinds;
}

function readNames(
  raw: unknown,
  reportInvalid: (part: string) => void,
): readonly string[] | undefined {
  return listOf(raw, (entry) => (isName(entry) ? entry : undefined), reportInvalid);
}

function readExtensionIds(raw: unknown, reportInvalid: (part: string) => void) {
  const isId = (entry: unknown): entry is string =>
    typeof entry === 'string' && isExtensionId(entry);
  return listOf(raw, (entry) => (isId(entry) ? entry : undefined), reportInvalid);
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
  for (const [alias, label] of Object.entries(raw)) {
    if (isName(alias) && isName(label)) aliases.set(alias, label);
    else reportInvalid(alias);
  }
  return aliases;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME_LENGTH;
}
