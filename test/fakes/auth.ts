import type { TokenSet } from '../../src/auth/token-endpoint/token-set.ts';
import type { PendingRefresh, PendingSignIn } from '../../src/auth/sign-in/pending-requests.ts';
import type { AuthDeps } from '../../src/auth/auth-deps.ts';
import { createServerClock } from '../../src/auth/token-endpoint/server-clock.ts';
import type { OrgConfig } from '../../src/domain/org-config.ts';
import { SIGNED_OUT, type Session, type SessionUser } from '../../src/domain/session.ts';
import { dpopGate } from './dpop-gate.ts';
import { memoryDpopKeys } from './dpop-keys.ts';
import { CLIENT_ID, identityProvider, ORG_URL, REDIRECT_URI } from './identity-provider.ts';
import { memoryItem } from './memory-item.ts';

export const ORG: OrgConfig = {
  orgUrl: ORG_URL,
  clientId: CLIENT_ID,
  alternateOrigins: [],
  source: 'user',
};

/** The dependencies of sign-in in memory, over an identity provider that can lie; `clock.now` is set by hand. */
export function fakeAuth() {
  const clock = { now: Date.now() };
  const gate = dpopGate(() => clock.now);
  const provider = identityProvider(() => clock.now + gate.ahead);
  const launches: string[] = [];
  const locks = new Map<string, Promise<unknown>>();
  const servers = createServerClock(() => clock.now);
  const storedOrgs: OrgConfig[] = [];
  const reported: unknown[] = [];
  let forgotten = 0;
  let freedSpace = 0;
  const deps = {
    webAuthFlow: {
      redirectUri: REDIRECT_URI,
      async launch(url: URL, mode: 'interactive' | 'silent') {
        launches.push(mode);
        return await provider.authorize(url);
      },
    },
    originRule: { ensure: async (_orgUrl: string): Promise<void> => undefined },
    tokenSet: memoryItem<TokenSet | null>(null),
    revocations: memoryItem<readonly TokenSet[]>([]),
    session: memoryItem<Session>(SIGNED_OUT),
    pendingSignIn: memoryItem<PendingSignIn | null>(null),
    pendingRefresh: memoryItem<PendingRefresh | null>(null),
    user: memoryItem<SessionUser | null>(null),
    dpopKeys: memoryDpopKeys(),
    keyName: 'account',
    async storeDpopRequirement(org: OrgConfig) {
      storedOrgs.push(org);
    },
    servers,
    async withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
      const before = locks.get(name) ?? Promise.resolve();
      const result = before.then(work, work);
      locks.set(name, result);
      return await result;
    },
    async freeSpace() {
      freedSpace += 1;
    },
    async forgetUser() {
      forgotten += 1;
    },
    fetch: servers.observingFetch(gate.guard(provider.fetch)),
    now: () => clock.now,
    random: () => 0.5,
    wait: async () => undefined,
    report(error) {
      reported.push(error);
    },
  } satisfies AuthDeps;
  return {
    deps,
    provider,
    gate,
    clock,
    launches,
    storedOrgs,
    reported,
    forgotten: () => forgotten,
    freedSpace: () => freedSpace,
  };
}
