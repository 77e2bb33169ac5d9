import { effect, untracked } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { resumeSignIn } from '../resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session-model.ts';
import { createPopupModel, type PopupModel } from './popup-model.ts';

/** What every part of the popup may use. */
export interface PopupParts {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly list: PopupModel;
  readonly announcer: Announcer;
  readonly locale: string;
  dispose(): void;
}

export function createPopup(extension: Extension, locale: string): PopupParts {
  const session = createSessionModel(extension);
  const list = createPopupModel(extension, locale);
  const stopResuming = resumeSignIn(extension, session, false);
  const stopFollowing = effect(() => {
    if (session.person.value > 0) untracked(() => list.startAnew());
  });
  return {
    extension,
    session,
    list,
    announcer: createAnnouncer(),
    locale,
    dispose() {
      stopResuming();
      stopFollowing();
      session.dispose();
      list.dispose();
    },
  };
}

export const PopupContext = createContext<PopupParts | null>(null);

export function usePopup(): PopupParts {
  const parts = useContext(PopupContext);
  if (parts === null) throw new Error('This part stands outside of the popup.');
  return parts;
}
