import { discover } from '../../auth/token-endpoint/authorization-server.ts';
import { checkRedirectUri, checkScopes } from '../../auth/sign-in/dry-run-authorization.ts';
import { createServerClock } from '../../auth/token-endpoint/server-clock.ts';
import { requireAccurateClock } from '../../auth/token-endpoint/token-request.ts';
import type { Check, CheckResult } from '../../domain/diagnosis.ts';
import {
  assistantError,
  toWireError,
  type AssistantError,
  type WireError,
} from '../../domain/errors.ts';
import { READ_SELF_SCOPE } from '../../domain/okta-scopes.ts';
import { connectionKindOf, orgOrigins, type OrgConfig } from '../../domain/org-config.ts';
import { isRateLimitActive } from '../../domain/rate-limit.ts';
import { userRefOf } from '../../okta/fetch-user.ts';
import { fetchApplications, fetchProfile } from '../../okta/okta-client.ts';
import type { OktaDeps } from '../../okta/okta-deps.ts';
import type { AccountItems, BrowserApi, Clock, Platform } from '../platform.ts';
import { browserName } from './browser-name.ts';
import { storeAlternateOrigins } from './org-domains.ts';
import type { ScopeKnowledge } from './known-scopes.ts';
import { policyFacts } from './policy-facts.ts';
import { verifyOrg } from './verify-org.ts';

export interface DiagnosisDeps {
  readonly platform: Pick<
    Platform,
    keyof BrowserApi | keyof Clock | 'fetch' | 'policy' | 'dpopKeys' | 'quarantinedKeys'
  >;
  readonly items: AccountItems;
  /** The name under which the account's DPoP key is stored. */
  readonly keyName: string;
  oktaDeps(org: OrgConfig): OktaDeps;
  readonly scopes: Pick<ScopeKnowledge, 'forgetDenied'>;
}

type Facts = CheckResult['facts'];
type CheckOutcome = Pick<CheckResult, 'verdict' | 'error' | 'facts'>;
type Checker = (deps: DiagnosisDeps, org: OrgConfig, signal: AbortSignal) => Promise<CheckOutcome>;

/** Shorter than a page waits for the reply. */
const TIMEOUT_MS = 20_000;

/** Checks that need no org. */
const ORG_INDEPENDENT_CHECKS = {
  policy: checkPolicy,
  storage: checkStorage,
  version: checkVersion,
} satisfies Partial<Record<Check, (deps: DiagnosisDeps) => Promise<CheckOutcome>>>;

