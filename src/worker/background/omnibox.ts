import { accountName, accountOf, type AccountId } from '../../domain/accounts.ts';
import { toWireError } from '../../domain/errors.ts';
import { PENDING_ACTION_LOCK } from '../../domain/locks.ts';
import { isStillWanted, type Disposition } from '../../domain/pending-action.ts';
import { describeSuggestion, type DescriptionFormat } from '../../omnibox/describe-suggestion.ts';
import { prefixSearch } from '../../omnibox/prefix-search.ts';
import type { OmniboxState, Suggestion, Suggestions } from '../../omnibox/suggestion.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import type { AccountContext } from './account-context.ts';
import type { AccountRegistry } from './account-registry.ts';
import type { Clock, Platform } from '../platform.ts';

/** Rows in the browser's form; `defaultDescription` says what Enter does with the text as typed. */
export interface OmniboxRows {
  readonly defaultDescription: string;
  readonly rows: readonly { readonly content: string; readonly description: string }[];
}

export interface Omnibox {
  /** Prepares the search for the first keystroke. */
  prepare(): Promise<void>;
  /** Shows the rows for this text unless newer text has arrived: at once, and again when the search is ready. Sends no request. */
  inputChanged(text: string, show: (rows: OmniboxRows) => void): Promise<void>;
  inputEntered(text: string, disposition: Disposition): Promise<void>;
  /** Runs, once, the action that the user asked for before sign-in, if it is still recent. */
  runPendingAction(): Promise<void>;
}

export interface OmniboxDeps {
  readonly platform: Clock &
    Pick<
      Platform,
      'items' | 'withLock' | 'openAssistant' | 'openOptions' | 'loadSearch' | 'report'
    >;
  readonly accounts: AccountRegistry;
  readonly format: DescriptionFormat;
}

const OPEN_TARGETS: Readonly<Record<Disposition, LinkTarget>> = {
  currentTab: 'current-tab',
  newForegroundTab: 'new-tab',
  newBackgroundTab: 'background-tab',
};

/** What the address bar shows, and Enter gets, when the row is selected; `null` if a row cannot be selected. */
function selectableContent(row: Suggestion): string | null {
  if (row.kind === 'application') return row.content;
  return row.kind === 'ask' ? `?${row.prompt}` : null;
}

export function createOmnibox(deps: OmniboxDeps): Omnibox {
  const { platform, accounts, format } = deps;
  const { items } = platform;
  let latestTurn = 0;

  async function readState({ index, items: accountItems }: AccountContext): Promise<OmniboxState> {
    const [current, usage, session] = await Promise.all([
      index.current(),
      accountItems.usage.read(),
      accountItems.session.read(),
    ]);
    return { index: current, usage, session, now: platform.now() };
  }

  async function openAssistantWith(
    account: AccountId,
    prompt: string,
    disposition: Disposition,
  ): Promise<void> {
    const id = crypto.randomUUID();
    if (prompt !== '') await items.promptHandoff.write({ id, account, prompt });
    await platform.openAssistant(OPEN_TARGETS[disposition]);
  }

  async function handleEnter(
    account: AccountContext,
    text: string,
    disposition: Disposition,
  ): Promise<void> {
    const { enter } = await platform.loadSearch();
    const action = enter(text, await readState(account));
    if (action.kind === 'open')
      await account.launcher.open(action.application.id, OPEN_TARGETS[disposition]);
    else if (action.kind === 'ask') await openAssistantWith(account.id, action.prompt, disposition);
    else await storeActionThenFetch(account, text, disposition);
  }

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
    const pendingAction = await platform.withLock(PENDING_ACTION_LOCK, async () => {
      const stored = await items.pendingAction.read();
      if (stored !== null) await items.pendingAction.write(null);
      return stored;
    });
    if (pendingAction === null || !isStillWanted(pendingAction, platform.now())) return;
    await handleEnter(
      accounts.of(pendingAction.account),
      pendingAction.text,
      pendingAction.disposition,
    );
  }

  /** The name of the account that is searched, if there are several. */
  async function nameOf(id: AccountId): Promise<string | null> {
    const all = await items.accounts.read();
    const account = accountOf(all, id);
    const isAlone = all.list.filter(({ blocked }) => !blocked).length < 2;
    return account === null || isAlone ? null : accountName(account);
  }

  function rowsOf({ defaultSuggestion, rows }: Suggestions, account: string | null): OmniboxRows {
    return {
      defaultDescription: describeSuggestion(defaultSuggestion, format, account),
      rows: rows.flatMap((row) => {
        const content = selectableContent(row);
        return content === null ? [] : [{ content, description: describeSuggestion(row, format) }];
      }),
    };
  }

  return {
    async prepare() {
      await (await accounts.current()).index.current();
    },
    async inputChanged(text, show) {
      latestTurn += 1;
      const turn = latestTurn;
      const account = await accounts.current();
      const [unprepared, name] = await Promise.all([
        account.index.unindexedApplications(),
        nameOf(account.id),
      ]);
      if (turn !== latestTurn) return;
      const prefixMatches = unprepared === null ? null : prefixSearch(text, unprepared);
      if (prefixMatches !== null) {
        show(rowsOf(prefixMatches, name));
        await platform.untilIdle();
      }
      const { suggest } = await platform.loadSearch();
      const current = await readState(account);
      if (turn === latestTurn) show(rowsOf(suggest(text, current), name));
    },
    async inputEntered(text, disposition) {
      try {
        await handleEnter(await accounts.current(), text, disposition);
      } catch (thrown) {
        platform.report(thrown);
        if (toWireError(thrown).code === 'OTHER_USER_IN_BROWSER') {
          const { id } = await accounts.current();
          await openAssistantWith(id, `open ${text}`, disposition);
          return;
        }
        // The panel shows the session's problem and what to do about it.
        await platform.openAssistant(OPEN_TARGETS[disposition]);
      }
    },
    runPendingAction,
  };
}
