import '../zod-jitless.ts';
import { toWireError } from '../domain/errors.ts';
import { outsideItems } from '../domain/outside-stored.ts';
import { createOutside, type Outside } from '../outside/create-outside.ts';
import type { Session } from '../domain/session.ts';
import type { SignInPage } from '../mcp/server-parts.ts';
import { TOOLS } from '../tools/index.ts';
import type { AccountRegistry } from './accounts.ts';
import type { Platform } from './platform.ts';
import { toolContext } from './tool-context.ts';

/** Only Okta knows when the person has signed in at its page; assistants wait a minute for an answer. */
const LOOK_EVERY_MS = 3000;
const LOOK_FOR_MS = 45_000;

/** The door for outside assistants, over the account that is current at each call. */
export function connectOutside(platform: Platform, accounts: AccountRegistry): Outside {
  const { items, native, version } = platform;

  async function session(): Promise<Session['state']> {
    const { items: own } = await accounts.current();
    const { state } = await own.session.read();
    // A browser's end takes the session, not the user: until `recover()` has said so, nobody has signed out.
    return state === 'signed-out' && (await own.user.read()) !== null ? 'expired' : state;
  }

  const signInPage: SignInPage = {
    async url() {
      const { items: own } = await accounts.current();
      return (await own.org.read())?.orgUrl ?? null;
    },
    async resume(signal) {
      const giveUpAt = platform.now() + LOOK_FOR_MS;
      while ((await session()) !== 'signed-in') {
        try {
          const { configuration, keeper } = await (await accounts.current()).online();
          await keeper.signIn(await configuration.require(), 'silent');
        } catch (thrown) {
          if (toWireError(thrown).code !== 'SIGN_IN_REQUIRED' || platform.now() >= giveUpAt)
            throw thrown;
          await platform.wait(LOOK_EVERY_MS, signal);
        }
      }
    },
  };

  return createOutside({
    ...platform,
    native,
    version,
    items: { door: items.door, ...outsideItems(items.define) },
    server: {
      tools: TOOLS,
      version,
      signInPage,
      watchApplications: (changed) => watchApplications(platform, accounts, changed),
      context: (signal) => toolContext(accounts.current, platform, signal),
    },
    currentAccount: async () => (await accounts.current()).id,
    session,
    async labelOf(id) {
      const { items: own } = await accounts.current();
      const kept = (await own.applications.read())?.value ?? [];
      return kept.find((one) => one.id === id)?.label ?? null;
    },
  });
}

/** Tells when the account that is shown, or what is assigned to it, is another than before. */
function watchApplications(
  { items, report }: Platform,
  { current }: AccountRegistry,
  changed: () => void,
): () => void {
  let stop = () => {};
  let known: string | null = null;
  let isOver = false;

  async function follow(): Promise<void> {
    const { id, items: own } = await current();
    if (isOver) return;
    const now = async () =>
      JSON.stringify([
        id,
        (await own.applications.read())?.value.map((one) => [one.id, one.label]),
      ]);
    const compare = async () => {
      const seen = await now();
      if (known !== null && known !== seen) changed();
      known = seen;
    };
    stop();
    stop = own.applications.watch(() => void compare().catch(report));
    await compare();
  }

  const stopAccounts = items.accounts.watch(() => void follow().catch(report));
  follow().catch(report);
  return () => {
    isOver = true;
    stop();
    stopAccounts();
  };
}
