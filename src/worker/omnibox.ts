import { accountName, accountOf, type AccountId } from '../domain/accounts.ts';
import { toWireError } from '../domain/errors.ts';
import { isStillWanted, type Disposition } from '../domain/intent.ts';
import { describe, type DescriptionFormat } from '../omnibox/describe.ts';
import { quickLook } from '../omnibox/quick-look.ts';
import type { OmniboxState, Suggestion, Suggestions } from '../omnibox/suggestion.ts';
import type { Where } from '../messages/protocol.ts';
import type { AccountParts } from './account-parts.ts';
import type { AccountRegistry } from './accounts.ts';
import type { Platform } from './platform.ts';

/** Rows as the browser takes them; `first` describes what Enter does with the text as typed. */
export interface OmniboxRows {
  readonly first: string;
  readonly rows: readonly { readonly content: string; readonly description: string }[];
}

export interface Omnibox {
  /** Makes the search ready for the keystrokes to come. */
  prepare(): Promise<void>;
  /** Shows the rows for this text, unless newer text came meanwhile: at once, and again once the search is prepared. Never asks the network. */
  changed(text: string, show: (rows: OmniboxRows) => void): Promise<void>;
  entered(text: string, disposition: Disposition): Promise<void>;
  /** Does what was asked for before sign-in, if it is still wanted; once. */
  fulfilIntent(): Promise<void>;
}

export interface OmniboxParts {
  readonly platform: Platform;
  readonly accounts: AccountRegistry;
  readonly format: DescriptionFormat;
}

const WHERE: Readonly<Record<Disposition, Where>> = {
  currentTab: 'current-tab',
  newForegroundTab: 'new-tab',
  newBackgroundTab: 'background-tab',
};

/** What the box shows, and Enter gets, when the row is chosen; `null` where a row cannot be chosen. */
function contentOf(row: Suggestion): string | null {
  if (row.kind === 'application') return row.content;
  return row.kind === 'ask' ? `?${row.prompt}` : null;
}

export function createOmnibox(parts: OmniboxParts): Omnibox {
  const { platform, accounts, format } = parts;
  const { items } = platform;
  let latest = 0;

  async function state({ index, items: own }: AccountParts): Promise<OmniboxState> {
    const [current, usage, session] = await Promise.all([
      index.current(),
      own.usage.read(),
      own.session.read(),
    ]);
    return { index: current, usage, session, now: platform.now() };
  }

  async function ask(account: AccountId, prompt: string, disposition: Disposition): Promise<void> {
    const id = crypto.randomUUID();
    if (prompt !== '') await items.panelPrompt.write({ id, account, prompt });
    await platform.openAssistant(WHERE[disposition]);
  }

  async function act(account: AccountParts, text: string, disposition: Disposition): Promise<void> {
    const { enter } = await platform.loadSearch();
    const action = enter(text, await state(account));
    if (action.kind === 'open')
      await account.launcher.open(action.application.id, WHERE[disposition]);
    else if (action.kind === 'ask') await ask(account.id, action.prompt, disposition);
    else await keepThenFetch(account, text, disposition);
  }

  async function keepThenFetch(
    account: AccountParts,
    text: string,
    disposition: Disposition,
  ): Promise<void> {
    const { id } = account;
    const intent = { id: crypto.randomUUID(), account: id, text, disposition };
    await items.intent.write({ ...intent, askedAt: platform.now() });
    if ((await account.items.org.read()) === null) {
      await platform.openOptions();
      return;
    }
    if ((await account.items.session.read()).state !== 'signed-in') {
      const { configuration, keeper } = await account.online();
      await keeper.signIn(await configuration.require(), 'interactive');
      accounts.forgetBrowserUser();
    }
    await fulfilIntent();
  }

  async function fulfilIntent(): Promise<void> {
    const waiting = await items.intent.read();
    // The list first: a wish that is taken before it can be done would be lost.
    if (waiting !== null && isStillWanted(waiting, platform.now()))
      await accounts.of(waiting.account).keepFresh();
    const intent = await platform.withLock('intent', async () => {
      const kept = await items.intent.read();
      if (kept !== null) await items.intent.write(null);
      return kept;
    });
    if (intent === null || !isStillWanted(intent, platform.now())) return;
    await act(accounts.of(intent.account), intent.text, intent.disposition);
  }

  /** The account that is searched, where there is more than one to mistake it for. */
  async function nameOf(id: AccountId): Promise<string | null> {
    const all = await items.accounts.read();
    const account = accountOf(all, id);
    const isAlone = all.list.filter(({ blocked }) => !blocked).length < 2;
    return account === null || isAlone ? null : accountName(account);
  }

  function rowsOf({ first, rows }: Suggestions, account: string | null): OmniboxRows {
    return {
      first: describe(first, format, account),
      rows: rows.flatMap((row) => {
        const content = contentOf(row);
        return content === null ? [] : [{ content, description: describe(row, format) }];
      }),
    };
  }

  return {
    async prepare() {
      await (await accounts.current()).index.current();
    },
    async changed(text, show) {
      latest += 1;
      const turn = latest;
      const account = await accounts.current();
      const [unprepared, name] = await Promise.all([
        account.index.unprepared(),
        nameOf(account.id),
      ]);
      if (turn !== latest) return;
      const quick = unprepared === null ? null : quickLook(text, unprepared);
      if (quick !== null) {
        show(rowsOf(quick, name));
        await platform.untilIdle();
      }
      const { suggest } = await platform.loadSearch();
      const current = await state(account);
      if (turn === latest) show(rowsOf(suggest(text, current), name));
    },
    async entered(text, disposition) {
      try {
        await act(await accounts.current(), text, disposition);
      } catch (thrown) {
        platform.report(thrown);
        if (toWireError(thrown).code === 'OTHER_USER_IN_BROWSER') {
          const { id } = await accounts.current();
          await ask(id, `open ${text}`, disposition);
          return;
        }
        // The panel shows the session's problem and offers the way on.
        await platform.openAssistant(WHERE[disposition]);
      }
    },
    fulfilIntent,
  };
}
