import { EXTENSION_PORT, senderExtension, type PortSender } from '../domain/extension-door.ts';
import type { ExtensionPort, ExtensionPortEvents } from '../outside/ports.ts';

/** Messages that may come before the heavy script is there. */
const MOST_EARLY = 64;

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
export function extensionPort(
  port: BrowserPort,
  own: string,
  keepAwake: () => void,
): ExtensionPort | null {
  const extension = port.name === EXTENSION_PORT ? senderExtension(port.sender, own) : null;
  if (extension === null) {
    port.disconnect();
    return null;
  }
  const early: unknown[] = [];
  let events: ExtensionPortEvents | null = null;
  let isOver = false;

  function close(): void {
    isOver = true;
    early.length = 0;
    port.disconnect();
  }

  port.onMessage.addListener((message) => {
    if (isOver) return;
    if (events !== null) events.onMessage(message);
    else if (early.length < MOST_EARLY) early.push(message);
    else close();
  });
  port.onDisconnect.addListener(() => {
    isOver = true;
    events?.onEnd();
  });

  return {
    extension,
    post(message) {
      if (!isOver) port.postMessage(message);
    },
    close,
    listen(given) {
      events = given;
      for (const message of early.splice(0)) given.onMessage(message);
      if (isOver) given.onEnd();
    },
    keepAwake,
  };
}
