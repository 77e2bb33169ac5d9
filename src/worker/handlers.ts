import { NO_USAGE } from '../domain/usage.ts';
import type { MessageType, ReplyOf, RequestOf } from '../messages/protocol.ts';
import type { WorkerParts } from './create-worker.ts';

/** What the worker does for each message; a type without a handler does not compile. */
export type Handlers = {
  readonly [T in MessageType]: (request: RequestOf<T>) => Promise<ReplyOf<T>>;
};

export function createHandlers(parts: WorkerParts): Handlers {
  const { platform, configuration, keeper, directory, launcher, omnibox } = parts;
  const neverAborted = new AbortController().signal;

  /** What was asked for before is not the next user's wish. */
  async function signOut() {
    await platform.items.intent.write(null);
    return await keeper.signOut();
  }

  return {
    async 'org/save'({ orgUrl, clientId }) {
      const before = await platform.items.org.read();
      const org = await configuration.save(orgUrl, clientId);
      if (before !== null && (before.orgUrl !== org.orgUrl || before.clientId !== org.clientId))
        await signOut();
      return org;
    },
    async 'org/apply-policy'() {
      await configuration.applyPolicy();
      return null;
    },
    async 'org/forget'() {
      await signOut();
      await configuration.forget();
      return null;
    },
    async 'session/sign-in'({ how }) {
      const session = await keeper.signIn(await configuration.require(), how);
      void omnibox.fulfilIntent().catch(platform.report);
      return session;
    },
    async 'session/sign-out'() {
      return await signOut();
    },
    async 'applications/refresh'({ force }) {
      await (force
        ? directory.refreshApplications(neverAborted)
        : directory.applications(neverAborted));
      return null;
    },
    async 'link/open'({ applicationId, where }) {
      await launcher.open(applicationId, where);
      return null;
    },
    async 'usage/clear'() {
      await platform.items.usage.write(NO_USAGE);
      return null;
    },
    async mcp({ message }) {
      return await (await parts.pageConnection()).exchange(message);
    },
  };
}
