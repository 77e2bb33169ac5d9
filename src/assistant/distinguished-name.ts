/** One attribute of a distinguished name: its type in small letters, its value without escapes. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

const TYPE = /\s*(?:oid\.)?([a-z][a-z0-9-]*|\d+(?:\.\d+)+)\s*=\s*/iuy;
const QUOTED = /"((?:\\.|[^"\\])*)"\s*/suy;
const HEX = /#((?:[0-9a-f]{2})+)\s*/iuy;
const PLAIN = /(?:\\(?:[0-9a-f]{2}|.)|[^\\,;+])*/isuy;
const SEPARATOR = /[,;+]|$/uy;
const ESCAPES = /((?:\\[0-9a-f]{2})+)|\\(.)/gisu;

/** Types by their object identifiers (RFC 4519, section 2). */
const TYPES_BY_ID: Readonly<Record<string, string>> = {
  '2.5.4.3': 'cn',
  '2.5.4.4': 'sn',
  '2.5.4.6': 'c',
  '2.5.4.10': 'o',
  '2.5.4.11': 'ou',
  '2.5.4.42': 'givenname',
  '0.9.2342.19200300.100.1.1': 'uid',
  '0.9.2342.19200300.100.1.25': 'dc',
};

/** BER's tags of texts: UTF-8 and the kinds of ASCII, and BMPString. */
const ONE_BYTE_TEXTS: readonly (number | undefined)[] = [0x0c, 0x13, 0x14, 0x16];
const TWO_BYTE_TEXT = 0x1e;

/**
 * The parts of a distinguished name, each with its attributes (RFC 4514, section 2), also quoted or with semicolons as
 * older directories write it (RFC 2253, section 4); `null` for any other text.
 */
export function parseDistinguishedName(text: string): readonly (readonly NameAttribute[])[] | null {
  const parts: NameAttribute[][] = [];
  let part: NameAttribute[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    const [, name] = match(TYPE) ?? [];
    if (name === undefined) return null;
    const type = TYPES_BY_ID[name] ?? name.toLowerCase();
    const value = readValue(match);
    const separator = match(SEPARATOR)?.[0];
    if (separator === undefined) return null;
    part.push({ type, value });
    if (separator === '+') continue;
    parts.push(part);
    part = [];
    if (separator === '') return parts;
  }
}

function readValue(match: (pattern: RegExp) => RegExpExecArray | null): string {
  const [, quoted] = match(QUOTED) ?? [];
  if (quoted !== undefined) return withoutEscapes(quoted).trim();
  const [, hex] = match(HEX) ?? [];
  if (hex !== undefined) return textInBer(bytesOf(hex)) ?? '';
  return withoutEscapes(match(PLAIN)?.[0] ?? '').trim();
}

/** Hex pairs are the octets of UTF-8 (RFC 4514, section 2.4): a letter may need several. */
function withoutEscapes(text: string): string {
  return text.replace(ESCAPES, (_, hex: string | undefined, character: string) =>
    hex === undefined ? character : new TextDecoder().decode(bytesOf(hex.replaceAll('\\', ''))),
  );
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The text that a value in BER holds; its length is in one byte, or in as many as that byte says. */
function textInBer(bytes: Uint8Array<ArrayBuffer>): string | null {
  const [tag, length = 0] = bytes;
  const content = bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f));
  if (tag === TWO_BYTE_TEXT) return new TextDecoder('utf-16be').decode(content);
  return ONE_BYTE_TEXTS.includes(tag) ? new TextDecoder().decode(content) : null;
}
