import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const SRC = join(ROOT, 'src');

/** The folders that each folder may import from, besides itself; `docs/ARCHITECTURE.md` says why. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  '': ['domain'],
  domain: [],
  search: ['domain'],
  auth: ['domain'],
  okta: ['domain'],
  directory: ['domain'],
  // Rows and codecs only: each wake of the worker reads them.
  storage: ['domain', 'auth', 'outside/model'],
  'tools/texts': ['domain'],
  tools: ['domain', 'tools/texts'],
  messages: ['domain'],
  mcp: ['domain', 'tools', 'tools/texts'],
  'outside/model': ['domain', 'tools/texts'],
  outside: ['domain', 'tools/texts', 'mcp', 'bridge-protocol', 'outside/model'],
  assistant: ['domain', 'tools/texts', 'search'],
  omnibox: ['domain', 'search'],
  worker: ['domain', 'search', 'omnibox', 'storage'],
  'worker/background': ['domain', 'outside/model', 'omnibox', 'storage', 'worker'],
  'worker/on-demand': [
    'domain',
    'auth',
    'okta',
    'directory',
    'tools',
    'mcp',
    'outside',
    'outside/model',
    'storage',
    'worker',
  ],
  ui: ['domain', 'tools/texts', 'outside/model', 'search', 'assistant', 'storage'],
  platform: ['domain', 'auth', 'messages', 'mcp', 'storage', 'worker', 'worker/background'],
  // Runs in other programs, in a frame of its own.
  views: ['domain', 'tools', 'tools/texts'],
  // Each language is a module of its own, which imports no code of the pages that show it.
  translations: ['domain'],
  // Shared by the bridge, which runs in Node, and the worker.
  'bridge-protocol': ['domain'],
  'bridge/wire': ['domain', 'mcp', 'bridge-protocol'],
  'bridge/host': ['domain', 'bridge-protocol', 'bridge/wire'],
  'bridge/serve': ['domain', 'mcp', 'bridge-protocol', 'bridge/wire'],
  'bridge/install': ['domain', 'bridge-protocol', 'bridge/wire', 'bridge/host'],
  'bridge/doctor': ['domain', 'bridge-protocol', 'bridge/wire', 'bridge/install', 'bridge/serve'],
  bridge: [
    'domain',
    'translations',
    'bridge-protocol',
    'bridge/wire',
    'bridge/host',
    'bridge/serve',
    'bridge/install',
    'bridge/doctor',
  ],
};

/** Folders of which only types may be imported, so that none of their code gets into the script. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  tools: ['search'],
  mcp: ['messages'],
  assistant: ['tools'],
  outside: ['storage'],
  storage: ['assistant'],
  worker: ['auth', 'directory', 'mcp', 'messages', 'okta', 'outside', 'storage'],
  // Of the on-demand script, only the contract in `worker/on-demand-script.ts`.
  'worker/background': ['mcp', 'messages', 'outside', 'search'],
  'worker/on-demand': ['messages'],
  ui: ['messages', 'tools'],
  platform: ['outside', 'outside/model', 'ui'],
  translations: ['assistant', 'bridge/wire', 'tools/texts', 'ui'],
};

/** The values that `platform` may import from other folders than the domain and the catalog: what it connects. */
const PLATFORM_VALUES = [
  'mcp/call-tool.ts',
  'mcp/page-request.ts',
  'mcp/protocol-constants.ts',
  'messages/send-message.ts',
  'messages/serve-message.ts',
  'worker/background/cached-item.ts',
  'worker/background/extension-port.ts',
  'worker/background/message-handlers.ts',
];

const BRIDGE_FOLDERS = Object.keys(MAY_IMPORT).filter((folder) => /^bridge(?:\/|$)/u.test(folder));

