import type { AccountId } from '../../domain/accounts.ts';
import { NO_LAUNCHES } from '../../domain/launch-history.ts';
import type { MessageType, ReplyOf, RequestOf } from '../../messages/protocol.ts';
import type { BackgroundWorker } from './create-worker.ts';

/** The worker's handler for each message type of one account's pages; a type without a handler does not compile. */
export type MessageHandlers = {
  readonly [T in MessageType]: (request: RequestOf<T>, account: AccountId) => Promise<ReplyOf<T>>;
};

export function createMessageHandlers(worker: BackgroundWorker): MessageHandlers {
  const { platform, accounts, omnibox } = worker;

  return {
    async 'org/save'(request, account) {
      return await (await accounts.of(account).services()).connect(request);
    },
    async 'org/apply-policy'() {
      await worker.applyPolicy();
      return null;
    },
    async 'org/forget'(_request, account) {
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
      const session = await (await accounts.of(account).services()).signIn(how);
      accounts.forgetBrowserUser();
      void omnibox.runPendingAction().catch(platform.report);
      return session;
    },
    async 'session/resume'() {
      await worker.recover();
      return null;
    },
    async 'session/sign-out'(_request, account) {
      return await (await accounts.of(account).services()).signOut();
    },
    async 'applications/refresh'({ force }, account) {
      const { browserUser, refreshIfStale, services } = accounts.of(account);
      void browserUser.prepare().catch(platform.report);
      if (!force) await refreshIfStale();
      else await (await services()).directory.refreshApplications(new AbortController().signal);
      return null;
    },
    async 'link/open'({ applicationId, where, force }, account) {
      await accounts.of(account).launcher.open(applicationId, where, force === true);
      return null;
    },
    async 'usage/clear'(_request, account) {
      await accounts.of(account).items.launches.write(NO_LAUNCHES);
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
