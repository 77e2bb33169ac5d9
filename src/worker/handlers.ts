import type { AccountId } from '../domain/accounts.ts';
import { isSameConnection, kindOf } from '../domain/org-config.ts';
import { NO_USAGE } from '../domain/usage.ts';
import type { MessageType, ReplyOf, RequestOf } from '../messages/protocol.ts';
import type { WorkerParts } from './create-worker.ts';

/** What the worker does for each message of one account's page; a type without a handler does not compile. */
export type Handlers = {
  readonly [T in MessageType]: (request: RequestOf<T>, account: AccountId) => Promise<ReplyOf<T>>;
};

export function createHandlers(parts: WorkerParts): Handlers {
  const { platform, accounts, omnibox } = parts;
  const { intent } = platform.items;

  /** What was asked for before is not the next user's wish. */
  async function forgetWish(account: AccountId): Promise<void> {
    if ((await intent.read())?.account === account) await intent.write(null);
  }

  /** Whether the browser's session at this org is another account's, so that Okta has to ask who signs in. */
  async function isSharedOrg(account: AccountId): Promise<boolean> {
    const { list } = await platform.items.accounts.read();
    const own = list.find(({ id }) => id === account);
    return (
      own?.user === null &&
      list.some(
        ({ id, org, user }) =>
          id !== account &&
          user !== null &&
          kindOf(org) === 'sign-in' &&
          org.orgUrl === own.org.orgUrl,
      )
    );
  }

  return {
    async 'org/save'(request, account) {
      const { items, online } = accounts.of(account);
      const { connect } = await online();
      const before = await items.org.read();
      const org = await connect(request);
      if (before !== null && !isSameConnection(before, org)) await forgetWish(account);
      return org;
    },
    async 'org/apply-policy'() {
      await parts.applyPolicy();
      return null;
    },
    async 'org/forget'(_request, account) {
      await forgetWish(account);
      await accounts.remove(account);
      return null;
    },
    async 'accounts/add'(request) {
      const id = await accounts.next();
      const org = await (await accounts.of(id).online()).connect(request);
      await accounts.switchTo(id);
      return org;
    },
    async 'accounts/switch'({ id }) {
      await accounts.switchTo(id);
      return null;
    },
    async 'accounts/describe'({ name, color }, account) {
      await accounts.describe(account, { name, color });
      return null;
    },
    async 'session/sign-in'({ how }, account) {
      const { configuration, keeper } = await accounts.of(account).online();
      const asks = how === 'interactive' && (await isSharedOrg(account)) ? 'switch-user' : how;
      const session = await keeper.signIn(await configuration.require(), asks);
      accounts.forgetBrowserUser();
      void omnibox.fulfilIntent().catch(platform.report);
      return session;
    },
    async 'session/resume'() {
      await parts.recover();
      return null;
    },
    async 'session/sign-out'(_request, account) {
      await forgetWish(account);
      return await (await accounts.of(account).online()).keeper.signOut();
    },
    async 'applications/refresh'({ force }, account) {
      const { browserUser, keepFresh, online } = accounts.of(account);
      void browserUser.prepare().catch(platform.report);
      if (!force) await keepFresh();
      else await (await online()).directory.refreshApplications(new AbortController().signal);
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
      return await (await accounts.of(account).online()).diagnose(check);
    },
    async 'access/change'({ change }) {
      await (await parts.outside()).change(change);
      return null;
    },
    async mcp({ message }, account) {
      return await (await parts.pageConnection(account)).exchange(message);
    },
  };
}
