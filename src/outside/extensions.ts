import {
  isRequestId,
  LARGEST_FRAME_TO_EXTENSION,
  readClientName,
  type ClientName,
  type CloseReason,
  type FromExtension,
  type RawMessage,
} from '../bridge-protocol/frames.ts';
import { extensionKey, isHeard } from '../domain/extension-door.ts';
import { isFields } from '../domain/stored-form.ts';
import { META } from '../mcp/meta.ts';
import { errorReply } from '../mcp/replies.ts';
import { createDesk, type DeskParts } from './desk.ts';
import type { ExtensionPort } from './ports.ts';

/** Ports that one extension may have open. */
const MOST_PORTS = 16;

/** Other extensions of this browser: each of their ports is a connection at a desk. */
export interface Extensions {
  connect(port: ExtensionPort): Promise<void>;
  /** Ends the ports of those who are not heard any more. */
  review(): Promise<void>;
  /** Ends every port, or those of one key. */
  dismiss(reason: CloseReason, key?: string): void;
}

interface Line {
  readonly connection: string;
  readonly port: ExtensionPort;
  readonly unanswered: Set<string | number>;
  /** The first message opens the connection at the desk, since it names who speaks. */
  stage: 'silent' | 'opening' | 'seated';
}

export function createExtensions(parts: DeskParts): Extensions {
  const { consent, rateOf } = parts;
  const lines = new Map<string, Line>();
  let count = 0;

  async function welcome({ connection, client }: Opening) {
    const line = lines.get(connection);
    if (line === undefined) return 'off';
    const { extension } = line.port;
    if (rateOf(extensionKey(extension)).take() > 0) return 'busy';
    const guest = await consent.welcomeExtension(extension, client);
    if (typeof guest !== 'string') line.stage = 'seated';
    return guest;
  }

  const desk = createDesk(parts, welcome, (frame) => {
    const line = 'connection' in frame ? lines.get(frame.connection) : undefined;
    if (line !== undefined) pass(frame, line);
  });

  function pass(frame: FromExtension, line: Line): void {
    if (frame.type === 'working') line.port.keepAwake();
    else if (frame.type === 'close') end(line, frame.reason);
    else if (frame.type === 'message') {
      const { id, method } = frame.message;
      if (method === undefined && isRequestId(id)) line.unanswered.delete(id);
      line.port.post(frame.message);
    }
  }

  function receive(line: Line, given: unknown): void {
    const { connection, unanswered } = line;
    if (!lines.has(connection)) return;
    const message = readMessage(given);
    if (message === null) return end(line, 'busy');
    const { id, method } = message;
    if (typeof method === 'string' && isRequestId(id)) unanswered.add(id);
    if (line.stage === 'silent') {
      line.stage = 'opening';
      desk.receive({ type: 'open', connection, client: clientOf(message), pairing: null });
    }
    desk.receive({ type: 'message', connection, message, resent: false });
  }

  /** Says why to what is still to be answered, then ends the port. */
  function end({ connection, port, unanswered }: Line, reason: CloseReason): void {
    lines.delete(connection);
    for (const id of unanswered) port.post(errorReply(id, -32000, SAID[reason], { reason }));
    port.close();
    desk.receive({ type: 'close', connection });
  }

  async function look(line: Line): Promise<void> {
    const hearing = await consent.hearing(line.port.extension);
    if (!lines.has(line.connection) || hearing === 'allowed') return;
    if (hearing !== 'unpaired') end(line, hearing);
    else if (line.stage === 'seated') end(line, 'revoked');
  }

  return {
    async connect(port) {
      const { extension } = port;
      // What holds now may be other than what let it in.
      const hearing = await consent.hearing(extension);
      const own = [...lines.values()].filter((line) => line.port.extension === extension);
      if (!isHeard(hearing) || own.length >= MOST_PORTS) return port.close();
      count += 1;
      const line: Line = {
        connection: String(count),
        port,
        unanswered: new Set(),
        stage: 'silent',
      };
      lines.set(line.connection, line);
      port.listen({
        onMessage: (message) => receive(line, message),
        onEnd() {
          lines.delete(line.connection);
          desk.receive({ type: 'close', connection: line.connection });
        },
      });
    },
    async review() {
      await Promise.all([...lines.values()].map(look));
    },
    dismiss(reason, key) {
      for (const line of lines.values())
        if (key === undefined || extensionKey(line.port.extension) === key) end(line, reason);
    },
  };
}

type Opening = { readonly connection: string; readonly client: ClientName | null };

/** Firefox passes more than JSON between extensions; what comes over the bridge is no larger either. */
function readMessage(given: unknown): RawMessage | null {
  try {
    const text = JSON.stringify(given);
    if (text.length > LARGEST_FRAME_TO_EXTENSION) return null;
    const message: unknown = JSON.parse(text);
    return isFields(message) ? message : null;
  } catch {
    return null;
  }
}

/** How an extension names itself in its first message, in every revision. */
function clientOf({ params }: RawMessage): ClientName | null {
  if (!isFields(params)) return null;
  const { _meta: meta, clientInfo } = params;
  return readClientName(isFields(meta) ? (meta[META.clientInfo] ?? clientInfo) : clientInfo);
}

const PRODUCT = 'the Okta End User Assistant';
const NOT_ALLOWED = `This extension is not allowed to use ${PRODUCT}. It can be allowed again in its options, under outside assistants.`;
const TOO_MUCH = 'Too much was sent at once. Connect again in a minute.';

/** What the other extension is told, for it and the person to read. */
const SAID: Readonly<Record<CloseReason, string>> = {
  unpaired: `Open ${PRODUCT} in this browser and allow this extension, then connect again.`,
  denied: NOT_ALLOWED,
  revoked: NOT_ALLOWED,
  paused: `Outside assistants are paused in ${PRODUCT}. Resume them there, then connect again.`,
  off: `Let other extensions ask, in the options of ${PRODUCT}, then connect again.`,
  replayed: TOO_MUCH,
  busy: TOO_MUCH,
  restart: TOO_MUCH,
};
