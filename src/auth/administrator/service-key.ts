import {
  assistantError,
  type AssistantError,
  type ServiceKeyProblem,
} from '../../domain/errors.ts';

/** The private keys of service apps, by name; none can be exported from the browser. */
export interface ServiceKeys {
  read(name: string): Promise<CryptoKey | null>;
  store(name: string, key: CryptoKey): Promise<void>;
  /** Deletes all other keys. */
  deleteAllExcept(names: readonly string[]): Promise<void>;
}

/** The key types that Okta accepts for `private_key_jwt`; RSA keys sign as RS256 (RFC 7518 §3.1). */
const KEY_ALGORITHMS: readonly (RsaHashedImportParams | EcKeyImportParams)[] = [
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  { name: 'ECDSA', namedCurve: 'P-256' },
  { name: 'ECDSA', namedCurve: 'P-384' },
  { name: 'ECDSA', namedCurve: 'P-521' },
];
const MIN_RSA_BITS = 2048;

const MAX_TEXT_LENGTH = 100_000;
const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/gu;

/** Labels of PEM blocks other than a PKCS#8 private key (RFC 7468 §§ 5-13, OpenSSL). */
const UNSUPPORTED_LABELS: Readonly<Record<string, ServiceKeyProblem>> = {
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

/** Imports the private key of a PEM text (PKCS#8, RFC 5958) as a non-extractable signing key. Throws `SERVICE_KEY_INVALID`. */
export async function importServiceKey(text: string): Promise<CryptoKey> {
  const bytes = decodeBase64(privateKeyBlock(text));
  const key = await importWithAnyAlgorithm(bytes);
  bytes.fill(0);
  if ('modulusLength' in key.algorithm && Number(key.algorithm.modulusLength) < MIN_RSA_BITS)
    throw serviceKeyInvalid('too-short');
  return key;
}

export function serviceKeyInvalid(reason: ServiceKeyProblem): AssistantError {
  return assistantError('SERVICE_KEY_INVALID', `The private key cannot be used: ${reason}.`, {
    reason,
  });
}

function privateKeyBlock(text: string): string {
  const blocks = [...text.slice(0, MAX_TEXT_LENGTH).matchAll(PEM_BLOCK)];
  const bodies = blocks.filter(([, label]) => label === 'PRIVATE KEY').map(([, , body]) => body);
  const [body] = bodies;
  if (bodies.length > 1) throw serviceKeyInvalid('several');
  if (body !== undefined) return body;
  if (/^\s*\{[^]*"kty"/u.test(text)) throw serviceKeyInvalid('jwk');
  // Legacy PEM encryption is announced inside the block (RFC 1421 §4.6).
  if (/^Proc-Type: 4,ENCRYPTED/mu.test(text)) throw serviceKeyInvalid('encrypted');
  const labels = blocks.map(([, label]) => label ?? '');
  const [reason] = labels.flatMap((label) => UNSUPPORTED_LABELS[label] ?? []);
  throw serviceKeyInvalid(reason ?? 'not-pem');
}

function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw serviceKeyInvalid('unreadable');
  }
}

async function importWithAnyAlgorithm(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  for (const algorithm of KEY_ALGORITHMS) {
    try {
      return await crypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']);
    } catch {
      // Not a key of this type.
    }
  }
  throw serviceKeyInvalid(isPkcs8(bytes) ? 'kind' : 'unreadable');
}

/** Whether this is a DER sequence of the stated length that starts with a version, as PKCS#8 does. */
function isPkcs8(bytes: Uint8Array): boolean {
  const [tag, firstLengthByte = 0] = bytes;
  const lengthByteCount = firstLengthByte < 0x80 ? 0 : firstLengthByte & 0x7f;
  const length =
    lengthByteCount === 0
      ? firstLengthByte
      : bytes.slice(2, 2 + lengthByteCount).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = 2 + lengthByteCount;
  return tag === 0x30 && bytes.length === start + length && bytes[start] === 2;
}
