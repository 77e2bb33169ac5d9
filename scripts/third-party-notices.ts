import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const RULE = '-'.repeat(80);

const NOTICES = join(import.meta.dirname, 'notices');

/** Modules of our own with data of others, and the notice that goes with it. */
const DATA_NOTICES = [['/src/domain/lookalikes.ts', 'unicode.txt']] as const;

/** What the licences of the packages and data ask to be told with their code, given the modules that are bundled. */
export function thirdPartyNotices(modules: Iterable<string>): string {
  const ids = [...modules];
  const folders = new Set(ids.flatMap((id) => packageFolder(id) ?? []));
  const tables = DATA_NOTICES.filter(([module]) => ids.some((id) => id.endsWith(module)));
  return [
    ...[...folders].toSorted().map(notice),
    ...tables.map(([, file]) => readFileSync(join(NOTICES, file), 'utf8')),
  ].join(`\n${RULE}\n\n`);
}

/** Adds up the modules that several builds bundle. */
export function collectModules(into: Set<string>): Plugin {
  return {
    name: 'collect-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') for (const id of Object.keys(chunk.modules)) into.add(id);
    },
  };
}

function packageFolder(id: string): string | null {
  return (
    /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/u.exec(id)?.[0].replace(/^\0/u, '') ?? null
  );
}

function notice(folder: string): string {
  const { name, version, license }: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}
