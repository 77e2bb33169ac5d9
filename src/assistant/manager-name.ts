import type { UserProfile } from '../domain/user-profile.ts';

/** Who Okta says the manager is, and whether that is a name, an email address or an ID. */
export interface ManagerName {
  readonly kind: 'name' | 'email' | 'id';
  readonly text: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** The first part of a distinguished name (RFC 4514), up to a comma that no backslash escapes. */
const COMMON_NAME = /^\s*cn\s*=\s*((?:\\.|[^\\,+])+)(?:[,+]|$)/iu;
const ESCAPED = /\\([0-9a-f]{2}|.)/giu;
/** Okta's and directories' IDs: one word with a digit or an equals sign in it. */
const ID = /^(?=\S*[\d=])\S+$/u;

/** The manager out of `manager`, else out of `managerId`; `null` where neither is set. */
export function managerName({ manager, managerId }: UserProfile): ManagerName | null {
  const text = manager?.trim() || managerId?.trim();
  if (!text) return null;
  const commonName = readCommonName(text);
  if (commonName !== null) return { kind: 'name', text: commonName };
  if (EMAIL.test(text)) return { kind: 'email', text };
  return { kind: ID.test(text) ? 'id' : 'name', text };
}

/** `CN=Meyer\, Jane,OU=Staff` is Jane Meyer; `null` for a text that is no distinguished name with a common name. */
function readCommonName(text: string): string | null {
  const [, escaped] = COMMON_NAME.exec(text) ?? [];
  if (escaped === undefined) return null;
  const name = escaped
    .replaceAll(ESCAPED, (_, code: string) =>
      code.length === 2 ? String.fromCharCode(Number.parseInt(code, 16)) : code,
    )
    .trim();
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return first && last && more.length === 0 ? `${first} ${last}` : name;
}
