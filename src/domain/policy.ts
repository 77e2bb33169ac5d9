import { CONNECTION_KINDS, type ConnectionKind } from './connection.ts';
import { displayText } from './display-text.ts';
import { isExtensionId } from './extension-door.ts';
import { isClientId } from './org-config.ts';
import { parseOrgUrl } from './org-url.ts';
import { isFields } from './stored-form.ts';

/** What an administrator set by managed policy (`docs/deployment.md`); absent keys are the person's to choose. */
export interface Policy {
  readonly orgUrl?: string | undefined;
  readonly clientId?: string | undefined;
  /** Those that are allowed, as {@link allowedKinds} reads it. */
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
type Read<T> = (set: unknown, wrong: (part: string) => void) => T | undefined;

const LONGEST_NAME = 120;
const LONGEST_URL = 2048;

/** Reads what the browser gives as managed storage: a wrong key or entry disables nothing but itself. */
export function readPolicy(stored: unknown): Policy {
  if (!isFields(stored)) return {};
  const ignored = Object.keys(stored).filter((key) => !isPolicyKey(key));
  const read = <T>(key: PolicyKey, reader: Read<T>): T | undefined => {
    const set = stored[key];
    if (set === undefined) return undefined;
    const value = reader(set, (part) => ignored.push(`${key}.${part}`));
    if (value === undefined) ignored.push(key);
    return value;
  };
  const policy = {
    orgUrl: read('orgUrl', textThat(isOrgUrl)),
    clientId: read('clientId', textThat(isClientId)),
    connectionKinds: read('connectionKinds', readKinds),
    signInAtStart: read('signInAtStart', readBoolean),
    dpop: read('dpop', readBoolean),
    aliases: read('aliases', readAliases),
    helpDeskUrl: read('helpDeskUrl', textThat(isHelpDesk)),
    outsideAssistants: read('outsideAssistants', readBoolean),
    allowedExtensions: read('allowedExtensions', readExtensionIds),
    models: read('models', readNames),
    disabledTools: read('disabledTools', readNames),
  };
  // One without the other says nothing.
  if (policy.orgUrl !== undefined && policy.clientId === undefined) ignored.push('orgUrl');
  if (policy.clientId !== undefined && policy.orgUrl === undefined) ignored.push('clientId');
  return { ...policy, ignored: ignored.map((name) => displayText(name, LONGEST_NAME)) };
}

/** The keys that are set and followed. */
export function keysInForce(policy: Policy): readonly PolicyKey[] {
  return POLICY_KEYS.filter(
    (key) => policy[key] !== undefined && policy.ignored?.includes(key) !== true,
  );
}

/** The kinds of connection that may be used: where there is a policy, sign-in alone unless it names others. */
export function allowedKinds(policy: Policy): readonly ConnectionKind[] {
  const byDefault = keysInForce(policy).length > 0 ? (['sign-in'] as const) : CONNECTION_KINDS;
  return policy.connectionKinds ?? byDefault;
}

function isPolicyKey(key: string): boolean {
  return POLICY_KEYS.some((known) => known === key);
}

function textThat(fits: (text: string) => boolean): Read<string> {
  return (set) =>
    typeof set === 'string' && set.length <= LONGEST_URL && fits(set) ? set : undefined;
}

function isOrgUrl(text: string): boolean {
  return parseOrgUrl(text).kind === 'org';
}

function isHelpDesk(text: string): boolean {
  return URL.canParse(text) && ['https:', 'mailto:'].includes(new URL(text).protocol);
}

function readBoolean(set: unknown): boolean | undefined {
  return typeof set === 'boolean' ? set : undefined;
}

function readKinds(set: unknown, wrong: (part: string) => void) {
  const kinds = listOf(set, (entry) => CONNECTION_KINDS.find((kind) => kind === entry), wrong);
  return kinds?.length === 0 ? undefined : kinds;
}

function readNames(set: unknown, wrong: (part: string) => void): readonly string[] | undefined {
  return listOf(set, (entry) => (isName(entry) ? entry : undefined), wrong);
}

function readExtensionIds(set: unknown, wrong: (part: string) => void) {
  const isId = (entry: unknown): entry is string =>
    typeof entry === 'string' && isExtensionId(entry);
  return listOf(set, (entry) => (isId(entry) ? entry : undefined), wrong);
}

function listOf<T>(
  set: unknown,
  read: (entry: unknown) => T | undefined,
  wrong: (part: string) => void,
): readonly T[] | undefined {
  if (!Array.isArray(set)) return undefined;
  return set.flatMap((entry: unknown, index) => {
    const value = read(entry);
    if (value === undefined) wrong(String(index));
    return value === undefined ? [] : [value];
  });
}

function readAliases(
  set: unknown,
  wrong: (part: string) => void,
): ReadonlyMap<string, string> | undefined {
  if (!isFields(set)) return undefined;
  const aliases = new Map<string, string>();
  for (const [alias, label] of Object.entries(set)) {
    if (isName(alias) && isName(label)) aliases.set(alias, label);
    else wrong(alias);
  }
  return aliases;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;
}
