import type { AssignedApplication } from '../../domain/application.ts';
import { allowsStaleAnswer, toWireError } from '../../domain/errors.ts';
import { createSearchIndexProvider } from '../../domain/search-index-provider.ts';
import { FRESH_FOR_MS, isFresh, type Snapshot } from '../../domain/snapshot.ts';
import { readBrands, type Brands } from '../../search/brands.ts';
import { createSearchIndex, type SearchIndex } from '../../search/search-index.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import { personalizationReader } from '../../storage/personalization-catalog.ts';
import type { Extension } from '../extension.ts';

/** Reads the search index of the current apps; made once for each snapshot. */
export type ReadSearchIndex = (signal: AbortSignal) => Promise<SearchIndex>;

type ApplicationsSnapshot = Snapshot<readonly AssignedApplication[]>;

export function currentSearchIndex(extension: Extension, now: () => number): ReadSearchIndex {
  let brands: Brands | null = null;
  const indexes = createSearchIndexProvider(
    async () => {
      // Names are read when the first index is made: the panel is shown without them.
      brands ??= readBrands(await extension.readBrandTable());
      const known = brands;
      return {
        createSearchIndex: (applications, aliases, personalization) =>
          createSearchIndex(applications, aliases, known, personalization),
        personalizationReader,
      };
    },
    () => extension.policy.read(),
    (row) => extension.storedItem(forAccount(row, extension.account)),
  );
  // A read gives a new list each time, so the same snapshot is known by its time.
  let last: ApplicationsSnapshot | null = null;

  return async (signal) => {
    const snapshot = await currentSnapshot(extension, now);
    signal.throwIfAborted();
    if (last?.takenAt !== snapshot.takenAt) last = snapshot;
    return await indexes.of(last.value);
  };
}

async function currentSnapshot(
  extension: Extension,
  now: () => number,
): Promise<ApplicationsSnapshot> {
  const stored = await extension.applications.read();
  if (stored !== null && isFresh(stored.takenAt, now(), FRESH_FOR_MS.applications)) return stored;
  try {
    await extension.send('applications/refresh', { force: false });
  } catch (thrown) {
    if (stored === null || !allowsStaleAnswer(toWireError(thrown).code)) throw thrown;
    return stored;
  }
  return (await extension.applications.read()) ?? { value: [], takenAt: now() };
}
