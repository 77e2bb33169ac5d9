import type { ServerEntry } from '../../domain/deep-links.ts';

export type EditResult =
  | { readonly kind: 'edited'; readonly text: string }
  /** The text is already right. */
  | { readonly kind: 'same' }
  /** Invalid, or not in the form that the assistant reads; `reason` completes "… is left as it is: ". */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A server in a configuration. */
export interface FoundServer {
  /** Program and arguments; empty if the configuration has another kind of server under this name. */
  readonly argv: readonly string[];
  readonly isDisabled: boolean;
  /** Names of the environment variables that the configuration sets. */
  readonly variables: readonly string[];
}

export type FindResult = FoundServer | 'missing' | 'unreadable';

/** How an assistant's configuration file lists MCP servers. Edits keep everything else as it is. */
export interface ConfigurationFormat {
  /** Adds a server, or updates it; options that the user added to its command line stay. */
  add(text: string | null, name: string, entry: ServerEntry): EditResult;
  remove(text: string, name: string): EditResult;
  find(text: string | null, name: string): FindResult;
  /** What the user can paste by hand, and where. */
  snippet(name: string, entry: ServerEntry): { readonly text: string; readonly place: string };
}

/** A command line: the new one, then the options that the user had added to `serve`. */
export function withAddedOptions(
  before: readonly unknown[],
  { command, args }: ServerEntry,
): ServerEntry {
  const serve = before.indexOf('serve');
  const options = serve === -1 ? [] : before.slice(serve + 1);
  const added = options.filter(
    (word, at): word is string =>
      typeof word === 'string' &&
      word !== '--client' &&
      options[at - 1] !== '--client' &&
      !word.startsWith('--client='),
  );
  return { command, args: [...args, ...added] };
}
