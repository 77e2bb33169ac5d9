import type { Grant } from '../../src/auth/grant.ts';
import type { PendingRefresh, PendingSignIn } from '../../src/auth/pending.ts';
import type { AuthPorts } from '../../src/auth/ports.ts';
import { createServerMemory } from '../../src/auth/server-memory.ts';
import type { OrgConfig } from '../../src/domain/org-config.ts';
import { SIGNED_OUT, type Session, type SessionUser } from '../../src/domain/session.ts';
import { onDemand } from '../../src/worker/on-demand.ts';
import { dpopGate } from './dpop-gate.ts';
import { memoryDpopKeys } from './dpop-keys.ts';
import { CLIENT_ID, identityProvider, ORG_URL, REDIRECT_URI } from './identity-provider.ts';
import { memoryItem } from './memory-item.ts';

export const ORG: OrgConfig = {
  orgUrl: ORG_URL,
  clientId: CLIENT_ID,
  alternateOrigin: null,
  source: 'user',
};

/** Sign-in's surroundings in memory, over an identity provider that can lie; `clock.now` is set by hand. */
export function authPorts() {
  const clock = { now: Date.now() };
  const gate = dpopGate(() => clock.now);
  const provider = identityProvider(() => clock.now + gate.ahead);
  const launches: string[] = [];
  const locks = new Map<string, Promise<unknown>>();
  const servers = createServerMemory(() => clock.now);
  const remembered: OrgConfig[] = [];
  const reported: unknown[] = [];
  let forgotten = 0;
  let madeRoom = 0;
  const ports = {
    webAuthFlow: {
      redirectUri: REDIRECT_URI,
      async launch(url: URL, how: 'interactive' | 'silent') {
        launches.push(how);
        return await provider.authorize(url);
      },
    },
    originRule: { ensure: async () => undefined },
    grant: memoryItem<Grant | null>(null),
    revocations: memoryItem<readonly Grant[]>([]),
    session: memoryItem<Session>(SIGNED_OUT),
    pendingSignIn: memoryItem<PendingSignIn | null>(null),
    pendingRefresh: memoryItem<PendingRefresh | null>(null),
    user: memoryItem<SessionUser | null>(null),
    dpopKeys: memoryDpopKeys(),
    keyName: 'account',
    async rememberDpop(org: OrgConfig) {
      remembered.push(org);
    },
    servers,
    async withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
      const before = locks.get(name) ?? Promise.resolve();
      const mine = before.then(work, work);
      locks.set(name, mine);
      return await mine;
    },
    async makeRoom() {
      madeRoom += 1;
    },
    async forgetUser() {
      forgotten += 1;
    },
    load: async () => onDemand,
    fetch: servers.hearing(gate.guard(provider.fetch)),
    now: () => clock.now,
    random: () => 0.5,
    wait: async () => undefined,
    report(error) {
      reported.push(error);
    },
  } satisfies AuthPorts;
  return {
    ports,
    provider,
    gate,
    clock,
    launches,
    remembered,
    reported,
    forgotten: () => forgotten,
    madeRoom: () => madeRoom,
  };
}
