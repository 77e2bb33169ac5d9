import * as oauth from 'oauth4webapi';
import { displayText } from '../../domain/display-text.ts';
import { assistantError, type AssistantError, type ErrorCode } from '../../domain/errors.ts';
import { discover, type TrustedServer } from '../token-endpoint/authorization-server.ts';
import { getOrCreateDpopKey } from '../dpop/dpop-proofs.ts';
import { expiryOf } from '../token-endpoint/token-set.ts';
import { fromOAuthError, isInvalidDpopProof } from '../token-endpoint/oauth-errors.ts';
import type { ServiceApp, ServiceAppDeps } from './service-app-authorization.ts';
import { serviceKeyInvalid } from './service-key.ts';
import type { ServiceToken } from './service-token.ts';
import { requestTokens, type TokenResponse } from '../token-endpoint/token-request.ts';

/** Okta grants no `.self` scope to an app without a user. */
const SCOPE = 'okta.users.read';
const ASSERTION_LIFETIME_SECONDS = 300;

/** Refusals that mean the app or its key, since nobody signs in here. */
const APP_ERROR_CODES: ReadonlySet<ErrorCode> = new Set([
  'SIGN_IN_CLIENT_REFUSED',
  'SIGN_IN_NOT_ASSIGNED',
  'SIGN_IN_POLICY',
  'SIGN_IN_REFUSED',
  'SIGN_IN_REQUIRED',
]);

/**
 * Asks for an access token with a signed assertion (`private_key_jwt`, OIDC Core §9); with DPoP where the app requires it
 * or `before` was bound already.
 */
export async function requestServiceToken(
  app: ServiceApp,
  previous: ServiceToken | null,
  deps: ServiceAppDeps,
): Promise<ServiceToken> {
  const key = await deps.serviceKey();
  if (key === null) throw serviceKeyInvalid('missing');
  const signal = new AbortController().signal;
  try {
    const server = await discover(app.orgUrl, app.clientId, deps.fetch, signal);
    await deps.originRule.ensure(app.orgUrl);
    const sendRequest = (keyPair: CryptoKeyPair | null) =>
      requestTokens(createTokenRequest(app, server, key, keyPair, deps), deps, signal);
    return toServiceToken(
      app,
      await withDpopIfRequired(
        sendRequest,
        app.dpop === true || previous?.tokenType === 'DPoP',
        deps,
      ),
      deps,
    );
  } catch (thrown) {
    throw toServiceAppError(thrown);
  }
}

async function withDpopIfRequired(
  sendRequest: (keyPair: CryptoKeyPair | null) => Promise<TokenResponse>,
  isBound: boolean,
  deps: ServiceAppDeps,
): Promise<TokenResponse> {
  if (!isBound) {
    try {
      return await sendRequest(null);
    } catch (thrown) {
      if (!isInvalidDpopProof(thrown)) throw thrown;
    }
  }
  return await sendRequest(await getOrCreateDpopKey(deps));
}

function createTokenRequest(
  { clientId, keyId }: ServiceApp,
  server: TrustedServer,
  key: CryptoKey,
  keyPair: CryptoKeyPair | null,
  { servers }: ServiceAppDeps,
): Parameters<typeof requestTokens>[0] {
  const { origin } = new URL(server.token_endpoint);
  const authentication = oauth.PrivateKeyJwt(
    { key, ...(keyId === null ? {} : { kid: keyId }) },
    {
      [oauth.modifyAssertion](_header, payload) {
        // Okta wants the endpoint, not the issuer, and judges by its own clock.
        payload['aud'] = server.token_endpoint;
        const issuedAt = Math.floor(servers.now(origin) / 1000);
        payload['iat'] = issuedAt;
        payload['nbf'] = issuedAt;
        payload['exp'] = issuedAt + ASSERTION_LIFETIME_SECONDS;
      },
    },
  );
  return {
    server,
    clientId,
    keyPair,
    send: (client, options) =>
      oauth.clientCredentialsGrantRequest(
        server,
        client,
        authentication,
        { scope: SCOPE },
        options,
      ),
    async process(client, response) {
      if (response.status === 429 || response.status >= 500)
        throw assistantError('SIGN_IN_UNAVAILABLE', 'Okta cannot give a token at the moment.');
      return await oauth.processClientCredentialsResponse(server, client, response);
    },
  };
}

function toServiceToken(
  { orgUrl, clientId }: ServiceApp,
  { tokens, tokenType }: TokenResponse,
  { servers, now }: ServiceAppDeps,
): ServiceToken {
  const receivedAt = now();
  return {
    orgUrl,
    clientId,
    accessToken: tokens.access_token,
    receivedAt,
    expiresAt: expiryOf(tokens.expires_in, receivedAt),
    tokenType,
    clockOffset: servers.offset(orgUrl),
  };
}

function toServiceAppError(thrown: unknown): AssistantError {
  const error = fromOAuthError(thrown);
  if (error.code === 'SIGN_IN_SCOPE_NOT_GRANTED')
    return assistantError('OKTA_SCOPE_MISSING', 'A scope is not granted to this app in Okta.', {
      scope: SCOPE,
    });
  if (!APP_ERROR_CODES.has(error.code)) return error;
  const serverDescription =
    thrown instanceof oauth.ResponseBodyError ? thrown.error_description : undefined;
  return assistantError('SERVICE_APP_REFUSED', 'Okta does not accept this service app.', {
    description: displayText(serverDescription ?? error.message, 200),
  });
}
