import { parseArgs } from 'node:util';
import { searchApplications } from '../../src/search/search-applications.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import { answerLines, runCommand } from './json-lines.ts';
import { messageOf, readAppLinks, UsageError } from './read-app-links.ts';

const BRANDS = readBrands(BRAND_TABLE);

const USAGE =
  'Usage: npm run --silent rank -- --app-links FILE [--limit K], with JSON lines {"query"} on stdin.';
const DEFAULT_LIMIT = 10;

await runCommand(async () => {
  const { path, limit } = readOptions();
  const { applications, linkUrls } = readAppLinks(path);
  const index = createSearchIndex(applications, undefined, BRANDS);
  await answerLines(({ query }) => {
    if (typeof query !== 'string') return { id: null, error: 'A line needs "query", a string.' };
    const start = performance.now();
    const result = searchApplications(index, query, { limit });
    const micros = (performance.now() - start) * 1000;
    return {
      query,
      results: result.matches.map(({ application, score }) => ({
        label: application.label,
        linkUrl: linkUrls.get(application.id) ?? null,
        score: Math.round(score * 1e4) / 1e4,
      })),
      launch: result.launch === null ? null : (linkUrls.get(result.launch.id) ?? null),
      micros: Math.round(micros * 10) / 10,
    };
  });
});

function readOptions(): { path: string; limit: number } {
  try {
    const { values } = parseArgs({
      options: { 'app-links': { type: 'string' }, limit: { type: 'string' } },
    });
    const path = values['app-links'];
    if (path === undefined) throw new UsageError(USAGE);
    const limit = values.limit === undefined ? DEFAULT_LIMIT : Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1)
      throw new UsageError(`--limit must be a whole number from 1 on. ${USAGE}`);
    return { path, limit };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${messageOf(error)} ${USAGE}`);
  }
}
