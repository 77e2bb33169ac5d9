import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';

/** What runs where a user looks: pages, the assistant's answers, the address bar, and the bridge's command line. */
const SOURCES = import.meta.glob<string>(
  ['../../src/{ui,assistant,omnibox,platform,search,worker/background}/**/*.{ts,tsx}'],
  { eager: true, query: '?raw', import: 'default' },
);

/** Homes of texts, and of what is read in prompts rather than shown. */
const TEXT_FILES =
  /strings\.ts$|sentences\.ts$|-texts?\.ts$|\/problems\/|\/(?:lexicon|grammar|languages|brand-data|classifier)\/|-words\.ts$|-subjects\.ts$/u;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Attributes that are read aloud or shown. */
const SHOWN_ATTRIBUTES = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt']);

/** A phrase of English, as a name in code, a key, a class or an address is not. */
const PHRASE =
  /^(?=.*[a-z]{2})(?:[A-Z][a-z’']+|I)(?: [A-Za-z’'“”()&,-]+)+[.?!…:]?$|^[A-Z][a-z]+…$/u;

/** What the user agent and keys are called in every language, and languages in their own. */
const NAMES: ReadonlySet<string> = new Set([
  'Mac OS',
  'Mac OS X',
  'Google Chrome',
  'Okta End User Assistant:',
  'Alt C',
]);

/** Calls whose texts are for logs, developers and models. */
const UNSEEN_CALLS = /^(?:Error|TypeError|assistantError|invalidInput)$/u;

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  const { name } = node;
  return typeof name === 'string' ? name : nameOf(node['property']);
}

/** The texts of a file that users would read, whatever their language. */
function literalsIn(node: unknown, isShown = false): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((child) => literalsIn(child, isShown));
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'TSTypeAnnotation':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return [];
    case 'JSXText':
      return /\p{L}{2}/u.test(String(node['value'])) ? [String(node['value']).trim()] : [];
    case 'JSXAttribute':
      return literalsIn(node['value'], SHOWN_ATTRIBUTES.has(nameOf(node['name'])));
    case 'CallExpression':
    case 'NewExpression':
      if (UNSEEN_CALLS.test(nameOf(node['callee']))) return [];
      break;
    case 'Literal': {
      const { value } = node;
      if (typeof value !== 'string') return [];
      return (PHRASE.test(value) && !NAMES.has(value)) || (isShown && /\p{L}{2}/u.test(value))
        ? [value]
        : [];
    }
    case 'TemplateElement': {
      const text = String(Reflect.get(Object(node['value']), 'cooked')).trim();
      return PHRASE.test(text) && !NAMES.has(text) ? [text] : [];
    }
  }
  return Object.values(node).flatMap((child) => literalsIn(child));
}

describe('a text that users read stands where translations find it', () => {
  test('and is found by its form', () => {
    const found = (source: string) => literalsIn(parseAst(source, { lang: 'tsx' }));
    expect(found('<p title="xy 1">Sign in <b>{name}</b></p>')).toEqual(['xy 1', 'Sign in']);
    expect(found('<p class="bench-line wide">{STRINGS.one}</p>')).toEqual([]);
    expect(found('show(`Opening ${label}`); show("Not found.");')).toEqual(['Not found.']);
    expect(found('throw new Error("Never seen here.");')).toEqual([]);
    expect(found("key === 'ArrowDown' && send('session/sign-in')")).toEqual([]);
  });

  test.each(Object.entries(SOURCES).filter(([file]) => !TEXT_FILES.test(file)))(
    'in %s',
    (file, source) => {
      const lang = file.endsWith('x') ? 'tsx' : 'ts';
      expect(literalsIn(parseAst(source, { lang }))).toEqual([]);
    },
  );
});
