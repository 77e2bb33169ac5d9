/** Deeper than any MCP message; the browser's own reader stops at 200. */
const DEEPEST = 100;

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'not UTF-8' | 'not JSON' | 'nested too deep' };

/** Reads one JSON text as strictly as RFC 8259 §8.1 asks; a byte order mark is passed over. */
export function parseJson(bytes: Uint8Array): Parsed {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, why: 'not UTF-8' };
  }
  // Before parsing: what cannot be written again must not get in.
  if (isDeeper(text, DEEPEST)) return { ok: false, why: 'nested too deep' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, why: 'not JSON' };
  }
}

function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > limit) return true;
    } else if (letter === '}' || letter === ']') depth -= 1;
  }
  return false;
}
