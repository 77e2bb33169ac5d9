import type { ServiceKeyProblem } from '../../domain/errors.ts';

/** What is wrong with a pasted private key, and what to paste. */
export function serviceKeyText(problem: ServiceKeyProblem): string {
  switch (problem) {
    case 'missing':
      return 'The browser does not keep it any more. Paste the private key again.';
    case 'not-pem':
      return 'Paste all of it, from “-----BEGIN PRIVATE KEY-----” to “-----END PRIVATE KEY-----”.';
    case 'several':
      return 'There is more than one private key in this text. Paste one.';
    case 'jwk':
      return 'This is the key as JSON. Choose PEM in Okta when you copy the private key.';
    case 'pkcs1':
      return 'This key is in an older form. Turn it into PKCS#8 with “openssl pkcs8 -topk8 -nocrypt”, then paste the result.';
    case 'encrypted':
      return 'This key is locked with a password. Unlock it with “openssl pkcs8 -topk8 -nocrypt”, then paste the result.';
    case 'public-key':
      return 'This is the public key, which belongs to Okta. Paste the private key.';
    case 'certificate':
      return 'This is a certificate. Paste the private key.';
    case 'kind':
      return 'Okta takes RSA keys and EC keys on P-256, P-384 or P-521; this is another kind.';
    case 'too-short':
      return 'This RSA key is too short to be safe. Use one of 2048 bits or more.';
    case 'unreadable':
      return 'It begins and ends like a private key, but what lies between is damaged. Copy it again.';
  }
}