const ORG_CHECKS: Readonly<Record<Exclude<Check, keyof typeof ORG_INDEPENDENT_CHECKS>, Checker>> = {
  async access({ platform }, { orgUrl }) {
    if (await platform.hasHostPermission(orgUrl)) return pass();
    throw assistantError('ORG_PERMISSION_MISSING', `The browser may not reach ${orgUrl}.`, {
      orgUrl,
    });
  },
  async org({ platform, items }, org, signal) {
    const { alternateOrigins } = await verifyOrg(org.orgUrl, platform, signal);
    await storeAlternateOrigins(items, org, alternateOrigins);
    return pass();
  },
  async metadata({ platform }, { orgUrl }, signal) {
    await discover(orgUrl, null, platform.fetch, signal);
    return pass();
  },
  async client({ platform }, { orgUrl, clientId }, signal) {
    if (clientId === '') return skipped();
    await discover(orgUrl, clientId, platform.fetch, signal);
    return pass();
  },
  async redirect({ platform }, org, signal) {
    if (connectionKindOf(org) !== 'sign-in') return skipped();
    await checkRedirectUri(org, platform, signal);
    return pass();
  },
  async scope({ platform, items, scopes }, org, signal) {
    if (connectionKindOf(org) !== 'sign-in') return skipped();
    // An administrator may have granted one since.
    await scopes.forgetDenied();
    const tokenSet = await items.tokenSet.read();
    if (tokenSet === null) {
      const failure = await checkScopes(org, platform, signal).catch((thrown: unknown) => thrown);
      return failure === null ? pass() : failUnlessSignedOut(toWireError(failure));
    }
    if (tokenSet.scope.split(' ').includes(READ_SELF_SCOPE))
      return pass({ scopes: tokenSet.scope });
    throw assistantError(
      'SIGN_IN_SCOPE_NOT_GRANTED',
      'A scope is not granted to this app in Okta.',
      {
        scope: READ_SELF_SCOPE,
      },
    );
  },
  async session({ platform, items }, org) {
    const [session, tokenSet] = [await items.session.read(), await items.tokenSet.read()];
    if (session.state === 'signing-in') return skipped();
    if (session.state !== 'signed-in')
      return session.problem === null ? skipped() : failUnlessSignedOut(session.problem);
    if (connectionKindOf(org) !== 'sign-in') return pass();
    return pass({
      scopes: tokenSet?.scope ?? '',
      minutesLeft: String(Math.round(((tokenSet?.expiresAt ?? 0) - platform.now()) / 60_000)),
      refreshToken: tokenSet?.refreshToken == null ? 'no' : 'yes',
    });
  },
  async profile({ oktaDeps }, org, signal) {
    await fetchProfile(oktaDeps(org), signal, userRefOf(org));
    return pass();
  },
  async applications({ oktaDeps }, org, signal) {
    const origins = orgOrigins(org);
    const { length } = await fetchApplications(oktaDeps(org), origins, signal, userRefOf(org));
    return pass({ count: String(length) });
  },
  async 'rate-limit'({ platform, items }) {
    const limit = await items.rateLimit.read();
    if (limit === null || !isRateLimitActive(limit.retryAt, platform.now(), limit.askedAt))
      return pass();
    const { retryAt } = limit;
    throw assistantError('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', {
      retryAt,
    });
  },
  async clock({ platform }, { orgUrl }, signal) {
    const serverClock = createServerClock(platform.now);
    await discover(orgUrl, null, serverClock.observingFetch(platform.fetch), signal);
    requireAccurateClock(orgUrl, { servers: serverClock });
    return pass({ secondsAhead: String(Math.round(-serverClock.offset(orgUrl) / 1000)) });
  },
  async dpop({ platform, items, keyName }, { dpop = false }) {
    const tokenSet = await items.tokenSet.read();
    const facts = { required: dpop ? 'yes' : 'no', tokens: tokenSet?.tokenType ?? 'none' };
    if (tokenSet === null) return skipped(facts);
    if (tokenSet.tokenType === 'Bearer') return dpop ? fail(null, facts) : pass(facts);
    return (await platform.dpopKeys.read(keyName)) === null ? fail(null, facts) : pass(facts);
  },
};

/** Runs one check of one account; never rejects. */
export function createDiagnosis(deps: DiagnosisDeps): (check: Check) => Promise<CheckResult> {
  async function run(check: Check, signal: AbortSignal): Promise<CheckOutcome> {
    if (check === 'policy' || check === 'storage' || check === 'version')
      return await ORG_INDEPENDENT_CHECKS[check](deps);
    const org = await deps.items.org.read();
    return org === null ? skipped() : await ORG_CHECKS[check](deps, org, signal);
  }

  return async (check) => {
    const signal = deps.platform.timeout(TIMEOUT_MS);
    const outcome = await run(check, signal).catch((thrown: unknown) =>
      fail(signal.aborted ? timeoutError().wire : toWireError(thrown)),
    );
    return { check, ...outcome };
  };
}

async function checkPolicy({ platform }: DiagnosisDeps): Promise<CheckOutcome> {
  const { isSound, facts } = policyFacts(await platform.policy());
  if (!isSound) return fail(null, facts);
  return facts.keys === '' ? skipped() : pass(facts);
}

async function checkStorage({ platform }: DiagnosisDeps): Promise<CheckOutcome> {
  const quarantined = (await platform.quarantinedKeys()).join(', ');
  return quarantined === '' ? pass() : fail(null, { setAside: quarantined });
}

async function checkVersion({
  platform: { version, userAgent },
}: DiagnosisDeps): Promise<CheckOutcome> {
  return pass({ version, browser: browserName(userAgent) });
}

function pass(facts: Facts = {}): CheckOutcome {
  return { verdict: 'good', error: null, facts };
}

function fail(error: WireError | null, facts: Facts = {}): CheckOutcome {
  return { verdict: 'bad', error, facts };
}

function skipped(facts: Facts = {}): CheckOutcome {
  return { verdict: 'skipped', error: null, facts };
}

/** Being signed out is not a failure. */
function failUnlessSignedOut(error: WireError): CheckOutcome {
  return error.code === 'SIGN_IN_REQUIRED' ? skipped() : fail(error);
}

function timeoutError(): AssistantError {
  return assistantError('NETWORK_UNAVAILABLE', 'Okta did not answer in time.');
}
