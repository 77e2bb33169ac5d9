import type { SessionManager } from '../../auth/sign-in/session-manager.ts';
import {
  allowsStaleAnswer,
  assistantError,
  toWireError,
  type ErrorCode,
} from '../../domain/errors.ts';
import { OPTIONAL_SCOPES } from '../../domain/okta-scopes.ts';
import { connectionKindOf, type OrgConfig } from '../../domain/org-config.ts';
import type { SessionUser } from '../../domain/session.ts';
import { FRESH_FOR_MS, isFresh } from '../../domain/snapshot.ts';
import type { Item } from '../../domain/stored-item.ts';
import type {
  Authentication,
  DetailResult,
  DetailSection,
  DetailValues,
  NotSharedReason,
  SectionValues,
  UserDetails,
} from '../../domain/user-details.ts';
import { fetchBrowserSession } from '../../okta/browser-session.ts';
import {
  fetchAuthenticators,
  fetchCustomAttributes,
  fetchMyGroups,
  fetchMyOrganization,
} from '../../okta/my-account.ts';
import type { OktaDeps } from '../../okta/okta-deps.ts';
import { StepUpError } from '../../okta/okta-errors.ts';
import type { DetailSnapshots } from '../../storage/on-demand-catalog.ts';
import type { Platform } from '../platform.ts';
import type { ScopeKnowledge } from './known-scopes.ts';
import { signInValues } from './sign-in-values.ts';
import { runWithStepUp } from './step-up.ts';

export interface DetailsDeps {
  readonly platform: Pick<Platform, 'fetch' | 'now' | 'policy' | 'timeout'>;
  readonly session: Pick<SessionManager, 'getTokenSet' | 'reauthorize'>;
  readonly scopes: ScopeKnowledge;
  readonly user: Item<SessionUser | null>;
  readonly authentication: Item<Authentication | null>;
  readonly snapshots: Item<DetailSnapshots>;
  readonly helpDesk: Item<string | null>;
  /** The account's org; throws as `Configuration.require` does. */
  org(): Promise<OrgConfig>;
  oktaDeps(org: OrgConfig): OktaDeps;
}

type Fetcher = (deps: OktaDeps, signal: AbortSignal) => Promise<SectionValues>;

const FETCHERS: Readonly<Record<Exclude<DetailSection, 'signIn'>, Fetcher>> = {
  customAttributes: fetchCustomAttributes,
  authenticators: fetchAuthenticators,
  groups: fetchMyGroups,
  org: fetchMyOrganization,
};

