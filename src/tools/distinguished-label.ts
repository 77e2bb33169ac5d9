import type { AssignedApplication } from '../domain/application.ts';
import { lookalikeDistinctions, lookalikeKeys } from '../domain/lookalike-groups.ts';

/** What a text names: one application without doubt, or the name to look for. */
export type Reference =
  | { readonly kind: 'application'; readonly application: AssignedApplication }
  | { readonly kind: 'name'; readonly name: string };

const POSITION = /(?:^|, )(\d+) of (\d+) with this name$/u;
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ORDINAL_FIRST =
  /^(?:the\s+)?(\p{L}+|\d{1,4}(?:st|nd|rd|th))\s+(?:one\s+)?(?:(?:of|called|named)\s+(?:the\s+)?)?(.+)$/iu;
const NUMBER_LAST = /^(.+?)[\s,]*(?:#|\bno\.?|\bnumber)\s*(\d{1,4})$/iu;
const NUMBER_IN_BRACKETS = /^(.+?)\s*[([]\s*#?(\d{1,4})\s*[)\]]$/u;
const PLACE_LAST = /^(.+?)[\s,(]*\b(\d{1,4}) of \d{1,4}(?: with this name)?\)?$/iu;

/** The application with a label and a distinction, however the two are put together; else the name to look for. */
export function readDistinguished(
  name: string,
  applications: readonly AssignedApplication[],
): Reference {
  const wanted = plainly(name);
  if (applications.some(({ label }) => plainly(label) === wanted)) return { kind: 'name', name };
  const distinctions = lookalikeDistinctions(applications);
  const likeNamed = applications.flatMap((application) => {
    const distinction = distinctions.get(application.id);
    return distinction === undefined ? [] : [{ application, distinction }];
  });
  const written = likeNamed.filter(
    ({ application, distinction }) => plainly(`${application.label} ${distinction}`) === wanted,
  );
  if (written[0] !== undefined && written.length === 1)
    return { kind: 'application', application: written[0].application };
  const place = placeIn(name);
  if (place === null) return { kind: 'name', name };
  const wantedKeys = new Set(lookalikeKeys(place.label));
  const named = likeNamed.filter(({ application }) =>
    lookalikeKeys(application.label).some((key) => wantedKeys.has(key)),
  );
  const [only, ...others] = named.filter(
    ({ distinction }) => Number(POSITION.exec(distinction)?.[1]) === place.position,
  );
  if (only !== undefined && others.length === 0)
    return { kind: 'application', application: only.application };
  return { kind: 'name', name: named.length === 0 ? name : place.label };
}

/** "the second Salesforce", "Salesforce #2", "Salesforce 2 of 3": a label and a place among those with it. */
function placeIn(name: string): { readonly label: string; readonly position: number } | null {
  for (const form of [PLACE_LAST, NUMBER_LAST, NUMBER_IN_BRACKETS]) {
    const [, label, digits] = form.exec(name) ?? [];
    if (label !== undefined) return { label, position: Number(digits) };
  }
  const [, word = '', label] = ORDINAL_FIRST.exec(name) ?? [];
  const position = Number.parseInt(word) || ORDINALS.indexOf(word.toLowerCase()) + 1;
  return label === undefined || position === 0 ? null : { label, position };
}

/** Without case and signs, and without the words that only explain a place. */
function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/ with this name\)?$/u, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
