import { effect } from '@preact/signals';
import { accountName } from '../../domain/accounts.ts';
import type { Announcer } from '../components/announcer.tsx';
import type { SessionModel } from './session-model.ts';
import { SHARED_STRINGS } from '../components/shared-strings.ts';

const MAX_WAIT_MS = 100;

interface Surface {
  readonly session: SessionModel;
  readonly announcer: Announcer;
  dispose(): void;
}

/**
 * Draws a face once its first values are there, or without them where they take long; until then the account shown
 * before stays in view. Returns what ends a drawing that is still to come.
 */
export function renderWhenReady(
  { session, announcer, dispose }: Surface,
  isReady: () => boolean,
  isAccountSwitch: boolean,
  renderSurface: () => void,
): () => void {
  let isRendered = false;
  const renderOnce = () => {
    if (isRendered) return;
    isRendered = true;
    renderSurface();
  };
  const timer = setTimeout(renderOnce, MAX_WAIT_MS);
  const stop = effect(() => {
    if (!isReady()) return;
    renderOnce();
    const account = session.account.peek();
    // After the region that speaks is there.
    if (isAccountSwitch && account !== null)
      requestAnimationFrame(() =>
        announcer.announce(SHARED_STRINGS.switched(accountName(account))),
      );
  });
  return () => {
    clearTimeout(timer);
    stop();
    if (!isRendered) dispose();
  };
}
