import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createAnnouncer, type Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';
import { resumeSignIn } from '../resume-sign-in.ts';
import { createSessionModel, type SessionModel } from '../session-model.ts';
import { createCatalogue, type CatalogueModel } from './catalogue-model.ts';
import { createExchangeLog, type Clock, type ExchangeLog } from './exchange-log.ts';
import type { McpClient } from './mcp-client.ts';

/** What every part of the workbench may use. */
export interface WorkbenchParts {
  readonly extension: Extension;
  readonly client: McpClient;
  readonly session: SessionModel;
  readonly log: ExchangeLog;
  readonly catalogue: CatalogueModel;
  readonly announcer: Announcer;
  readonly locale: string;
  dispose(): void;
}

const CLOCK: Clock = { now: () => Date.now(), elapsed: () => performance.now() };

export function createWorkbench(
  extension: Extension,
  client: McpClient,
  clock: Clock = CLOCK,
): WorkbenchParts {
  const session = createSessionModel(extension);
  const log = createExchangeLog(client, clock);
  const catalogue = createCatalogue(extension, log, client);
  const stopResuming = resumeSignIn(extension, session, false);
  return {
    extension,
    client,
    session,
    log,
    catalogue,
    announcer: createAnnouncer(),
    locale: navigator.language,
    dispose() {
      stopResuming();
      catalogue.dispose();
      session.dispose();
    },
  };
}

export const WorkbenchContext = createContext<WorkbenchParts | null>(null);

export function useWorkbench(): WorkbenchParts {
  const parts = useContext(WorkbenchContext);
  if (parts === null) throw new Error('This part stands outside of the workbench.');
  return parts;
}
