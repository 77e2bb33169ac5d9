import {
  calculateJwkThumbprint,
  CompactEncrypt,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';

/** A key that signs, and its public half as a key set shows it. */
export interface SigningKey {
  readonly alg: string;
  readonly kid: string;
  readonly jwk: JWK;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export type Header = Record<string, unknown>;

const keyCache = new Map<string, Promise<SigningKey>>();

/** The same key for the same name; keys are slow to make. */
export function signingKey(kid: string, alg = 'RS256'): Promise<SigningKey> {
  const name = `${kid} ${alg}`;
  const key = keyCache.get(name) ?? makeKey(kid, alg);
  keyCache.set(name, key);
  return key;
}

async function makeKey(kid: string, alg: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return { alg, kid, jwk, privateKey, publicKey };
}

/** Signs these claims as they are; `header` replaces and, by `undefined`, takes away what a header has. */
export async function sign(
  key: SigningKey,
  claims: JWTPayload,
  header: Header = {},
): Promise<string> {
  return await signText(key, JSON.stringify(claims), { alg: key.alg, kid: key.kid, ...header });
}

/** Signs a payload that JSON.stringify would not write, such as one with a name twice. */
export async function signText(key: SigningKey, payload: string, header: Header): Promise<string> {
  const input = `${encode(JSON.stringify(header))}.${encode(payload)}`;
  const algorithm =
    key.alg === 'RS256'
      ? { name: 'RSASSA-PKCS1-v1_5' }
      : key.alg === 'PS256'
        ? { name: 'RSA-PSS', saltLength: 32 }
        : { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, key.privateKey, Buffer.from(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

/** `alg: none` (RFC 7518 §3.6), spelt as the attack likes. */
export function unsigned(claims: JWTPayload, alg = 'none'): string {
  return `${encode(JSON.stringify({ alg }))}.${encode(JSON.stringify(claims))}.`;
}

/** The published key used as the secret of an HMAC: what confuses a verifier that believes the header (RFC 8725 §2.1). */
export async function hmacWithPublicKey(
  key: SigningKey,
  claims: JWTPayload,
  form: 'pem' | 'jwk' | 'modulus' = 'pem',
): Promise<string> {
  const secret = {
    pem: async () => Buffer.from(await exportSPKI(key.publicKey)),
    jwk: async () => Buffer.from(JSON.stringify(key.jwk)),
    modulus: async () => Buffer.from(key.jwk.n ?? '', 'base64url'),
  };
  return await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: key.kid })
    .sign(await secret[form]());
}

/** Signed by a key that the token itself brings along. */
export async function signedWithOwnKey(claims: JWTPayload): Promise<string> {
  const embeddedKey = await signingKey('stranger');
  return await sign(embeddedKey, claims, {
    kid: await calculateJwkThumbprint(embeddedKey.jwk),
    jwk: embeddedKey.jwk,
  });
}

/** A JWE around a JWT, which nobody agreed on. */
export async function encrypted(token: string): Promise<string> {
  const { publicKey } = await generateKeyPair('RSA-OAEP-256');
  return await new CompactEncrypt(Buffer.from(token))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' })
    .encrypt(publicKey);
}

/** `at_hash` (OIDC Core §3.1.3.6) for RS256. */
export async function accessTokenHash(accessToken: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Buffer.from(accessToken));
  return Buffer.from(digest.slice(0, 16)).toString('base64url');
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}
