import { describe, expect, test } from 'vitest';
import { NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import { CHECKS, type Check, type CheckResult } from '../../../src/domain/diagnosis.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { decodePolicy } from '../../../src/domain/policy.ts';
import { diagnosisReport } from '../../../src/ui/options/diagnosis-report.ts';
import { findingText } from '../../../src/ui/options/diagnosis-strings.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender, ORG_CONFIG } from '../../fakes/platform.ts';

function createTestWorker() {
  const fake = fakePlatform();
  const send = pageSender(createWorker(fake.platform, loadOnDemand, 'xml'));
  return {
    ...fake,
    send,
    diagnose: (check: Check): Promise<CheckResult> => send('diagnose/run', { check }),
  };
}

type TestWorker = ReturnType<typeof createTestWorker>;

async function signedIn(): Promise<TestWorker> {
  const fixture = createTestWorker();
  await fixture.send('session/sign-in', { how: 'interactive' });
  return fixture;
}

/** Answers one path otherwise; `undefined` leaves the honest answer. */
function answering(
  { platform }: TestWorker,
  path: string,
  answer: () => Response | Promise<Response>,
) {
  const { fetch } = platform;
  platform.fetch = async (input, init) =>
    new URL(input instanceof Request ? input.url : input).pathname === path
      ? await answer()
      : await fetch(input, init);
}

/** Makes every silent sign-in end with this error. */
function refuseSilentSignIn({ provider }: TestWorker, error: string, description = '') {
  provider.overrides.redirect = (url) => {
    url.searchParams.delete('code');
    url.searchParams.set('error', error);
    url.searchParams.set('error_description', description);
    return url;
  };
}

const forbidden = () => Response.json({ errorCode: 'E0000006', errorId: 'oae1' }, { status: 403 });
const OFFLINE = () => Promise.reject(new TypeError('Failed to fetch'));
const NOTHING = () => new Response(null, { status: 404 });

describe('the diagnosis of a working account', () => {
  test.each(CHECKS.filter((check) => check !== 'policy'))('passes the check %s', async (check) => {
    const { diagnose } = await signedIn();
    expect(await diagnose(check)).toMatchObject({ check, verdict: 'good', error: null });
  });

  test('passes the policy check if every key applies, and skips it without a policy', async () => {
    const { diagnose, setPolicy } = createTestWorker();
    expect(await diagnose('policy')).toMatchObject({ verdict: 'skipped' });
    setPolicy({ signInAtStart: true, dpop: false, ignored: [] });
    expect(await diagnose('policy')).toMatchObject({
      verdict: 'good',
      facts: { keys: 'signInAtStart, dpop' },
    });
  });

  test('names the facts', async () => {
    const { diagnose, clock } = await signedIn();
    expect((await diagnose('applications')).facts).toEqual({ count: '2' });
    expect((await diagnose('dpop')).facts).toEqual({ required: 'no', tokens: 'Bearer' });
    expect((await diagnose('version')).facts).toEqual({
      version: '1.0.0',
      browser: 'Chrome 147.0.0.0',
    });
    clock.now += 10 * 60_000;
    expect((await diagnose('session')).facts).toMatchObject({
      minutesLeft: '50',
      refreshToken: 'yes',
    });
  });

  test('passes the scope check even before a sign-in', async () => {
    expect(await createTestWorker().diagnose('scope')).toMatchObject({ verdict: 'good' });
  });
});

describe('the diagnosis finds', () => {
  test.each<[string, Check, string, (fixture: TestWorker) => unknown]>([
    ['host permission', 'access', 'ORG_PERMISSION_MISSING', ({ reachable }) => reachable.clear()],
    [
      'nothing answers',
      'org',
      'ORG_NOT_FOUND',
      ({ platform }) => {
        platform.fetch = OFFLINE;
      },
    ],
    [
      'a site that is not an Okta org',
      'org',
      'ORG_NOT_OKTA',
      ({ platform }) => {
        platform.fetch = async () => NOTHING();
      },
    ],
    [
      'an org that asks to wait',
      'org',
      'OKTA_RATE_LIMITED',
      (fixture) =>
        answering(
          fixture,
          '/.well-known/okta-organization',
          () => new Response(null, { status: 429 }),
        ),
    ],
    [
      'metadata of another issuer',
      'metadata',
      'ORG_METADATA_REFUSED',
      ({ provider }) => {
        provider.overrides.metadata = (known) => ({ ...known, issuer: 'https://evil.example' });
      },
    ],
    [
      'an unknown client ID',
      'client',
      'SIGN_IN_CLIENT_REFUSED',
      ({ provider }) => {
        provider.overrides.answer = ({ searchParams }) =>
          searchParams.has('client_id')
            ? Response.json({ errorCode: 'invalid_client' }, { status: 400 })
            : undefined;
      },
    ],
    [
      'an error page at the redirect URI',
      'redirect',
      'REDIRECT_URI_REFUSED',
      (fixture) =>
        answering(
          fixture,
          '/oauth2/v1/authorize',
          () => new Response("<h1>400</h1>The 'redirect_uri' parameter must be …", { status: 400 }),
        ),
    ],
    [
      'no answer at the redirect URI',
      'redirect',
      'NETWORK_UNAVAILABLE',
      (fixture) => answering(fixture, '/oauth2/v1/authorize', OFFLINE),
    ],
    [
      'a page of the network at the redirect URI',
      'redirect',
      'NETWORK_BLOCKED',
      (fixture) =>
        answering(fixture, '/oauth2/v1/authorize', () => new Response('<h1>Log in</h1>')),
    ],
    [
      'a server error at the redirect URI',
      'redirect',
      'SIGN_IN_UNAVAILABLE',
      (fixture) =>
        answering(fixture, '/oauth2/v1/authorize', () => new Response(null, { status: 503 })),
    ],
    [
      'a scope that is not granted',
      'scope',
      'SIGN_IN_SCOPE_NOT_GRANTED',
      (fixture) =>
        refuseSilentSignIn(fixture, 'consent_required', 'You are not allowed any of the scopes.'),
    ],
    [
      'a user who is not assigned',
      'scope',
      'SIGN_IN_NOT_ASSIGNED',
      (fixture) =>
        refuseSilentSignIn(
          fixture,
          'access_denied',
          'User is not assigned to the client application.',
        ),
    ],
    [
      'a sign-in that failed',
      'session',
      'SIGN_IN_POLICY',
      ({ items }) =>
        items.session.write({
          state: 'signed-out',
          problem: assistantError('SIGN_IN_POLICY', 'Refused.').wire,
        }),
    ],
    [
      'a clock that is ahead',
      'clock',
      'CLOCK_WRONG',
      ({ gate }) => {
        gate.ahead = -10 * 60_000;
      },
    ],
    [
      'a rate limit',
      'rate-limit',
      'OKTA_RATE_LIMITED',
      ({ items, clock }) => items.rateLimit.write({ orgUrl: ORG_URL, retryAt: clock.now + 30_000 }),
    ],
  ])('%s', async (_name, check, code, breakCheck) => {
    const fixture = createTestWorker();
    await breakCheck(fixture);
    expect(await fixture.diagnose(check)).toMatchObject({ verdict: 'bad', error: { code } });
  });

  test('a token without the scope', async () => {
    const fixture = createTestWorker();
    fixture.provider.overrides.tokens = (tokens) => ({ ...tokens, scope: 'openid profile' });
    await fixture.send('session/sign-in', { how: 'interactive' });
    expect(await fixture.diagnose('scope')).toMatchObject({
      verdict: 'bad',
      error: { code: 'SIGN_IN_SCOPE_NOT_GRANTED' },
    });
  });

  test.each<[Check, string]>([
    ['profile', '/api/v1/users/me'],
    ['applications', '/api/v1/users/me/appLinks'],
  ])('an API that denies access: %s', async (check, path) => {
    const fixture = await signedIn();
    answering(fixture, path, forbidden);
    expect(await fixture.diagnose(check)).toMatchObject({
      verdict: 'bad',
      error: { code: 'OKTA_FORBIDDEN', detail: { errorId: 'oae1' } },
    });
  });

  test('tokens that are not bound, or whose key no longer exists', async () => {
    const fixture = await signedIn();
    await fixture.items.org.write({ ...ORG_CONFIG, dpop: true });
    expect(await fixture.diagnose('dpop')).toMatchObject({ verdict: 'bad' });
    const tokenSet = await fixture.items.tokenSet.read();
    if (tokenSet === null) throw new Error('Nobody is signed in.');
    await fixture.items.tokenSet.write({ ...tokenSet, tokenType: 'DPoP' });
    expect(await fixture.diagnose('dpop')).toMatchObject({ verdict: 'bad' });
    await fixture.platform.dpopKeys.getOrCreate('1');
    expect(await fixture.diagnose('dpop')).toMatchObject({ verdict: 'good' });
  });

  test.each<[object, object]>([
    [{ groups: false, Groups: true }, { conflicts: 'groups, Groups' }],
    [{ dpop: 'required' }, { ignored: 'dpop' }],
    [
      { orgUrl: 'htps:/acme', clientId: '0oa1' },
      { ignored: 'orgUrl, clientId', orgLocked: 'yes' },
    ],
    [
      { orgUrl: 'acme.okta.com', ORG_URL: 'other.okta.com', clientId: '0oa1' },
      { conflicts: 'orgUrl, ORG_URL', orgLocked: 'yes' },
    ],
  ])('a policy that says two things, or nothing that can be read: %j', async (stored, facts) => {
    const { diagnose, setPolicy } = createTestWorker();
    setPolicy(decodePolicy(stored));
    const found = await diagnose('policy');
    expect(found).toMatchObject({ verdict: 'bad', facts });
    const { text, administrator } = findingText(found);
    for (const key of Object.keys(stored).filter((name) => name !== 'clientId')) {
      expect(text).toContain(key);
      expect(administrator).toContain(key);
    }
  });

  test('a policy with keys that are ignored', async () => {
    const { diagnose, setPolicy } = createTestWorker();
    setPolicy({ dpop: true, ignored: ['dPoP', 'aliases.crm', '<img src=x>\u202e'] });
    expect(await diagnose('policy')).toMatchObject({
      verdict: 'bad',
      facts: { keys: 'dpop', ignored: 'dPoP, aliases.crm, <img src=x>' },
    });
  });

  test('a policy that disables a tool which does not exist', async () => {
    const { diagnose, setPolicy } = createTestWorker();
    setPolicy({ disabledTools: ['get_my_user_profile', 'get_my_profile\u202e'] });
    expect(await diagnose('policy')).toMatchObject({
      verdict: 'bad',
      facts: { keys: 'disabledTools', unknownTools: 'get_my_profile' },
    });
  });

  test('a policy that disables tools by an empty name', async () => {
    const { diagnose, setPolicy } = createTestWorker();
    setPolicy({ disabledTools: [''] });
    expect(await diagnose('policy')).toMatchObject({
      verdict: 'bad',
      facts: { unknownTools: '“”' },
    });
  });

  test('reports quarantined stored items', async () => {
    const { diagnose, quarantinedKeys } = createTestWorker();
    quarantinedKeys.add('accounts').add('usage:2');
    expect(await diagnose('storage')).toMatchObject({
      verdict: 'bad',
      facts: { setAside: 'accounts, usage:2' },
    });
  });
});

describe('the diagnosis skips the checks', () => {
  test('of an account that is not signed in', async () => {
    const { diagnose } = createTestWorker();
    for (const check of ['session', 'dpop'] as const)
      expect(await diagnose(check)).toMatchObject({ verdict: 'skipped' });
  });

  test('of a scope if Okta asks for a sign-in first', async () => {
    const fixture = createTestWorker();
    refuseSilentSignIn(fixture, 'login_required');
    expect(await fixture.diagnose('scope')).toMatchObject({ verdict: 'skipped' });
  });

  test('that need an org if none is connected', async () => {
    const { diagnose, items } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    for (const check of CHECKS) {
      const needsNone = check === 'storage' || check === 'version';
      expect(await diagnose(check)).toMatchObject({ verdict: needsNone ? 'good' : 'skipped' });
    }
  });
});

test('the diagnosis reports a network failure if no response comes', async () => {
  const fixture = createTestWorker();
  fixture.platform.timeout = () => AbortSignal.abort();
  answering(fixture, '/.well-known/openid-configuration', OFFLINE);
  expect(await fixture.diagnose('metadata')).toMatchObject({
    verdict: 'bad',
    error: { code: 'NETWORK_UNAVAILABLE' },
  });
});

describe('the report', () => {
  async function reportOf({ diagnose }: TestWorker): Promise<string> {
    const findings: CheckResult[] = [];
    for (const check of CHECKS) findings.push(await diagnose(check));
    return diagnosisReport(findings, 'acme.okta.com');
  }

  test('names the host, each check and the codes', async () => {
    const fixture = await signedIn();
    fixture.quarantinedKeys.add('usage');
    answering(fixture, '/api/v1/users/me', forbidden);
    const report = await reportOf(fixture);
    expect(report).toContain('Org: acme.okta.com');
    expect(report).toContain('✓ Client ID\n');
    expect(report).toContain('✗ Your profile (OKTA_FORBIDDEN, errorId: oae1)');
    expect(report).toContain('(count: 2)');
    expect(report).toContain('– Organization policy');
    expect(report.trim().split('\n')).toHaveLength(3 + CHECKS.length);
  });

  test('contains no secret and nothing about the user', async () => {
    const fixture = await signedIn();
    await fixture.items.session.write({
      state: 'signed-out',
      problem: assistantError('SIGN_IN_REFUSED', 'No.', {
        error: 'access_denied',
        description: 'alice@acme.example may not',
      }).wire,
    });
    refuseSilentSignIn(fixture, 'odd', 'for Alice Ngata, 00uAlice');
    const report = await reportOf(fixture);
    const { provider, items } = fixture;
    const verifiers = provider.tokenRequests.map((request) => request.get('code_verifier') ?? '');
    const states = provider.authorizations.map(
      ({ searchParams }) => searchParams.get('state') ?? '',
    );
    const tokenSet = await items.tokenSet.read();
    const never = [
      ...provider.secrets,
      ...verifiers,
      ...states,
      tokenSet?.accessToken ?? '',
      tokenSet?.refreshToken ?? '',
      '00uAlice',
      'alice',
      'Alice',
      'Ngata',
      'Salesforce',
      'Designer',
      ORG_CONFIG.clientId,
    ];
    expect(never.filter((text) => text !== '').length).toBeGreaterThan(10);
    for (const text of never.filter((each) => each !== '')) expect(report).not.toContain(text);
    expect(report).toContain('SIGN_IN_REFUSED, error: access_denied');
  });
});
