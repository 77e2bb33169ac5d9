import { isJsonObject } from '../domain/json.ts';

/** Both ends must have the same number; docs/bridge-protocol.md describes the protocol. */
export const BRIDGE_PROTOCOL = 1;

/** The name under which browsers start the bridge (`runtime.connectNative`). */
export const NATIVE_HOST_NAME = 'okta_end_user_assistant.bridge';

/** Bytes of JSON that a browser accepts from a native host in one frame (Chrome, "Native messaging"). */
export const MAX_FRAME_TO_EXTENSION_BYTES = 1024 * 1024;

/** Any JSON-RPC message of any MCP revision, forwarded unchanged. */
export type RawMessage = Readonly<Record<string, unknown>>;

/** How an assistant names itself: `clientInfo` of `initialize` or of a request's `_meta`. */
export interface ClientName {
  readonly name: string;
  readonly title: string | null;
  readonly version: string | null;
}

/** Proves that a connection comes from the same installation as before; see `pairing.ts`. */
export interface Pairing {
  /** The name given at installation (`serve --client NAME`). */
  readonly installation: string;
  /** Ed25519 public key, 32 bytes, base64url. */
  readonly publicKey: string;
  /** Ed25519 signature over {@link signedText}, base64url. */
  readonly signature: string;
}

/** The browser profile that an extension runs in: `id` is a random stored value, `label` is what users see. */
export interface BrowserProfile {
  readonly id: string;
  readonly label: string;
}

export type ToExtension =
  | {
      readonly type: 'hello';
      readonly protocol: number;
      readonly version: string;
      /** Program and first arguments by which this bridge is started; empty from a bridge that does not say it. */
      readonly command: readonly string[];
    }
  | {
      readonly type: 'open';
      readonly connection: string;
      readonly client: ClientName | null;
      readonly pairing: Pairing | null;
    }
  | {
      readonly type: 'message';
      readonly connection: string;
      readonly message: RawMessage;
      /** Sent before on a connection that broke without a reply. */
      readonly resent: boolean;
    }
  | { readonly type: 'close'; readonly connection: string }
  | { readonly type: 'status'; readonly id: string };

/** Why the extension closes a connection; the bridge has a text for each. */
export const CLOSE_REASONS = [
  'unpaired',
  'denied',
  'revoked',
  'paused',
  'off',
  'replayed',
  'busy',
  'restart',
] as const;

export type CloseReason = (typeof CLOSE_REASONS)[number];

export interface ExtensionStatus {
  /** Outside assistants are turned on. */
  readonly enabled: boolean;
  readonly paused: boolean;
  readonly signedIn: boolean;
}

export type FromExtension =
  | {
      readonly type: 'hello';
      readonly protocol: number;
      readonly version: string;
      /** `chrome`, `chromium`, `edge`, `brave` or `firefox`. */
      readonly browser: string;
      readonly profile: BrowserProfile;
      /** 32 random bytes, base64url, new for every native port. */
      readonly challenge: string;
    }
  | { readonly type: 'message'; readonly connection: string; readonly message: RawMessage }
  /** The request is being worked on, perhaps waiting for the user: its timeout starts again. */
  | { readonly type: 'working'; readonly connection: string; readonly id: string | number }
  | { readonly type: 'close'; readonly connection: string; readonly reason: CloseReason }
  | ({ readonly type: 'status'; readonly id: string } & ExtensionStatus);

/** Reads a frame of the bridge; `null` if it is not valid. */
export function decodeToExtension(value: unknown): ToExtension | null {
  if (!isJsonObject(value)) return null;
  const { type, connection, message, id, protocol, version } = value;
  if (type === 'hello')
    return isSafeInteger(protocol) && isText(version)
      ? { type, protocol, version, command: readCommand(value['command']) }
      : null;
  if (type === 'status') return isText(id) ? { type, id } : null;
  if (!isText(connection)) return null;
  if (type === 'close') return { type, connection };
  if (type === 'message')
    return isJsonObject(message)
      ? { type, connection, message, resent: value['resent'] === true }
      : null;
  if (type !== 'open') return null;
  return {
    type,
    connection,
    client: decodeClientName(value['client']),
    pairing: decodePairing(value['pairing']),
  };
}

/** Reads a frame of the extension; `null` if it is not valid. */
export function decodeFromExtension(value: unknown): FromExtension | null {
  if (!isJsonObject(value)) return null;
  const { type, connection, message, id, reason } = value;
  if (type === 'hello') return readExtensionHello(value);
  if (type === 'status') return isText(id) ? { type, id, ...readExtensionStatus(value) } : null;
  if (!isText(connection)) return null;
  if (type === 'message') return isJsonObject(message) ? { type, connection, message } : null;
  if (type === 'working') return isRequestId(id) ? { type, connection, id } : null;
  if (type !== 'close') return null;
  return { type, connection, reason: CLOSE_REASONS.find((known) => known === reason) ?? 'busy' };
}

function readExtensionHello(value: RawMessage): FromExtension | null {
  const { protocol, version, browser, profile, challenge } = value;
  if (!isSafeInteger(protocol) || !isText(version) || !isText(browser) || !isText(challenge))
    return null;
  if (!isJsonObject(profile) || !isText(profile['id']) || !isText(profile['label'])) return null;
  const { id, label } = profile;
  return { type: 'hello', protocol, version, browser, profile: { id, label }, challenge };
}

export function readExtensionStatus(value: RawMessage): ExtensionStatus {
  return {
    enabled: value['enabled'] === true,
    paused: value['paused'] === true,
    signedIn: value['signedIn'] === true,
  };
}

/** Reads the names in `clientInfo`. */
export function decodeClientName(value: unknown): ClientName | null {
  if (!isJsonObject(value) || !isText(value['name'])) return null;
  const { name, title, version } = value;
  return {
    name,
    title: isText(title) ? title : null,
    version: isText(version) ? version : null,
  };
}

export function decodePairing(value: unknown): Pairing | null {
  if (!isJsonObject(value)) return null;
  const { installation, publicKey, signature } = value;
  return isText(installation) && isText(publicKey) && isText(signature)
    ? { installation, publicKey, signature }
    : null;
}

/** Longer than any path. */
const MAX_COMMAND_LENGTH = 8192;

function readCommand(value: unknown): readonly string[] {
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const texts = words.filter((word) => typeof word === 'string');
  return texts.join(' ').length <= MAX_COMMAND_LENGTH ? texts : [];
}

/** Whether JSON-RPC 2.0 §4 and MCP allow this value as an id. */
export function isRequestId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

const MAX_TEXT_LENGTH = 200;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT_LENGTH;
}

function isSafeInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
