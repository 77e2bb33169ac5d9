import {
  isRequestId,
  MAX_FRAME_TO_EXTENSION_BYTES,
  readClientName,
  type ClientName,
  type CloseReason,
  type FromExtension,
  type RawMessage,
} from '../../bridge-protocol/frames.ts';
import { extensionKey } from '../../domain/extension-id.ts';
import { mayConnect } from '../model/extension-access.ts';
import { isJsonObject } from '../../domain/json.ts';
import { META_KEYS } from '../../mcp/protocol-constants.ts';
import { jsonRpcError } from '../../mcp/json-rpc-replies.ts';
import { createConnectionRegistry, type ConnectionRegistryDeps } from './connection-registry.ts';
import type { ExtensionPort } from '../outside-deps.ts';

/** Ports that one extension may have open. */
const MAX_PORTS = 16;

/** Other extensions of this browser: each of their ports is a connection at a desk. */
export interface ExtensionConnections {
  connect(port: ExtensionPort): Promise<void>;
  /** Ends the ports of those who are not heard any more. */
  recheckAccess(): Promise<void>;
  /** Ends every port, or those of one key. */
  disconnect(reason: CloseReason, key?: string): void;
}

interface OpenPort {
  readonly connection: string;
  readonly port: ExtensionPort;
  readonly unanswered: Set<string | number>;
  /** The first message opens the connection at the desk, since it names who speaks. */
  stage: 'silent' | 'opening' | 'seated';
}

export function createExtensionConnections(deps: ConnectionRegistryDeps): ExtensionConnections {
  const { consent, rateLimiterFor } = deps;
  const openPorts = new Map<string, OpenPort>();
  let count = 0;

  async function authorize({ connection, client }: OpeningRequest) {
    const openPort = openPorts.get(connection);
    if (openPort === undefined) return 'off';
    const { extensionId } = openPort.port;
    if (rateLimiterFor(extensionKey(extensionId)).take() > 0) return 'busy';
    const assistant = await consent.authorizeExtension(extensionId, client);
    if (typeof assistant !== 'string') openPort.stage = 'seated';
    return assistant;
  }

  const registry = createConnectionRegistry(deps, authorize, (frame) => {
    const openPort = 'connection' in frame ? openPorts.get(frame.connection) : undefined;
    if (openPort !== undefined) forward(frame, openPort);
  });

  function forward(frame: FromExtension, openPort: OpenPort): void {
    if (frame.type === 'working') openPort.port.keepAwake();
    else if (frame.type === 'close') closePort(openPort, frame.reason);
    else if (frame.type === 'message') {
      const { id, method } = frame.message;
      if (method === undefined && isRequestId(id)) openPort.unanswered.delete(id);
      openPort.port.post(frame.message);
    }
  }

  function receive(openPort: OpenPort, input: unknown): void {
    const { connection, unanswered } = openPort;
    if (!openPorts.has(connection)) return;
    const message = readMessage(input);
    if (message === null) return closePort(openPort, 'busy');
    const { id, method } = message;
    if (typeof method === 'string' && isRequestId(id)) unanswered.add(id);
    if (openPort.stage === 'silent') {
      openPort.stage = 'opening';
      registry.receive({ type: 'open', connection, client: clientNameOf(message), pairing: null });
    }
    registry.receive({ type: 'message', connection, message, resent: false });
  }

  /** Says why to what is still to be answered, then ends the port. */
  function closePort({ connection, port, unanswered }: OpenPort, reason: CloseReason): void {
    openPorts.delete(connection);
    for (const id of unanswered)
      port.post(jsonRpcError(id, -32000, CLOSE_MESSAGES[reason], { reason }));
    port.close();
    registry.receive({ type: 'close', connection });
  }

  async function recheck(openPort: OpenPort): Promise<void> {
    const access = await consent.extensionAccess(openPort.port.extensionId);
    if (!openPorts.has(openPort.connection) || access === 'allowed') return;
    if (access !== 'unpaired') closePort(openPort, access);
    else if (openPort.stage === 'seated') closePort(openPort, 'revoked');
  }

  return {
    async connect(port) {
      const { extensionId } = port;
      // What holds now may be other than what let it in.
      const access = await consent.extensionAccess(extensionId);
      const ownPorts = [...openPorts.values()].filter(
        (openPort) => openPort.port.extensionId === extensionId,
      );
      if (!mayConnect(access) || ownPorts.length >= MAX_PORTS) return port.close();
      count += 1;
      const openPort: OpenPort = {
        connection: String(count),
        port,
        unanswered: new Set(),
        stage: 'silent',
      };
      openPorts.set(openPort.connection, openPort);
      port.listen({
        onMessage: (message) => receive(openPort, message),
        onEnd() {
          openPorts.delete(openPort.connection);
          registry.receive({ type: 'close', connection: openPort.connection });
        },
      });
    },
    async recheckAccess() {
      await Promise.all([...openPorts.values()].map(recheck));
    },
    disconnect(reason, key) {
      for (const openPort of openPorts.values())
        if (key === undefined || extensionKey(openPort.port.extensionId) === key)
          closePort(openPort, reason);
    },
  };
}

type OpeningRequest = { readonly connection: string; readonly client: ClientName | null };

/** Firefox passes more than JSON between extensions; what comes over the bridge is no larger either. */
function readMessage(input: unknown): RawMessage | null {
  try {
    const text = JSON.stringify(input);
    if (text.length > MAX_FRAME_TO_EXTENSION_BYTES) return null;
    const message: unknown = JSON.parse(text);
    return isJsonObject(message) ? message : null;
  } catch {
    return null;
  }
}

/** How an extension names itself in its first message, in every revision. */
function clientNameOf({ params }: RawMessage): ClientName | null {
  if (!isJsonObject(params)) return null;
  const { _meta: meta, clientInfo } = params;
  return readClientName(
    isJsonObject(meta) ? (meta[META_KEYS.clientInfo] ?? clientInfo) : clientInfo,
  );
}

const PRODUCT = 'the Okta End User Assistant';
const NOT_ALLOWED = `This extension is not allowed to use ${PRODUCT}. It can be allowed again in its options, under outside assistants.`;
const TOO_MANY_REQUESTS = 'Too much was sent at once. Connect again in a minute.';

/** What the other extension is told, for it and the person to read. */
const CLOSE_MESSAGES: Readonly<Record<CloseReason, string>> = {
  unpaired: `Open ${PRODUCT} in this browser and allow this extension, then connect again.`,
  denied: NOT_ALLOWED,
  revoked: NOT_ALLOWED,
  paused: `Outside assistants are paused in ${PRODUCT}. Resume them there, then connect again.`,
  off: `Let other extensions ask, in the options of ${PRODUCT}, then connect again.`,
  replayed: TOO_MANY_REQUESTS,
  busy: TOO_MANY_REQUESTS,
  restart: TOO_MANY_REQUESTS,
};
