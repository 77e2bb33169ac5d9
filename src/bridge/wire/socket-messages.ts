import {
  CLOSE_REASONS,
  isRequestId,
  decodeClientName,
  decodePairing,
  readExtensionStatus,
  type ClientName,
  type CloseReason,
  type ExtensionStatus,
  type Pairing,
  type RawMessage,
} from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';

/** Messages of `serve` and `doctor` to a native host over its socket, one line of JSON each. */
export type ToHost =
  | { readonly type: 'join'; readonly token: string }
  | { readonly type: 'open'; readonly client: ClientName | null; readonly pairing: Pairing | null }
  | { readonly type: 'message'; readonly message: RawMessage; readonly resent: boolean }
  | { readonly type: 'status' };

/** Why a host accepts no connection: only the extension or only the bridge was updated. */
export type ProtocolMismatch = 'extension-older' | 'bridge-older';

export type FromHost =
  | { readonly type: 'welcome'; readonly connection: string; readonly challenge: string }
  | { readonly type: 'refused'; readonly mismatch: ProtocolMismatch }
  | { readonly type: 'message'; readonly message: RawMessage }
  | { readonly type: 'working'; readonly id: string | number }
  | { readonly type: 'close'; readonly reason: CloseReason }
  | ({ readonly type: 'status' } & ExtensionStatus);

export function decodeToHost(value: unknown): ToHost | null {
  if (!isJsonObject(value)) return null;
  const { type, token, message } = value;
  if (type === 'join') return typeof token === 'string' ? { type, token } : null;
  if (type === 'status') return { type };
  if (type === 'open') {
    const { client, pairing } = value;
    return { type, client: decodeClientName(client), pairing: decodePairing(pairing) };
  }
  if (type !== 'message' || !isJsonObject(message)) return null;
  return { type, message, resent: value['resent'] === true };
}

export function decodeFromHost(value: unknown): FromHost | null {
  if (!isJsonObject(value)) return null;
  const { type, connection, challenge, mismatch, message, id, reason } = value;
  switch (type) {
    case 'welcome':
      return typeof connection === 'string' && typeof challenge === 'string'
        ? { type, connection, challenge }
        : null;
    case 'refused':
      return mismatch === 'extension-older' || mismatch === 'bridge-older'
        ? { type, mismatch }
        : null;
    case 'message':
      return isJsonObject(message) ? { type, message } : null;
    case 'working':
      return isRequestId(id) ? { type, id } : null;
    case 'close':
      return { type, reason: CLOSE_REASONS.find((known) => known === reason) ?? 'busy' };
    case 'status':
      return { type, ...readExtensionStatus(value) };
    default:
      return null;
  }
}
