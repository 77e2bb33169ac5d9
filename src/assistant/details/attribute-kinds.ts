import type { NamedTitle } from './match-title.ts';
import { TITLE_PLACE } from './match-title.ts';

/** A thing that orgs record under other names than people ask for it, in all languages. */
interface AttributeKind {
  /** What a prompt calls it. */
  readonly asked: RegExp;
  /** Whether a title is about it, and about nothing else of it. */
  readonly title: RegExp;
}

const NUMBER = String.raw`(?:numbers?|no\b\.?|nr\b\.?|num\b\.?|ids?|codes?|nummer|numero)`;
const BADGE = String.raw`(?:badges?|ausweis|gafete|credencial|cracha|tessera|werkspas|toegangspas)`;
const BADGE_NAME = [
  String.raw`(?<!\p{L})${NUMBER} (?:de |del |do |della |di |of )?(?:mon |ma |mi |mio |meu |minha |my |the )?${BADGE}(?!\p{L})`,
  String.raw`(?<!\p{L})${BADGE}[- ]?${NUMBER}?(?!\p{L})`,
  'バッジ(?:の?番号|id)?',
  '社員証(?:の?番号)?',
  '(?:工|胸)牌(?:号码?|编号)?',
].join('|');

const KINDS: readonly AttributeKind[] = [
  {
    asked: new RegExp(BADGE_NAME, 'iu'),
    title: new RegExp(String.raw`^\s*(?:${BADGE_NAME})\s*$`, 'iu'),
  },
  {
    asked:
      /(?<!\p{L})(?:floor(?! plan)|stockwerk|etage|piso|planta|piano|andar|verdieping)(?!\p{L})|(?:オフィス|事務所|会社)?[はのが]?(?:何階|階|フロア)|(?:办公室?|公司)?[在的]?(?:几楼|几层|哪一?层|楼层)/iu,
    title:
      /(?<!\p{L})(?:floor|stockwerk|etage|piso|planta|piano|andar|verdieping)(?!\p{L})|階|フロア|楼层/iu,
  },
  {
    asked:
      /(?<!\p{L})(?:(?:t|tee)[- ]?shirts?(?:[- ]?(?:sizes?|maat|gro(?:ß|ss)e))?|tees?(?: size)?)(?!\p{L})/iu,
    title: /(?<!\p{L})t[- ]?shirt[- ]?(?:size|maat|gro(?:ß|ss)e)(?!\p{L})/iu,
  },
];

/** The one title of the kind of thing that a prompt names: "badge no." for "Badge number", "floor" for "Étage". */
export function titleOfKind(prompt: string, titles: readonly string[]): NamedTitle | null {
  const text = withoutAccents(prompt);
  for (const { asked, title } of KINDS) {
    if (!asked.test(text)) continue;
    const [only, ...others] = titles.filter((one) => title.test(withoutAccents(one)));
    if (only !== undefined && others.length === 0)
      return { title: only, rest: text.replace(asked, ` ${TITLE_PLACE} `) };
  }
  return null;
}

/** Whether a prompt names the badge, which stands for the employee number only where the org has no attribute for it. */
export function namesBadge(prompt: string): boolean {
  return KINDS[0]?.asked.test(withoutAccents(prompt)) === true;
}

/** Of Latin letters only; elsewhere marks make other letters. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC');
}
