import { ACCOUNT_COLORS, isAccountId } from '../domain/accounts.ts';
import { isCheck } from '../domain/diagnosis.ts';
import { isJsonObject } from '../domain/json.ts';
import type {
  ConnectionRequest,
  MessageEnvelope,
  MessageType,
  OrgRequest,
  RequestOf,
  LinkTarget,
} from './protocol.ts';

type Parsers = { readonly [T in MessageType]: (request: unknown) => RequestOf<T> | undefined };

const parseEmptyRequest = () => ({});

const PARSERS: Parsers = {
  'org/save': parseOrgRequest,
  'org/apply-policy': parseEmptyRequest,
  'org/forget': parseEmptyRequest,
  'session/sign-in': (request) => {
    const how = isJsonObject(request) ? request['how'] : undefined;
    return how === 'interactive' || how === 'silent' || how === 'switch-user' ? { how } : undefined;
  },
  'accounts/add': parseOrgRequest,
  'accounts/switch': (request) =>
    isJsonObject(request) && isAccountId(request['id']) ? { id: request['id'] } : undefined,
  'accounts/describe': (request) => {
    if (!isJsonObject(request) || !isText(request['name']) || request['name'].length > 40)
      return undefined;
    const color = ACCOUNT_COLORS.find((known) => known === request['color']);
    return color === undefined ? undefined : { name: request['name'], color };
  },
  'session/resume': parseEmptyRequest,
  'session/sign-out': parseEmptyRequest,
  'applications/refresh': (request) =>
    isJsonObject(request) ? { force: request['force'] === true } : undefined,
  'link/open': (request) => {
    if (
      !isJsonObject(request) ||
      !isText(request['applicationId']) ||
      !isLinkTarget(request['where'])
    )
      return undefined;
    const { applicationId, where } = request;
    return request['force'] === true
      ? { applicationId, where, force: true }
      : { applicationId, where };
  },
  'usage/clear': parseEmptyRequest,
  'diagnose/run': (request) =>
    isJsonObject(request) && isCheck(request['check']) ? { check: request['check'] } : undefined,
  'access/change': (request) =>
    isJsonObject(request) && isJsonObject(request['change'])
      ? { change: request['change'] }
      : undefined,
  mcp: (request) =>
    isJsonObject(request) && isJsonObject(request['message'])
      ? { message: request['message'] }
      : undefined,
};

const MAX_TEXT_LENGTH = 2048;

/** Whether a message is addressed to the worker; synchronous, as the browser requires. */
export function isMessageEnvelope(message: unknown): message is MessageEnvelope {
  return (
    isJsonObject(message) &&
    message['to'] === 'worker' &&
    isAccountId(message['account']) &&
    typeof message['type'] === 'string' &&
    Object.hasOwn(PARSERS, message['type'])
  );
}

/** The request in an envelope, or `undefined` where its form is not valid for the type. */
export function parseRequest<T extends MessageType>(
  type: T,
  request: unknown,
): RequestOf<T> | undefined {
  return PARSERS[type](request);
}

function parseOrgRequest(request: unknown): OrgRequest | undefined {
  if (!isJsonObject(request) || !isText(request['orgUrl']) || !isText(request['clientId']))
    return undefined;
  const { orgUrl, clientId } = request;
  if (request['connection'] === undefined) return { orgUrl, clientId };
  const connection = parseConnectionRequest(request['connection']);
  return connection === undefined ? undefined : { orgUrl, clientId, connection };
}

function parseConnectionRequest(request: unknown): ConnectionRequest | undefined {
  if (!isJsonObject(request)) return undefined;
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
  return typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;
}

function isLinkTarget(value: unknown): value is LinkTarget {
  return value === 'current-tab' || value === 'new-tab' || value === 'background-tab';
}
