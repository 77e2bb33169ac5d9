import type { AssignedApplication } from '../domain/application.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ToolContext } from '../tools/define-tool.ts';
import { listAssignedApplications } from '../tools/list-assigned-applications.ts';
import { authorizedContext, type ServerDeps } from './server-deps.ts';

/** The assigned applications, where the client may list them; throws an `AssistantError`. */
export async function getAssignedApplications(
  deps: ServerDeps,
  signal: AbortSignal,
  isBackground = false,
): Promise<Snapshot<readonly AssignedApplication[]>> {
  const { directory } = await listContext(deps, signal, isBackground);
  return await directory.applications(signal);
}

/** Labels that match the typed text, best first; none on any error, since completion must not disturb typing. */
export async function completeLabel(deps: ServerDeps, typed: string): Promise<string[]> {
  const { signal } = new AbortController();
  try {
    const { directory, search } = await listContext(deps, signal, true);
    const { value } = await directory.applications(signal);
    const found = await search(value, typed);
    return [...new Set(found.map(({ label }) => label))];
  } catch {
    return [];
  }
}

async function listContext(
  deps: ServerDeps,
  signal: AbortSignal,
  isBackground: boolean,
): Promise<ToolContext> {
  const request = { tool: listAssignedApplications.name, input: {}, isBackground, signal };
  return await authorizedContext(deps, request);
}
