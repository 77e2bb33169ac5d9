import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { resumeSignIn } from '../session/resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session/session-model.ts';
import { createChatModel, type ChatDeps, type ChatModel } from './chat-model.ts';

/** The dependencies of the panel's components. */
export interface PanelDeps {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly chat: ChatModel;
  readonly announcer: Announcer;
  readonly locale: string;
  readonly now: () => number;
  /** Focuses the text field for questions. */
  focusComposer(): void;
  dispose(): void;
}

export const COMPOSER_ID = 'composer';

export function createPanelDeps(extension: Extension, deps: ChatDeps): PanelDeps {
  const session = createSessionModel(extension);
  const chat = createChatModel(extension, deps);
  const stopResuming = resumeSignIn(extension, session, true);
  return {
    extension,
    session,
    chat,
    announcer: createAnnouncer(),
    locale: deps.locale,
    now: deps.now,
    focusComposer() {
      document.getElementById(COMPOSER_ID)?.focus();
    },
    dispose() {
      stopResuming();
      session.dispose();
      chat.dispose();
    },
  };
}

export const PanelContext = createContext<PanelDeps | null>(null);

export function usePanel(): PanelDeps {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('Used outside of the side panel.');
  return panel;
}
