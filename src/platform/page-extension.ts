import { callTool } from '../mcp/call-tool.ts';
import { send } from '../messages/send.ts';
import type { Extension } from '../ui/extension.ts';
import { browser } from './browser.ts';
import {
  applicationsItem,
  orgItem,
  panelPromptItem,
  sessionItem,
  transcriptItem,
  usageItem,
} from './items.ts';
import { loadSearch } from './scripts.ts';
import { openSidePanel } from './side-panel.ts';

/** The real browser as the pages' {@link Extension}. */
export function createPageExtension(): Extension {
  const { version } = browser.runtime.getManifest();
  const post = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);
  return {
    org: orgItem,
    session: sessionItem,
    applications: applicationsItem,
    usage: usageItem,
    transcript: transcriptItem,
    panelPrompt: panelPromptItem,
    redirectUri: browser.identity.getRedirectURL(),
    version,
    send: (type, request) => send(type, request, post),
    callTool: (name, input, signal) =>
      callTool(name, input, version, (message) => send('mcp', { message }, post), signal),
    requestHostPermission: (orgUrl) => browser.permissions.request({ origins: [`${orgUrl}/*`] }),
    loadSearch,
    openSidePanel,
    openOptions: () => browser.runtime.openOptionsPage(),
    copyText: (text) => navigator.clipboard.writeText(text),
    close() {
      window.close();
    },
  };
}
