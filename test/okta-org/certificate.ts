import { generate } from 'selfsigned';
import { ADMIN_HOST, ORG_HOST } from './constants.ts';

/** A fresh self-signed TLS certificate for every name of the org. */
export async function createCertificate(
  customDomain: string,
): Promise<{ key: string; cert: string }> {
  const names = [
    ORG_HOST,
    ADMIN_HOST,
    '*.oktacdn.com',
    new URL(customDomain).hostname,
    'localhost',
  ];
  const pems = await generate([{ name: 'commonName', value: ORG_HOST }], {
    algorithm: 'sha256',
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}
