/**
 * Names of well-known applications that lie within one likely slip of another's name, or begin it.
 * Who types one of them means it: it is never read as a slip in, or the start of, something else.
 */
const KNOWN_NAMES = new Set(
  (
    'air arc bit box calendly canva canvas coda code coder dash docs flow git hub hubs linear looker loom lucid mind ' +
    'mint mira miro nexus post robin slab slack slate slite snow sprout stripe sumo swagger teams todo visio vision zoom'
  ).split(' '),
);

export function isKnownName(word: string): boolean {
  return KNOWN_NAMES.has(word);
}
