import { notTrusted } from '../token-endpoint/oauth-errors.ts';

/** The characters of a code (RFC 6749 appendix A.11); Okta's have 43. */
const CODE_PATTERN = /^[\x20-\x7e]{1,4096}$/u;
const TOKEN_PARAMETERS = ['access_token', 'id_token', 'refresh_token', 'token'];

/**
 * The parameters of an authorization response. Rejects what oauth4webapi accepts: an address that is not our redirect URI
 * byte for byte, any fragment or token (RFC 9700 §2.1.2), a repeated parameter (RFC 6749 §3.1), an empty `iss`
 * (RFC 9207 §2.4) and a malformed code. Does not check `state`. Throws `SIGN_IN_NOT_TRUSTED`.
 */
export function responseParameters(
  responseUrl: string,
  redirectUri: string,
  issuer: string,
): URLSearchParams {
  if (responseUrl.includes('#')) throw notTrusted('response in the fragment');
  const [address, ...query] = responseUrl.split('?');
  if (address !== redirectUri) throw notTrusted('redirect URI');
  const parameters = new URLSearchParams(query.join('?'));
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) throw notTrusted('a response parameter twice');
  if (TOKEN_PARAMETERS.some((name) => parameters.has(name)))
    throw notTrusted('tokens in the response');
  const iss = parameters.get('iss');
  if (iss !== null && iss !== issuer) throw notTrusted('response parameter "iss" (issuer)');
  const code = parameters.get('code');
  if (code !== null && !CODE_PATTERN.test(code)) throw notTrusted('response parameter "code"');
  return parameters;
}
