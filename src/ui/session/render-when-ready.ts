import { effect } from '@preact/signals';
import { accountTitle } from '../components/account-avatar.tsx';
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
 * Renders a surface once its first values are read, or after {@link MAX_WAIT_MS} without them, so that the previous
 * account stays in view meanwhile. Returns a function that cancels a pending render.
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
    // After the live region is in the document.
    if (isAccountSwitch && account !== null)
      requestAnimationFrame(() =>
        announcer.announce(SHARED_STRINGS.switched(accountTitle(account))),
      );
  });
  return () => {
    clearTimeout(timer);
    stop();
    if (!isRendered) dispose();
  };
}
