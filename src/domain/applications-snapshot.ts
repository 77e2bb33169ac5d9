import type { AssignedApplication } from './application.ts';
import { isJsonObject } from './json.ts';
import type { Snapshot } from './snapshot.ts';
import type { SsoLink } from './sso-link.ts';

/** The assigned applications as Okta last gave them. */
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

export function decodeApplications(stored: unknown): ApplicationsSnapshot | undefined {
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
