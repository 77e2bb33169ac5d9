import { discover } from '../auth/authorization-server.ts';
import { probeRedirectUri, probeScopes } from '../auth/probe.ts';
import { createServerMemory } from '../auth/server-memory.ts';
import { requireClock } from '../auth/token-request.ts';
import type { Check, Finding } from '../domain/diagnosis.ts';
import { problem, toWireError, type AssistantError, type WireError } from '../domain/errors.ts';
import { kindOf, orgOrigins, type OrgConfig } from '../domain/org-config.ts';
import { keysInForce } from '../domain/policy.ts';
import { isLimited } from '../domain/rate-limit.ts';
import { fetchApplications, fetchProfile } from '../okta/okta-client.ts';
import { fetchOrganization } from '../okta/organization.ts';
import type { OktaPorts } from '../okta/ports.ts';
import type { AccountItems, Platform } from './platform.ts';
import { whoseOf } from './whose.ts';

export interface DiagnosisPorts {
  readonly platform: Platform;
  readonly items: AccountItems;
  /** Under which name the account's DPoP key is kept. */
  readonly keyName: string;
  oktaPorts(org: OrgConfig): OktaPorts;
}

type Facts = Finding['facts'];
type Found = Pick<Finding, 'verdict' | 'error' | 'facts'>;
type Checker = (ports: DiagnosisPorts, org: OrgConfig, signal: AbortSignal) => Promise<Found>;

/** Less than a page waits for the reply. */
const TIMEOUT_MS = 20_000;
const READ_SCOPE = 'okta.users.read.self';

/** Checks of what does not need an org. */
const ANYWHERE = {
  policy: checkPolicy,
  storage: checkStorage,
  version: checkVersion,
} satisfies Partial<Record<Check, (ports: DiagnosisPorts) => Promise<Found>>>;

const AT_ORG: Readonly<Record<Exclude<Check, keyof typeof ANYWHERE>, Checker>> = {
  async access({ platform }, { orgUrl }) {
    if (await platform.mayReach(orgUrl)) return good();
    throw problem('ORG_PERMISSION_MISSING', `The browser may not reach ${orgUrl}.`, { orgUrl });
  },
  async org({ platform }, { orgUrl }, signal) {
    if ((await fetchOrganization(orgUrl, platform.fetch)) !== null) return good();
    // Says better why there is no answer.
    await discover(orgUrl, null, platform.fetch, signal);
    throw problem('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
  },
  async metadata({ platform }, { orgUrl }, signal) {
    await discover(orgUrl, null, platform.fetch, signal);
    return good();
  },
  async client({ platform }, { orgUrl, clientId }, signal) {
    if (clientId === '') return untold();
    await discover(orgUrl, clientId, platform.fetch, signal);
    return good();
  },
  async redirect({ platform }, org, signal) {
    if (kindOf(org) !== 'sign-in') return untold();
    await probeRedirectUri(org, platform, signal);
    return good();
  },
  async scope({ platform, items }, org, signal) {
    if (kindOf(org) !== 'sign-in') return untold();
    const grant = await items.grant.read();
    if (grant === null) {
      const refusal = await probeScopes(org, platform, signal).catch((thrown: unknown) => thrown);
      return refusal === null ? good() : unlessSignedOut(toWireError(refusal));
    }
    if (grant.scope.split(' ').includes(READ_SCOPE)) return good({ scopes: grant.scope });
    throw problem('SIGN_IN_SCOPE_NOT_GRANTED', 'A scope is not granted to this app in Okta.', {
      scope: READ_SCOPE,
    });
  },
  async session({ platform, items }, org) {
    const [session, grant] = [await items.session.read(), await items.grant.read()];
    if (session.state === 'signing-in') return untold();
    if (session.state !== 'signed-in')
      return session.problem === null ? untold() : unlessSignedOut(session.problem);
    if (kindOf(org) !== 'sign-in') return good();
    return good({
      scopes: grant?.scope ?? '',
      minutesLeft: String(Math.round(((grant?.expiresAt ?? 0) - platform.now()) / 60_000)),
      refreshToken: grant?.refreshToken == null ? 'no' : 'yes',
    });
  },
  async profile({ oktaPorts }, org, signal) {
    await fetchProfile(oktaPorts(org), signal, whoseOf(org));
    return good();
  },
  async applications({ oktaPorts }, org, signal) {
    const origins = orgOrigins(org);
    const { length } = await fetchApplications(oktaPorts(org), origins, signal, whoseOf(org));
    return good({ count: String(length) });
  },
  async 'rate-limit'({ platform, items }) {
    const limit = await items.rateLimit.read();
    if (limit === null || !isLimited(limit.retryAt, platform.now())) return good();
    const { retryAt } = limit;
    throw problem('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', { retryAt });
  },
  async clock({ platform }, { orgUrl }, signal) {
    const servers = createServerMemory(platform.now);
    await discover(orgUrl, null, servers.hearing(platform.fetch), signal);
    requireClock(orgUrl, { servers });
    return good({ secondsAhead: String(Math.round(-servers.offset(orgUrl) / 1000)) });
  },
  async dpop({ platform, items, keyName }, { dpop = false }) {
    const grant = await items.grant.read();
    const facts = { required: dpop ? 'yes' : 'no', tokens: grant?.tokenType ?? 'none' };
    if (grant === null) return untold(facts);
    if (grant.tokenType === 'Bearer') return dpop ? bad(null, facts) : good(facts);
    return (await platform.dpopKeys.read(keyName)) === null ? bad(null, facts) : good(facts);
  },
};

/** Runs one check of one account; never rejects. */
export function createDiagnosis(ports: DiagnosisPorts): (check: Check) => Promise<Finding> {
  async function run(check: Check, signal: AbortSignal): Promise<Found> {
    if (check === 'policy' || check === 'storage' || check === 'version')
      return await ANYWHERE[check](ports);
    const org = await ports.items.org.read();
    return org === null ? untold() : await AT_ORG[check](ports, org, signal);
  }

  return async (check) => {
    const signal = ports.platform.timeout(TIMEOUT_MS);
    const found = await run(check, signal).catch((thrown: unknown) =>
      bad(signal.aborted ? unanswered().wire : toWireError(thrown)),
    );
    return { check, ...found };
  };
}

async function checkPolicy({ platform }: DiagnosisPorts): Promise<Found> {
  const policy = await platform.policy();
  const keys = keysInForce(policy).join(', ');
  const ignored = (policy.ignored ?? []).join(', ');
  if (ignored !== '') return bad(null, { keys, ignored });
  return keys === '' ? untold() : good({ keys });
}

async function checkStorage({ platform }: DiagnosisPorts): Promise<Found> {
  const setAside = (await platform.setAside()).join(', ');
  return setAside === '' ? good() : bad(null, { setAside });
}

async function checkVersion({ platform: { version, browser } }: DiagnosisPorts): Promise<Found> {
  return good({ version, browser });
}

function good(facts: Facts = {}): Found {
  return { verdict: 'good', error: null, facts };
}

function bad(error: WireError | null, facts: Facts = {}): Found {
  return { verdict: 'bad', error, facts };
}

function untold(facts: Facts = {}): Found {
  return { verdict: 'untold', error: null, facts };
}

/** That nobody is signed in is no fault. */
function unlessSignedOut(error: WireError): Found {
  return error.code === 'SIGN_IN_REQUIRED' ? untold() : bad(error);
}

function unanswered(): AssistantError {
  return problem('NETWORK_UNAVAILABLE', 'Okta did not answer in time.');
}
