import {
  isRequestId,
  MAX_FRAME_TO_EXTENSION_BYTES,
  decodeClientName,
  type ClientName,
  type CloseReason,
  type FromExtension,
  type RawMessage,
} from '../../bridge-protocol/frames.ts';
import { extensionKey } from '../../domain/extension-id.ts';
import { mayConnect } from '../model/extension-access.ts';
import { isJsonObject } from '../../domain/json.ts';
import { META_KEYS } from '../../mcp/protocol-constants.ts';
import { failedReply } from '../../mcp/json-rpc-replies.ts';
import { createConnectionRegistry, type ConnectionRegistryDeps } from './connection-registry.ts';
import type { ExtensionPort } from '../outside-deps.ts';

/** Ports that one extension may have open at once. */
const MAX_PORTS = 16;

/** Other extensions of this browser: each of their ports is one connection. */
export interface ExtensionConnections {
  connect(port: ExtensionPort): Promise<void>;
  /** Closes the ports of extensions that may no longer connect. */
  recheckAccess(): Promise<void>;
  /** Closes every port, or those of one key. */
  disconnect(reason: CloseReason, key?: string): void;
}

interface OpenPort {
  readonly connection: string;
  readonly port: ExtensionPort;
  readonly unanswered: Map<string | number, RawMessage>;
  /** The first message opens the connection, since it names the client. */
  stage: 'silent' | 'opening' | 'authorized';
}

export function createExtensionConnections(deps: ConnectionRegistryDeps): ExtensionConnections {
  const { consent, rateLimiterFor } = deps;
  const openPorts = new Map<string, OpenPort>();
  let count = 0;

  async function authorize({ connection, client }: OpeningRequest) {
    const openPort = openPorts.get(connection);
    if (openPort === undefined) return 'off';
    const { extensionId } = openPort.port;
    const assistant = await consent.authorizeExtension(extensionId, client);
    if (typeof assistant !== 'string') openPort.stage = 'authorized';
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
    if (typeof method === 'string' && isRequestId(id)) unanswered.set(id, message);
    if (openPort.stage === 'silent') {
      openPort.stage = 'opening';
      registry.receive({ type: 'open', connection, client: clientNameOf(message), pairing: null });
    }
    registry.receive({ type: 'message', connection, message, resent: false });
  }

  /** Answers open requests with the reason, then closes the port. */
  function closePort({ connection, port, unanswered }: OpenPort, reason: CloseReason): void {
    openPorts.delete(connection);
    const error = { code: -32000, message: CLOSE_MESSAGES[reason], data: { reason } };
    for (const [id, request] of unanswered) port.post(failedReply(id, request, error));
    port.close();
    registry.receive({ type: 'close', connection });
  }

  async function recheck(openPort: OpenPort): Promise<void> {
    const access = await consent.extensionAccess(openPort.port.extensionId);
    if (!openPorts.has(openPort.connection) || access === 'allowed') return;
    if (access !== 'unpaired') closePort(openPort, access);
    else if (openPort.stage === 'authorized') closePort(openPort, 'revoked');
  }

  return {
    async connect(port) {
      const { extensionId } = port;
      if (rateLimiterFor(extensionKey(extensionId)).take() > 0) return port.close();
      // Access may have changed since the port was accepted.
      const access = await consent.extensionAccess(extensionId);
      const ownPorts = [...openPorts.values()].filter(
        (openPort) => openPort.port.extensionId === extensionId,
      );
      if (!mayConnect(access) || ownPorts.length >= MAX_PORTS) return port.close();
      count += 1;
      const openPort: OpenPort = {
        connection: String(count),
        port,
        unanswered: new Map(),
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

/** Firefox passes more than JSON between extensions. The size limit is that of the bridge. */
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

/** The client's name in an extension's first message, in every revision of MCP. */
function clientNameOf({ params }: RawMessage): ClientName | null {
  if (!isJsonObject(params)) return null;
  const { _meta: meta, clientInfo } = params;
  return decodeClientName(
    isJsonObject(meta) ? (meta[META_KEYS.clientInfo] ?? clientInfo) : clientInfo,
  );
}

const PRODUCT = 'the Okta End User Assistant';
const NOT_ALLOWED = `This extension is not allowed to use ${PRODUCT}. It can be allowed again in the options, under outside assistants.`;
const TOO_MANY_REQUESTS = 'Too many messages at once. Connect again in a minute.';

/** Error messages for the other extension and its user. */
const CLOSE_MESSAGES: Readonly<Record<CloseReason, string>> = {
  unpaired: `Open ${PRODUCT} in this browser and allow this extension, then connect again.`,
  denied: NOT_ALLOWED,
  revoked: NOT_ALLOWED,
  paused: `Outside assistants are paused in ${PRODUCT}. Resume them there, then connect again.`,
  off: `Allow other extensions to request access in the options of ${PRODUCT}, then connect again.`,
  replayed: TOO_MANY_REQUESTS,
  busy: TOO_MANY_REQUESTS,
  restart: TOO_MANY_REQUESTS,
};
