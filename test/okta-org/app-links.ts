import { readFileSync } from 'node:fs';

/** One row of `/api/v1/users/me/appLinks`. */
export interface AppLink {
  id: string;
  label: string;
  linkUrl: string;
  logoUrl: string;
  appName: string;
  appInstanceId: string;
  appAssignmentId: string;
  credentialsSetup: boolean;
  hidden: boolean;
  sortOrder: number;
}

export function readAppLinksFile(file: string | URL): AppLink[] {
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(rows)) throw new TypeError(`${file} holds no array of app links`);
  return rows;
}

export function shippedAppLinks(name: '50' | '500' | '5000' | 'hostile'): AppLink[] {
  return readAppLinksFile(new URL(`../data/app-links-${name}.json`, import.meta.url));
}

/** The same links, given to another user: `id` in an app link is the user's. */
export function assignTo(userId: string, links: readonly AppLink[]): AppLink[] {
  return links.map((link) => ({ ...link, id: userId }));
}

export function findByPath(links: readonly AppLink[], path: string): AppLink | undefined {
  return links.find((link) => URL.parse(link.linkUrl)?.pathname === path);
}
