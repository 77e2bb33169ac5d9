import { isJsonObject, memberOf } from '../domain/json.ts';

export interface ListedApp {
  readonly id: string;
  readonly label: string;
  /** What tells it from another one of this name. */
  readonly distinction: string | null;
}

/** A tool's result in the parts that a view shows. */
export type ShownResult =
  | { readonly kind: 'apps'; readonly apps: readonly ListedApp[]; readonly matching: number }
  | { readonly kind: 'profile'; readonly fields: readonly (readonly [string, string])[] }
  | { readonly kind: 'text'; readonly text: string };

export function readResult(result: unknown): ShownResult {
  const output = memberOf(result, 'structuredContent');
  const applications = memberOf(output, 'applications');
  if (Array.isArray(applications)) {
    const apps = applications.flatMap(readApp);
    const matching = memberOf(output, 'matching');
    return { kind: 'apps', apps, matching: typeof matching === 'number' ? matching : apps.length };
  }
  const profile = memberOf(output, 'profile');
  if (!isJsonObject(profile)) return { kind: 'text', text: textOf(result) };
  const fields = Object.entries(profile).flatMap(([field, value]) =>
    typeof value === 'string' ? [[field, value] as const] : [],
  );
  return { kind: 'profile', fields };
}

/** The link that the link tool found; `null` if it found none or several. */
export function linkIn(result: unknown): string | null {
  const link = memberOf(memberOf(memberOf(result, 'structuredContent'), 'application'), 'ssoLink');
  return typeof link === 'string' ? link : null;
}

/** A result's text for people. */
export function textOf(result: unknown): string {
  const content = memberOf(result, 'content');
  if (!Array.isArray(content)) return '';
  const texts: unknown[] = content.map((part) => memberOf(part, 'text'));
  return texts.filter((text) => typeof text === 'string').join('\n');
}

function readApp(value: unknown): ListedApp[] {
  const [id, label, distinction] = ['id', 'label', 'distinction'].map((key) =>
    memberOf(value, key),
  );
  if (typeof id !== 'string' || typeof label !== 'string') return [];
  return [{ id, label, distinction: typeof distinction === 'string' ? distinction : null }];
}
