import { applicationId, type AssignedApplication } from '../domain/application.ts';
import { displayText } from '../domain/display-text.ts';
import { parseSsoLink } from '../domain/sso-link.ts';
import { AppLink } from './api-schemas.ts';

const MAX_LABEL_LENGTH = 120;
const NO_LABEL = 'Unnamed application';

/** Converts Okta's app links to applications; drops and counts rows that are not an app link or repeat one. */
export function toApplications(
  rows: readonly unknown[],
  origins: readonly string[],
): { applications: AssignedApplication[]; dropped: number } {
  const byId = new Map<string, AssignedApplication>();
  for (const row of rows) {
    const application = toApplication(row, origins);
    if (application !== null && !byId.has(application.id)) byId.set(application.id, application);
  }
  return { applications: [...byId.values()], dropped: rows.length - byId.size };
}

function toApplication(row: unknown, origins: readonly string[]): AssignedApplication | null {
  const parsed = AppLink.safeParse(row);
  if (!parsed.success) return null;
  const { label, linkUrl, logoUrl, appName, hidden, sortOrder } = parsed.data;
  return {
    id: applicationId(linkUrl),
    label: displayText(label ?? '', MAX_LABEL_LENGTH) || NO_LABEL,
    appName: displayText(textOf(appName), MAX_LABEL_LENGTH),
    ssoLink: parseSsoLink(linkUrl, origins),
    logoUrl: parseLogoUrl(textOf(logoUrl), origins),
    hidden: hidden === true,
    sortOrder: Number.isFinite(sortOrder) ? Number(sortOrder) : Number.MAX_SAFE_INTEGER,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Logos come from the org or Okta's CDN; any other host would learn who views them. */
function parseLogoUrl(text: string, origins: readonly string[]): string | null {
  if (text.length > 2048 || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isAllowedHost =
    origins.includes(url.origin) || /^[a-z0-9-]+\.oktacdn\.com$/u.test(url.host);
  const isPlainHttps = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isAllowedHost && isPlainHttps ? url.href : null;
}
