import { fieldFeatures, hashText, intentFeatures, nameFeatures } from './features.ts';
import { INTENTS, type Intent, type PreviousTurnKind } from './intents.ts';
import { scoresOf, sigmoid, softmax } from './linear-model.ts';
import { parseTable, type ClassifierTable } from './table-format.ts';
import { tokenize, type Token } from './tokens.ts';

/** What a prompt probably asks for. All probabilities are between 0 and 1. */
export interface Classification {
  /** What is asked first; all intents, likeliest first, together 1. */
  readonly intents: readonly { readonly intent: Intent; readonly p: number }[];
  /** Whether more than one thing is asked. */
  readonly several: number;
  /** Where the profile is asked for: Okta's names of fields, or `WHOLE_PROFILE`, likeliest first; those under 5 % left out. */
  readonly fields: readonly { readonly field: string; readonly p: number }[];
  /** The words that name an application or a group of them, as typed; `null` where none do. */
  readonly name: string | null;
}

/** A learned reader of prompts in one language. */
export interface Classifier {
  /** BCP 47. */
  readonly language: string;
  /** `previous` is what the turn before was understood as; `null` where there was none. */
  classify(prompt: string, previous: PreviousTurnKind | null): Classification;
  /** The share, 0 to 1, of a prompt's letters that stand in words with which this language asks. */
  familiarity(prompt: string): number;
}

const MIN_FIELD_PROBABILITY = 0.05;

/** Reads a table that `npm run train` wrote; `null` where it is damaged or of another version. */
export function loadClassifier(bytes: Uint8Array): Classifier | null {
  const table = parseTable(bytes);
  return table === null ? null : createClassifier(table);
}

function createClassifier(table: ClassifierTable): Classifier {
  return {
    language: table.language,
    classify(prompt, previous) {
      const tokens = tokenize(prompt);
      const features = intentFeatures(tokens, table.vocabulary, previous);
      const intents = softmax(scoresOf(table.intent, features));
      const fields = scoresOf(table.field, fieldFeatures(tokens)).map(sigmoid);
      const [several = 0] = scoresOf(table.several, features);
      return {
        intents: INTENTS.map((intent, at) => ({ intent, p: intents[at] ?? 0 })).sort(byProbability),
        several: sigmoid(several),
        fields: table.fields
          .map((field, at) => ({ field, p: fields[at] ?? 0 }))
          .filter(({ p }) => p >= MIN_FIELD_PROBABILITY)
          .sort(byProbability),
        name: nameIn(prompt, tokens, table),
      };
    },
    familiarity: (prompt) => familiarityOf(tokenize(prompt), table),
  };
}

/** By how much another language must be more familiar than the first, to which names and loan words look alike. */
const MIN_LEAD = 0.2;

/**
 * The classifier whose language a prompt is most likely in; unless one leads clearly, as for a bare name, the first.
 * `null` where there is none.
 */
export function classifierFor(
  prompt: string,
  classifiers: readonly Classifier[],
): Classifier | null {
  const [first = null, ...others] = classifiers;
  let best = { classifier: first, familiarity: (first?.familiarity(prompt) ?? 0) + MIN_LEAD };
  for (const classifier of others) {
    const familiarity = classifier.familiarity(prompt);
    if (familiarity > best.familiarity) best = { classifier, familiarity };
  }
  return best.classifier;
}

function familiarityOf(tokens: readonly Token[], { vocabulary }: ClassifierTable): number {
  let [known, all] = [0, 0];
  for (const { text, isWord } of tokens) {
    if (!isWord) continue;
    all += text.length;
    if (vocabulary.has(hashText(text))) known += text.length;
  }
  return all === 0 ? 0 : known / all;
}

function byProbability(a: { readonly p: number }, b: { readonly p: number }): number {
  return b.p - a.p;
}

/** The run of tokens whose scores add up to the most; `null` where no token is likely to belong to a name. */
function nameIn(
  prompt: string,
  tokens: readonly Token[],
  { name, vocabulary }: ClassifierTable,
): string | null {
  let best = { score: 0, start: 0, end: 0 };
  let run = { score: 0, start: 0 };
  nameFeatures(tokens, vocabulary).forEach((features, at) => {
    const { start = 0, end = 0 } = tokens[at] ?? {};
    const [score = 0] = scoresOf(name, features);
    run = run.score > 0 ? run : { score: 0, start };
    run.score += score;
    if (run.score > best.score) best = { ...run, end };
  });
  return best.score > 0 ? prompt.slice(best.start, best.end) : null;
}
