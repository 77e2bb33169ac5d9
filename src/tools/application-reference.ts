import type { AssignedApplication } from '../domain/application.ts';
import { readDistinguished, type Reference } from './distinguished-label.ts';

/** The resource that stands for an application, in any case and with a slash at its end. */
const URI = /^okta:\/\/applications\/+(.*?)\/*$/iu;
/** A link and an entry of a list as Markdown writes them. */
const MARKDOWN_LINK = /^!?\[([^\]]+)\]\(\s*<?([^\s)>]*)[^)]*\)$/u;
const LIST_MARK = /^(?:[-*•–]|\d{1,3}[.)])\s+/u;
const QUOTES = /^[\s"'`“”‘’<]+|[\s"'`“”‘’>]+$/gu;

/** What a text that may be the URI of an application names: its id or its label. */
export function nameInReference(text: string): string {
  const unquoted = text.replace(QUOTES, '');
  const [, encoded] = URI.exec(unquoted) ?? [];
  return encoded === undefined ? text.trim() : decodeIfValid(encoded);
}

/** A name without what Markdown puts around it. */
function withoutMarkdown(name: string): string {
  const entry = name
    .replace(LIST_MARK, '')
    .replaceAll(/\*\*|__/gu, '')
    .trim();
  return MARKDOWN_LINK.exec(entry)?.[1]?.trim() ?? entry;
}

/**
 * What a text refers to other than by a name: an id alone or in a row copied from a list, a link, or a label with what
 * distinguishes it. A label with a distinction that none has is that label.
 */
export function readReference(
  text: string,
  applications: readonly AssignedApplication[],
): Reference {
  const given = nameInReference(text);
  if (applications.some(({ label }) => label === given)) return { kind: 'name', name: given };
  const name = withoutMarkdown(given);
  const link = MARKDOWN_LINK.exec(given.replace(LIST_MARK, ''))?.[2];
  const words = new Set(given.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const byId = applications.filter(({ id }) => words.has(id));
  if (byId.length > 1) return { kind: 'name', name };
  const application =
    byId[0] ??
    applications.find(({ ssoLink }) => ssoLink !== null && (ssoLink === given || ssoLink === link));
  return application === undefined
    ? readDistinguished(name, applications)
    : { kind: 'application', application };
}

function decodeIfValid(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