/** The folders that may use a package; no other folder may, and no other package. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'jsonc-parser': ['bridge/install'],
  oauth4webapi: ['auth'],
  zod: ['tools', 'okta', ''],
  '@modelcontextprotocol/server': ['mcp'],
  preact: ['ui'],
  '@preact/signals': ['ui'],
  wxt: ['platform'],
  'webextension-polyfill': ['platform'],
  ...Object.fromEntries(
    [
      'child_process',
      'crypto',
      'events',
      'fs',
      'net',
      'os',
      'path',
      'process',
      'stream',
      'url',
      'util',
    ].map((name) => [`node:${name}`, BRIDGE_FOLDERS]),
  ),
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
  .map((file) => join(SRC, file));

const ENTRYPOINTS = readdirSync(join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => join(ROOT, 'entrypoints', file));

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gmu;

function importsOf(from: string): readonly Import[] {
  const text = readFileSync(from, 'utf8');
  return [...text.matchAll(STATIC)].map(([, type, to]) => ({
    from,
    to: to ?? '',
    typeOnly: type !== undefined,
  }));
}

const IMPORTS: readonly Import[] = FILES.flatMap(importsOf);

function folderOf(file: string): string {
  const [first, second, third] = relative(SRC, file).split('/');
  if (second === undefined) return '';
  const subfolder = `${first}/${second}`;
  return third !== undefined && subfolder in MAY_IMPORT ? subfolder : (first ?? '');
}

function targetOf({ from, to }: Import): string | null {
  return to.startsWith('.') ? resolve(dirname(from), to) : null;
}

/** The files and packages whose code is in the script of this entrypoint. */
function reachedFrom(root: string) {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const entry of importsOf(file).filter(({ typeOnly }) => !typeOnly)) {
      const target = targetOf(entry);
      if (target === null) packages.add(entry.to);
      else if (/\.tsx?$/u.test(target)) visit(target);
    }
  };
  visit(join(ROOT, 'entrypoints', root));
  const files = [...seen].map((file) => relative(SRC, file));
  return { files, folders: new Set([...seen].map(folderOf)), packages: [...packages].toSorted() };
}

