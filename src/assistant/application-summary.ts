import type { ApplicationId } from '../domain/application.ts';
import { distinctions } from '../domain/distinctions.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { ApplicationSummary } from './transcript.ts';

/** What a card shows of an application, including what distinguishes it from others that look the same. */
export function toApplicationSummary(
  index: SearchIndex,
  { id, label }: { readonly id: ApplicationId; readonly label: string },
): ApplicationSummary {
  const indexed = index.labels[index.positions.get(id) ?? -1];
  if (indexed === undefined) return { id, label, logoUrl: null, launchable: false };
  const { application, duplicates } = indexed;
  const summary = {
    id,
    label,
    logoUrl: application.logoUrl,
    launchable: application.ssoLink !== null,
  };
  if (duplicates.length === 1) return summary;
  const texts = distinctions(duplicates.map((duplicate) => duplicate.application));
  const distinction = texts[duplicates.indexOf(indexed)];
  return distinction === undefined ? summary : { ...summary, distinction };
}
