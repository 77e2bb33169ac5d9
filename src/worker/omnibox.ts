import { isStillWanted, type Disposition, type Intent } from '../domain/intent.ts';
import { describe, type DescriptionFormat } from '../omnibox/describe.ts';
import { quickLook } from '../omnibox/quick-look.ts';
import type { OmniboxState, Suggestion, Suggestions } from '../omnibox/suggestion.ts';
import type { Where } from '../messages/protocol.ts';
import type { ApplicationsIndex } from './applications-index.ts';
import type { Launcher } from './launcher.ts';
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
  readonly index: ApplicationsIndex;
  readonly launcher: Launcher;
  readonly format: DescriptionFormat;
  signIn(): Promise<void>;
  fetchApplications(): Promise<void>;
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
  const { platform, index, launcher, format } = parts;
  const { items } = platform;
  let latest = 0;

  async function state(): Promise<OmniboxState> {
    const [current, usage, session] = await Promise.all([
      index.current(),
      items.usage.read(),
      items.session.read(),
    ]);
    return { index: current, usage, session, now: platform.now() };
  }

  async function ask(prompt: string, disposition: Disposition): Promise<void> {
    if (prompt !== '') await items.panelPrompt.write({ id: crypto.randomUUID(), prompt });
    await platform.openAssistant(WHERE[disposition]);
  }

  async function act(text: string, disposition: Disposition): Promise<void> {
    const { enter } = await platform.loadSearch();
    const action = enter(text, await state());
    if (action.kind === 'open') await launcher.open(action.application.id, WHERE[disposition]);
    else if (action.kind === 'ask') await ask(action.prompt, disposition);
    else
      await keepThenFetch({ id: crypto.randomUUID(), text, disposition, askedAt: platform.now() });
  }

  async function keepThenFetch(intent: Intent): Promise<void> {
    await items.intent.write(intent);
    if ((await items.org.read()) === null) {
      await platform.openOptions();
      return;
    }
    if ((await items.session.read()).state !== 'signed-in') await parts.signIn();
    await fulfilIntent();
  }

  async function fulfilIntent(): Promise<void> {
    const waiting = await items.intent.read();
    // The list first: a wish that is taken before it can be done would be lost.
    if (waiting !== null && isStillWanted(waiting, platform.now())) await parts.fetchApplications();
    const intent = await platform.withLock('intent', async () => {
      const kept = await items.intent.read();
      if (kept !== null) await items.intent.write(null);
      return kept;
    });
    if (intent === null || !isStillWanted(intent, platform.now())) return;
    await act(intent.text, intent.disposition);
  }

  function rowsOf({ first, rows }: Suggestions): OmniboxRows {
    return {
      first: describe(first, format),
      rows: rows.flatMap((row) => {
        const content = contentOf(row);
        return content === null ? [] : [{ content, description: describe(row, format) }];
      }),
    };
  }

  return {
    async prepare() {
      await index.current();
    },
    async changed(text, show) {
      latest += 1;
      const turn = latest;
      const unprepared = await index.unprepared();
      if (turn !== latest) return;
      const quick = unprepared === null ? null : quickLook(text, unprepared);
      if (quick !== null) {
        show(rowsOf(quick));
        await platform.untilIdle();
      }
      const { suggest } = await platform.loadSearch();
      const current = await state();
      if (turn === latest) show(rowsOf(suggest(text, current)));
    },
    async entered(text, disposition) {
      try {
        await act(text, disposition);
      } catch (thrown) {
        platform.report(thrown);
        // The panel shows the session's problem and offers the way on.
        await platform.openAssistant(WHERE[disposition]);
      }
    },
    fulfilIntent,
  };
}
