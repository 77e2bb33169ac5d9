/**
 * Words around the name of an application; they count only if a label has them. Those with a plus sign may also follow
 * the name, as in "zoom in a new tab please"; any other word after a name belongs to the name.
 */
const QUERY_STOP_WORDS = new Map(
  (
    'a+ about access after again+ am an and+ any app+ application+ applications apps+ are at+ back bring ' +
    'browser+ by+ can com+ could do find fire for+ from+ get getting give go going have hello help here+ hey ' +
    'hi how i+ id if im in+ into is+ ive just kindly launch let lets like link+ load log login+ logon+ look me+ my+ ' +
    'myself navigate need new+ now+ of+ off ok okay okta+ on+ onto+ open+ our+ out please+ pls+ plz+ pull put ' +
    'quick+ quickly+ right+ run see send show sign signin+ so sso+ start switch tab+ take ' +
    'thank+ thanks+ that+ the+ their then there+ thing this+ to+ today+ up+ url+ use using via visit want we+ ' +
    'what whats where which will with+ would you+ your+'
  )
    .split(' ')
    .map((word) => [word.replace('+', ''), word.endsWith('+')]),
);

/** Words that say what kind of thing an application is, not which one: the user may leave them out. */
const GENERIC_WORDS = new Set(
  (
    'account board center channel client company console corporate dashboard employee file folder instance interface internal main ' +
    'official online page platform portal program queue repo service site software staff suite system systems team tickets tool tools ' +
    'web website work workspace'
  ).split(' '),
);

export function isStopWord(word: string): boolean {
  return QUERY_STOP_WORDS.has(word);
}

export function mayFollowName(word: string): boolean {
  return QUERY_STOP_WORDS.get(word) === true;
}

export function isGenericWord(word: string): boolean {
  return GENERIC_WORDS.has(word);
}
