import { guideFacts, type GuideFacts } from '../../assistant/guide/guide-facts.ts';
import { recentlyOpened } from '../../domain/launch-history.ts';
import { PROFILE } from '../../storage/catalog.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import type { Extension } from '../extension.ts';

/** What is stored of the user's apps and profile, for examples; sends nothing. */
export async function readGuideFacts(extension: Extension): Promise<GuideFacts> {
  const [snapshot, launches, profile] = await Promise.all([
    extension.applications.read(),
    extension.launches.read(),
    extension.storedItem(forAccount(PROFILE, extension.account)).read(),
  ]);
  return guideFacts(snapshot?.value ?? [], recentlyOpened(launches), profile?.value ?? null);
}
