import type { CachedDirectory } from '../../directory/cached-directory.ts';
import { NO_USAGE } from '../../domain/usage.ts';
import { defineOutsideItems } from '../../outside/model/outside-items.ts';
import type { AccountBase } from '../on-demand-script.ts';
import type { WorkerStorage } from '../platform.ts';

/** Deletes what is stored about the account's user, in the account's own items and in shared ones. */
export async function forgetUser(
  { id, items }: AccountBase,
  shared: WorkerStorage,
  directory: Pick<CachedDirectory, 'forget'>,
): Promise<void> {
  await Promise.all([
    directory.forget(),
    items.usage.write(NO_USAGE),
    items.transcript.write([]),
    forgetPrompt(),
    forgetOutsideEvents(),
  ]);

  async function forgetPrompt(): Promise<void> {
    const { promptHandoff } = shared.items;
    if ((await promptHandoff.read())?.account === id) await promptHandoff.write(null);
  }

  async function forgetOutsideEvents(): Promise<void> {
    const { events } = defineOutsideItems(shared.items.define);
    await shared.withLock('outside-events', async () => {
      const before = await events.read();
      const others = before.filter(({ account }) => account !== id);
      if (others.length < before.length) await events.write(others);
    });
  }
}
