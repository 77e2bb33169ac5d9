import { effect, untracked } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { resumeSignIn } from '../session/resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session/session-model.ts';
import { createPopupModel, type PopupModel } from './popup-model.ts';

/** The dependencies of the popup's components. */
export interface PopupDeps {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly list: PopupModel;
  readonly announcer: Announcer;
  readonly locale: string;
  dispose(): void;
}

export function createPopupDeps(extension: Extension, locale: string): PopupDeps {
  const session = createSessionModel(extension);
  const list = createPopupModel(extension, locale);
  const stopResuming = resumeSignIn(extension, session, false);
  const stopWatchingUser = effect(() => {
    if (session.userChanges.value > 0) untracked(() => list.reset());
  });
  return {
    extension,
    session,
    list,
    announcer: createAnnouncer(),
    locale,
    dispose() {
      stopResuming();
      stopWatchingUser();
      session.dispose();
      list.dispose();
    },
  };
}

export const PopupContext = createContext<PopupDeps | null>(null);

export function usePopup(): PopupDeps {
  const deps = useContext(PopupContext);
  if (deps === null) throw new Error('Used outside of the popup.');
  return deps;
}
