import { toWireError } from '../domain/errors.ts';

/** Writes an error's code to the console: never its text or cause, which may hold what Okta sent. */
export function report(thrown: unknown): void {
  console.warn(`Okta End User Assistant: ${toWireError(thrown).code}`);
}
