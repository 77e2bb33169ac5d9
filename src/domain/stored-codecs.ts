import type { AssignedApplication } from './application.ts';
import type { AdministratorConnection } from './connection.ts';
import { isWireError, type WireError } from './errors.ts';
import type { OrgConfig } from './org-config.ts';
import type { Session, SessionUser } from './session.ts';
import type { Snapshot } from './snapshot.ts';
import type { SsoLink } from './sso-link.ts';
import type { Usage } from './usage.ts';

// The readers here stand on the way from a worker's wake to its first suggestion: no schema library,
// and only as deep as our own writers could have gone wrong.

type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readOrgConfig(stored: unknown): OrgConfig | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { orgUrl, clientId, alternateOrigin, source, dpop } = stored;
  if (typeof orgUrl !== 'string' || typeof clientId !== 'string') return undefined;
  if (source !== 'user' && source !== 'policy') return undefined;
  const connection = readConnection(stored['connection']);
  if (connection === undefined) return undefined;
  return {
    orgUrl,
    clientId,
    alternateOrigin: typeof alternateOrigin === 'string' ? alternateOrigin : null,
    source,
    ...(dpop === true ? { dpop } : {}),
    ...(connection === null ? {} : { connection }),
  };
}

/** `null`: the person signs in, as in every version before there was another way. */
function readConnection(stored: unknown): AdministratorConnection | null | undefined {
  if (stored === undefined) return null;
  if (!isJsonObject(stored)) return undefined;
  const { kind, login, keyId, keyName } = stored;
  if (kind === 'api-token') return { kind };
  return kind === 'client-credentials' && typeof login === 'string' && typeof keyName === 'string'
    ? { kind, login, keyName, keyId: typeof keyId === 'string' ? keyId : null }
    : undefined;
}

export function readSessionUser(stored: unknown): SessionUser | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { sub, name, login, orgUrl } = stored;
  return typeof sub === 'string' &&
    typeof name === 'string' &&
    typeof login === 'string' &&
    typeof orgUrl === 'string'
    ? { sub, name, login, orgUrl }
    : undefined;
}

export function readSession(stored: unknown): Session | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { state, since } = stored;
  const user = readSessionUser(stored['user']);
  const problem = readWireError(stored['problem']) ?? null;
  if (state === 'signed-out') return { state, problem };
  if (state === 'signing-in' && typeof since === 'number') return { state, since };
  if (user === undefined) return undefined;
  if (state === 'signed-in' && typeof since === 'number') return { state, user, since };
  return state === 'expired' ? { state, user, problem } : undefined;
}

function readWireError(stored: unknown): WireError | undefined {
  return isWireError(stored) ? stored : undefined;
}

export function readUsage(stored: unknown): Usage | undefined {
  if (!Array.isArray(stored)) return undefined;
  const entries = stored.flatMap((entry: unknown): [string, number[]][] => {
    if (!Array.isArray(entry)) return [];
    const [id, launches]: unknown[] = entry;
    if (typeof id !== 'string' || !Array.isArray(launches)) return [];
    return [[id, launches.filter((at): at is number => typeof at === 'number')]];
  });
  return new Map(entries);
}

export type ApplicationsSnapshot = Snapshot<readonly AssignedApplication[]>;

type ApplicationTuple = readonly [
  id: string,
  label: string,
  appName: string,
  ssoLink: string | 0,
  logoUrl: string | 0,
  hidden: 0 | 1,
  sortOrder: number,
];

/** One string, not 5,000 objects: the browser hands a string over several times faster. */
export function encodeApplications({ value, takenAt }: ApplicationsSnapshot): string {
  const rows = value.map((application): ApplicationTuple => [
    application.id,
    application.label,
    application.appName,
    application.ssoLink ?? 0,
    application.logoUrl ?? 0,
    application.hidden ? 1 : 0,
    application.sortOrder,
  ]);
  return JSON.stringify({ takenAt, rows });
}

export function readApplications(stored: unknown): ApplicationsSnapshot | undefined {
  if (typeof stored !== 'string') return undefined;
  const parsed = parseJson(stored);
  if (!isJsonObject(parsed)) return undefined;
  const { takenAt, rows } = parsed;
  if (typeof takenAt !== 'number' || !Array.isArray(rows) || !rows.every(isApplicationTuple))
    return undefined;
  return { takenAt, value: rows.map(toApplication) };
}

function isApplicationTuple(row: unknown): row is ApplicationTuple {
  if (!Array.isArray(row) || row.length !== 7) return false;
  const [id, label, appName, link, logo, hidden, sortOrder]: unknown[] = row;
  return (
    typeof id === 'string' &&
    typeof label === 'string' &&
    typeof appName === 'string' &&
    (link === 0 || typeof link === 'string') &&
    (logo === 0 || typeof logo === 'string') &&
    (hidden === 0 || hidden === 1) &&
    typeof sortOrder === 'number'
  );
}

function toApplication([
  id,
  label,
  appName,
  link,
  logo,
  hidden,
  sortOrder,
]: ApplicationTuple): AssignedApplication {
  return {
    id,
    label,
    appName,
    ssoLink: hasSsoLinkForm(link) ? link : null,
    logoUrl: logo === 0 ? null : logo,
    hidden: hidden === 1,
    sortOrder,
  };
}

/** Was an {@link SsoLink} when written; the opener proves it again against the org of that moment. */
function hasSsoLinkForm(link: string | 0): link is SsoLink {
  return link !== 0 && link.startsWith('https://');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
