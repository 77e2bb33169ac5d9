import { accountOf, privateKeyNames } from '../../domain/accounts.ts';
import { ON_DEMAND_ITEMS } from '../../storage/on-demand-catalog.ts';
import type { AccountScope } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';

/** Deletes everything stored for an account that is signed out, and what only this account needed of the browser. */
export async function removeAccount(
  { id, items }: AccountScope,
  platform: Pick<Platform, 'items' | 'serviceKeys' | 'removeHostPermission'>,
): Promise<void> {
  const before = await platform.items.accounts.read();
  const others = before.list.filter((other) => other.id !== id);
  await platform.serviceKeys.deleteAllExcept(privateKeyNames(others));
  await items.org.write(null);
  await platform.items.remove(id, { ...platform.items.accountRows, ...ON_DEMAND_ITEMS });
  const orgUrl = accountOf(before, id)?.org.orgUrl;
  const { list } = await platform.items.accounts.read();
  if (orgUrl !== undefined && !list.some(({ org }) => org.orgUrl === orgUrl))
    await platform.removeHostPermission(orgUrl);
}
