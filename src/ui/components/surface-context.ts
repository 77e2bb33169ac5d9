import { createContext, type Provider } from 'preact';
import { useContext } from 'preact/hooks';
import type { Extension } from '../extension.ts';
import { resumeSignIn } from '../session/resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session/session-model.ts';
import { createAnnouncer, type Announcer } from './announcer.tsx';

/** The dependencies that every surface has. */
export interface SurfaceDeps {
  readonly extension: Extension;
  readonly session: SessionModel;
  readonly announcer: Announcer;
  dispose(): void;
}

/** Also resumes an interrupted sign-in; with `keepTrying`, repeatedly. */
export function createSurfaceDeps(extension: Extension, keepTrying = false): SurfaceDeps {
  const session = createSessionModel(extension);
  const stopResuming = resumeSignIn(extension, session, keepTrying);
  return {
    extension,
    session,
    announcer: createAnnouncer(),
    dispose() {
      stopResuming();
      session.dispose();
    },
  };
}

/** A context for a surface's dependencies, and the hook that its components read them with. */
export function createSurfaceContext<T extends SurfaceDeps>(
  surface: string,
): readonly [provider: Provider<T | null>, useDeps: () => T] {
  const context = createContext<T | null>(null);
  const useDeps = () => {
    const deps = useContext(context);
    if (deps === null) throw new Error(`Used outside of the ${surface}.`);
    return deps;
  };
  return [context.Provider, useDeps];
}
