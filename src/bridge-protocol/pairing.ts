import { decodeBase64url } from '../domain/base64url.ts';
import type { Pairing } from './frames.ts';

/**
 * The text that an installation signs when it opens a connection. The extension's challenge is new for every native
 * port and a connection's name is used once in it, so an overheard proof cannot be replayed.
 */
export function signedText(challenge: string, connection: string, installation: string): string {
  return ['okta-end-user-assistant/bridge/1', challenge, connection, installation].join('\n');
}

/** Whether the installation's private key signed this connection (RFC 8032, Ed25519). */
export async function verifyPairing(
  { installation, publicKey, signature }: Pairing,
  challenge: string,
  connection: string,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', decodeBase64url(publicKey), 'Ed25519', false, [
      'verify',
    ]);
    const text = new TextEncoder().encode(signedText(challenge, connection, installation));
    return await crypto.subtle.verify('Ed25519', key, decodeBase64url(signature), text);
  } catch {
    return false;
  }
}

/** Without letters that look like digits (Crockford's base 32). */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

/** The code that the user compares on both sides: 40 bits of the public key's SHA-256, as `ABCD-1234`. */
export async function pairingCode(publicKey: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', decodeBase64url(publicKey)));
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = Array.from({ length: CODE_LENGTH }, (_, index) => {
    const value = Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2);
    return CODE_ALPHABET[value] ?? '';
  }).join('');
  return `${characters.slice(0, CODE_LENGTH / 2)}-${characters.slice(CODE_LENGTH / 2)}`;
}
