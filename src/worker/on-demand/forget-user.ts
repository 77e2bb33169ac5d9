import type { AccountId } from '../../domain/accounts.ts';
import { OUTSIDE_EVENTS_LOCK } from '../../domain/locks.ts';
import { belongsToOtherAccount, resetUserItems } from '../../storage/catalog-items.ts';
import { OUTSIDE_ITEMS } from '../../storage/catalog.ts';
import type { Platform } from '../platform.ts';

/** Removes what is stored of the user who signed in to one account, and what was quarantined of it. */
export async function forgetUser(id: AccountId, platform: Platform): Promise<void> {
  const { accountRows } = platform.items;
  await Promise.all([
    resetUserItems(accountRows, platform.items.of(id)),
    forgetPrompt(id, platform),
    forgetOutsideEvents(id, platform),
  ]);
  const quarantined = await platform.quarantinedKeys();
  await platform.removeQuarantined(
    quarantined.filter((key) => !belongsToOtherAccount(accountRows, key, id)),
  );
}

async function forgetPrompt(id: AccountId, { items }: Platform): Promise<void> {
  const { promptHandoff } = items;
  if ((await promptHandoff.read())?.account === id) await promptHandoff.write(null);
}

async function forgetOutsideEvents(id: AccountId, platform: Platform): Promise<void> {
  const events = platform.items.define(OUTSIDE_ITEMS.events);
  await platform.withLock(OUTSIDE_EVENTS_LOCK, async () => {
    const before = await events.read();
    const others = before.filter(({ account }) => account !== id);
    if (others.length < before.length) await events.write(others);
  });
}
