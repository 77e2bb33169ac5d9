import type { AccountId } from '../../domain/accounts.ts';
import { PENDING_ACTION_LOCK } from '../../domain/locks.ts';
import { isStillWanted, type Disposition } from '../../domain/pending-action.ts';
import type { BrowserText } from '../../domain/browser-texts.ts';
import type { OmniboxState } from '../../omnibox/suggestion.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import type { AccountContext } from './account-context.ts';
import type { AccountRegistry } from './account-registry.ts';
import type { Clock, Platform } from '../platform.ts';

export interface OmniboxActionsDeps {
  readonly platform: Clock &
    Pick<
      Platform,
      'items' | 'withLock' | 'openPanelOrTab' | 'openOptions' | 'loadSearch' | 'browserTexts'
    >;
  readonly accounts: AccountRegistry;
}

/** A question of an account's user, to be asked in the panel. */
interface PanelPrompt {
  readonly account: AccountId;
  readonly prompt: string;
}

/** What Enter in the address bar leads to. */
export interface OmniboxActions {
  /** Opens, asks in the panel, or keeps the text until the user is signed in. */
  enter(account: AccountContext, text: string, disposition: Disposition): Promise<void>;
  /** Opens the side panel, where the prompt is asked. */
  askInPanel(ask: PanelPrompt | null, disposition: Disposition): Promise<void>;
  /** Runs, once, the action that the user asked for before sign-in, if it is still recent. */
  runPendingAction(): Promise<void>;
}

const OPEN_TARGETS: Readonly<Record<Disposition, LinkTarget>> = {
  currentTab: 'current-tab',
  newForegroundTab: 'new-tab',
  newBackgroundTab: 'background-tab',
};

export function createOmniboxActions({ platform, accounts }: OmniboxActionsDeps): OmniboxActions {
  const { items } = platform;

  const enter: OmniboxActions['enter'] = async (account, text, disposition) => {
    const search = await platform.loadSearch();
    const state = await readOmniboxState(account, platform.now(), await platform.browserTexts());
    const action = search.decideEnter(text, state);
    if (action.kind === 'open')
      await account.launcher.open(action.application.id, OPEN_TARGETS[disposition]);
    else if (action.kind === 'ask')
      await askInPanel({ account: account.id, prompt: action.prompt }, disposition);
    else await storeActionThenFetch(account, text, disposition);
  };

  const askInPanel: OmniboxActions['askInPanel'] = async (ask, disposition) => {
    if (ask !== null && ask.prompt !== '')
      await items.promptHandoff.write({ id: crypto.randomUUID(), ...ask });
    await platform.openPanelOrTab(OPEN_TARGETS[disposition]);
  };

  async function storeActionThenFetch(
    account: AccountContext,
    text: string,
    disposition: Disposition,
  ): Promise<void> {
    const { id } = account;
    const pendingAction = { id: crypto.randomUUID(), account: id, text, disposition };
    await items.pendingAction.write({ ...pendingAction, askedAt: platform.now() });
    if ((await account.items.org.read()) === null) {
      await platform.openOptions();
      return;
    }
    if ((await account.items.session.read()).state !== 'signed-in') {
      await (await account.services()).signIn('interactive');
      accounts.forgetBrowserUser();
    }
    await runPendingAction();
  }

  async function runPendingAction(): Promise<void> {
    const pending = await items.pendingAction.read();
    // The list first: an action that is taken before it can run would be lost.
    if (pending !== null && isStillWanted(pending, platform.now()))
      await accounts.of(pending.account).refreshIfStale();
    const taken = await platform.withLock(PENDING_ACTION_LOCK, async () => {
      const stored = await items.pendingAction.read();
      if (stored !== null) await items.pendingAction.write(null);
      return stored;
    });
    if (taken === null || !isStillWanted(taken, platform.now())) return;
    await enter(accounts.of(taken.account), taken.text, taken.disposition);
  }

  return { enter, askInPanel, runPendingAction };
}

/** What the rows, and Enter, are decided by. */
export async function readOmniboxState(
  { index, items }: AccountContext,
  now: number,
  text: BrowserText,
): Promise<OmniboxState> {
  const [current, launches] = await Promise.all([index.current(), items.launches.read()]);
  const distinctionTexts = {
    place: (place: number, count: number) =>
      text('ofOneName').replace('{place}', String(place)).replace('{count}', String(count)),
  };
  return { index: current, launches, now, distinctionTexts };
}
