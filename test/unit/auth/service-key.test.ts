import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { importServiceKey } from '../../../src/auth/administrator/service-key.ts';
import { errorOf } from '../../fakes/okta-api.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const secp256k1 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey;

const pkcs8 = (key: KeyObject) => String(key.export({ type: 'pkcs8', format: 'pem' }));
const RSA = pkcs8(rsa.privateKey);
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

describe('importServiceKey()', () => {
  test.each([
    ['RSA', rsa.privateKey, { name: 'RSASSA-PKCS1-v1_5', hash: { name: 'SHA-256' } }],
    ['P-256', ec('P-256'), { name: 'ECDSA', namedCurve: 'P-256' }],
    ['P-384', ec('P-384'), { name: 'ECDSA', namedCurve: 'P-384' }],
    ['P-521', ec('P-521'), { name: 'ECDSA', namedCurve: 'P-521' }],
  ])('imports %s for signing only, and not extractable', async (_, privateKey, algorithm) => {
    const key = await importServiceKey(pkcs8(privateKey));
    expect(key).toMatchObject({ type: 'private', extractable: false, usages: ['sign'], algorithm });
    await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
  });

  test.each([
    ['Windows line ends', RSA.replaceAll('\n', '\r\n')],
    ['text around it', `Bag Attributes\n  friendlyName: x\n${RSA}\n\n${CERTIFICATE}`],
    ['one long line', RSA.replaceAll('\n', ' ')],
  ])('imports a key with %s', async (_, text) => {
    expect((await importServiceKey(text)).type).toBe('private');
  });

  test.each([
    ['empty', '', 'not-pem'],
    ['a client secret', 'pq8Zx_s3cret', 'not-pem'],
    ['the end cut off', RSA.slice(0, -30), 'not-pem'],
    ['two keys', RSA + RSA, 'several'],
    ['a JWK', JSON.stringify(rsa.privateKey.export({ format: 'jwk' }), null, 2), 'jwk'],
    ['PKCS#1', String(rsa.privateKey.export({ type: 'pkcs1', format: 'pem' })), 'pkcs1'],
    ['SEC 1', String(ec('P-256').export({ type: 'sec1', format: 'pem' })), 'pkcs1'],
    [
      'encrypted PKCS#8',
      String(
        rsa.privateKey.export({
          type: 'pkcs8',
          format: 'pem',
          cipher: 'aes-256-cbc',
          passphrase: 'x',
        }),
      ),
      'encrypted',
    ],
    [
      'encrypted PKCS#1',
      String(
        rsa.privateKey.export({
          type: 'pkcs1',
          format: 'pem',
          cipher: 'aes-256-cbc',
          passphrase: 'x',
        }),
      ),
      'encrypted',
    ],
    ['a public key', String(rsa.publicKey.export({ type: 'spki', format: 'pem' })), 'public-key'],
    ['a certificate', CERTIFICATE, 'certificate'],
    ['Ed25519', pkcs8(ed25519.privateKey), 'kind'],
    ['secp256k1', pkcs8(secp256k1.privateKey), 'kind'],
    ['RSA-PSS', pkcs8(pss.privateKey), 'kind'],
    ['1024 bits', pkcs8(short.privateKey), 'too-short'],
    ['other bytes', '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----', 'unreadable'],
    ['a missing line', RSA.split('\n').toSpliced(5, 1).join('\n'), 'unreadable'],
    ['no base64', '-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----', 'unreadable'],
  ])('says what is wrong with %s', async (_, text, reason) => {
    const error = await errorOf(importServiceKey(text));
    expect(error).toMatchObject({ code: 'SERVICE_KEY_INVALID', detail: { reason } });
  });

  test('repeats nothing of the key in its error', async () => {
    const error = await errorOf(importServiceKey(pkcs8(short.privateKey)));
    expect(JSON.stringify(error)).not.toMatch(/[A-Za-z0-9+/]{40}/u);
  });
});
