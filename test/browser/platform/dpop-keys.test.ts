import { afterEach, describe, expect, test } from 'vitest';
import { dpopKeys } from '../../../src/platform/dpop-keys.ts';

afterEach(async () => {
  for (const name of ['1', '2']) await dpopKeys.forget(name);
});

async function thumbprint({ publicKey }: CryptoKeyPair): Promise<string> {
  return JSON.stringify(await crypto.subtle.exportKey('jwk', publicKey));
}

describe('S-45: a DPoP key', () => {
  test.each(['jwk', 'pkcs8'] as const)('cannot be exported as %s', async (format) => {
    const made = await dpopKeys.getOrCreate('1');
    const read = await dpopKeys.read('1');
    expect(read).not.toBeNull();
    for (const pair of [made, read ?? made]) {
      expect(pair.privateKey.extractable).toBe(false);
      await expect(crypto.subtle.exportKey(format, pair.privateKey)).rejects.toThrow();
    }
  });

  test('signs with ES256, verified by its public key', async () => {
    const { privateKey } = await dpopKeys.getOrCreate('1');
    const publicKey = (await dpopKeys.read('1'))?.publicKey;
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, privateKey, new Uint8Array([1]));
    expect(publicKey?.algorithm).toMatchObject({ name: 'ECDSA', namedCurve: 'P-256' });
    if (publicKey === undefined) throw new Error('No key is kept.');
    expect(await crypto.subtle.verify(algorithm, publicKey, signature, new Uint8Array([1]))).toBe(
      true,
    );
  });

  test('is the same for two concurrent callers', async () => {
    const [first, second] = await Promise.all([
      dpopKeys.getOrCreate('1'),
      dpopKeys.getOrCreate('1'),
    ]);
    expect(await thumbprint(first)).toBe(await thumbprint(second));
  });

  test('belongs to one name and is deleted with it', async () => {
    const [first, second] = [await dpopKeys.getOrCreate('1'), await dpopKeys.getOrCreate('2')];
    expect(await thumbprint(first)).not.toBe(await thumbprint(second));
    await dpopKeys.forget('1');
    expect(await dpopKeys.read('1')).toBeNull();
    expect(await dpopKeys.read('2')).not.toBeNull();
    expect(await thumbprint(await dpopKeys.getOrCreate('1'))).not.toBe(await thumbprint(first));
  });
});
