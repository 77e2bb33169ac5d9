import { format } from 'prettier';

const TYPES: Readonly<Record<string, object>> = {
  text: { type: 'string' },
  'true, false': { type: 'boolean' },
  list: { type: 'array', items: { type: 'string' } },
  'name → label': { type: 'object', additionalProperties: { type: 'string' } },
};

/**
 * The schema of managed storage, from the table of settings in `docs/deployment.md`. Throws where a row has a type that it
 * does not know. Source: https://developer.chrome.com/docs/extensions/reference/manifest/storage
 */
export function managedSchema(deploymentPage: string): Promise<string> {
  const rows = [...deploymentPage.matchAll(/^\| `(\w+)` +\|([^|]+)\|([^|]+)\|/gmu)];
  const properties = Object.fromEntries(
    rows.map(([, key = '', type = '', meaning = '']) => [
      key,
      { description: withoutMarkup(meaning), ...typeOf(type.trim()) },
    ]),
  );
  return format(JSON.stringify({ type: 'object', properties }), {
    parser: 'json',
    printWidth: 100,
  });
}

/** `list of A, B` and `one of A, B` take these values alone. */
function typeOf(text: string): object {
  const [, number, values = ''] = /^(list|one) of (.+)$/u.exec(text) ?? [];
  if (number !== undefined) {
    const value = { type: 'string', enum: withoutMarkup(values).split(', ') };
    return number === 'one' ? value : { type: 'array', items: value };
  }
  const type = TYPES[text];
  if (type === undefined) throw new Error(`docs/deployment.md: no such type of setting: ${text}`);
  return type;
}

function withoutMarkup(text: string): string {
  return text.trim().replaceAll('`', '');
}
