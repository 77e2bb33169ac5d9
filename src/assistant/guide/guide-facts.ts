import type { ApplicationId, AssignedApplication } from '../../domain/application.ts';
import type { UserProfile } from '../../domain/user-profile.ts';
import { fold } from '../../search/fold-text.ts';

/** What examples are made of: the user's own apps, and the fields that Okta has of them. */
export interface GuideFacts {
  /** Labels to name in examples, the most used first. */
  readonly labels: readonly string[];
  /** A word that several labels begin with, such as a maker; `null` if there is none. */
  readonly maker: string | null;
  /** `null` before the profile was read. */
  readonly profile: UserProfile | null;
}

export const NO_FACTS: GuideFacts = { labels: [], maker: null, profile: null };

/** Other labels, such as "R&D (old) – test", make clumsy examples. */
const PLAIN_LABEL = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ]{1,27}$/u;
const MIN_MAKER_LENGTH = 3;

/** `recent`: ids of the apps opened last, newest first. */
export function guideFacts(
  applications: readonly AssignedApplication[],
  recent: readonly ApplicationId[],
  profile: UserProfile | null,
): GuideFacts {
  const usable = applications.filter(({ hidden, ssoLink }) => !hidden && ssoLink !== null);
  const isUnique = ({ label }: AssignedApplication) =>
    applications.filter((other) => fold(other.label) === fold(label)).length === 1;
  const used = new Map(recent.map((id, place) => [id, place]));
  const placeOf = ({ id }: AssignedApplication) => used.get(id) ?? used.size;
  const labels = usable
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.sortOrder - b.sortOrder)
    .filter(({ label }) => PLAIN_LABEL.test(label))
    .slice(0, 12)
    .filter(isUnique)
    .map(({ label }) => label);
  return { labels, maker: commonMaker(usable), profile };
}

/** The first word that most labels share; at least two. */
function commonMaker(applications: readonly AssignedApplication[]): string | null {
  const counts = new Map<string, number>();
  for (const { label } of applications) {
    const [word = '', ...more] = label.split(' ');
    if (more.length === 0 || word.length < MIN_MAKER_LENGTH || !PLAIN_LABEL.test(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best !== undefined && best[1] > 1 ? best[0] : null;
}
