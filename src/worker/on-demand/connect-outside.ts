import '../../zod-jitless.ts';
import { toWireError } from '../../domain/errors.ts';
import { createOutsideService, type OutsideService } from '../../outside/outside-service.ts';
import { OUTSIDE_ITEMS } from '../../storage/catalog.ts';
import { itemsOf } from '../../storage/catalog-items.ts';
import type { Session } from '../../domain/session.ts';
import type { SignInPage } from '../../mcp/server-deps.ts';
import { TOOLS } from '../../tools/index.ts';
import type { AccountRegistry } from '../background/account-registry.ts';
import type { Platform } from '../platform.ts';
import { toolContext } from './tool-context.ts';

/** Only Okta knows when the person has signed in at its page; assistants wait a minute for an answer. */
const POLL_INTERVAL_MS = 3000;
const POLL_TIMEOUT_MS = 45_000;

/** The door for outside assistants, over the account that is current at each call. */
export function connectOutside(platform: Platform, accounts: AccountRegistry): OutsideService {
  const { items, native, version } = platform;

  async function session(): Promise<Session['state']> {
    const { items: accountItems } = await accounts.current();
    const { state } = await accountItems.session.read();
    // A browser's end takes the session, not the user: until `recover()` has said so, nobody has signed out.
    return state === 'signed-out' && (await accountItems.user.read()) !== null ? 'expired' : state;
  }

  const signInPage: SignInPage = {
    async url() {
      const { items: accountItems } = await accounts.current();
      return (await accountItems.org.read())?.orgUrl ?? null;
    },
    async resume(signal) {
      const deadline = platform.now() + POLL_TIMEOUT_MS;
      while ((await session()) !== 'signed-in') {
        try {
          const { configuration, sessionManager } = await (await accounts.current()).services();
          await sessionManager.signIn(await configuration.require(), 'silent');
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
      watchApplications: (changed) => watchApplications(platform, accounts, changed),
      context: (signal) => toolContext(accounts.current, platform, signal),
    },
    currentAccount: async () => (await accounts.current()).id,
    sessionState: session,
    async applicationLabel(id) {
      const { items: accountItems } = await accounts.current();
      const stored = (await accountItems.applications.read())?.value ?? [];
      return stored.find((application) => application.id === id)?.label ?? null;
    },
  });
}

/** Tells when the account that is shown, or what is assigned to it, is another than before. */
function watchApplications(
  { items, report }: Platform,
  { current }: AccountRegistry,
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
