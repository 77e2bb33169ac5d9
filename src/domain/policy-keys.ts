import { isOneTypoAway } from './one-typo.ts';

/** Below that, one letter makes another word. */
const MIN_LENGTH_FOR_TYPO = 5;

const ORG_LIKE =
  /^(?:okta)?(?:org|organization|domain|tenant|issuer|host|baseurl)(?:url|uri|id|name|domain|host)?$|^okta(?:url|uri)?$|^url$|^(?:okta|oauth|oidc)?(?:client|app)(?:id|key)?$/u;

/** Whether a key of managed policy stands for a known one: in another spelling, such as `disabled_tools`, or with one letter wrong. */
export function isSpellingOf(known: string, key: string): boolean {
  const [wanted, given] = [plain(known), plain(key)];
  return wanted === given || (wanted.length >= MIN_LENGTH_FOR_TYPO && isOneTypoAway(wanted, given));
}

/** Whether an unknown key looks like one that sets the org or its app, such as `oktaDomain` or `issuer`. */
export function isOrgLike(key: string): boolean {
  return ORG_LIKE.test(plain(key));
}

function plain(key: string): string {
  return key
    .replaceAll(/[\s_-]/gu, '')
    .toLowerCase()
    .replace(/^disable(?=tool)/u, 'disabled')
    .replace(/s$/u, '');
}
