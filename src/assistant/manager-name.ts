import { displayText } from '../domain/display-text.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { parseDirectoryEntry } from './directory-entry.ts';
import type { NameAttribute } from './distinguished-name.ts';

/** The manager as Okta has it, and whether that is a name, an email address or an ID. */
export interface ManagerName {
  readonly kind: 'name' | 'email' | 'id';
  readonly text: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** Okta's and directories' IDs: one word with a digit or an equals sign in it, or an account of a Windows domain. */
const ID = /^(?:(?=\S*[\d=])\S+|[\w.-]+\\[\w.$-]+)$/u;
/** A common name that is a number of the employee: one word that no person is called. */
const ID_AS_NAME = /^(?=(?:\D*\d){3})[\w.-]+$/u;
/** What stands for no manager; without the signs around it. */
const PLACEHOLDER =
  /^(?:n\/a|n\.a|null|nil|none|undefined|unknown|tbd|tbc|tba|empty|blank|vacant|0+|not (?:set|available|applicable|assigned|defined|specified)|no manager)$/iu;
const SIGNS_ALONE = /^[\p{Pd}_.,?*/~\s]*$/u;
const AROUND = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
/** Active Directory renames what collides or was deleted: `Jane Meyer\\0ACNF:…` (MS-ADTS 3.1.1.5.1.3). */
const RENAMED = /\n(?:CNF|DEL):.*$/su;
const SCHEME = /^(?:mailto|smtp|sip):(?=\S+@)/iu;

/** The attributes of a person in a directory entry, best first (RFC 4519; `displayName`: RFC 2798). */
const EMAILS = ['mail', 'e', 'email', 'emailaddress'];
const NAMES = ['cn', 'commonname'];
const IDS = ['uid', 'userid', 'samaccountname', 'employeenumber', 'employeeid'];
const SUFFIX =
  /^(?:jr|sr|ii|iii|iv|v|md|m\.d|phd|ph\.d|esq|inc|llc|ltd|corp|co|plc|gmbh|ag|s\.?a)\.?$/iu;
const MAX_LENGTH = 256;
/** Attribute types at the end of a name that starts with the person. */
const ROOTS = ['dc', 'o', 'c'];

/** The manager in `manager`, or in `managerId` where that says more; `null` if neither is recorded. */
export function managerName({ manager, managerId }: UserProfile): ManagerName | null {
  const [first = null, second = null] = [manager, managerId]
    .map((text) => read(text?.trim() ?? ''))
    .filter((name) => name !== null);
  return first?.kind === 'id' && second !== null && second.kind !== 'id' ? second : first;
}

function read(text: string): ManagerName | null {
  if (isPlaceholder(text)) return null;
  const parts = parseDirectoryEntry(text);
  if (parts === null) return kindOf(text);
  const person = personIn(parts);
  if (person !== null) return person;
  // An entry of a person without a name says nothing, another one may be an ID.
  return parts.flat().some(({ type }) => NAMES.includes(type)) ? null : kindOf(text);
}

function isPlaceholder(text: string): boolean {
  return SIGNS_ALONE.test(text) || PLACEHOLDER.test(text.replace(AROUND, ''));
}

function kindOf(text: string): ManagerName {
  const address = text.replace(SCHEME, '').replace(/(?<=@.*)\?.*$/su, '');
  if (EMAIL.test(address)) return { kind: 'email', text: address };
  return { kind: ID.test(text) ? 'id' : 'name', text };
}

/** The person in a directory entry: `CN=Meyer\, Jane,OU=Staff` is Jane Meyer. */
function personIn(parts: readonly (readonly NameAttribute[])[]): ManagerName | null {
  const isReversed = ROOTS.includes(parts[0]?.[0]?.type ?? '');
  const attributes = (isReversed ? parts.toReversed() : parts).flat();
  // Escapes may stand for any character, so what was cleaned once is cleaned again.
  const first = (types: readonly string[]) =>
    attributes
      .filter(({ type }) => types.includes(type))
      .map(({ value }) => displayText(value.replace(RENAMED, ''), MAX_LENGTH))
      .find((value) => !isPlaceholder(value));
  const [given, last] = [first(['givenname', 'gn']), first(['sn', 'surname'])];
  const name = first(['displayname']) ?? (given && last ? `${given} ${last}` : first(NAMES));
  // A common name is sometimes the person's email address.
  if (name !== undefined && EMAIL.test(name)) return { kind: 'email', text: name };
  if (name !== undefined && !ID_AS_NAME.test(name)) return { kind: 'name', text: inOrder(name) };
  const email = first(EMAILS);
  if (email !== undefined) return { kind: 'email', text: email };
  const id = first(IDS) ?? name ?? given ?? last;
  if (id === undefined) return null;
  return EMAIL.test(id) ? { kind: 'email', text: id } : { kind: 'id', text: id };
}

/** "Meyer, Jane (Contractor)" as people say it; "Jim Smith, III" is in order. */
function inOrder(name: string): string {
  const [, parts = name, note = ''] = /^(.*?)(\s*\([^()]*\))?$/su.exec(name) ?? [];
  const [last, first, ...more] = parts.split(',').map((part) => part.trim());
  const isInverted = first && last && more.length === 0 && !SUFFIX.test(first);
  return isInverted ? `${first} ${last}${note}` : name;
}
