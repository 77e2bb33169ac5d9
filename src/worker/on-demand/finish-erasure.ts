import type { AccountLookup } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';
import { forgetUser } from './forget-user.ts';

/** Nobody stays signed in because the browser takes no mark, such as where the disk is full. */
export function beginErasure({ erasure, report }: Platform): Promise<void> {
  return erasure.begin().catch(report);
}

/** Deletes what is left of users who had signed out when the browser died, also in the browser's files. */
export async function finishErasure(platform: Platform, accounts: AccountLookup): Promise<void> {
  if (!(await platform.erasure.isDue())) return;
  for (const account of await accounts.all())
    if ((await account.items.user.read()) === null) {
      const { directory } = await account.services();
      await forgetUser(account, platform, directory);
    }
  await platform.erasure.finish();
}
