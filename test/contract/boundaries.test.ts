import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const SRC = join(ROOT, 'src');

/** Which folders each may import, besides itself; `docs/ARCHITECTURE.md` says why. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  search: ['domain'],
  auth: ['domain'],
  okta: ['domain'],
  directory: ['domain'],
  tools: ['domain', 'search'],
  messages: ['domain'],
  mcp: ['domain', 'tools', 'messages'],
  assistant: ['domain', 'search'],
  omnibox: ['domain', 'search'],
  worker: [
    'domain',
    'search',
    'auth',
    'okta',
    'directory',
    'tools',
    'messages',
    'mcp',
    'omnibox',
    'assistant',
  ],
  ui: ['domain', 'search', 'assistant', 'messages'],
  platform: ['domain', 'auth', 'assistant', 'messages', 'mcp', 'ui', 'worker'],
};

/** Which folders may use a package; every other may not. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  oauth4webapi: ['auth'],
  zod: ['tools', 'okta', ''],
  '@modelcontextprotocol/server': ['mcp'],
  preact: ['ui'],
  '@preact/signals': ['ui'],
  wxt: ['platform'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
  .map((file) => join(SRC, file));

const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  [
    ...readFileSync(from, 'utf8').matchAll(
      /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gmu,
    ),
  ].map(([, type, to]) => ({ from, to: to ?? '', typeOnly: type !== undefined })),
);

function folderOf(file: string): string {
  const [first, second] = relative(SRC, file).split('/');
  return second === undefined ? '' : (first ?? '');
}

function targetOf({ from, to }: Import): string | null {
  return to.startsWith('.') ? resolve(dirname(from), to) : null;
}

describe('imports', () => {
  test('go one way between folders', () => {
    const wrong = IMPORTS.flatMap((entry) => {
      const target = targetOf(entry);
      if (target === null) return [];
      const [from, to] = [folderOf(entry.from), folderOf(target)];
      const allowed =
        from === to || from === '' || to === '' || (MAY_IMPORT[from] ?? []).includes(to);
      return allowed ? [] : [`${relative(SRC, entry.from)} → ${relative(SRC, target)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('of packages stay in their folders', () => {
    const wrong = IMPORTS.flatMap(({ from, to }) => {
      const name = Object.keys(PACKAGES).find(
        (known) => to === known || to.startsWith(`${known}/`),
      );
      if (name === undefined) return [];
      return (PACKAGES[name] ?? []).includes(folderOf(from))
        ? []
        : [`${relative(SRC, from)} → ${to}`];
    });
    expect(wrong).toEqual([]);
  });

  test('have no cycle of values', () => {
    const edges = new Map<string, string[]>();
    for (const entry of IMPORTS) {
      const target = targetOf(entry);
      if (target !== null && !entry.typeOnly)
        edges.set(entry.from, [...(edges.get(entry.from) ?? []), target]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file))
        cycles.push(
          [...path.slice(path.indexOf(file)), file].map((at) => relative(SRC, at)).join(' → '),
        );
      else if (!done.has(file)) {
        for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
        done.add(file);
      }
    };
    for (const file of edges.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('keep everything heavy out of the script that each wake reads', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const entry of IMPORTS.filter(({ from, typeOnly }) => from === file && !typeOnly)) {
        const target = targetOf(entry);
        if (target === null) packages.add(entry.to);
        else visit(target);
      }
    };
    for (const root of [
      'platform/listeners.ts',
      'platform/worker-platform.ts',
      'worker/create-worker.ts',
    ])
      visit(join(SRC, root));
    expect([...packages].toSorted()).toEqual(['wxt/browser']);
    const folders = new Set([...seen].map(folderOf));
    for (const heavy of ['okta', 'tools', 'mcp', 'search', 'ui', 'assistant'])
      expect(folders.has(heavy), heavy).toBe(false);
  });
});

describe('source files', () => {
  test.each(FILES.map((file) => [relative(SRC, file), file] as const))(
    '%s keeps the house rules',
    (name, file) => {
      const text = readFileSync(file, 'utf8');
      expect(text.split('\n').length, 'lines').toBeLessThanOrEqual(251);
      expect(name).not.toMatch(/(?:^|\/)(?:utils|helpers|types|misc)\.tsx?$/u);
      expect(text, 'a way from text to markup or code').not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/u,
      );
    },
  );
});
