import { createServer } from 'node:https';
import { identityProvider, ORG_URL, type IdentityProvider } from '../fakes/identity-provider.ts';
import { createCertificate } from '../okta-org/certificate.ts';
import { CUSTOM_DOMAIN_URL } from '../okta-org/constants.ts';
import { deliver, sendDefect } from '../okta-org/deliver.ts';
import {
  json,
  readRequest,
  redirect,
  type OrgResponse,
  type OrgRequest,
} from '../okta-org/exchange.ts';

/** What a test tells the provider to answer at the API, in place of the truth. */
interface ApiOverride {
  (request: OrgRequest): OrgResponse | undefined;
}

/** The hostile OpenID provider of the unit tests on a socket; it answers as `https://acme.okta.com` and any other host. */
export interface HostileProvider {
  readonly port: number;
  readonly provider: IdentityProvider;
  /** Every request that arrived, at whichever host. */
  readonly log: OrgRequest[];
  api: ApiOverride;
  /** Answers honestly again. */
  clearOverrides(): void;
  stop(): Promise<void>;
}

export async function startHostileProvider(): Promise<HostileProvider> {
  const provider = identityProvider();
  const log: OrgRequest[] = [];
  const pems = await createCertificate(CUSTOM_DOMAIN_URL);
  const server = createServer(pems, async (raw, response) => {
    try {
      const request = await readRequest(raw);
      log.push(request);
      await deliver(request, response, {}, () => answerOf(request));
    } catch (cause) {
      sendDefect(response, cause);
    }
  });

  async function answerOf(request: OrgRequest): Promise<OrgResponse> {
    const { url } = request;
    if (url.origin !== ORG_URL) return json(200, {});
    if (url.pathname === '/oauth2/v1/authorize') return redirect(await provider.authorize(url));
    if (url.pathname.startsWith('/api/')) return hostile.api(request) ?? apiAnswer(url);
    if (url.pathname === '/.well-known/okta-organization') return json(200, { id: '00o1' });
    return await asAnswer(
      await provider.fetch(url, { body: new URLSearchParams(request.body), method: 'POST' }),
    );
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('No port');
  const hostile: HostileProvider = {
    port: address.port,
    provider,
    log,
    api: () => undefined,
    clearOverrides() {
      provider.overrides = {};
      hostile.api = () => undefined;
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
  return hostile;
}

function apiAnswer({ pathname }: URL): OrgResponse {
  switch (pathname) {
    case '/api/v1/users/me':
      return json(200, { id: '00uAlice', profile: { login: 'alice@acme.example' } });
    case '/api/v1/users/me/appLinks':
      return json(200, [{ label: 'Salesforce', linkUrl: `${ORG_URL}/home/salesforce/0oa1/2` }]);
    default:
      return json(404, {});
  }
}

async function asAnswer(response: Response): Promise<OrgResponse> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
