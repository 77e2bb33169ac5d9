import {
  loadClassifier,
  type Classification,
  type Classifier,
} from '../../src/assistant/classifier/classifier.ts';
import { tokenize } from '../../src/assistant/classifier/tokens.ts';
import type { AssignedApplication } from '../../src/domain/application.ts';
import { filterApplications } from '../../src/search/filter-applications.ts';
import { findApplication } from '../../src/search/find-application.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import { readAppLinks } from '../commands/read-app-links.ts';
import { markNames } from './find-names.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Example } from './read-examples.ts';
import { trainTable, type TrainingContext } from './train-table.ts';
import {
  APPLICATIONS_FILE,
  readNames,
  readUnseenNames,
  type TrainingSet,
} from './training-sets.ts';
import { withName } from './training-prompts.ts';

/** Right and all. */
interface Share {
  right: number;
  all: number;
}

const SEED = 99;
const RELIABILITY_STEPS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

const { applications } = readAppLinks(APPLICATIONS_FILE);
const index = createSearchIndex(applications, undefined, readBrands(BRAND_TABLE));

/**
 * Trains without one writer at a time and prints how the classifier does on that writer's prompts, acting on its likeliest
 * intent without any other reader.
 */
export function evaluateLanguage(
  language: string,
  sets: readonly TrainingSet[],
  context: TrainingContext,
): void {
  const names = readNames();
  const unseenNames = readUnseenNames();
  const reliability = RELIABILITY_STEPS.map((): Share => ({ right: 0, all: 0 }));
  console.log(
    `\n${language}: trained without the writer; acting alone\n${row('writer', 'prompts', 'intent', 'right', 'fields', 'names', 'renamed', 'wrong opens', 'p50 ms')}`,
  );
  for (const set of sets.filter(({ name }) => name.startsWith('prompts/'))) {
    const others = sets.filter((other) => other !== set).flatMap(({ examples }) => examples);
    const classifier = loadClassifier(trainTable(language, others, names, context), context.base);
    if (classifier === null) throw new Error('The trained table cannot be read.');
    console.log(evaluateWriter(set, classifier, unseenNames, reliability));
  }
  console.log(`${language}: how often a probability is right`);
  reliability.forEach(({ right, all }, at) => {
    const from = RELIABILITY_STEPS[at - 1] ?? 0;
    console.log(`  ${from} to ${RELIABILITY_STEPS[at]}: ${percent({ right, all })} of ${all}`);
  });
}

function evaluateWriter(
  { name: writer, examples }: TrainingSet,
  classifier: Classifier,
  names: readonly string[],
  reliability: readonly Share[],
): string {
  const shares = {
    intent: share(),
    right: share(),
    fields: share(),
    names: share(),
    renamed: share(),
  };
  const durations: number[] = [];
  let wrongOpens = 0;
  const random = seededRandom(SEED);
  const marks = markNames(examples);
  examples.forEach((example, at) => {
    const start = performance.now();
    const result = classify(classifier, example);
    durations.push(performance.now() - start);
    const [best] = result.intents;
    const isIntentRight = best?.intent === example.intent;
    count(shares.intent, isIntentRight);
    const step = RELIABILITY_STEPS.findIndex((limit) => (best?.p ?? 0) <= limit);
    count(reliability[step] ?? share(), isIntentRight);
    count(shares.right, isRight(example, result));
    if (isWrongOpen(example, result)) wrongOpens += 1;
    if (example.intent === 'profile') count(shares.fields, hasFields(example, result));
    if (namesOne(example))
      count(shares.names, applicationOf(example, result)?.label === example.row.args.application);
    const name = names[Math.floor(random() * names.length)] ?? '';
    const renamed = renamedPrompt(example, marks[at] ?? null, name);
    if (renamed !== null)
      count(
        shares.renamed,
        classifier.classify(renamed, null).intents[0]?.intent === example.intent,
      );
  });
  durations.sort((a, b) => a - b);
  return row(
    writer,
    String(examples.length),
    ...Object.values(shares).map(percent),
    String(wrongOpens),
    (durations[durations.length >> 1] ?? 0).toFixed(3),
  );
}

function classify(
  classifier: Classifier,
  { row: { prompt }, promptBefore }: Example,
): Classification {
  const before =
    promptBefore === null
      ? null
      : (classifier.classify(promptBefore, null).intents[0]?.intent ?? null);
  return classifier.classify(prompt, before);
}

/** Whether the likeliest intent leads to what the row's label says. */
function isRight(example: Example, result: Classification): boolean {
  const { row: expected, asksSeveral } = example;
  const intent = result.intents[0]?.intent;
  if (asksSeveral) return false;
  const application = applicationOf(example, result);
  const isAction = intent === 'open' || intent === 'link';
  switch (expected.tool) {
    case 'get_my_user_profile':
      return intent === 'profile' && hasFields(example, result);
    case 'list_assigned_applications':
      return expected.args.query === undefined
        ? intent === 'list'
        : intent === 'have' && listed(result.name) === listed(expected.args.query);
    case 'clarify':
      return intent === 'clarify' || (isAction && application === null);
    case 'none':
      return intent === 'none';
    default:
      if (expected.expect === 'refuse_url') return application === null || !isAction;
      return (
        intent === expected.args.action &&
        (application?.label ?? null) ===
          (expected.expect === 'not_assigned' ? null : expected.args.application)
      );
  }
}

function isWrongOpen(example: Example, result: Classification): boolean {
  if (result.intents[0]?.intent !== 'open') return false;
  const application = applicationOf(example, result);
  const wanted = [example.row, ...(example.row.also ?? [])]
    .filter(({ args, expect }) => args.action === 'open' && expect === undefined)
    .map(({ args }) => args.application);
  return application !== null && !wanted.includes(application.label);
}

function hasFields({ fields }: Example, result: Classification): boolean {
  const found = result.fields.filter(({ p }) => p >= 0.5).map(({ field }) => field);
  return found.toSorted().join() === fields.toSorted().join();
}

/** Whether it is about one assigned application that its own words name. */
function namesOne({ row: { tool, expect, history }, asksSeveral }: Example): boolean {
  return (
    tool === 'get_application_sso_link' &&
    expect === undefined &&
    history === undefined &&
    !asksSeveral
  );
}

/** The application that the name means; without a name the last one that was mentioned before. */
function applicationOf(
  { row: { history = [] } }: Example,
  { name }: Classification,
): AssignedApplication | null {
  if (name === null) {
    const before = history.map(({ content }) => content).join(' ');
    const mentioned = applications
      .map((application) => ({ application, at: before.lastIndexOf(application.label) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at);
    return mentioned[0]?.application ?? null;
  }
  const found = findApplication(index, name);
  return found.kind === 'found' ? found.application : null;
}

function listed(query: string | null): string {
  return filterApplications(index, query ?? '')
    .map(({ label }) => label)
    .toSorted()
    .join();
}

/** The prompt with another name; `null` where it has none. */
function renamedPrompt(
  example: Example,
  marks: readonly boolean[] | null,
  name: string,
): string | null {
  if (marks === null || example.promptBefore !== null) return null;
  const text = example.row.prompt;
  const prompt = { example, text, tokens: tokenize(text), marks, weight: 1 };
  return withName(prompt, marks, name.toLowerCase())?.text ?? null;
}

function share(): Share {
  return { right: 0, all: 0 };
}

function count(to: Share, isOne: boolean): void {
  to.all += 1;
  if (isOne) to.right += 1;
}

function percent({ right, all }: Share): string {
  return all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} %`;
}

function row(writer: string, ...cells: readonly string[]): string {
  return `  ${writer.padEnd(22)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}
