import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { createOutsideModel, type OutsideModel } from '../outside/outside-model.ts';
import { resumeSignIn } from '../session/resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session/session-model.ts';
import { createConnectionModel, type ConnectionModel } from './connection-model.ts';

/** The dependencies of the options page's components. */
export interface OptionsDeps {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly connection: ConnectionModel;
  /** The form for another account. */
  readonly newConnection: ConnectionModel;
  readonly outside: OutsideModel;
  readonly announcer: Announcer;
  /** Whether the page just switched accounts, which lost the focus. */
  readonly isAccountSwitch: boolean;
  dispose(): void;
}

export function createOptionsDeps(extension: Extension, isAccountSwitch = false): OptionsDeps {
  const session = createSessionModel(extension);
  const outside = createOutsideModel(extension);
  const stopResuming = resumeSignIn(extension, session, false);
  return {
    extension,
    session,
    connection: createConnectionModel(extension, 'org/save'),
    newConnection: createConnectionModel(extension, 'accounts/add'),
    outside,
    announcer: createAnnouncer(),
    isAccountSwitch,
    dispose() {
      stopResuming();
      session.dispose();
      outside.dispose();
    },
  };
}

export const OptionsContext = createContext<OptionsDeps | null>(null);

export function useOptions(): OptionsDeps {
  const deps = useContext(OptionsContext);
  if (deps === null) throw new Error('Used outside of the options page.');
  return deps;
}
