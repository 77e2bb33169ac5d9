import { ATTRIBUTE_KINDS, BADGE_KIND } from './attribute-kind-words.ts';
import type { NamedTitle } from './match-title.ts';
import { TITLE_PLACE } from './match-title.ts';

/** The one title of the kind of thing that a prompt names: "badge no." for "Badge number", "floor" for "Étage". */
export function titleOfKind(prompt: string, titles: readonly string[]): NamedTitle | null {
  const text = withoutAccents(prompt);
  for (const { asked, title } of ATTRIBUTE_KINDS) {
    if (!asked.test(text)) continue;
    const [only, ...others] = titles.filter((one) => title.test(withoutAccents(one)));
    if (only !== undefined && others.length === 0)
      return { title: only, rest: text.replace(asked, ` ${TITLE_PLACE} `) };
  }
  return null;
}

/** Whether a prompt names the badge, which stands for the employee number only where the org has no attribute for it. */
export function namesBadge(prompt: string): boolean {
  return BADGE_KIND.asked.test(withoutAccents(prompt));
}

/** Whether a prompt names a thing that orgs record of their people, and no field of the profile is. */
export function namesOwnThing(prompt: string): boolean {
  const text = withoutAccents(prompt);
  return ATTRIBUTE_KINDS.some(({ asked, mayBeField }) => mayBeField !== true && asked.test(text));
}

/** A prompt without each such thing that it names, to be read for whether it asks for one's own. */
export function withoutOwnThing(prompt: string): string | null {
  const text = withoutAccents(prompt);
  const named = ATTRIBUTE_KINDS.find(
    ({ asked, mayBeField }) => mayBeField !== true && asked.test(text),
  );
  return named === undefined ? null : text.replace(named.asked, ` ${TITLE_PLACE} `);
}

/** Of Latin letters only; elsewhere marks make other letters. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC');
}
