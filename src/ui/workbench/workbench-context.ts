import {
  createSurfaceContext,
  createSurfaceDeps,
  type SurfaceDeps,
} from '../components/surface-context.ts';
import type { Extension } from '../extension.ts';
import { createServerCatalog, type ServerCatalogModel } from './server-catalog-model.ts';
import { createExchangeLog, type Clock, type ExchangeLog } from './exchange-log.ts';
import type { McpClient } from './mcp-client.ts';

/** The dependencies of the workbench's components. */
export interface WorkbenchDeps extends SurfaceDeps {
  readonly client: McpClient;
  readonly log: ExchangeLog;
  readonly catalog: ServerCatalogModel;
  readonly locale: string;
}

const CLOCK: Clock = { now: () => Date.now(), elapsed: () => performance.now() };

export function createWorkbenchDeps(
  extension: Extension,
  client: McpClient,
  clock: Clock = CLOCK,
): WorkbenchDeps {
  const surface = createSurfaceDeps(extension);
  const log = createExchangeLog(client, clock);
  const catalog = createServerCatalog(extension, log, client);
  return {
    ...surface,
    client,
    log,
    catalog,
    locale: navigator.language,
    dispose() {
      catalog.dispose();
      surface.dispose();
    },
  };
}

export const [WorkbenchProvider, useWorkbench] = createSurfaceContext<WorkbenchDeps>('workbench');
