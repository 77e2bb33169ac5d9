/** Words for the user and for what was said before. One phrase a line; see `lexicon.ts` for the notation. */
export const REFERENCE_PHRASES = [
  [
    'it',
    `
the app/application/tool/program/site
there/it/again
the? this/said/same/that thing/app/tool?
`,
  ],
  [
    'them',
    `
the two
both/them/those/these
all three
both of them
those/these/all two/three
`,
  ],
  [
    'nth',
    `
first/1st/1
`,
    1,
  ],
  [
    'nth',
    `
two/second/2nd/2
latter
`,
    2,
  ],
  [
    'nth',
    `
third/3rd/3/three
`,
    3,
  ],
  [
    'nth',
    `
fourth/4th/4
`,
    4,
  ],
  [
    'nth',
    `
fifth/5th/5
`,
    5,
  ],
  [
    'nth',
    `
final/bottom/last
`,
    -1,
  ],
  [
    'self',
    `
my/ill/me/us/id/im/i/we/mine/ive/our/myself
`,
  ],
] as const;
