/** Deeper than any MCP message; the browser's own reader stops at 200. */
const MAX_DEPTH = 100;

export type ParseResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'not UTF-8' | 'not JSON' | 'nested too deep' };

/** Reads one JSON text as strictly as RFC 8259 §8.1 asks; a byte order mark is passed over. */
export function parseJson(bytes: Uint8Array): ParseResult {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, why: 'not UTF-8' };
  }
  // Before parsing: what cannot be written again must not get in.
  if (exceedsDepth(text, MAX_DEPTH)) return { ok: false, why: 'nested too deep' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, why: 'not JSON' };
  }
}

function exceedsDepth(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
