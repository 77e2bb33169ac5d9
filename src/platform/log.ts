import { toWireError } from '../domain/errors.ts';

/**
 * Writes an error's code to the console, and where an unforeseen one came from: never its message or cause, which
 * may hold what Okta sent.
 */
export function report(thrown: unknown): void {
  const { code } = toWireError(thrown);
  console.warn(
    `Okta End User Assistant: ${code}`,
    code === 'INTERNAL' ? stackLocationsOf(thrown) : '',
  );
}

function stackLocationsOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const locations = thrown.stack?.match(/(?:chrome|moz)-extension:\/\/\S+/gu) ?? [];
  return [thrown.name, ...locations].join(' ');
}
