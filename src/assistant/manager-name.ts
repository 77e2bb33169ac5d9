import type { UserProfile } from '../domain/user-profile.ts';

/** The manager as Okta has it, and whether that is a name, an email address or an ID. */
export interface ManagerName {
  readonly kind: 'name' | 'email' | 'id';
  readonly text: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** The first part of a distinguished name (RFC 4514), up to an unescaped comma. */
const COMMON_NAME = /^\s*cn\s*=\s*((?:\\.|[^\\,+])+)(?:[,+]|$)/iu;
const ESCAPED = /\\([0-9a-f]{2}|.)/giu;
/** Okta's and directories' IDs: one word with a digit or an equals sign in it. */
const ID = /^(?=\S*[\d=])\S+$/u;

/** Reads the manager from `manager`, else from `managerId`; `null` if neither is set. */
export function managerName({ manager, managerId }: UserProfile): ManagerName | null {
  const text = manager?.trim() || managerId?.trim();
  if (!text) return null;
  const commonName = readCommonName(text);
  if (commonName !== null) return { kind: 'name', text: commonName };
  if (EMAIL.test(text)) return { kind: 'email', text };
  return { kind: ID.test(text) ? 'id' : 'name', text };
}

/** Reads `CN=Meyer\, Jane,OU=Staff` as Jane Meyer; `null` if the text has no common name in this form. */
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
