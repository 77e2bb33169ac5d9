import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { resumeSignIn } from '../session/resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session/session-model.ts';
import type { ChatDeps } from './chat-deps.ts';
import { createChatModel, type ChatModel } from './chat-model.ts';

/** What every part of the panel may use. */
export interface PanelDeps {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly chat: ChatModel;
  readonly announcer: Announcer;
  readonly locale: string;
  readonly now: () => number;
  /** Puts the cursor where the next question is typed. */
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
  if (panel === null) throw new Error('This part stands outside of the side panel.');
  return panel;
}
