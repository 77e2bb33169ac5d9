import { searchApplications } from '../../src/search/search-applications.ts';
import { DATA, readCatalog, readLines } from './eval-data.ts';

interface QueryCase {
  readonly query: string;
  readonly type: string;
  readonly label: string | null;
  readonly accept: readonly string[];
  readonly minN: number;
  readonly maxN: number;
}

/** Prints how often the search is right on a set of queries over so many apps. */
export function evaluateQueries(name: string, size: number, misses: boolean): void {
  const { file, index } = readCatalog(`${DATA}app-links-${size}.json`);
  let all = 0;
  let right = 0;
  let launches = 0;
  let wrongLaunches = 0;
  const missed: string[] = [];
  for (const { query, type, label, accept, minN, maxN } of readLines<QueryCase>(
    `${DATA}${name}.jsonl`,
  )) {
    if (size < minN || size > maxN) continue;
    const { matches, launch } = searchApplications(index, query, { limit: 10 });
    const [top] = matches;
    const isAccepted = (id: string | undefined): boolean =>
      accept.includes(file.linkUrls.get(id ?? '') ?? '');
    const isRight = accept.length === 0 ? launch === null : isAccepted(top?.application.id);
    const isWrongLaunch = launch !== null && !isAccepted(launch.id);
    all += 1;
    if (isRight) right += 1;
    if (launch !== null) launches += 1;
    if (isWrongLaunch) wrongLaunches += 1;
    if (!isRight || isWrongLaunch)
      missed.push(
        `    ${isWrongLaunch ? 'WRONG LAUNCH ' : ''}${type} “${query}”: ${label ?? 'nothing fits'}; got ${top?.application.label ?? 'nothing'}`,
      );
  }
  const percent = ((100 * right) / all).toFixed(1);
  console.log(
    `${name} at ${size} apps: ${right} of ${all} (${percent} %), ${launches} launches, ${wrongLaunches} wrong`,
  );
  if (misses) for (const line of missed) console.log(line);
}
