import { accountName, accountOf, type AccountId } from '../../domain/accounts.ts';
import type { BrowserText } from '../../domain/browser-texts.ts';
import { toWireError } from '../../domain/errors.ts';
import type { Disposition } from '../../domain/pending-action.ts';
import { describeFirstRow, type DescriptionFormat } from '../../omnibox/describe-suggestion.ts';
import { prefixSearch } from '../../omnibox/prefix-search.ts';
import {
  createOmniboxActions,
  readOmniboxState,
  type OmniboxActionsDeps,
} from './omnibox-actions.ts';
import { toOmniboxRows, type OmniboxRow } from './omnibox-rows.ts';
import type { Platform } from '../platform.ts';

export interface Omnibox {
  /** Prepares the search for the first keystroke. */
  prepare(): Promise<void>;
  /** What the first row says, whatever is typed. */
  firstRow(): Promise<string>;
  /** Shows the rows for this text unless newer text has arrived: at once, and again when the search is ready. Sends no request. */
  inputChanged(text: string, show: (rows: readonly OmniboxRow[]) => void): Promise<void>;
  inputEntered(text: string, disposition: Disposition): Promise<void>;
  /** Runs, once, the action that the user asked for before sign-in, if it is still recent. */
  runPendingAction(): Promise<void>;
}

interface OmniboxDeps extends OmniboxActionsDeps {
  readonly platform: OmniboxActionsDeps['platform'] & Pick<Platform, 'report' | 'browserTexts'>;
  readonly format: DescriptionFormat;
}

export function createOmnibox(deps: OmniboxDeps): Omnibox {
  const { platform, accounts, format } = deps;
  const actions = createOmniboxActions(deps);
  let latestTurn = 0;
  let currentTexts: Promise<BrowserText> | null = null;

  /** Reads the texts in the language that is chosen now. */
  function readTexts(): Promise<BrowserText> {
    return (currentTexts = platform.browserTexts());
  }

  /** The name of the account that is searched, if there are several. */
  async function nameOf(id: AccountId): Promise<string | null> {
    const all = await platform.items.accounts.read();
    const account = accountOf(all, id);
    const isAlone = all.list.filter(({ blocked }) => !blocked).length < 2;
    return account === null || isAlone ? null : accountName(account);
  }

  return {
    async prepare() {
      await (await accounts.current()).index.current();
    },
    async firstRow() {
      const text = readTexts();
      return describeFirstRow(format, await nameOf((await accounts.current()).id), await text);
    },
    async inputChanged(typed, show) {
      latestTurn += 1;
      const turn = latestTurn;
      const texts = currentTexts ?? readTexts();
      const account = await accounts.current();
      const unprepared = await account.index.unindexedApplications();
      const text = await texts;
      if (turn !== latestTurn) return;
      const prefixMatches = unprepared === null ? null : prefixSearch(typed, unprepared);
      if (prefixMatches !== null) {
        show(toOmniboxRows(prefixMatches, format, text));
        await platform.untilIdle();
      }
      const { suggest } = await platform.loadSearch();
      const state = await readOmniboxState(account, platform.now());
      if (turn === latestTurn) show(toOmniboxRows(suggest(typed, state), format, text));
    },
    async inputEntered(text, disposition) {
      try {
        await actions.enter(await accounts.current(), text, disposition);
      } catch (thrown) {
        platform.report(thrown);
        const isOtherUser = toWireError(thrown).code === 'OTHER_USER_IN_BROWSER';
        // Without a prompt the panel shows the session's problem and what to do about it.
        const ask = isOtherUser
          ? { account: (await accounts.current()).id, prompt: `open ${text}` }
          : null;
        await actions.askInPanel(ask, disposition);
      }
    },
    runPendingAction: actions.runPendingAction,
  };
}
