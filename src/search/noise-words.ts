const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words around the name of an application; they count only where a label has them. */
export const NOISE_WORDS = words(`
  a about access after again all am an and any app application applications apps are around as at back bring
  browser by can click could do does find fire for from get getting give go going have hello help here hey hi how i
  id if im in into is ive just kindly launch let lets like link load log login logon look me my myself navigate need
  new now of off ok okay okta on onto open our out over please pls plz pull put quick quickly really right run see
  send show sign signin so some sso start submit switch tab take thanks thank that the their then there thing this to
  today up url use using via visit want we what whats where which while will with would you your
`);

/** Of the noise, what may also follow the name: "zoom in a new tab please"; other words there are part of a name. */
export const TRAILING_NOISE = words(`
  a again and app application applications apps as asap at browser by for from here in is it login logon link me my now
  of okta on onto please pls plz quick quickly right sso tab thank thanks that the there this to today up url with you
  new signin open us our your i we
`);

/** Words that say what an application is, not which: an application is still meant without them. */
export const GENERIC_WORDS = words(`
  account board center client company console corporate dashboard employee instance interface internal main
  official online page platform portal program service site software staff suite system systems team tool tools
  web website work workspace
`);
