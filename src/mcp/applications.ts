import type { AssignedApplication } from '../domain/application.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { listAssignedApplications } from '../tools/list-assigned-applications.ts';
import { allowedContext, type ServerParts } from './server-parts.ts';

/** The assigned applications, for whoever may list them; throws an `AssistantError`. */
export async function applicationsOf(
  parts: ServerParts,
  signal: AbortSignal,
  incidental = false,
): Promise<Snapshot<readonly AssignedApplication[]>> {
  const use = { tool: listAssignedApplications.name, input: {}, incidental, signal };
  const { directory } = await allowedContext(parts, use);
  return await directory.applications(signal);
}

/** Labels that fit what is typed, best first; none where they cannot be had: completing must not disturb typing. */
export async function completeLabel(parts: ServerParts, typed: string): Promise<string[]> {
  const { signal } = new AbortController();
  try {
    const { value } = await applicationsOf(parts, signal, true);
    const found = await parts.context(signal).search(value, typed);
    return [...new Set(found.map(({ label }) => label))];
  } catch {
    return [];
  }
}
