import {
  EXTENSION_PORT_NAME,
  senderExtensionId,
  type PortSender,
} from '../../outside/model/extension-access.ts';
import type { ExtensionPort, ExtensionPortEvents } from '../../outside/outside-deps.ts';

/** Messages that may come before the heavy script is there. */
const MAX_EARLY_MESSAGES = 64;

/** A port as browsers give it (`runtime.Port`), as far as it is used. */
export interface BrowserPort {
  readonly name: string;
  readonly sender?: PortSender | undefined;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}

/**
 * The port of another extension that asks for MCP; `null`, and ended, where it asks for anything else or is none.
 * To be called in the event's own task: what is sent at once would be missed later.
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
