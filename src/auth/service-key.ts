import { problem, type AssistantError, type ServiceKeyProblem } from '../domain/errors.ts';

/** Keeps the private keys of service apps, each under a name; none can be taken out of the browser. */
export interface ServiceKeys {
  read(name: string): Promise<CryptoKey | null>;
  keep(name: string, key: CryptoKey): Promise<void>;
  /** Forgets every key but these. */
  keepOnly(names: readonly string[]): Promise<void>;
}

/** Okta's kinds of keys for `private_key_jwt`; an RSA key signs as RS256 (RFC 7518 §3.1). */
const KINDS: readonly (RsaHashedImportParams | EcKeyImportParams)[] = [
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  { name: 'ECDSA', namedCurve: 'P-256' },
  { name: 'ECDSA', namedCurve: 'P-384' },
  { name: 'ECDSA', namedCurve: 'P-521' },
];
const LEAST_RSA_BITS = 2048;

const LONGEST_TEXT = 100_000;
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/gu;

/** Labels of PEM blocks that are no PKCS#8 private key (RFC 7468 §§ 5-13, OpenSSL). */
const OTHER_LABELS: Readonly<Record<string, ServiceKeyProblem>> = {
  'RSA PRIVATE KEY': 'pkcs1',
  'EC PRIVATE KEY': 'pkcs1',
  'ENCRYPTED PRIVATE KEY': 'encrypted',
  'PUBLIC KEY': 'public-key',
  'RSA PUBLIC KEY': 'public-key',
  CERTIFICATE: 'certificate',
  'CERTIFICATE REQUEST': 'certificate',
  'DSA PRIVATE KEY': 'kind',
  'OPENSSH PRIVATE KEY': 'kind',
};

/**
 * Takes the private key out of a PEM text (PKCS#8, RFC 5958) as a key that signs and cannot be exported; the text is to be
 * forgotten then. Throws `SERVICE_KEY_INVALID`.
 */
export async function importServiceKey(text: string): Promise<CryptoKey> {
  const bytes = bytesOf(privateKeyBlock(text));
  const key = await importAny(bytes);
  bytes.fill(0);
  if ('modulusLength' in key.algorithm && Number(key.algorithm.modulusLength) < LEAST_RSA_BITS)
    throw serviceKeyInvalid('too-short');
  return key;
}

export function serviceKeyInvalid(reason: ServiceKeyProblem): AssistantError {
  return problem('SERVICE_KEY_INVALID', `The private key cannot be used: ${reason}.`, { reason });
}

function privateKeyBlock(text: string): string {
  const blocks = [...text.slice(0, LONGEST_TEXT).matchAll(BLOCK)];
  const bodies = blocks.filter(([, label]) => label === 'PRIVATE KEY').map(([, , body]) => body);
  const [body] = bodies;
  if (bodies.length > 1) throw serviceKeyInvalid('several');
  if (body !== undefined) return body;
  if (/^\s*\{[^]*"kty"/u.test(text)) throw serviceKeyInvalid('jwk');
  // The old forms say inside the block that they are locked (RFC 1421 §4.6).
  if (/^Proc-Type: 4,ENCRYPTED/mu.test(text)) throw serviceKeyInvalid('encrypted');
  const labels = blocks.map(([, label]) => label ?? '');
  const [reason] = labels.flatMap((label) => OTHER_LABELS[label] ?? []);
  throw serviceKeyInvalid(reason ?? 'not-pem');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw serviceKeyInvalid('unreadable');
  }
}

async function importAny(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  for (const kind of KINDS) {
    try {
      return await crypto.subtle.importKey('pkcs8', bytes, kind, false, ['sign']);
    } catch {
      // Another kind, or none.
    }
  }
  throw serviceKeyInvalid(isPkcs8(bytes) ? 'kind' : 'unreadable');
}

/** Whether this begins as PKCS#8 does, and is as long as it says: a sequence that begins with its version. */
function isPkcs8(bytes: Uint8Array): boolean {
  const [tag, first = 0] = bytes;
  const more = first < 0x80 ? 0 : first & 0x7f;
  const length =
    more === 0 ? first : bytes.slice(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = 2 + more;
  return tag === 0x30 && bytes.length === start + length && bytes[start] === 2;
}
