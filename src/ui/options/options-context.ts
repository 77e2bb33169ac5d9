import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { createOutsideModel, type OutsideModel } from '../outside/outside-model.ts';
import { resumeSignIn } from '../resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session-model.ts';
import { createConnectionModel, type ConnectionModel } from './connection-model.ts';

/** What every part of the options page may use. */
export interface OptionsParts {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly connection: ConnectionModel;
  /** The form for another account. */
  readonly addition: ConnectionModel;
  readonly outside: OutsideModel;
  readonly announcer: Announcer;
  /** Whether the page showed another account a moment ago: then the focus was lost with it. */
  readonly isSwitch: boolean;
  dispose(): void;
}

export function createOptions(extension: Extension, isSwitch = false): OptionsParts {
  const session = createSessionModel(extension);
  const outside = createOutsideModel(extension);
  const stopResuming = resumeSignIn(extension, session, false);
  return {
    extension,
    session,
    connection: createConnectionModel(extension, 'org/save'),
    addition: createConnectionModel(extension, 'accounts/add'),
    outside,
    announcer: createAnnouncer(),
    isSwitch,
    dispose() {
      stopResuming();
      session.dispose();
      outside.dispose();
    },
  };
}

export const OptionsContext = createContext<OptionsParts | null>(null);

export function useOptions(): OptionsParts {
  const parts = useContext(OptionsContext);
  if (parts === null) throw new Error('This part stands outside of the options page.');
  return parts;
}
