import { readFileSync } from 'node:fs';
import {
  applicationId,
  type ApplicationId,
  type AssignedApplication,
} from '../../src/domain/application.ts';
import { toApplications } from '../../src/okta/app-links.ts';

/** What a command line got wrong, with what to do about it. */
export class UsageError extends Error {}

/** Applications of a file of app links, and the link as it stands there for each. */
export interface AppLinksFile {
  readonly applications: readonly AssignedApplication[];
  readonly linkUrls: ReadonlyMap<ApplicationId, string>;
}

/** Reads a file that answers as `/api/v1/users/me/appLinks` does. */
export function readAppLinks(path: string): AppLinksFile {
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read app links from “${path}”: ${messageOf(error)}`);
  }
  if (!Array.isArray(rows))
    throw new UsageError(`“${path}” must hold a JSON array, as /api/v1/users/me/appLinks answers.`);
  const links = rows.flatMap(linkUrlOf);
  const { applications } = toApplications(rows, commonOrigin(links));
  return { applications, linkUrls: new Map(links.map((link) => [applicationId(link), link])) };
}

function linkUrlOf(row: unknown): string[] {
  if (typeof row !== 'object' || row === null || !('linkUrl' in row)) return [];
  return typeof row.linkUrl === 'string' ? [row.linkUrl] : [];
}

/** The org is the https host that most links lie on. */
function commonOrigin(links: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const link of links) {
    if (!URL.canParse(link)) continue;
    const url = new URL(link);
    if (url.protocol === 'https:') counts.set(url.origin, (counts.get(url.origin) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 1)
    .map(([origin]) => origin);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
