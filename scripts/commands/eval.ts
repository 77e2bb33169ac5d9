import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA, readCatalog, type Catalog } from '../eval/eval-data.ts';
import {
  evaluatePrompts,
  HEADER,
  printReliability,
  printScores,
  type PromptSet,
} from '../eval/evaluate-prompts.ts';
import { evaluateQueries } from '../eval/evaluate-queries.ts';
import { printLearningCurve } from '../eval/learning-curve.ts';
import { classifierWithout } from '../train/without-writer.ts';
import { readTrainingSets, trainingContext } from '../train/training-sets.ts';
import { runCommand } from './json-lines.ts';
import { UsageError } from './read-app-links.ts';
import { englishFirst, readTables } from './read-tables.ts';

const USAGE = `Usage: npm run eval [-- --set FILE] [--app-links FILE] [--leave-one-out | --learning-curve] [--language LANGUAGE] [--misses]
Prints how many prompts are right at once, how many at once or on the card, how many cards are shown, and wrong opens.
--set scores one file of JSON lines as docs/design/prompt-labels.md says. --leave-one-out trains without the writer whose
prompts it scores. --learning-curve trains with one, two and more writers and scores two others. --misses prints what went wrong in sets that may be read.`;

await runCommand(async () => {
  const options = readOptions();
  const catalog = readCatalog(options.appLinks ?? join(DATA, 'app-links-50.json'));
  console.log(HEADER);
  if (options.leaveOneOut) leaveOneOut(catalog, options);
  else if (options.learningCurve) learningCurves(catalog, options);
  else if (options.set !== undefined) evaluateFile(options.set, catalog);
  else evaluateAll(catalog, options);
});

interface Options {
  readonly set: string | undefined;
  readonly appLinks: string | undefined;
  readonly language: string | undefined;
  readonly leaveOneOut: boolean;
  readonly learningCurve: boolean;
  readonly misses: boolean;
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        set: { type: 'string' },
        'app-links': { type: 'string' },
        'leave-one-out': { type: 'boolean', default: false },
        'learning-curve': { type: 'boolean', default: false },
        language: { type: 'string' },
        misses: { type: 'boolean', default: false },
      },
    });
    return {
      ...values,
      set: values.set,
      language: values.language,
      appLinks: values['app-links'],
      leaveOneOut: values['leave-one-out'],
      learningCurve: values['learning-curve'],
    };
  } catch {
    throw new UsageError(USAGE);
  }
}

function evaluateFile(path: string, catalog: Catalog): void {
  const set = { name: basename(path, '.jsonl'), path, isReadable: false };
  const scored = evaluatePrompts(set, catalog, readTables(), false);
  printReliability(scored);
}

function evaluateAll(catalog: Catalog, { language, misses }: Options): void {
  const sets = promptSets().filter(
    ({ name }) => language === undefined || name.startsWith(`${language}/`),
  );
  const scored = sets.flatMap((set) => evaluatePrompts(set, catalog, readTables(), misses));
  printReliability(scored);
  if (language !== undefined) return;
  console.log('');
  for (const size of [50, 500, 5000]) evaluateQueries('app-queries', size, misses);
  evaluateQueries('queries-dev', 50, misses);
  for (const name of queryTests())
    for (const size of [50, 500, 5000]) evaluateQueries(name, size, false);
}

/** Queries that nobody may tune to: their misses are never printed. */
function queryTests(): string[] {
  return readdirSync(join(DATA, 'queries'))
    .sort()
    .map((name) => join('queries', basename(name, '.jsonl')));
}

/** Each writer's prompts by a classifier that has seen none of them. */
function leaveOneOut(catalog: Catalog, { language: wanted, misses }: Options): void {
  const shipped = readTables();
  const english = shipped.find((classifier) => classifier.language === 'en') ?? null;
  const all = readTrainingSets();
  for (const [language, sets] of all) {
    if (wanted !== undefined && language !== wanted) continue;
    const context = trainingContext(language, all, english);
    const others = shipped.filter((classifier) => classifier.language !== language);
    const scored = sets
      .filter(({ name }) => name.startsWith('prompts/') && !name.endsWith('/field-names'))
      .flatMap((set) => {
        const classifiers = englishFirst([
          ...others,
          classifierWithout(set, language, sets, context),
        ]);
        const path = join(DATA, `${set.name}.jsonl`);
        const name = set.name.replace('prompts/', '');
        return evaluatePrompts({ name, path, isReadable: true }, catalog, classifiers, misses);
      });
    printScores(`${language}, all writers`, scored);
    printReliability(scored);
  }
}

function learningCurves(catalog: Catalog, { language: wanted }: Options): void {
  const shipped = readTables();
  const english = shipped.find((classifier) => classifier.language === 'en') ?? null;
  const all = readTrainingSets();
  for (const [language, sets] of all) {
    if (wanted !== undefined && language !== wanted) continue;
    const others = shipped.filter((classifier) => classifier.language !== language);
    printLearningCurve(language, sets, trainingContext(language, all, english), others, catalog);
  }
}

/** The sets by language and writer, then the project's own; those to train on may be read. */
function promptSets(): PromptSet[] {
  const training = new Set([...readTrainingSets().values()].flat().map(({ name }) => name));
  const root = join(DATA, 'prompts');
  const byWriter = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jsonl'))
    .sort()
    .map((path) => ({ name: path.replace('.jsonl', ''), path: join(root, path) }));
  const own = readdirSync(DATA)
    .filter((name) => /^prompts.*\.jsonl$/u.test(name))
    .sort()
    .map((name) => ({ name: basename(name, '.jsonl'), path: join(DATA, name) }));
  return [
    ...byWriter.map((set) => ({ ...set, isReadable: training.has(`prompts/${set.name}`) })),
    ...own.map((set) => ({ ...set, isReadable: training.has(set.name) })),
  ];
}
