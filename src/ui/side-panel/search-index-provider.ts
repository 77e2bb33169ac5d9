import type { AssignedApplication } from '../../domain/application.ts';
import { allowsStaleAnswer, toWireError } from '../../domain/errors.ts';
import { FRESH_FOR_MS, isFresh, type Snapshot } from '../../domain/snapshot.ts';
import { BRAND_TABLE } from '../../search/brand-table.ts';
import { readBrands } from '../../search/brands.ts';
import { createSearchIndex, type SearchIndex } from '../../search/search-index.ts';
import type { Extension } from '../extension.ts';

/** The current applications prepared for searching; prepared once for each snapshot. */
export type SearchIndexProvider = (signal: AbortSignal) => Promise<SearchIndex>;

type ApplicationsSnapshot = Snapshot<readonly AssignedApplication[]>;

export function createSearchIndexProvider(
  extension: Extension,
  now: () => number,
): SearchIndexProvider {
  let cached: { readonly takenAt: number; readonly index: SearchIndex } | null = null;

  return async (signal) => {
    const snapshot = await currentSnapshot(extension, now);
    signal.throwIfAborted();
    if (cached?.takenAt !== snapshot.takenAt) {
      const { aliases } = await extension.policy.read();
      cached = {
        takenAt: snapshot.takenAt,
        index: createSearchIndex(snapshot.value, aliases, readBrands(BRAND_TABLE)),
      };
    }
    return cached.index;
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
