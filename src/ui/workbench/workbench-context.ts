import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { resumeSignIn } from '../session/resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session/session-model.ts';
import { createServerCatalog, type ServerCatalogModel } from './server-catalog-model.ts';
import { createExchangeLog, type Clock, type ExchangeLog } from './exchange-log.ts';
import type { McpClient } from './mcp-client.ts';

/** The dependencies of the workbench's components. */
export interface WorkbenchDeps {
  readonly extension: Extension;
  readonly client: McpClient;
  readonly session: SessionModel;
  readonly log: ExchangeLog;
  readonly catalog: ServerCatalogModel;
  readonly announcer: Announcer;
  readonly locale: string;
  dispose(): void;
}

const CLOCK: Clock = { now: () => Date.now(), elapsed: () => performance.now() };

export function createWorkbenchDeps(
  extension: Extension,
  client: McpClient,
  clock: Clock = CLOCK,
): WorkbenchDeps {
  const session = createSessionModel(extension);
  const log = createExchangeLog(client, clock);
  const catalog = createServerCatalog(extension, log, client);
  const stopResuming = resumeSignIn(extension, session, false);
  return {
    extension,
    client,
    session,
    log,
    catalog,
    announcer: createAnnouncer(),
    locale: navigator.language,
    dispose() {
      stopResuming();
      catalog.dispose();
      session.dispose();
    },
  };
}

export const WorkbenchContext = createContext<WorkbenchDeps | null>(null);

export function useWorkbench(): WorkbenchDeps {
  const deps = useContext(WorkbenchContext);
  if (deps === null) throw new Error('Used outside of the workbench.');
  return deps;
}
