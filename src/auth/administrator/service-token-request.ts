import * as oauth from 'oauth4webapi';
import { displayText } from '../../domain/display-text.ts';
import {
  assistantError,
  toWireError,
  type AssistantError,
  type ErrorCode,
} from '../../domain/errors.ts';
import { discover, type TrustedServer } from '../token-endpoint/authorization-server.ts';
import { getOrCreateDpopKey } from '../dpop/dpop-proofs.ts';
import { expiryOf } from '../token-endpoint/token-set.ts';
import { fromOAuthError, isInvalidDpopProof } from '../token-endpoint/oauth-errors.ts';
import { requireAvailable } from '../http-status.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { serviceKeyInvalid } from './service-key.ts';
import type { ServiceToken } from './service-token.ts';
import { withoutOrigin } from '../token-endpoint/without-origin.ts';
import { requestTokens, type TokenResponse } from '../token-endpoint/token-request.ts';

/** An app without a user cannot be granted the `.self` scopes. */
const SCOPE = 'okta.users.read';
const ASSERTION_LIFETIME_SECONDS = 300;

/** Errors that concern the app or its key, since no user signs in here. */
const APP_ERROR_CODES: ReadonlySet<ErrorCode> = new Set([
  'SIGN_IN_CLIENT_REFUSED',
  'SIGN_IN_NOT_ASSIGNED',
  'SIGN_IN_POLICY',
  'SIGN_IN_REFUSED',
  'SIGN_IN_REQUIRED',
]);

/** An API Services app of the org, which authenticates with its private key and has no user. */
export interface ServiceApp {
  /** https origin, as in the org's configuration. */
  readonly orgUrl: string;
  readonly clientId: string;
  /** The key's `kid` in Okta; needed only if the app has more than one key. */
  readonly keyId: string | null;
  /** Accept only tokens that are bound to this browser's key. */
  readonly dpop?: boolean;
}

export interface ServiceTokenRequestDeps extends Pick<
  AuthDeps,
  'dpopKeys' | 'keyName' | 'servers' | 'originRule' | 'fetch' | 'now'
> {
  /** The app's private key, or `null` if the browser has none stored. */
  serviceKey(): Promise<CryptoKey | null>;
}

/**
 * Requests an access token with a signed assertion (`private_key_jwt`, OIDC Core §9); with DPoP if the app requires it or
 * the previous token was bound.
 */
export async function requestServiceToken(
  app: ServiceApp,
  previous: ServiceToken | null,
  deps: ServiceTokenRequestDeps,
): Promise<ServiceToken> {
  const key = await deps.serviceKey();
  if (key === null) throw serviceKeyInvalid('missing');
  const signal = new AbortController().signal;
  try {
    const server = await discoverKnownOrg(app, deps, signal);
    const sendRequest = (keyPair: CryptoKeyPair | null) =>
      withoutOrigin(app.orgUrl, deps, () =>
        requestTokens(createTokenRequest(app, server, key, keyPair, deps), deps, signal),
      );
    const isBound = app.dpop === true || previous?.tokenType === 'DPoP';
    return toServiceToken(app, await withDpopIfRequired(sendRequest, isBound, deps), deps);
  } catch (thrown) {
    throw toServiceAppError(thrown);
  }
}

/** The org was found when the connection was set up, so that silence comes from the network. */
async function discoverKnownOrg(
  { orgUrl, clientId }: ServiceApp,
  deps: Pick<AuthDeps, 'fetch'>,
  signal: AbortSignal,
): Promise<TrustedServer> {
  try {
    return await discover(orgUrl, clientId, deps.fetch, signal);
  } catch (thrown) {
    if (toWireError(thrown).code !== 'ORG_NOT_FOUND') throw thrown;
    throw assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
  }
}

async function withDpopIfRequired(
  sendRequest: (keyPair: CryptoKeyPair | null) => Promise<TokenResponse>,
  isBound: boolean,
  deps: ServiceTokenRequestDeps,
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
  { servers }: ServiceTokenRequestDeps,
): Parameters<typeof requestTokens>[0] {
  const { origin } = new URL(server.token_endpoint);
  const authentication = oauth.PrivateKeyJwt(
    { key, ...(keyId === null ? {} : { kid: keyId }) },
    {
      [oauth.modifyAssertion](_header, payload) {
        // Okta expects the endpoint, not the issuer, and times by its own clock.
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
      requireAvailable(response);
      return await oauth.processClientCredentialsResponse(server, client, response);
    },
  };
}

function toServiceToken(
  { orgUrl, clientId }: ServiceApp,
  { tokens, tokenType }: TokenResponse,
  { servers, now }: ServiceTokenRequestDeps,
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
