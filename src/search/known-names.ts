/**
 * Names of well-known applications that are one likely typo away from another name, or start it.
 * Whoever types one of them means it: a search never reads it as a typo in, or the start of, another name.
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
