import { generateKeyPairSync } from 'node:crypto';
import tls from 'node:tls';
import { Client } from '@okta/okta-sdk-nodejs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNameProxy } from '../okta-org/name-proxy.ts';
import { signIn } from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const authorities = tls.getCACertificates('default');
let org: OktaOrg;
let proxy: Awaited<ReturnType<typeof startNameProxy>>;

beforeAll(async () => {
  org = await startOktaOrg();
  proxy = await startNameProxy(org.port);
  tls.setDefaultCACertificates([...authorities, org.certificate]);
});
afterAll(async () => {
  tls.setDefaultCACertificates(authorities);
  await org.stop();
  await proxy.stop();
});

/** Okta's own client; its token cache is filled, as it cannot sign a user in. */
function clientWith(accessToken: string): Client {
  const configuration = {
    orgUrl: org.orgUrl,
    authorizationMode: 'PrivateKey',
    clientId: org.clientId,
    scopes: ['okta.users.read.self'],
    privateKey,
    httpsProxy: proxy.url,
    cacheMiddleware: null,
  };
  const client = new Client(configuration);
  Object.assign(Object(client).oauth, { accessToken: { access_token: accessToken } });
  return client;
}

describe('@okta/okta-sdk-nodejs', () => {
  it('reads the signed-in user', async () => {
    const { access_token: token } = await signIn(org, 'alice@acme.example');
    const user = await clientWith(token).userApi.getUser({ userId: 'me' });
    expect(user.status).toBe('ACTIVE');
    expect(user.profile).toMatchObject({ title: 'Senior Product Designer', manager: 'Dana Ruiz' });
    expect(user.created).toBeInstanceOf(Date);
  });

  it('reads the app links', async () => {
    const { access_token: token } = await signIn(org, 'alice@acme.example');
    const links = await clientWith(token).userApi.listAppLinks({ userId: 'me' });
    const labels: unknown[] = [];
    await links.each((link) => {
      labels.push(link.label);
    });
    expect(labels).toEqual(org.users[0]?.appLinks.map(({ label }) => label));
  });

  it('understands the errors', async () => {
    const { access_token: token } = await signIn(org, 'alice@acme.example');
    await expect(clientWith(token).userApi.getUser({ userId: '00uOther' })).rejects.toMatchObject({
      status: 403,
      errorCode: 'E0000006',
      errorSummary: 'You do not have permission to perform the requested action',
    });
  });
});
