import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Pairing } from '../../bridge-protocol/frames.ts';
import { signedText } from '../../bridge-protocol/pairing.ts';

/** One assistant's installation, which the extension recognizes by its public key. The private key stays in its file. */
export interface PairingIdentity {
  readonly installation: string;
  readonly publicKey: string;
  prove(challenge: string, connection: string): Pairing;
}

const INSTALLATION_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/u;

export function isInstallationName(name: string): boolean {
  return INSTALLATION_NAME.test(name);
}

export function keyFile(dataFolder: string, installation: string): string {
  return join(dataFolder, 'assistants', `${installation}.pem`);
}

/** Reads the installation's key, or creates one that only its owner can read. Throws if the file is unusable. */
export function loadPairingIdentity(dataFolder: string, installation: string): PairingIdentity {
  const path = keyFile(dataFolder, installation);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  requireOwn(dirname(path), 0o022);
  const privateKey = parseKey(readKey(path) ?? createKey(path), path);
  const { x: publicKey = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    installation,
    publicKey,
    prove(challenge, connection) {
      const text = Buffer.from(signedText(challenge, connection, installation));
      const signature = sign(null, text, privateKey).toString('base64url');
      return { installation, publicKey, signature };
    },
  };
}

/** Throws if a file or folder belongs to another user, or its mode gives others one of these permissions. */
function requireOwn(path: string, permissions: number): void {
  const uid = process.getuid?.();
  if (uid === undefined) return;
  const stats = statSync(path);
  if (stats.uid !== uid) throw new Error(`${path} belongs to another user of this computer.`);
  if ((stats.mode & permissions) !== 0)
    throw new Error(`Other users of this computer can use ${path}. Run: chmod go= "${path}"`);
}

function parseKey(pem: string, path: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`The key in ${path} cannot be read. Remove the file to pair again.`);
  }
}

function readKey(path: string): string | null {
  try {
    requireOwn(path, 0o077);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Creates the key; if another process creates it at the same time, reads that one. */
function createKey(path: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  try {
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
    return pem;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return readFileSync(path, 'utf8');
    throw error;
  }
}
