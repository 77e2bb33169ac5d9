import { ACCOUNT_COLORS, isAccountId } from '../domain/accounts.ts';
import { isCheck } from '../domain/diagnosis.ts';
import { isFields } from '../domain/stored-form.ts';
import type {
  ConnectionRequest,
  Envelope,
  MessageType,
  OrgRequest,
  RequestOf,
  Where,
} from './protocol.ts';

type Parsers = { readonly [T in MessageType]: (request: unknown) => RequestOf<T> | undefined };

const NOTHING = () => ({});

const PARSERS: Parsers = {
  'org/save': orgRequest,
  'org/apply-policy': NOTHING,
  'org/forget': NOTHING,
  'session/sign-in': (request) => {
    const how = isFields(request) ? request['how'] : undefined;
    return how === 'interactive' || how === 'silent' || how === 'switch-user' ? { how } : undefined;
  },
  'accounts/add': orgRequest,
  'accounts/switch': (request) =>
    isFields(request) && isAccountId(request['id']) ? { id: request['id'] } : undefined,
  'accounts/describe': (request) => {
    if (!isFields(request) || !isText(request['name']) || request['name'].length > 40)
      return undefined;
    const color = ACCOUNT_COLORS.find((known) => known === request['color']);
    return color === undefined ? undefined : { name: request['name'], color };
  },
  'session/resume': NOTHING,
  'session/sign-out': NOTHING,
  'applications/refresh': (request) =>
    isFields(request) ? { force: request['force'] === true } : undefined,
  'link/open': (request) => {
    if (!isFields(request) || !isText(request['applicationId']) || !isWhere(request['where']))
      return undefined;
    const { applicationId, where } = request;
    return request['anyway'] === true
      ? { applicationId, where, anyway: true }
      : { applicationId, where };
  },
  'usage/clear': NOTHING,
  'diagnose/run': (request) =>
    isFields(request) && isCheck(request['check']) ? { check: request['check'] } : undefined,
  'access/change': (request) =>
    isFields(request) && isFields(request['change']) ? { change: request['change'] } : undefined,
  mcp: (request) =>
    isFields(request) && isFields(request['message']) ? { message: request['message'] } : undefined,
};

const LONGEST_TEXT = 2048;

/** Whether a message is addressed to the worker: decided at once, before anything is awaited. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    isFields(message) &&
    message['to'] === 'worker' &&
    isAccountId(message['account']) &&
    typeof message['type'] === 'string' &&
    Object.hasOwn(PARSERS, message['type'])
  );
}

/** The request of an envelope, or `undefined` where it does not have its type's form. */
export function parseRequest<T extends MessageType>(
  type: T,
  request: unknown,
): RequestOf<T> | undefined {
  return PARSERS[type](request);
}

function orgRequest(request: unknown): OrgRequest | undefined {
  if (!isFields(request) || !isText(request['orgUrl']) || !isText(request['clientId']))
    return undefined;
  const { orgUrl, clientId } = request;
  if (request['connection'] === undefined) return { orgUrl, clientId };
  const connection = connectionRequest(request['connection']);
  return connection === undefined ? undefined : { orgUrl, clientId, connection };
}

function connectionRequest(request: unknown): ConnectionRequest | undefined {
  if (!isFields(request)) return undefined;
  const { kind, apiToken, login, keyId, keyName } = request;
  if (kind === 'api-token') return isText(apiToken) ? { kind, apiToken } : undefined;
  return kind === 'client-credentials' &&
    isText(login) &&
    isText(keyName) &&
    (keyId === null || isText(keyId))
    ? { kind, login, keyId, keyName }
    : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isWhere(value: unknown): value is Where {
  return value === 'current-tab' || value === 'new-tab' || value === 'background-tab';
}
