import { displayText } from '../domain/display-text.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { parseDistinguishedName, type NameAttribute } from './distinguished-name.ts';

/** The manager as Okta has it, and whether that is a name, an email address or an ID. */
export interface ManagerName {
  readonly kind: 'name' | 'email' | 'id';
  readonly text: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** Okta's and directories' IDs: one word with a digit or an equals sign in it. */
const ID = /^(?=\S*[\d=])\S+$/u;

/** The attributes of a person in a directory entry, best first (RFC 4519; `displayName`: RFC 2798). */
const EMAILS = ['mail', 'e', 'email', 'emailaddress'];
const IDS = ['uid', 'userid', 'samaccountname', 'employeenumber', 'employeeid'];
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|md|m\.d|phd|ph\.d|esq)\.?$/iu;
const MAX_LENGTH = 256;
/** Attribute types at the end of a name that starts with the person. */
const ROOTS = ['dc', 'o', 'c'];

/** Reads the manager from `manager`, else from `managerId`; `null` if neither is set. */
export function managerName({ manager, managerId }: UserProfile): ManagerName | null {
  const text = manager?.trim() || managerId?.trim();
  if (!text) return null;
  const parts = parseDistinguishedName(text);
  return (parts === null ? null : personIn(parts)) ?? kindOf(text);
}

function kindOf(text: string): ManagerName {
  if (EMAIL.test(text)) return { kind: 'email', text };
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
      .map(({ value }) => displayText(value, MAX_LENGTH))
      .find((value) => value !== '');
  const [given, last] = [first(['givenname', 'gn']), first(['sn', 'surname'])];
  const name =
    first(['displayname']) ?? (given && last ? `${given} ${last}` : first(['cn', 'commonname']));
  // A common name is sometimes the person's email address.
  if (name !== undefined)
    return EMAIL.test(name) ? { kind: 'email', text: name } : { kind: 'name', text: inOrder(name) };
  const email = first(EMAILS);
  if (email !== undefined) return { kind: 'email', text: email };
  const id = first(IDS) ?? given ?? last;
  if (id === undefined) return null;
  return EMAIL.test(id) ? { kind: 'email', text: id } : { kind: 'id', text: id };
}

/** "Meyer, Jane" as people say it; "Jim Smith, III" is in order. */
function inOrder(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  const isInverted = first && last && more.length === 0 && !SUFFIX.test(first);
  return isInverted ? `${first} ${last}` : name;
}
