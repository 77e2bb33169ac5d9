import type { ApplicationId, AssignedApplication } from './application.ts';

/** English here; pages replace it with the text of their language, and what tools say stays English. */
export const DISTINCTION_TEXTS = {
  place: (place: number, count: number): string => `${place} of ${count} with this name`,
};

/**
 * Short texts that distinguish apps with the same name, in their order: integration and host if they differ, plus the
 * position on the dashboard if that is not enough. Okta's app links contain nothing else (Okta OpenAPI, `AppLink`).
 */
export function distinctions(apps: readonly AssignedApplication[]): readonly string[] {
  const features = [apps.map(integrationOf), apps.map(hostOf)].filter(
    (values) => new Set(values).size > 1,
  );
  const texts = apps.map((_, at) => features.flatMap((values) => values[at] || []).join(', '));
  if (!texts.includes('') && new Set(texts).size === apps.length) return texts;
  const ordered = apps.toSorted((a, b) => a.sortOrder - b.sortOrder);
  return apps.map((app, at) =>
    [texts[at], DISTINCTION_TEXTS.place(ordered.indexOf(app) + 1, apps.length)]
      .filter(Boolean)
      .join(', '),
  );
}

/** {@link distinctions} of all apps that are not alone in their group. */
export function distinctionsById(
  groups: Iterable<readonly AssignedApplication[]>,
): ReadonlyMap<ApplicationId, string> {
  const byId = new Map<ApplicationId, string>();
  for (const group of groups)
    if (group.length > 1)
      distinctions(group).forEach((text, at) => byId.set(group[at]?.id ?? '', text));
  return byId;
}

function integrationOf({ appName }: AssignedApplication): string {
  return appName.replaceAll(/[_-]+/gu, ' ').trim();
}

function hostOf({ ssoLink }: AssignedApplication): string {
  return ssoLink?.split('/')[2] ?? '';
}
