import { effect, untracked } from '@preact/signals';
import {
  createSurfaceContext,
  createSurfaceDeps,
  type SurfaceDeps,
} from '../components/surface-context.ts';
import type { Extension } from '../extension.ts';
import type { ChatDeps, ChatModel } from './chat-deps.ts';
import { createChatModel } from './chat-model.ts';

/** The dependencies of the panel's components. */
export interface PanelDeps extends SurfaceDeps {
  readonly chat: ChatModel;
  readonly locale: string;
  readonly now: () => number;
  /** Focuses the text field for questions. */
  focusComposer(): void;
}

export const COMPOSER_ID = 'composer';

export function createPanelDeps(extension: Extension, deps: ChatDeps): PanelDeps {
  const surface = createSurfaceDeps(extension, true);
  const { session } = surface;
  const chat = createChatModel(extension, deps);
  const stopWatchingUser = effect(() => {
    if (session.userChanges.value > 0 || session.user.value === null)
      untracked(() => chat.clearedChat.take());
  });
  return {
    ...surface,
    chat,
    locale: deps.locale,
    now: deps.now,
    focusComposer() {
      document.getElementById(COMPOSER_ID)?.focus();
    },
    dispose() {
      stopWatchingUser();
      surface.dispose();
      chat.dispose();
    },
  };
}

export const [PanelProvider, usePanel] = createSurfaceContext<PanelDeps>('side panel');
