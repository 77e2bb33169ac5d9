import type { AdministratorConnection, ConnectionKind } from './connection.ts';
import { isJsonObject } from './json.ts';

/** The connection to one org, as set up by the user or by policy. */
export interface OrgConfig {
  /** https origin without a path, such as `https://acme.okta.com`; also the issuer of the org authorization server. */
  readonly orgUrl: string;
  /** Empty where the connection has none: an API token belongs to no app. */
  readonly clientId: string;
  /** The org's other origins (its custom domains, or its okta.com host), where Okta names them. */
  readonly alternateOrigins: readonly string[];
  /** `policy`: set by the administrator and not editable here. */
  readonly source: 'user' | 'policy';
  /** The app in Okta requires DPoP (RFC 9449). */
  readonly dpop?: boolean;
  /** An administrator's connection; absent if the user signs in. */
  readonly connection?: AdministratorConnection;
}

export function connectionKindOf({ connection }: OrgConfig): ConnectionKind {
  return connection?.kind ?? 'sign-in';
}

/** Whether both show the same user's data over the same kind of connection; a service app may have another key. */
export function isSameConnection(one: OrgConfig, other: OrgConfig): boolean {
  return (
    one.orgUrl === other.orgUrl &&
    one.clientId === other.clientId &&
    connectionKindOf(one) === connectionKindOf(other) &&
    serviceLoginOf(one) === serviceLoginOf(other)
  );
}

/** Whose data a service app shows; `null` where Okta knows whose it is. */
export function serviceLoginOf({ connection }: OrgConfig): string | null {
  return connection?.kind === 'client-credentials' ? connection.login : null;
}

/** Every origin on which this org's links may lie. */
export function orgOrigins(config: OrgConfig): readonly string[] {
  return [config.orgUrl, ...config.alternateOrigins];
}

const CLIENT_ID = /^[\w.-]{1,100}$/u;

/** Whether this has the form of a client ID. */
export function isClientId(text: string): boolean {
  return CLIENT_ID.test(text);
}

/** Decodes a stored {@link OrgConfig}. */
export function decodeOrgConfig(stored: unknown): OrgConfig | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { orgUrl, clientId, alternateOrigins, source, dpop } = stored;
  if (typeof orgUrl !== 'string' || typeof clientId !== 'string') return undefined;
  if (source !== 'user' && source !== 'policy') return undefined;
  const connection = decodeConnection(stored['connection']);
  if (connection === undefined) return undefined;
  return {
    orgUrl,
    clientId,
    alternateOrigins: [alternateOrigins].flat().filter((origin) => typeof origin === 'string'),
    source,
    ...(dpop === true ? { dpop } : {}),
    ...(connection === null ? {} : { connection }),
  };
}

/** `null`: the user signs in, which stores no connection. */
function decodeConnection(stored: unknown): AdministratorConnection | null | undefined {
  if (stored === undefined) return null;
  if (!isJsonObject(stored)) return undefined;
  const { kind, login, keyId, keyName } = stored;
  if (kind === 'api-token') return { kind };
  return kind === 'client-credentials' && typeof login === 'string' && typeof keyName === 'string'
    ? { kind, login, keyName, keyId: typeof keyId === 'string' ? keyId : null }
    : undefined;
}
