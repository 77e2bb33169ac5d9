import { isDisposition } from '../domain/intent.ts';
import type { MessageType, ReplyOf, RequestOf } from '../messages/protocol.ts';
import { serve } from '../messages/serve.ts';
import type { WorkerParts } from '../worker/create-worker.ts';
import type { OmniboxRows } from '../worker/omnibox.ts';
import { createHandlers } from '../worker/handlers.ts';
import { browser } from './browser.ts';
import { importWhileInstalling } from './scripts.ts';
import { openAssistant, openSidePanelAtOnce } from './side-panel.ts';

const RECOVER_AFTER_MS = 100;

/** Adds every listener in the worker's first tick; what is added later would miss the event that woke it. */
export function listen(worker: WorkerParts): void {
  const { platform } = worker;
  const ownOrigin = browser.runtime.getURL('/').replace(/\/$/u, '');
  const handlers = createHandlers(worker);
  const handle = <T extends MessageType>(type: T, request: RequestOf<T>): Promise<ReplyOf<T>> =>
    handlers[type](request);

  importWhileInstalling();
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const reply = serve(message, sender, ownOrigin, handle);
    if (reply === undefined) return undefined;
    void reply.then(sendResponse);
    return true;
  });

  listenToOmnibox(worker);

  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'open-side-panel') return;
    if (tab !== undefined) openSidePanelAtOnce(tab.windowId);
    void openAssistant('new-tab').catch(platform.report);
  });

  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void worker.configuration.applyPolicy().catch(platform.report);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void start(worker, reason === 'install').catch(platform.report);
  });
  browser.runtime.onStartup.addListener(() => {
    void start(worker, false).catch(platform.report);
  });

  // After the event that woke the worker: it must not wait for this.
  setTimeout(() => void worker.keeper.recover().catch(platform.report), RECOVER_AFTER_MS);
}

async function start({ platform, configuration, keeper }: WorkerParts, firstRun: boolean) {
  await configuration.applyPolicy();
  await keeper.recover();
  if (firstRun && (await platform.items.org.read()) === null) await platform.openOptions();
}

function listenToOmnibox({ platform, directory, omnibox }: WorkerParts): void {
  // The window that is typed in, known before Enter: then there is no time to ask.
  let typedIn: number | undefined;
  browser.omnibox.onInputStarted.addListener(() => {
    void warm().catch(platform.report);
    void browser.windows.getLastFocused().then(({ id }) => {
      typedIn = id;
    }, platform.report);
  });

  browser.omnibox.onInputChanged.addListener((text, suggestRows) => {
    const show = ({ first, rows }: OmniboxRows) => {
      // In this order: the first row is drawn anew only together with the rows that come after it.
      void browser.omnibox.setDefaultSuggestion({ description: first });
      suggestRows([...rows]);
    };
    void omnibox.changed(text, show).catch(platform.report);
  });

  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    if (typedIn !== undefined && text.trimStart().startsWith('?')) openSidePanelAtOnce(typedIn);
    void omnibox.entered(text, isDisposition(disposition) ? disposition : 'currentTab');
  });

  /** Prepares the search and brings the snapshot up to date while the person still types. */
  async function warm(): Promise<void> {
    await omnibox.prepare();
    if ((await platform.items.session.read()).state === 'signed-in')
      await directory.applications(new AbortController().signal);
  }
}
