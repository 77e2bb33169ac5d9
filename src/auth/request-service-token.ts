import * as oauth from 'oauth4webapi';
import { displayText } from '../domain/display-text.ts';
import { problem, type AssistantError, type ErrorCode } from '../domain/errors.ts';
import { discover, type TrustedServer } from './authorization-server.ts';
import { keyForSignIn } from './dpop.ts';
import { expiryOf } from './grant.ts';
import { fromOAuthError, isDpopRefusal } from './oauth-errors.ts';
import type { ServiceApp, ServicePorts } from './service-authorization.ts';
import { serviceKeyInvalid } from './service-key.ts';
import type { ServiceToken } from './service-token.ts';
import { requestTokens, type TokenAnswer } from './token-request.ts';

/** Okta grants no `.self` scope to an app without a user. */
const SCOPE = 'okta.users.read';
const ASSERTION_LIFE_SECONDS = 300;

/** Refusals that mean the app or its key, since nobody signs in here. */
const APP_REFUSED: ReadonlySet<ErrorCode> = new Set([
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
  before: ServiceToken | null,
  ports: ServicePorts,
): Promise<ServiceToken> {
  const key = await ports.serviceKey();
  if (key === null) throw serviceKeyInvalid('missing');
  const signal = new AbortController().signal;
  try {
    const server = await discover(app.orgUrl, app.clientId, ports.fetch, signal);
    await ports.originRule.ensure(app.orgUrl);
    const ask = (keyPair: CryptoKeyPair | null) =>
      requestTokens(tokenRequest(app, server, key, keyPair, ports), ports, signal);
    return tokenOf(
      app,
      await withDpopWhereAsked(ask, app.dpop === true || before?.tokenType === 'DPoP', ports),
      ports,
    );
  } catch (thrown) {
    throw toServiceProblem(thrown);
  }
}

async function withDpopWhereAsked(
  ask: (keyPair: CryptoKeyPair | null) => Promise<TokenAnswer>,
  isBound: boolean,
  ports: ServicePorts,
): Promise<TokenAnswer> {
  if (!isBound) {
    try {
      return await ask(null);
    } catch (thrown) {
      if (!isDpopRefusal(thrown)) throw thrown;
    }
  }
  return await ask(await keyForSignIn(ports));
}

function tokenRequest(
  { clientId, keyId }: ServiceApp,
  server: TrustedServer,
  key: CryptoKey,
  keyPair: CryptoKeyPair | null,
  { servers }: ServicePorts,
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
        payload['exp'] = issuedAt + ASSERTION_LIFE_SECONDS;
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
    async process(client, answer) {
      if (answer.status === 429 || answer.status >= 500)
        throw problem('SIGN_IN_UNAVAILABLE', 'Okta cannot give a token at the moment.');
      return await oauth.processClientCredentialsResponse(server, client, answer);
    },
  };
}

function tokenOf(
  { orgUrl, clientId }: ServiceApp,
  { tokens, tokenType }: TokenAnswer,
  { servers, now }: ServicePorts,
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

function toServiceProblem(thrown: unknown): AssistantError {
  const error = fromOAuthError(thrown);
  if (error.code === 'SIGN_IN_SCOPE_NOT_GRANTED')
    return problem('OKTA_SCOPE_MISSING', 'A scope is not granted to this app in Okta.', {
      scope: SCOPE,
    });
  if (!APP_REFUSED.has(error.code)) return error;
  const said = thrown instanceof oauth.ResponseBodyError ? thrown.error_description : undefined;
  return problem('SERVICE_APP_REFUSED', 'Okta does not accept this service app.', {
    description: displayText(said ?? error.message, 200),
  });
}