/** By these Okta says that it does not give a section. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'OKTA_FORBIDDEN',
  'OKTA_REQUEST_REJECTED',
  'OKTA_RESPONSE_UNEXPECTED',
]);

/** Reads the user's details as far as scopes, policy and the connection allow; a scope is asked for at first need. */
export function createUserDetails(deps: DetailsDeps): UserDetails & { forget(): Promise<void> } {
  function notShared(reason: NotSharedReason): DetailResult {
    return { kind: 'not-shared', reason, takenAt: deps.platform.now() };
  }

  async function readSignIn(org: OrgConfig): Promise<DetailResult> {
    const { platform } = deps;
    const [user, browser] = await Promise.all([
      deps.user.read(),
      fetchBrowserSession(org.orgUrl, platform.fetch, platform.timeout),
    ]);
    const isSameUser = browser !== null && browser !== 'unknown' && browser.userId === user?.sub;
    const endsAt = isSameUser ? browser.expiresAt : null;
    const values = signInValues(await deps.authentication.read(), endsAt);
    return { kind: 'shared', values, isCut: false, takenAt: platform.now() };
  }

  /** Why a scope is not there, or `null` where the tokens have it. */
  async function obtainScope(
    org: OrgConfig,
    scope: string,
    signal: AbortSignal,
    onlyKnown: boolean,
  ): Promise<NotSharedReason | null> {
    const { scopes, session } = deps;
    const isKnown = (await scopes.granted(org)).includes(scope);
    if (!isKnown && (onlyKnown || (await scopes.isDenied(org, scope)))) return 'scope';
    const { scope: tokenScopes } = await session.getTokenSet(org, signal);
    if (tokenScopes.split(' ').includes(scope)) return null;
    try {
      const isGranted = await session.reauthorize(org, { scopes: [scope] });
      await scopes.record(org, scope, isGranted);
      return isGranted ? null : 'scope';
    } catch (thrown) {
      const { code } = toWireError(thrown);
      // No session at Okta: it cannot be found out without a window.
      if (code === 'SIGN_IN_REQUIRED') return 'sign-in';
      if (code !== 'SIGN_IN_SCOPE_NOT_GRANTED' && code !== 'SIGN_IN_REFUSED') throw thrown;
      await scopes.record(org, scope, false);
      return 'scope';
    }
  }

  async function fetchSection(
    section: keyof typeof FETCHERS,
    org: OrgConfig,
    signal: AbortSignal,
  ): Promise<SectionValues | NotSharedReason> {
    try {
      return await runWithStepUp(org, deps.session, () =>
        FETCHERS[section](deps.oktaDeps(org), signal),
      );
    } catch (thrown) {
      if (thrown instanceof StepUpError) return 'sign-in';
      const { code } = toWireError(thrown);
      if (REFUSALS.has(code)) return 'refused';
      if (code === 'OKTA_SCOPE_MISSING') return 'scope';
      throw thrown;
    }
  }

  async function readSection(
    section: keyof typeof FETCHERS,
    org: OrgConfig,
    signal: AbortSignal,
    onlyKnown: boolean,
  ): Promise<DetailResult> {
    const { platform, snapshots } = deps;
    const stored = (await snapshots.read())[section];
    if (stored !== undefined && isFresh(stored.takenAt, platform.now(), FRESH_FOR_MS.profile))
      return sharedAgain(stored);
    const scope = section === 'groups' ? null : OPTIONAL_SCOPES[section];
    const user = await deps.user.read();
    try {
      const missing = scope === null ? null : await obtainScope(org, scope, signal, onlyKnown);
      if (missing !== null) return notShared(missing);
      const fetched = await fetchSection(section, org, signal);
      if (typeof fetched === 'string') return notShared(fetched);
      const { values, isCut } = fetched;
      // A sign-out has deleted what was stored: the answer belongs to another user.
      if ((await deps.user.read())?.sub !== user?.sub)
        throw assistantError('CANCELLED', 'The user changed meanwhile.');
      const takenAt = platform.now();
      if (section === 'org') await deps.helpDesk.write(helpDeskUrl(values));
      const snapshot = { value: values, isCut, takenAt };
      await snapshots.write({ ...(await snapshots.read()), [section]: snapshot });
      return { kind: 'shared', values, isCut, takenAt };
    } catch (thrown) {
      if (stored === undefined || !allowsStaleAnswer(toWireError(thrown).code)) throw thrown;
      return sharedAgain(stored);
    }
  }

  return {
    async read(section, signal, onlyKnown = false) {
      const org = await deps.org();
      if (connectionKindOf(org) !== 'sign-in') return notShared('connection');
      if (section === 'signIn') return await readSignIn(org);
      if (section === 'groups' && (await deps.platform.policy()).groups === false)
        return notShared('policy');
      return await readSection(section, org, signal, onlyKnown);
    },
    async forget() {
      await deps.snapshots.write({});
    },
  };
}

function sharedAgain(stored: NonNullable<DetailSnapshots[DetailSection]>): DetailResult {
  const { value, isCut = false, takenAt } = stored;
  return { kind: 'shared', values: value, isCut, takenAt };
}

/** The org's help page, else a draft to its support address. */
function helpDeskUrl({ helpLink, supportEmail }: DetailValues): string | null {
  return helpLink ?? (supportEmail === undefined ? null : `mailto:${supportEmail}`);
}
