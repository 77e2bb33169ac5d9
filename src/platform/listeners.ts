import type { AccountId } from '../domain/accounts.ts';
import { isDisposition } from '../domain/pending-action.ts';
import type { MessageType, ReplyOf, RequestOf } from '../messages/protocol.ts';
import { serveMessage } from '../messages/serve-message.ts';
import type { BackgroundWorker } from '../worker/background/create-worker.ts';
import { acceptExtensionPort } from '../worker/background/extension-port.ts';
import { createMessageHandlers } from '../worker/background/message-handlers.ts';
import { browser } from './browser.ts';
import { listenToAlarm } from './wake-alarm.ts';
import { importWhileInstalling } from './scripts.ts';
import { openPanelOrTab, openSidePanelNow } from './side-panel.ts';

/** A window left by a stopped worker may end at any time; the first time is soon after the event that woke this one. */
const RECOVER_AFTER_MS = [100, 2_000, 5_000, 10_000, 20_000];

const START_OUTSIDE_AFTER_MS = 50;

/** Adds every listener in the worker's first tick; what is added later would miss the event that woke it. */
export function addListeners(worker: BackgroundWorker): void {
  const { platform } = worker;
  const ownExtension = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/').replace(/\/$/u, ''),
  };
  const handlers = createMessageHandlers(worker);
  const handle = <T extends MessageType>(
    type: T,
    request: RequestOf<T>,
    account: AccountId,
  ): Promise<ReplyOf<T>> => handlers[type](request, account);

  importWhileInstalling();
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const reply = serveMessage(message, sender, ownExtension, handle);
    if (reply === undefined) return undefined;
    void reply.then(sendResponse);
    return true;
  });

  // Of other extensions only ports are heard: no message of theirs, and nothing of a web page's.
  browser.runtime.onConnectExternal.addListener((browserPort) => {
    const port = acceptExtensionPort(browserPort, ownExtension.id, keepAwake);
    if (port !== null) void worker.connectExtension(port).catch(platform.report);
  });

  listenToOmnibox(worker);

  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'open-side-panel') return;
    if (tab !== undefined) openSidePanelNow(tab.windowId);
    void openPanelOrTab('new-tab').catch(platform.report);
  });

  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    void worker.applyPolicy().catch(platform.report);
    void worker.startOutsideIfEnabled().catch(platform.report);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void start(worker, reason).catch(platform.report);
  });
  browser.runtime.onStartup.addListener(() => {
    void start(worker, 'startup').catch(platform.report);
  });

  // A sign-in whose window outlived the worker ends when that window goes; its answer is lost, the sign-in is not.
  browser.windows.onRemoved.addListener(() => {
    void worker.recover().catch(platform.report);
  });

  listenToAlarm();

  // After the event that woke the worker: it must not wait for this.
  setTimeout(
    () => void worker.startOutsideIfEnabled().catch(platform.report),
    START_OUTSIDE_AFTER_MS,
  );
  for (const delay of RECOVER_AFTER_MS)
    setTimeout(() => void worker.recover().catch(platform.report), delay);
}

/** Any call of the browser's lets the worker live for another half a minute (Chrome, "Service worker lifecycle"). */
function keepAwake(): void {
  void browser.runtime.getPlatformInfo();
}

/** `reason` is `runtime.OnInstalledReason`, or `startup`. */
async function start(worker: BackgroundWorker, reason: string): Promise<void> {
  if (reason === 'startup') await worker.finishErasure();
  await worker.applyPolicy();
  await worker.recover();
  if (reason === 'startup' || reason === 'install') await worker.signInAtStart();
  if (reason === 'install') await worker.openWelcomeIfNew();
}

function listenToOmnibox({ platform, accounts, omnibox }: BackgroundWorker): void {
  // The window that is typed in, known before Enter: then there is no time to ask.
  let typedInWindowId: number | undefined;
  browser.omnibox.onInputStarted.addListener(() => {
    void showFirstRow().catch(platform.report);
    void warmUp().catch(platform.report);
    void browser.windows.getLastFocused().then(({ id }) => {
      typedInWindowId = id;
    }, platform.report);
  });

  browser.omnibox.onInputChanged.addListener((text, suggestRows) => {
    void omnibox.inputChanged(text, (rows) => suggestRows([...rows])).catch(platform.report);
  });

  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    if (typedInWindowId !== undefined && text.trimStart().startsWith('?'))
      openSidePanelNow(typedInWindowId);
    void omnibox
      .inputEntered(text, isDisposition(disposition) ? disposition : 'currentTab')
      .catch(platform.report);
  });

  async function showFirstRow(): Promise<void> {
    await browser.omnibox.setDefaultSuggestion({ description: await omnibox.firstRow() });
  }

  /** Prepares the search and brings the snapshot up to date while the user still types. */
  async function warmUp(): Promise<void> {
    await omnibox.prepare();
    const { items, refreshIfStale, browserUser } = await accounts.current();
    if ((await items.session.read()).state !== 'signed-in') return;
    await Promise.all([refreshIfStale(), browserUser.prepare()]);
  }
}
