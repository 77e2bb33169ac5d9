/**
 * Where the members of an object stand in a JSON text, so that one of them can be changed and every other byte stays.
 * Comments and a comma after the last member are passed over, as VS Code does in its own files (JSONC).
 */
export interface ObjectText {
  /** Position of `{`. */
  readonly open: number;
  /** Position of `}`. */
  readonly close: number;
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: string;
  /** From its name's first quote … */
  readonly start: number;
  readonly valueStart: number;
  /** … to behind its value. */
  readonly end: number;
  /** Position of the comma behind it, `null` if there is none. */
  readonly comma: number | null;
}

const BLANK = /(?:\s|\/\/[^\n\r]*|\/\*[^]*?\*\/)*/uy;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/uy;
const SCALAR = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/uy;

/** Deeper than any configuration. */
const DEEPEST = 100;

/** The object that is the whole text; `null` if it is not one, or no JSON. */
export function readRoot(text: string): ObjectText | null {
  const root = readObject(text, behind(BLANK, text, 0) ?? 0);
  return root !== null && behind(BLANK, text, root.close + 1) === text.length ? root : null;
}

/** The object that begins at this position. */
export function readObject(text: string, open: number, depth = 0): ObjectText | null {
  if (text[open] !== '{' || depth > DEEPEST) return null;
  const members: Member[] = [];
  for (let at = open + 1; ;) {
    at = behind(BLANK, text, at) ?? at;
    if (text[at] === '}') return { open, close: at, members };
    if (members.length > 0 && members.at(-1)?.comma === null) return null;
    const member = readMember(text, at, depth);
    if (member === null) return null;
    members.push(member);
    at = (member.comma ?? member.end - 1) + 1;
  }
}

function readMember(text: string, start: number, depth: number): Member | null {
  const nameEnd = behind(STRING, text, start);
  const name = nameEnd === null ? null : parseString(text.slice(start, nameEnd));
  const colon = nameEnd === null ? null : behind(BLANK, text, nameEnd);
  if (name === null || colon === null || text[colon] !== ':') return null;
  const valueStart = behind(BLANK, text, colon + 1) ?? colon + 1;
  const end = behindValue(text, valueStart, depth + 1);
  if (end === null) return null;
  const next = behind(BLANK, text, end) ?? end;
  return { name, start, valueStart, end, comma: text[next] === ',' ? next : null };
}

function behindValue(text: string, at: number, depth: number): number | null {
  if (text[at] === '{') {
    const object = readObject(text, at, depth);
    return object === null ? null : object.close + 1;
  }
  if (text[at] === '[') return behindList(text, at, depth);
  return behind(STRING, text, at) ?? behind(SCALAR, text, at);
}

function behindList(text: string, open: number, depth: number): number | null {
  if (depth > DEEPEST) return null;
  for (let at = open + 1, mayFollow = true; ;) {
    at = behind(BLANK, text, at) ?? at;
    if (text[at] === ']') return at + 1;
    const end = mayFollow ? behindValue(text, at, depth + 1) : null;
    if (end === null) return null;
    at = behind(BLANK, text, end) ?? end;
    mayFollow = text[at] === ',';
    if (mayFollow) at += 1;
  }
}

/** The position behind what the sticky pattern finds here, `null` if it finds nothing. */
function behind(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function parseString(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
