import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { accountOf, NO_ACCOUNTS, type Account, type AccountId } from '../../domain/accounts.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { ConnectionKind } from '../../domain/connection.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { connectionKindOf, type OrgConfig } from '../../domain/org-config.ts';
import { sessionUser, SIGNED_OUT, type Session, type SessionUser } from '../../domain/session.ts';
import type { Extension } from '../extension.ts';

/** The org, the signed-in user, and the last problem with either. */
export interface SessionModel {
  /** False until the first values are read, so that nothing untrue is shown. */
  readonly ready: ReadonlySignal<boolean>;
  readonly org: ReadonlySignal<OrgConfig | null>;
  /** How the current account connects to Okta. */
  readonly connectionKind: ReadonlySignal<ConnectionKind>;
  readonly session: ReadonlySignal<Session>;
  readonly user: ReadonlySignal<SessionUser | null>;
  /** The account that this surface shows; `null` before setup. */
  readonly account: ReadonlySignal<Account | null>;
  /** Every account of this browser, including those that policy blocks. */
  readonly accounts: ReadonlySignal<readonly Account[]>;
  /** Incremented each time another user signs in: what the previous one typed must be dropped. */
  readonly userChanges: ReadonlySignal<number>;
  readonly problem: ReadonlySignal<WireError | null>;
  /** Whether a sign-in that this surface started is running. */
  readonly signingIn: ReadonlySignal<boolean>;
  /** Called in the click's own task, unless access to the org was `given` just before. */
  signIn(mode?: 'interactive' | 'switch-user', access?: 'given'): Promise<void>;
  signOut(): Promise<void>;
  /** Makes every surface show this account. */
  switchTo(id: AccountId): Promise<void>;
  dispose(): void;
}

export function createSessionModel(extension: Extension): SessionModel {
  const ready = signal(false);
  const org = signal<OrgConfig | null>(null);
  const session = signal<Session>(SIGNED_OUT);
  const accounts = signal(NO_ACCOUNTS);
  const userChanges = signal(0);
  const actionError = signal<WireError | null>(null);
  const signingIn = signal(false);
  let lastUser: string | null = null;

  const subscriptions = [
    readAndWatch(extension.org, (value) => {
      org.value = value;
    }),
    readAndWatch(extension.accounts, (value) => {
      accounts.value = value;
    }),
    readAndWatch(extension.session, (value) => {
      applySession(value);
      if (value.state === 'signed-in') actionError.value = null;
    }),
  ];
  void load();

  async function load() {
    await Promise.all(subscriptions.map(({ first }) => first));
    ready.value = true;
    // A policy that arrived after the browser's start may set up the org; a failure is retried at the next use.
    if (org.value === null) await extension.send('org/apply-policy', {}).catch(() => null);
  }

  function applySession(value: Session) {
    const user = sessionUser(value)?.sub ?? null;
    if (user !== null && lastUser !== null && user !== lastUser) userChanges.value += 1;
    lastUser = user ?? lastUser;
    session.value = value;
  }

  async function attempt(action: () => Promise<void>) {
    actionError.value = null;
    try {
      await action();
    } catch (error) {
      actionError.value = toWireError(error);
    }
  }

  /** Resolves at once if access was granted before; if the user denies it, the worker reports that. */
  async function requestHostAccess(): Promise<void> {
    if (org.value !== null) await extension.requestHostPermission(org.value.orgUrl);
  }

  return {
    ready,
    org,
    connectionKind: computed(() => (org.value === null ? 'sign-in' : connectionKindOf(org.value))),
    session,
    user: computed(() => sessionUser(session.value)),
    account: computed(() => accountOf(accounts.value, extension.account)),
    accounts: computed(() => accounts.value.list),
    userChanges,
    problem: computed(() => actionError.value ?? sessionProblem(session.value)),
    signingIn,
    async signIn(mode = 'interactive', access) {
      if (signingIn.value) return;
      signingIn.value = true;
      // Within the click's own task, as the browser requires; policy sets an org without asking for access.
      const accessRequest = access === 'given' ? undefined : requestHostAccess();
      await attempt(async () => {
        await accessRequest;
        applySession(await extension.send('session/sign-in', { how: mode }));
      });
      signingIn.value = false;
    },
    signOut: () =>
      attempt(async () => {
        applySession(await extension.send('session/sign-out', {}));
      }),
    switchTo: (id) =>
      attempt(async () => {
        await extension.send('accounts/switch', { id });
      }),
    dispose() {
      for (const { stop } of subscriptions) stop();
    },
  };
}

function sessionProblem(session: Session): WireError | null {
  return session.state === 'signed-out' || session.state === 'expired' ? session.problem : null;
}
