import type { CachedDirectory } from '../../directory/cached-directory.ts';
import { OUTSIDE_EVENTS_LOCK } from '../../domain/locks.ts';
import {
  belongsToOtherAccount,
  forAccount,
  itemsOf,
  resetUserItems,
} from '../../storage/catalog-items.ts';
import { OUTSIDE_ITEMS } from '../../storage/outside-catalog.ts';
import { ON_DEMAND_ITEMS } from '../../storage/on-demand-catalog.ts';
import type { AccountScope } from '../on-demand-script.ts';
import type { WorkerStorage } from '../platform.ts';

/** Deletes what is stored about the account's user, in the account's own items, shared ones and the quarantine. */
export async function forgetUser(
  { id, items }: AccountScope,
  shared: WorkerStorage,
  directory: Pick<CachedDirectory, 'forget'>,
): Promise<void> {
  const { accountRows, define } = shared.items;
  const onDemandItems = itemsOf(ON_DEMAND_ITEMS, (row) => define(forAccount(row, id)));
  await Promise.all([
    directory.forget(),
    resetUserItems(accountRows, items),
    resetUserItems(ON_DEMAND_ITEMS, onDemandItems),
    forgetPrompt(),
    forgetOutsideEvents(),
  ]);
  const quarantined = await shared.quarantinedKeys();
  await shared.removeQuarantined(
    quarantined.filter(
      (key) => !belongsToOtherAccount({ ...accountRows, ...ON_DEMAND_ITEMS }, key, id),
    ),
  );

  async function forgetPrompt(): Promise<void> {
    const { promptHandoff } = shared.items;
    if ((await promptHandoff.read())?.account === id) await promptHandoff.write(null);
  }

  async function forgetOutsideEvents(): Promise<void> {
    const events = shared.items.define(OUTSIDE_ITEMS.events);
    await shared.withLock(OUTSIDE_EVENTS_LOCK, async () => {
      const before = await events.read();
      const others = before.filter(({ account }) => account !== id);
      if (others.length < before.length) await events.write(others);
    });
  }
}
