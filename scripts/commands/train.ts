import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chooseThresholds, samplesOf, writeThresholds } from '../eval/choose-thresholds.ts';
import { DATA, readCatalog } from '../eval/eval-data.ts';
import { evaluateLanguage } from '../train/evaluate.ts';
import {
  loadClassifier,
  type LoadedClassifier,
} from '../../src/assistant/classifier/classifier.ts';
import { trainTable } from '../train/train-table.ts';
import {
  APPLICATIONS_FILE,
  readNames,
  readTrainingSets,
  trainingContext,
  type TrainingSet,
} from '../train/training-sets.ts';
import { classifierWithout } from '../train/without-writer.ts';
import { runCommand } from './json-lines.ts';
import { messageOf, UsageError } from './read-app-links.ts';
import { englishFirst, readTables } from './read-tables.ts';

const TABLES = join(import.meta.dirname, '..', '..', 'public', 'understanding');
const ENGLISH = 'en';
const USAGE = `Usage: npm run train -- [--language LANGUAGE] [--check | --evaluate | --thresholds]
Writes the tables of the classifier. --check compares them with those in place; --evaluate trains without one writer at a time;
--thresholds does so, too, and writes from which probabilities on the assistant acts without a card.`;

await runCommand(async () => {
  const options = readOptions();
  const sets = readTrainingSets();
  const { language: wanted } = options;
  if (wanted !== undefined && !sets.has(wanted))
    throw new UsageError(`No prompts in “${wanted}”. ${USAGE}`);
  const names = readNames();
  /** Other languages are trained on top of the English table in place. */
  let english = readEnglish();
  mkdirSync(TABLES, { recursive: true });
  for (const [language, ofLanguage] of sets) {
    if (wanted !== undefined && language !== wanted) continue;
    if (options.evaluate) {
      evaluateLanguage(language, ofLanguage, trainingContext(language, sets, english));
      continue;
    }
    if (options.thresholds) {
      writeThresholds(language, chooseThresholds(language, samplesWithoutWriter(language, sets)));
      continue;
    }
    const examples = ofLanguage.flatMap((set) => set.examples);
    const context = trainingContext(language, sets, english);
    const table = trainTable(language, examples, names, context);
    if (language === ENGLISH) english = loadClassifier(table);
    const path = join(TABLES, `${language}.bin`);
    if (!options.check) writeFileSync(path, table);
    const isSame = existsSync(path) && readFileSync(path).equals(table);
    if (!isSame) process.exitCode = 1;
    console.log(
      `${language}: ${examples.length} prompts, ${table.length} bytes, ${gzipSync(table, { level: 9 }).length} gzipped${isSame ? '' : '; the table in place is another'}`,
    );
  }
});

/** Each writer's prompts, read by classifiers that have not seen them. */
function samplesWithoutWriter(
  language: string,
  sets: ReadonlyMap<string, readonly TrainingSet[]>,
): ReturnType<typeof samplesOf>[] {
  const shipped = readTables();
  const others = shipped.filter((classifier) => classifier.language !== language);
  const english = shipped.find((classifier) => classifier.language === ENGLISH) ?? null;
  const context = trainingContext(language, sets, english);
  const catalog = readCatalog(APPLICATIONS_FILE);
  const ofLanguage = sets.get(language) ?? [];
  return ofLanguage
    .filter(({ name }) => name.startsWith('prompts/') && !name.endsWith('/field-names'))
    .map((set) => {
      const own = classifierWithout(set, language, ofLanguage, context);
      return samplesOf(join(DATA, `${set.name}.jsonl`), catalog, englishFirst([...others, own]));
    });
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        language: { type: 'string' },
        check: { type: 'boolean', default: false },
        evaluate: { type: 'boolean', default: false },
        thresholds: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${messageOf(error)}\n${USAGE}`);
  }
}

function readEnglish(): LoadedClassifier | null {
  const path = join(TABLES, `${ENGLISH}.bin`);
  return existsSync(path) ? loadClassifier(readFileSync(path)) : null;
}
