import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { assistantError } from '../../../src/domain/errors.ts';
import { mountPopup } from '../../../src/ui/popup/mount-popup.tsx';
import { fakeExtension } from '../../fakes/extension.ts';
import '../../../src/ui/popup/popup.css';

const root = document.createElement('div');

// A slow machine must not reach the time after which the popup is shown as it is.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.append(root);
});

afterEach(() => {
  vi.useRealTimers();
  render(null, root);
  root.remove();
});

// First in this file: the words for problems are not loaded yet.
test('the reason of a failed sign-in is there from the first frame', async () => {
  const first = Promise.withResolvers<string>();
  const watcher = new MutationObserver(() => first.resolve(root.textContent));
  watcher.observe(root, { childList: true, subtree: true });
  const problem = assistantError('SIGN_IN_NOT_ASSIGNED', 'Not assigned.').wire;
  const extension = fakeExtension({ session: { state: 'signed-out', problem } });
  mountPopup(extension, 'en-US', root, false);
  expect(await first.promise).toContain('This app is not assigned to you');
  watcher.disconnect();
});
