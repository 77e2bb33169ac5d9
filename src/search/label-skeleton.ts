import { fold } from './fold-text.ts';

/** Letters that are taken for each other; the first of a group stands for it. */
const LOOKALIKES =
  'lІI1|Ӏӏ iі o0ОоΟο aАаΑα bВΒ cСсϲ dԁ eЕеΕѓ rг hНΗһ jЈј kКкΚκ mМΜ nΝп pРрΡρ qԛ sЅѕ$ tТтΤτ uυ vνѵ wԜԝ xХхΧχ yУуΥ zΖ a@';
const lookalikes = new Map<string, string>();
for (const group of LOOKALIKES.split(' '))
  for (const letter of group) lookalikes.set(letter, group.charAt(0));

/** What a label looks like at a glance: two labels with one skeleton can be taken for each other. */
export function skeleton(label: string): string {
  const plain = label
    .normalize('NFKC')
    .replaceAll(/[^a-z ]/gu, (letter) => lookalikes.get(letter) ?? letter);
  return fold(plain)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
