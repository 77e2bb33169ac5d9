import { randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import type { AppLink } from './app-links.ts';
import { createCertificate } from './certificate.ts';
import {
  API_TOKEN_OWNER,
  CLIENT_ID,
  CUSTOM_DOMAIN_URL,
  ORG_URL,
  REDIRECT_URI,
} from './constants.ts';
import { controlAnswer } from './control.ts';
import { deliver, sendDefect } from './deliver.ts';
import { type OrgRequest, readRequest } from './exchange.ts';
import { type Fault, FaultProgram } from './faults.ts';
import type { OpenedApplication } from './home-pages.ts';
import { createAuthorizationServer } from './provider.ts';
import { isRateLimited, RateLimiter } from './rate-limit.ts';
import { type OrgState, route } from './router.ts';
import { SERVICE_APP, SERVICE_APP_KEY, type ServiceApp } from './service-app.ts';
import { createUsers, type OrgUser } from './users.ts';

export interface OktaOrgOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** The app links of the first user, instead of the 50 shipped ones. */
  appLinks?: AppLink[];
  /** Replaces the first user. */
  user?: Pick<OrgUser, 'id' | 'status' | 'profile'>;
  clientId?: string;
  redirectUris?: readonly string[];
  /** Okta API scopes granted to the application (default `okta.users.read.self`). */
  grantedScopes?: readonly string[];
  ungrantedScope?: 'refuse' | 'omit';
  refreshLeewaySeconds?: number;
  accessTokenLifetimeSeconds?: number;
  /** Whether the application requires DPoP; without it a client may still use it. */
  dpop?: boolean;
  /** More public keys of the API Services application (RFC 7517). */
  serviceKeys?: readonly JWK[];
  /** Okta API scopes granted to the API Services application (default `okta.users.read`). */
  serviceScopes?: readonly string[];
  /** Whether the API Services application requires DPoP, as new ones do in Okta. */
  serviceDpop?: boolean;
  requestsPerMinute?: number;
  faults?: readonly Fault[];
  /** A custom domain that is an issuer of its own (default `https://id.acme.example`). */
  alternateOrigin?: string;
}

/** One line of the request log. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Absent while the answer is under way, and when none was sent. */
  status?: number;
}

export interface OktaOrg {
  readonly orgUrl: string;
  readonly port: number;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly users: readonly OrgUser[];
  /** An API token; its owner, an administrator, is whom `me` names. */
  readonly apiToken: string;
  readonly apiTokenOwner: string;
  readonly serviceApp: ServiceApp;
  /** The TLS certificate, for clients that check it. */
  readonly certificate: string;
  requests(): readonly LoggedRequest[];
  opened(): readonly OpenedApplication[];
  setFaults(faults: readonly Fault[]): void;
  /** Lets requests go on that the fault `hold` keeps waiting. */
  release(): void;
  /** Forgets faults, request log, opened applications and rate limits; tokens and sessions stay. */
  reset(): void;
  /** Keeps users, tokens, sessions and the request log as they are now; the returned function resets the org to them. */
  save(): () => void;
  revokeAllRefreshTokens(): void;
  revokeAllAccessTokens(): void;
  endBrowserSessions(): void;
  stop(): Promise<void>;
}

