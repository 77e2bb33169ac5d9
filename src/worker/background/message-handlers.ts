import type { AccountId } from '../../domain/accounts.ts';
import { isSameConnection, connectionKindOf } from '../../domain/org-config.ts';
import { NO_USAGE } from '../../domain/usage.ts';
import type { MessageType, ReplyOf, RequestOf } from '../../messages/protocol.ts';
import type { BackgroundWorker } from './create-worker.ts';

/** What the worker does for each message of one account's page; a type without a handler does not compile. */
export type MessageHandlers = {
  readonly [T in MessageType]: (request: RequestOf<T>, account: AccountId) => Promise<ReplyOf<T>>;
};

export function createMessageHandlers(worker: BackgroundWorker): MessageHandlers {
  const { platform, accounts, omnibox } = worker;
  const { pendingAction } = platform.items;

  /** What was asked for before is not the next user's wish. */
  async function clearPendingAction(account: AccountId): Promise<void> {
    if ((await pendingAction.read())?.account === account) await pendingAction.write(null);
  }

  /** Whether the browser's session at this org is another account's, so that Okta has to ask who signs in. */
  async function hasOtherUserSession(account: AccountId): Promise<boolean> {
    const { list } = await platform.items.accounts.read();
    const ownAccount = list.find(({ id }) => id === account);
    return (
      ownAccount?.user === null &&
      list.some(
        ({ id, org, user }) =>
          id !== account &&
          user !== null &&
          connectionKindOf(org) === 'sign-in' &&
          org.orgUrl === ownAccount.org.orgUrl,
      )
    );
  }

  return {
    async 'org/save'(request, account) {
      const { items, services } = accounts.of(account);
      const { connect } = await services();
      const before = await items.org.read();
      const org = await connect(request);
      if (before !== null && !isSameConnection(before, org)) await clearPendingAction(account);
      return org;
    },
    async 'org/apply-policy'() {
      await worker.applyPolicy();
      return null;
    },
    async 'org/forget'(_request, account) {
      await clearPendingAction(account);
      await accounts.remove(account);
      return null;
    },
    async 'accounts/add'(request) {
      const id = await accounts.reserveId();
      const org = await (await accounts.of(id).services()).connect(request);
      await accounts.switchTo(id);
      return org;
    },
    async 'accounts/switch'({ id }) {
      await accounts.switchTo(id);
      return null;
    },
    async 'accounts/describe'({ name, color }, account) {
      await accounts.setNameAndColor(account, { name, color });
      return null;
    },
    async 'session/sign-in'({ how }, account) {
      const { configuration, sessionManager } = await accounts.of(account).services();
      const mode =
        how === 'interactive' && (await hasOtherUserSession(account)) ? 'switch-user' : how;
      const session = await sessionManager.signIn(await configuration.require(), mode);
      accounts.forgetBrowserUser();
      void omnibox.runPendingAction().catch(platform.report);
      return session;
    },
    async 'session/resume'() {
      await worker.recover();
      return null;
    },
    async 'session/sign-out'(_request, account) {
      await clearPendingAction(account);
      return await (await accounts.of(account).services()).sessionManager.signOut();
    },
    async 'applications/refresh'({ force }, account) {
      const { browserUser, refreshIfStale, services } = accounts.of(account);
      void browserUser.prepare().catch(platform.report);
      if (!force) await refreshIfStale();
      else await (await services()).directory.refreshApplications(new AbortController().signal);
      return null;
    },
    async 'link/open'({ applicationId, where, anyway }, account) {
      await accounts.of(account).launcher.open(applicationId, where, anyway === true);
      return null;
    },
    async 'usage/clear'(_request, account) {
      await accounts.of(account).items.usage.write(NO_USAGE);
      return null;
    },
    async 'diagnose/run'({ check }, account) {
      return await (await accounts.of(account).services()).diagnose(check);
    },
    async 'access/change'({ change }) {
      await (await worker.outside()).applyChange(change);
      return null;
    },
    async mcp({ message }, account) {
      return await (await worker.pageConnection(account)).exchange(message);
    },
  };
}
