import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { SERVICE_CLIENT_ID } from './constants.ts';

/** The API Services application of the org, with the one copy of its private key that Okta shows. */
export interface ServiceApp {
  readonly clientId: string;
  readonly keyId: string;
  /** PKCS#8 in PEM, as Okta's admin console gives it. */
  readonly privateKey: string;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyId = randomBytes(32).toString('base64url');

export const SERVICE_APP: ServiceApp = {
  clientId: SERVICE_CLIENT_ID,
  keyId,
  privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
};

export const SERVICE_APP_KEY: JWK = {
  ...publicKey.export({ format: 'jwk' }),
  kid: keyId,
  alg: 'RS256',
  use: 'sig',
};
