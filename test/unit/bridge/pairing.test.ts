import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pairingCode, verifyPairing } from '../../../src/bridge-protocol/pairing.ts';
import {
  isInstallationName,
  keyFile,
  loadPairingIdentity,
} from '../../../src/bridge/wire/pairing-identity.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('an installation', () => {
  test('keeps its key, which only its owner can read', () => {
    const first = loadPairingIdentity(folder, 'cursor');
    expect(loadPairingIdentity(folder, 'cursor').publicKey).toBe(first.publicKey);
    expect(loadPairingIdentity(folder, 'vscode').publicKey).not.toBe(first.publicKey);
    expect(statSync(keyFile(folder, 'cursor')).mode & 0o777).toBe(0o600);
    expect(readFileSync(keyFile(folder, 'cursor'), 'utf8')).not.toContain(first.publicKey);
  });

  test('with a broken key throws and does not make another', () => {
    loadPairingIdentity(folder, 'cursor');
    writeFileSync(keyFile(folder, 'cursor'), 'broken');
    expect(() => loadPairingIdentity(folder, 'cursor')).toThrow('Remove the file to pair again');
    expect(readFileSync(keyFile(folder, 'cursor'), 'utf8')).toBe('broken');
  });

  test.each([0o640, 0o604, 0o666])('refuses a key of mode %o', (mode) => {
    loadPairingIdentity(folder, 'cursor');
    chmodSync(keyFile(folder, 'cursor'), mode);
    expect(() => loadPairingIdentity(folder, 'cursor')).toThrow(
      /^Other users of this computer can use \S+cursor\.pem\. Run: chmod go= "/u,
    );
  });

  test('refuses a folder that others can write to', () => {
    loadPairingIdentity(folder, 'cursor');
    chmodSync(join(folder, 'assistants'), 0o777);
    expect(() => loadPairingIdentity(folder, 'cursor')).toThrow('Other users');
    expect(() => loadPairingIdentity(folder, 'vscode')).toThrow('Other users');
  });

  test('refuses a key that a link leads to and others can read', () => {
    loadPairingIdentity(folder, 'cursor');
    const shared = join(folder, 'shared.pem');
    writeFileSync(shared, readFileSync(keyFile(folder, 'cursor')), { mode: 0o644 });
    symlinkSync(shared, keyFile(folder, 'vscode'));
    expect(() => loadPairingIdentity(folder, 'vscode')).toThrow('Other users');
  });

  test.each([
    ['claude-desktop', true],
    ['a', true],
    ['', false],
    ['../x', false],
    ['A', false],
    ['a'.repeat(65), false],
  ])('may be called %j: %s', (name, allowed) => {
    expect(isInstallationName(name)).toBe(allowed);
  });
});

describe('a proof', () => {
  test('is valid only for the connection and challenge that it was made for', async () => {
    const identity = loadPairingIdentity(folder, 'cursor');
    const proof = identity.prove('challenge', 'c1');
    expect(await verifyPairing(proof, 'challenge', 'c1')).toBe(true);
    expect(await verifyPairing(proof, 'challenge', 'c2')).toBe(false);
    expect(await verifyPairing(proof, 'another', 'c1')).toBe(false);
    expect(await verifyPairing({ ...proof, installation: 'vscode' }, 'challenge', 'c1')).toBe(
      false,
    );
    const { publicKey } = loadPairingIdentity(folder, 'vscode');
    expect(await verifyPairing({ ...proof, publicKey }, 'challenge', 'c1')).toBe(false);
  });

  test.each(['', '!', 'AAAA'])('with the signature or key %j is not valid', async (text) => {
    const proof = loadPairingIdentity(folder, 'cursor').prove('challenge', 'c1');
    expect(await verifyPairing({ ...proof, signature: text }, 'challenge', 'c1')).toBe(false);
    expect(await verifyPairing({ ...proof, publicKey: text }, 'challenge', 'c1')).toBe(false);
  });
});

describe('a pairing code', () => {
  test('depends on the key alone', async () => {
    // SHA-256 of 32 zero bytes begins 66 68 7a ad f8.
    expect(await pairingCode('A'.repeat(43))).toBe('CSM7-NBFR');
  });

  test('differs between keys', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const codes = await Promise.all(
      names.map((name) => pairingCode(loadPairingIdentity(folder, name).publicKey)),
    );
    expect(new Set(codes).size).toBe(names.length);
    for (const code of codes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
  });
});
