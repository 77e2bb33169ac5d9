import type { ServiceKeyProblem } from '../../domain/errors.ts';

/** What is wrong with a pasted private key, and what to paste. */
export function serviceKeyText(problem: ServiceKeyProblem): string {
  switch (problem) {
    case 'missing':
      return 'The browser no longer has this key. Paste the private key again.';
    case 'not-pem':
      return 'Paste all of it, from “-----BEGIN PRIVATE KEY-----” to “-----END PRIVATE KEY-----”.';
    case 'several':
      return 'This text has more than one private key. Paste one.';
    case 'jwk':
      return 'This is the key as JSON. Choose PEM in Okta when you copy the private key.';
    case 'pkcs1':
      return 'This key is in an older format. Convert it to PKCS#8 with “openssl pkcs8 -topk8 -nocrypt”, then paste the result.';
    case 'encrypted':
      return 'This key is encrypted with a password. Decrypt it with “openssl pkcs8 -topk8 -nocrypt”, then paste the result.';
    case 'public-key':
      return 'This is the public key, which belongs to Okta. Paste the private key.';
    case 'certificate':
      return 'This is a certificate. Paste the private key.';
    case 'kind':
      return 'This key type is not supported. Okta accepts RSA keys and EC keys on P-256, P-384, or P-521.';
    case 'too-short':
      return 'This RSA key is too short to be safe. Use at least 2048 bits.';
    case 'unreadable':
      return 'This private key is damaged. Copy it again.';
  }
}
