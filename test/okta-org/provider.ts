import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import Provider, {
  errors,
  interactionPolicy,
  type KoaContext,
  type ProviderError,
} from 'oidc-provider';
import { dashboardClient, extensionClient, serviceClient } from './clients.ts';
import { SIGNING_ALGORITHMS, OIDC_SCOPES, OKTA_API_SCOPES } from './constants.ts';
import { OIDC_CLAIMS, oidcClaims } from './oidc-claims.ts';
import { badRequestPage } from './pages.ts';
import { Store } from './store.ts';
import { oktaTokenError } from './token-errors.ts';
import type { OrgUser } from './users.ts';

const HOUR = 60 * 60;
/** @see https://developer.okta.com/docs/guides/refresh-tokens/main/ 90 days, not renewed by rotation */
const REFRESH_TOKEN_LIFETIME = 90 * 24 * HOUR;

export interface ProviderOptions {
  issuer: string;
  clientId: string;
  redirectUris: readonly string[];
  users: readonly OrgUser[];
  grantedScopes: readonly string[];
  refreshLeewaySeconds: number;
  accessTokenLifetimeSeconds: number;
  /** The application setting "Require DPoP header in token requests". */
  dpopRequired: boolean;
  /** The public keys of the API Services application. */
  serviceKeys: readonly JWK[];
  serviceScopes: readonly string[];
  serviceDpopRequired: boolean;
}

export interface AuthorizationServer {
  readonly issuer: string;
  readonly provider: Provider;
  readonly store: Store;
  readonly publicJwk: JsonWebKey;
}

/** Okta's org authorization server, as oidc-provider can be told to behave. */
export function createAuthorizationServer(options: ProviderOptions): AuthorizationServer {
  const { issuer, users } = options;
  const store = new Store(options.refreshLeewaySeconds);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyHeader = { alg: 'RS256', use: 'sig', kid: randomBytes(32).toString('base64url') };
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), ...keyHeader };

  const policy = interactionPolicy.base();
  // Okta has no consent screen on the org authorization server.
  // https://developer.okta.com/docs/guides/request-user-consent/main/
  policy.get('consent').checks.clear();

  const provider = new Provider(issuer, {
    adapter: (model: string) => store.adapterFor(model),
    clients: [extensionClient(options), dashboardClient(issuer), serviceClient(options)],
    claims: OIDC_CLAIMS,
    clientBasedCORS: () => true,
    // Okta puts the claims of the granted scopes into the ID token.
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'sid', interaction: 'oktaStateToken', resume: 'oktaStateTokenResume' },
    },
    enabledJWA: {
      clientAuthSigningAlgValues: [...SIGNING_ALGORITHMS],
      dPoPSigningAlgValues: [...SIGNING_ALGORITHMS],
    },
    expiresWithSession: () => false,
    // The validator of any extra parameter runs on every request, also where it is absent.
    extraParams: { sessionToken: restoreOfflineAccess },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: {
        enabled: true,
        nonceSecret: randomBytes(32),
        requireNonce: (context: KoaContext) => context.oidc.route === 'token',
      },
      introspection: { enabled: true, allowedPolicy: isTokenOf },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true, allowedPolicy: mayRevoke },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    findAccount: (_: unknown, id: string) => {
      const user = users.find((candidate) => candidate.id === id);
      if (user === undefined) return undefined;
      return { accountId: id, claims: () => oidcClaims(user) };
    },
    interactions: {
      policy,
      url: (_: unknown, interaction: { uid: string }) => `/signin/${interaction.uid}`,
    },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), ...keyHeader }] },
    loadExistingGrant: (context: KoaContext) => grantTo(context, provider, users, options),
    pkce: { required: () => true },
    renderError: (context: KoaContext, out: { error: string; error_description?: string }) => {
      const { body } = badRequestPage(out.error, out.error_description ?? '');
      context.type = 'html';
      context.body = body;
    },
    responseTypes: ['code'],
    rotateRefreshToken: true,
    routes: {
      authorization: '/oauth2/v1/authorize',
      introspection: '/oauth2/v1/introspect',
      jwks: '/oauth2/v1/keys',
      revocation: '/oauth2/v1/revoke',
      token: '/oauth2/v1/token',
      userinfo: '/oauth2/v1/userinfo',
    },
    scopes: [...OIDC_SCOPES, ...OKTA_API_SCOPES],
    ttl: {
      AccessToken: () => options.accessTokenLifetimeSeconds,
      AuthorizationCode: 300,
      ClientCredentials: () => options.accessTokenLifetimeSeconds,
      Grant: REFRESH_TOKEN_LIFETIME,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: (context: KoaContext) =>
        context.oidc.entities['RotatedRefreshToken']?.remainingTTL ?? REFRESH_TOKEN_LIFETIME,
      Session: 2 * HOUR,
    },
  });

  for (const event of ['grant.error', 'revocation.error', 'introspection.error']) {
    provider.on(event, (context: KoaContext, problem: ProviderError) => {
      const { error, description } = oktaTokenError(problem);
      context.body = { error, error_description: description };
    });
  }
  return { issuer, provider, store, publicJwk };
}

/** oidc-provider drops `offline_access` without a consent prompt, by OpenID Connect Core §11; Okta does not. */
function restoreOfflineAccess(context: KoaContext): void {
  const { params, body } = context.oidc;
  const asked = context.method === 'POST' ? body?.['scope'] : context.query['scope'];
  if (typeof asked === 'string' && asked.split(' ').includes('offline_access')) {
    params['scope'] = `${params['scope'] ?? ''} offline_access`.trim();
  }
}

/** Every sign-in is a grant of its own, so revoking one family of tokens leaves the others. */
async function grantTo(
  context: KoaContext,
  provider: Provider,
  users: readonly OrgUser[],
  options: ProviderOptions,
) {
  const { account, client, requestParamScopes } = context.oidc;
  const user = users.find(({ id }) => id === account?.accountId);
  if (user === undefined) return undefined;
  if (client.clientId === options.clientId && !user.assigned) {
    throw new errors.CustomOIDCProviderError(
      'access_denied',
      'User is not assigned to the client application.',
    );
  }
  const grant = new provider.Grant({ accountId: user.id, clientId: client.clientId });
  const granted: readonly string[] = [...OIDC_SCOPES, ...options.grantedScopes];
  grant.addOIDCScope([...requestParamScopes].filter((scope) => granted.includes(scope)).join(' '));
  await grant.save();
  return grant;
}

async function isTokenOf(
  _: KoaContext,
  client: { clientId: string },
  token: { clientId: string },
): Promise<boolean> {
  return token.clientId === client.clientId;
}

/** Okta: revoking an access token leaves its refresh token alone; oidc-provider would revoke both. */
async function mayRevoke(
  _: KoaContext,
  client: { clientId: string },
  token: { kind: string; clientId: string; destroy(): Promise<void> },
): Promise<boolean> {
  if (token.clientId !== client.clientId) return false;
  if (token.kind !== 'AccessToken') return true;
  await token.destroy();
  return false;
}
