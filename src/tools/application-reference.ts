import type { AssignedApplication } from '../domain/application.ts';
import { distinctionsById } from '../domain/distinctions.ts';
import { lookalikeForm } from '../domain/lookalikes.ts';
import { applicationSummary, distinctLabel } from './application-summary.ts';

/** The resource that stands for an application, in any case and with a slash at its end. */
const URI = /^okta:\/\/applications\/+(.*?)\/*$/iu;
const QUOTES = /^[\s"'`“”‘’<]+|[\s"'`“”‘’>]+$/gu;

/** What a text that may be the URI of an application names: its id or its label. */
export function nameInReference(text: string): string {
  const unquoted = text.replace(QUOTES, '');
  const [, encoded] = URI.exec(unquoted) ?? [];
  return encoded === undefined ? text.trim() : decodeIfValid(encoded);
}

/**
 * The application to which a text refers other than by a name: by its id alone or in a row copied from a list, by its
 * link, or by a label with what distinguishes it.
 */
export function referredApplication(
  text: string,
  applications: readonly AssignedApplication[],
): AssignedApplication | undefined {
  const name = nameInReference(text);
  if (applications.some(({ label }) => label === name)) return undefined;
  const words = new Set(name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const byId = applications.filter(({ id }) => words.has(id));
  const [only] = byId;
  if (byId.length > 0) return byId.length === 1 ? only : undefined;
  return (
    applications.find(({ ssoLink }) => ssoLink !== null && ssoLink === name) ??
    distinguished(name, applications)
  );
}

function distinguished(
  name: string,
  applications: readonly AssignedApplication[],
): AssignedApplication | undefined {
  if (!name.endsWith(')')) return undefined;
  const distinctions = distinctionsById(applications, ({ label }) => lookalikeForm(label));
  const [only, ...others] = applications.filter(
    (application) =>
      distinctions.has(application.id) &&
      distinctLabel(applicationSummary(application, distinctions)).toLowerCase() ===
        name.toLowerCase(),
  );
  return others.length === 0 ? only : undefined;
}

function decodeIfValid(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
