/** Deeper than any MCP message; browsers stop at 200. */
const MAX_DEPTH = 100;

export type ParseResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'not UTF-8' | 'not JSON' | 'nested too deep' };

/** Parses one JSON text in strict UTF-8 (RFC 8259 §8.1); skips a byte order mark. */
export function parseJson(bytes: Uint8Array): ParseResult {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, why: 'not UTF-8' };
  }
  // Checks before parsing, because a deeper value could not be serialized again.
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