describe('imports', () => {
  test('are found in every form', () => {
    const forms = IMPORTS.filter(({ from }) => relative(SRC, from) === 'storage/catalog.ts');
    expect(forms).toContainEqual(expect.objectContaining({ to: '../domain/accounts.ts' }));
    expect(forms).toContainEqual(
      expect.objectContaining({ to: '../assistant/transcript.ts', typeOnly: true }),
    );
    expect(IMPORTS.map(({ to }) => to)).toContain('../../zod-jitless.ts');
    const written = FILES.flatMap(
      (file) => readFileSync(file, 'utf8').match(/^import\b(?!\()/gmu) ?? [],
    );
    const found = FILES.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(STATIC)].filter(([all]) => all.startsWith('import')),
    );
    expect(found).toHaveLength(written.length);
  });

  test('go one way between folders', () => {
    const wrong = IMPORTS.flatMap((entry) => {
      const target = targetOf(entry);
      if (target === null) return [];
      const [from, to] = [folderOf(entry.from), folderOf(target)];
      const types = entry.typeOnly ? (MAY_IMPORT_TYPES[from] ?? []) : [];
      const allowed =
        from === to || to === '' || [...(MAY_IMPORT[from] ?? []), ...types].includes(to);
      return allowed ? [] : [`${relative(SRC, entry.from)} → ${relative(SRC, target)}`];
    });
    expect(wrong).toEqual([]);
    expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(
      [...new Set(FILES.map(folderOf))].toSorted(),
    );
  });

  test('of platform take values only of what it connects', () => {
    const values = IMPORTS.flatMap((entry) => {
      const target = targetOf(entry);
      if (target === null || entry.typeOnly || folderOf(entry.from) !== 'platform') return [];
      return ['platform', 'domain', 'storage'].includes(folderOf(target))
        ? []
        : [relative(SRC, target)];
    });
    expect([...new Set(values)].toSorted()).toEqual(PLATFORM_VALUES);
  });

  test('of platform are made by entrypoints alone', () => {
    const wrong = IMPORTS.filter((entry) => {
      const target = targetOf(entry);
      return target !== null && folderOf(target) === 'platform';
    }).filter(({ from }) => folderOf(from) !== 'platform');
    expect(wrong).toEqual([]);
  });

  test('of the browser are in one file', () => {
    const users = IMPORTS.filter(({ to }) => to.startsWith('wxt')).map(({ from, to }) => [
      relative(SRC, from),
      to,
    ]);
    expect(users).toEqual([['platform/browser.ts', 'wxt/browser']]);
  });

  test('of packages stay in their folders', () => {
    const wrong = IMPORTS.flatMap((entry) => {
      if (targetOf(entry) !== null) return [];
      const { from, to } = entry;
      const name = Object.keys(PACKAGES).find(
        (known) => to === known || to.startsWith(`${known}/`),
      );
      const folders: readonly string[] = name === undefined ? [] : (PACKAGES[name] ?? []);
      return folders.includes(folderOf(from)) ? [] : [`${relative(SRC, from)} → ${to}`];
    });
    expect(wrong).toEqual([]);
  });

  test('that are made later are of own scripts only', () => {
    const later = FILES.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?([^)]+)/gu)].map(
        ([, what = '']) => `${relative(SRC, file)}: ${what.trim()}`,
      ),
    );
    expect(later).toEqual([
      // An administrator's, in the options alone.
      "platform/page-extension.ts: '../auth/administrator/service-key.ts'",
      "platform/page-extension.ts: './service-keys.ts'",
      // The reader of policies, which pages show much without.
      "platform/page-policy-item.ts: '../domain/policy.ts'",
      "platform/required-language.ts: '../domain/policy.ts'",
      'platform/scripts.ts: browser.runtime.getURL(script',
      'platform/translations.ts: `/translations/${language}.js`',
      // What is set for one app, where somebody asks for it.
      "ui/popup/app-sheet-slot.tsx: './app-sheet.tsx'",
      // What few people need in their first minute.
      "ui/popup/popup-requests.tsx: './waiting-requests.tsx'",
      "ui/popup/problem-views.ts: './popup-notice.tsx'",
    ]);
  });

  test('have no cycle, not even of types', () => {
    const edges = new Map<string, string[]>();
    for (const entry of IMPORTS) {
      const target = targetOf(entry);
      if (target !== null) edges.set(entry.from, [...(edges.get(entry.from) ?? []), target]);
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
    const { folders, packages } = reachedFrom('background.ts');
    expect(packages).toEqual(['wxt/browser', 'wxt/utils/define-background']);
    for (const heavy of [
      'worker/on-demand',
      'okta',
      'tools',
      'mcp',
      'outside',
      'search',
      'ui',
      'assistant',
    ])
      expect(folders.has(heavy), heavy).toBe(false);
  });

  test('keep the search free of packages', () => {
    expect(reachedFrom('search.ts').packages).toEqual(['wxt/utils/define-unlisted-script']);
  });

  test('bring sign-in, schemas and MCP into the script that is read on demand', () => {
    const { files, packages } = reachedFrom('on-demand.ts');
    for (const name of ['oauth4webapi', 'zod', 'zod/mini', '@modelcontextprotocol/server'])
      expect(packages).toContain(name);
    expect(packages.filter((name) => name.startsWith('preact'))).toEqual([]);
    // zod's settings before any schema is made.
    expect(files[2]).toBe('zod-jitless.ts');
  });

  test.each([
    'popup-app/index.ts',
    'popup-app/whole-popup.ts',
    'sidepanel/main.tsx',
    'options/main.tsx',
    'workbench/main.tsx',
  ])('keep tokens, schemas and the MCP SDK out of %s', (page) => {
    const { folders, packages } = reachedFrom(page);
    for (const name of packages) expect(name).toMatch(/^(?:preact|@preact\/signals|wxt\/)/u);
    for (const folder of ['okta', 'directory', 'tools', 'omnibox'])
      expect(folders.has(folder), folder).toBe(false);
  });
});

describe('source files', () => {
  test.each([...FILES, ...ENTRYPOINTS].map((file) => [relative(ROOT, file), file] as const))(
    '%s keeps the house rules',
    (name, file) => {
      const text = readFileSync(file, 'utf8');
      expect(text.split('\n').length, 'lines').toBeLessThanOrEqual(251);
      expect(name).not.toMatch(/(?:^|\/)(?:utils?|helpers?|types|misc|common)(?:\.tsx?$|\/)/u);
      expect(text, 'a way from text to markup or code').not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|srcdoc|\beval\(|new Function\(|\bFunction\(/iu,
      );
      expect(text, 'an unnamed browser').not.toMatch(/\bchrome\.[a-z]/u);
      // WXT imports its own storage library (9 kB) for a variable of this name, although imports are off.
      expect(text, 'a variable called storage').not.toMatch(/(?<![.\w'"`/-])storage\.[a-z]/u);
    },
  );

  test.each(ENTRYPOINTS.map((file) => [relative(ROOT, file), file] as const))(
    '%s only builds and registers',
    (_name, file) => {
      expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(40);
      for (const { to } of importsOf(file))
        expect(to).toMatch(
          /^(?:wxt\/|(?:\.\.\/)+src\/(?:platform|worker|ui|assistant)\/|preact$)/u,
        );
    },
  );
});
