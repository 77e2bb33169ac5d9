import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { createSessionModel, type SessionModel } from '../session-model.ts';
import { createConnectionModel, type ConnectionModel } from './connection-model.ts';

/** What every part of the options page may use. */
export interface OptionsParts {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly connection: ConnectionModel;
  readonly announcer: Announcer;
}

export function createOptions(extension: Extension): OptionsParts {
  return {
    extension,
    session: createSessionModel(extension),
    connection: createConnectionModel(extension),
    announcer: createAnnouncer(),
  };
}

export const OptionsContext = createContext<OptionsParts | null>(null);

export function useOptions(): OptionsParts {
  const parts = useContext(OptionsContext);
  if (parts === null) throw new Error('This part stands outside of the options page.');
  return parts;
}
