import {
  EXTENSION_PORT_NAME,
  senderExtensionId,
  type PortSender,
} from '../../outside/model/extension-access.ts';
import type { ExtensionPort, ExtensionPortEvents } from '../../outside/outside-deps.ts';

/** How many messages may arrive before the on-demand script is loaded. */
const MAX_EARLY_MESSAGES = 64;

/** The used part of the browser's `runtime.Port`. */
export interface BrowserPort {
  readonly name: string;
  readonly sender?: PortSender | undefined;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}

/**
 * Accepts a port on which another extension speaks MCP; disconnects any other port and returns `null`. To be called in the
 * event's own task, or messages that are sent at once are missed.
 */
export function acceptExtensionPort(
  port: BrowserPort,
  ownId: string,
  keepAwake: () => void,
): ExtensionPort | null {
  const extension =
    port.name === EXTENSION_PORT_NAME ? senderExtensionId(port.sender, ownId) : null;
  if (extension === null) {
    port.disconnect();
    return null;
  }
  const earlyMessages: unknown[] = [];
  let events: ExtensionPortEvents | null = null;
  let isClosed = false;

  function close(): void {
    isClosed = true;
    earlyMessages.length = 0;
    port.disconnect();
  }

  port.onMessage.addListener((message) => {
    if (isClosed) return;
    if (events !== null) events.onMessage(message);
    else if (earlyMessages.length < MAX_EARLY_MESSAGES) earlyMessages.push(message);
    else close();
  });
  port.onDisconnect.addListener(() => {
    isClosed = true;
    events?.onEnd();
  });

  return {
    extensionId: extension,
    post(message) {
      if (!isClosed) port.postMessage(message);
    },
    close,
    listen(newEvents) {
      events = newEvents;
      for (const message of earlyMessages.splice(0)) newEvents.onMessage(message);
      if (isClosed) newEvents.onEnd();
    },
    keepAwake,
  };
}
