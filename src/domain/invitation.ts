import { addToFnv, FNV_OFFSET } from './fnv.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { isJsonObject } from './json.ts';
import { isClientId } from './org-config.ts';
import { parseOrgUrl } from './org-url.ts';

/** The org and the client ID that an invitation carries; neither is secret. */
export interface Invitation {
  readonly orgUrl: string;
  readonly clientId: string;
}

/**
 * What a pasted text holds. `none`: it has no invitation, and may be a domain; `newer`: of a later version; `damaged`:
 * some of it is missing or changed; `invalid`: whole, but it names no org or no client ID.
 */
export type InvitationResult =
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: 'none' | 'newer' | 'damaged' | 'invalid' };

const VERSION = '1';

/** Anywhere in a text, such as a mail whose line breaks a text field has removed, or the fragment of a URL. */
const CODE = /\bokta-invite-(\d+)(?:\.([\w-]*))?(?:\.([a-z\d]{7}))?/iu;

/** Whoever has an org and a client ID can make one: the checksum finds mistakes, and who reads it decides about the org. */
export function createInvitation({ orgUrl, clientId }: Invitation): string {
  const text = JSON.stringify({ org: new URL(orgUrl).host, client: clientId });
  const payload = encodeBase64url(new TextEncoder().encode(text));
  return `okta-invite-${VERSION}.${payload}.${checksumOf(payload)}`;
}

/** Finds an invitation in a text and checks its version, its checksum and what it carries. */
export function readInvitation(text: string): InvitationResult {
  const [code, version, payload, checksum] = CODE.exec(text) ?? [];
  if (code === undefined) return { kind: 'none' };
  if (version !== VERSION) return { kind: 'newer' };
  if (payload === undefined || checksumOf(payload) !== checksum?.toLowerCase())
    return { kind: 'damaged' };
  const invitation = readPayload(payload);
  return invitation === null ? { kind: 'invalid' } : { kind: 'invitation', invitation };
}

function readPayload(payload: string): Invitation | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(decodeBase64url(payload)));
  } catch {
    return null;
  }
  if (!isJsonObject(value)) return null;
  const { org, client } = value;
  if (typeof org !== 'string' || typeof client !== 'string' || !isClientId(client)) return null;
  const parsed = parseOrgUrl(org);
  // What `createInvitation` writes: a host alone, of which nothing has to be taken off.
  return parsed.kind === 'org' && parsed.orgUrl === `https://${org}`
    ? { orgUrl: parsed.orgUrl, clientId: client }
    : null;
}

/** An FNV-1a hash of 32 bits, which changes with any one character. */
function checksumOf(payload: string): string {
  let hash = FNV_OFFSET;
  for (const character of payload) hash = addToFnv(hash, character.codePointAt(0) ?? 0);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