/** Starts the local Okta org on 127.0.0.1; its public address stays `https://acme.okta.com`. */
export async function startOktaOrg(options: OktaOrgOptions = {}): Promise<OktaOrg> {
  const { clientId = CLIENT_ID, redirectUris = [REDIRECT_URI] } = options;
  const [redirectUri] = redirectUris;
  if (redirectUri === undefined) throw new TypeError('At least one redirect URI is needed');
  const grantedScopes = options.grantedScopes ?? ['okta.users.read.self'];
  const users = createUsers(options);
  const owner = users.find(({ login }) => login === API_TOKEN_OWNER) ?? users[0];
  if (owner === undefined) throw new TypeError('The org has no users');
  const apiToken = { value: `00${randomBytes(30).toString('base64url')}`, owner };
  const service = {
    serviceKeys: [SERVICE_APP_KEY, ...(options.serviceKeys ?? [])],
    serviceScopes: options.serviceScopes ?? ['okta.users.read'],
    serviceDpopRequired: options.serviceDpop ?? false,
  };
  const serverFor = (issuer: string) =>
    createAuthorizationServer({
      issuer,
      clientId,
      redirectUris,
      users,
      grantedScopes,
      refreshLeewaySeconds: options.refreshLeewaySeconds ?? 30,
      accessTokenLifetimeSeconds: options.accessTokenLifetimeSeconds ?? 3600,
      dpopRequired: options.dpop ?? false,
      ...service,
    });
  const customDomain = options.alternateOrigin ?? CUSTOM_DOMAIN_URL;
  const pems = await createCertificate(customDomain);
  const state: OrgState = {
    servers: [serverFor(ORG_URL), serverFor(customDomain)],
    rules: {
      clientId,
      redirectUris,
      grantedScopes,
      ungrantedScope: options.ungrantedScope ?? 'refuse',
      ...service,
    },
    users,
    opened: [],
    apiToken,
    usedProofs: new Set(),
  };
  const faults = new FaultProgram();
  faults.set(options.faults ?? []);
  const limiter = new RateLimiter(options.requestsPerMinute ?? 1200);
  const log: LoggedRequest[] = [];
  let held = Promise.withResolvers<void>();

  const controls = {
    requests: () => [...log],
    opened: () => [...state.opened],
    setFaults: (program: readonly Fault[]) => {
      faults.set(program);
      if (faults.breaksConnections) server.closeIdleConnections();
    },
    reset: () => {
      faults.set([]);
      limiter.clear();
      log.length = 0;
      state.opened.length = 0;
    },
  };

  const answerOf = async (request: OrgRequest, now: number) => {
    const { pathname } = request.url;
    if (!isRateLimited(pathname)) return route(request, state);
    const { headers, refused } = limiter.count(pathname, now);
    const answer = refused ?? (await route(request, state));
    return { ...answer, headers: { ...answer.headers, ...headers } };
  };

  const server = createServer(pems, async (raw, response) => {
    try {
      const request = await readRequest(raw);
      const control = controlAnswer(request, controls);
      if (control !== undefined) {
        await deliver(request, response, {}, async () => control);
        return;
      }
      const entry = logged(request);
      log.push(entry);
      // Chromium silently repeats a request, even a POST, that breaks on a connection used before.
      if (faults.breaksConnections) response.setHeader('connection', 'close');
      const action = faults.actionFor(request) ?? {};
      if (action.hold === true) await held.promise;
      const status = await deliver(request, response, action, (now) => answerOf(request, now));
      if (status !== undefined) entry.status = status;
    } catch (cause) {
      sendDefect(response, cause);
    }
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });

  const forget = (model: string) => {
    for (const { store } of state.servers) store.clear(model);
  };
  return {
    orgUrl: ORG_URL,
    port: portOf(server.address()),
    clientId,
    redirectUri,
    users,
    apiToken: apiToken.value,
    apiTokenOwner: owner.login,
    serviceApp: SERVICE_APP,
    certificate: pems.cert,
    ...controls,
    release: () => {
      held.resolve();
      held = Promise.withResolvers();
    },
    save() {
      const stores = state.servers.map(({ store }) => store.save());
      const usersThen = users.map((user) => structuredClone(user));
      const logThen = [...log];
      return () => {
        controls.reset();
        // What is still held belongs to what is over by now, and is never answered.
        held = Promise.withResolvers();
        for (const restore of stores) restore();
        for (const [index, user] of users.entries())
          Object.assign(user, structuredClone(usersThen[index]));
        state.usedProofs.clear();
        log.push(...logThen);
      };
    },
    revokeAllRefreshTokens: () => forget('RefreshToken'),
    revokeAllAccessTokens: () => {
      forget('AccessToken');
      forget('ClientCredentials');
    },
    endBrowserSessions: () => forget('Session'),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('The org has no port');
  return address.port;
}

function logged(request: OrgRequest): LoggedRequest {
  const { at, method, url, headers, body } = request;
  return { at, method, host: url.host, path: url.pathname, query: url.search, headers, body };
}
