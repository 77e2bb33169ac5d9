import '../../zod-jitless.ts';
import type { AccountId, Accounts } from '../../domain/accounts.ts';
import { assistantError, toWireError } from '../../domain/errors.ts';
import { createOutsideService, type OutsideService } from '../../outside/outside-service.ts';
import { OUTSIDE_ITEMS } from '../../storage/outside-catalog.ts';
import { itemsOf } from '../../storage/catalog-items.ts';
import type { Session } from '../../domain/session.ts';
import type { SignInPage } from '../../mcp/server-deps.ts';
import { TOOLS } from '../../tools/index.ts';
import type { AccountHandle, AccountLookup } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';
import { toolContext } from './tool-context.ts';

/** Only Okta knows when the user has signed in on its page; assistants wait a minute for an answer. */
const POLL_INTERVAL_MS = 3000;
const POLL_TIMEOUT_MS = 45_000;

/** Access for outside assistants; each call is decided for one account and reads its data. */
export function connectOutside(platform: Platform, accounts: AccountLookup): OutsideService {
  const { items, native, version } = platform;

  /** The account with this id, by default the current one; throws `ACCOUNT_NOT_FOUND` where it was removed. */
  async function accountOf(id?: AccountId): Promise<AccountHandle> {
    const current = await accounts.current();
    if (id === undefined || current.id === id) return current;
    const found = (await accounts.all()).find((account) => account.id === id);
    if (found === undefined) throw assistantError('ACCOUNT_NOT_FOUND', 'This account was removed.');
    return found;
  }

  async function session(id?: AccountId): Promise<Session['state']> {
    const { items: accountItems } = await accountOf(id);
    const { state } = await accountItems.session.read();
    // The browser's end deletes the session, not the user: this is no sign-out, and `recover()` has not run yet.
    return state === 'signed-out' && (await accountItems.user.read()) !== null ? 'expired' : state;
  }

  const signInPage: SignInPage = {
    async url() {
      const { items: accountItems } = await accounts.current();
      return (await accountItems.org.read())?.orgUrl ?? null;
    },
    async waitUntilSignedIn(signal, id) {
      const deadline = platform.now() + POLL_TIMEOUT_MS;
      while ((await session(id)) !== 'signed-in') {
        try {
          const { signIn } = await (await accountOf(id)).services();
          await signIn('silent');
        } catch (thrown) {
          if (toWireError(thrown).code !== 'SIGN_IN_REQUIRED' || platform.now() >= deadline)
            throw thrown;
          await platform.wait(POLL_INTERVAL_MS, signal);
        }
      }
    },
  };

  return createOutsideService({
    ...platform,
    native,
    version,
    items: { outsideAccess: items.outsideAccess, ...itemsOf(OUTSIDE_ITEMS, items.define) },
    server: {
      tools: TOOLS,
      version,
      signInPage,
      readView: async () => (await platform.fetch('/answer-view.html')).text(),
      watchApplications: (changed) => watchApplications(platform, accounts, changed),
      context: (signal, id) => toolContext(() => accountOf(id), platform, signal),
    },
    currentAccount: async () => (await accounts.current()).id,
    watchAccounts: items.accounts.watch,
    sessionState: session,
    watchUsers: (listener) => watchUsers(platform, listener),
    async applicationLabel(id, account) {
      const { items: accountItems } = await accountOf(account);
      const stored = (await accountItems.applications.read())?.value ?? [];
      return stored.find((application) => application.id === id)?.label ?? null;
    },
  });
}

function watchUsers(
  { items: { accounts }, report }: Pick<Platform, 'items' | 'report'>,
  listener: (account: AccountId) => void,
): () => void {
  const usersOf = ({ list }: Accounts) => new Map(list.map(({ id, user }) => [id, user?.sub]));
  let known: ReturnType<typeof usersOf> | null = null;
  accounts.read().then((all) => {
    known ??= usersOf(all);
  }, report);
  return accounts.watch((all) => {
    const users = usersOf(all);
    for (const [id, sub] of known ?? [])
      if (sub !== undefined && users.get(id) !== sub) listener(id);
    known = users;
  });
}

/** Calls `onChange` when the current account, or its list of applications, changes. */
function watchApplications(
  { items, report }: Pick<Platform, 'items' | 'report'>,
  { current }: AccountLookup,
  onChange: () => void,
): () => void {
  let stopWatching = () => {};
  let lastFingerprint: string | null = null;
  let isStopped = false;

  async function watchCurrentAccount(): Promise<void> {
    const { id, items: accountItems } = await current();
    if (isStopped) return;
    const readFingerprint = async () =>
      JSON.stringify([
        id,
        (await accountItems.applications.read())?.value.map((application) => [
          application.id,
          application.label,
        ]),
      ]);
    const compare = async () => {
      const fingerprint = await readFingerprint();
      if (lastFingerprint !== null && lastFingerprint !== fingerprint) onChange();
      lastFingerprint = fingerprint;
    };
    stopWatching();
    stopWatching = accountItems.applications.watch(() => void compare().catch(report));
    await compare();
  }

  const stopAccounts = items.accounts.watch(() => void watchCurrentAccount().catch(report));
  watchCurrentAccount().catch(report);
  return () => {
    isStopped = true;
    stopWatching();
    stopAccounts();
  };
}
