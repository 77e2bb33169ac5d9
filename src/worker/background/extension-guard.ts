import { extensionAccessOf, type ExtensionAccess } from '../../outside/model/extension-access.ts';
import { OUTSIDE_ASSISTANTS } from '../../storage/outside-catalog.ts';
import type { Platform } from '../platform.ts';

/** Tells what an extension may do from values that are read once and after each change: a port must cost no read. */
export function createExtensionGuard({
  items,
  policy,
  watchPolicy,
}: Pick<Platform, 'items' | 'policy' | 'watchPolicy'>): (id: string) => Promise<ExtensionAccess> {
  const { outsideAccess } = items;
  const read = () => Promise.all([outsideAccess.read(), known.read(), policy()]);
  const known = items.define(OUTSIDE_ASSISTANTS);
  let isWatching = false;
  let state: ReturnType<typeof read> | null = null;
  const forget = () => {
    state = null;
  };

  return async (id) => {
    if (!isWatching) {
      isWatching = true;
      outsideAccess.watch(forget);
      known.watch(forget);
      watchPolicy(forget);
    }
    state ??= read();
    state.catch(forget);
    return extensionAccessOf(id, ...(await state));
  };
}
