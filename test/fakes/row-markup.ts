const ENTITY = /^&(?:amp|lt|gt|quot|apos);/u;
const TAG = /^<(\/?)(match|dim|url)>/u;
// XML 1.0 §2.2, `Char`.
const CHARACTER = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The text of an address bar's row, or `null` where its markup is not well-formed: only the five entities, only the
 * tags that Chromium knows, closed in order and not empty, only characters that XML knows.
 */
export function textOfRow(row: string): string | null {
  const open: string[] = [];
  let text = '';
  let sinceTag = 0;
  for (let rest = row; rest !== '';) {
    const tag = TAG.exec(rest);
    const entity = ENTITY.exec(rest);
    if (tag !== null) {
      const [whole, closing, name = ''] = tag;
      if (closing === '') open.push(name);
      else if (open.pop() !== name || sinceTag === 0) return null;
      sinceTag = 0;
      rest = rest.slice(whole.length);
      continue;
    }
    const [plain] = entity ?? CHARACTER.exec(rest) ?? [''];
    if (plain === '' || plain === '<' || plain === '>' || plain === '&') return null;
    text += entity === null ? plain : decoded(plain);
    sinceTag += 1;
    rest = rest.slice(plain.length);
  }
  return open.length === 0 ? text : null;
}

function decoded(entity: string): string {
  const names: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
  };
  return names[entity] ?? '';
}
