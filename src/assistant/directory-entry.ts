import { parseDistinguishedName, type NameAttribute } from './distinguished-name.ts';

type Parts = readonly (readonly NameAttribute[])[];

/** Addresses of directories (RFC 4516; ADSI's `LDAP:` and `GC:`), with or without a server. */
const ADDRESS = /^(?:ldaps?|gc):\/\/(?:[^/=,]*\/)?(?=[^/]*=)/iu;
/** What Active Directory puts before a name on request (MS-ADTS 3.1.1.3.4.1.5): `<GUID=…>;<SID=…>;CN=…`. */
const EXTENDED = /^(?:<[a-z]+=[^<>]*>;)+/iu;
/** Names with slashes, as OpenSSL and HCL Notes write them: only types that such names have. */
const SLASHED = /^(?:cn|ou|o|c|dc|l|s|st|g|gn|sn|uid|e|mail|emailaddress|title)\s*=/iu;
/** Active Directory's canonical name: the domain, the folders and the person. */
const CANONICAL =
  /^[a-z\d-]+(?:\.[a-z\d-]+)+\/(?:\\.|[^\\/])+\/(?:.*(?<!\\)\/)?((?:\\.|[^\\/])+)$/isu;

/** The attributes of a directory entry in any of the forms that directories write; `null` for any other text. */
export function parseDirectoryEntry(text: string): Parts | null {
  const name = withoutAddress(text).replace(EXTENDED, '');
  const parts = parseDistinguishedName(name);
  if (parts !== null && parts.length > 1) return parts;
  return withSlashes(name) ?? parts ?? canonical(name);
}

function withoutAddress(text: string): string {
  const name = text.replace(ADDRESS, '');
  if (name === text) return text;
  try {
    return decodeURIComponent(name.replace(/\?.*$/su, ''));
  } catch {
    return name;
  }
}

function withSlashes(text: string): Parts | null {
  const segments = text.replace(/^\//u, '').split('/');
  if (segments.length < 2 || !segments.every((segment) => SLASHED.test(segment))) return null;
  return segments.map((segment) => {
    const [type = '', ...value] = segment.split('=');
    return [{ type: type.trim().toLowerCase(), value: value.join('=').trim() }];
  });
}

function canonical(text: string): Parts | null {
  const [, person] = CANONICAL.exec(text) ?? [];
  return person === undefined
    ? null
    : [[{ type: 'cn', value: person.replaceAll(/\\(.)/gsu, '$1').trim() }]];
}
