import { fieldFeatures, hashText, intentFeatures, nameFeatures } from './features.ts';
import { INTENTS, type Intent, type PreviousTurnKind } from './intents.ts';
import { layeredScores } from './layered-scores.ts';
import { languageFeatures } from './language-features.ts';
import { scoresOf, sigmoid, softmax } from './linear-model.ts';
import { parseTable, type ClassifierTable } from './table-format.ts';
import { tokenize, type Token } from './tokens.ts';

/** What a prompt probably asks for. All probabilities are between 0 and 1. */
export interface Classification {
  /** All intents of the first request, likeliest first; their probabilities add up to 1. */
  readonly intents: readonly { readonly intent: Intent; readonly p: number }[];
  /** The probability that the prompt has more than one request. */
  readonly severalProbability: number;
  /** For a profile request: Okta's field names, or `WHOLE_PROFILE`, likeliest first, without those under 5 %. */
  readonly fields: readonly { readonly field: string; readonly p: number }[];
  /** The words that name an application or a group of them, as typed; `null` if there are none. */
  readonly name: string | null;
}

/** A trained classifier of prompts in one language. */
export interface Classifier {
  /** BCP 47. */
  readonly language: string;
  /** `previous` is the kind of the previous turn; `null` if there was none. */
  classify(prompt: string, previous: PreviousTurnKind | null): Classification;
  /** The share, 0 to 1, of a prompt's letters that are in words of the vocabulary. */
  familiarity(prompt: string): number;
  /** How likely the prompt is in this language, in log-odds. */
  languageScore(prompt: string): number;
}

const MIN_FIELD_PROBABILITY = 0.05;

/**
 * Loads a table that `npm run train` wrote; `null` if it is damaged or of another version. The table of another language
 * builds on `base`, the English one, and is less accurate without it.
 */
export function loadClassifier(
  bytes: Uint8Array,
  base: LoadedClassifier | null = null,
): LoadedClassifier | null {
  const table = parseTable(bytes);
  return table === null ? null : createClassifier(table, base?.table ?? null);
}

function createClassifier(table: ClassifierTable, base: ClassifierTable | null): LoadedClassifier {
  return {
    language: table.language,
    table,
    classify(prompt, previous) {
      const tokens = tokenize(prompt);
      const features = intentFeatures(tokens, table.vocabulary, previous);
      const intents = softmax(layeredScores('intent', table, base, features));
      const fields = layeredScores('field', table, base, fieldFeatures(tokens)).map(sigmoid);
      const [several = 0] = layeredScores('several', table, base, features);
      return {
        intents: INTENTS.map((intent, at) => ({ intent, p: intents[at] ?? 0 })).sort(byProbability),
        severalProbability: sigmoid(several),
        fields: table.fields
          .map((field, at) => ({ field, p: fields[at] ?? 0 }))
          .filter(({ p }) => p >= MIN_FIELD_PROBABILITY)
          .sort(byProbability),
        name: nameIn(prompt, tokens, table, base),
      };
    },
    familiarity: (prompt) => familiarityOf(tokenize(prompt), table),
    languageScore: (prompt) => scoresOf(table.languageMatch, languageFeatures(prompt))[0] ?? 0,
  };
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** "T-shirt": a letter by itself names nothing. */
const SINGLE_LETTER = /^[a-z]$/iu;
const HAN = /\p{Script=Han}/u;
/** A classifier with its table, on which those of other languages build. */
export interface LoadedClassifier extends Classifier {
  readonly table: ClassifierTable;
}

/** The lead that another language needs over the first, because names and loan words occur in all languages. */
const MIN_LEAD = 1;

/**
 * The classifier for the likeliest language of a prompt; the first one if none leads clearly, as for a bare name.
 * `null` if there is none.
 */
export function classifierFor(
  prompt: string,
  classifiers: readonly Classifier[],
): Classifier | null {
  const [first = null, ...others] = classifiersForScript(prompt, classifiers);
  let best = { classifier: first, score: (first?.languageScore(prompt) ?? 0) + MIN_LEAD };
  for (const classifier of others) {
    const score = classifier.languageScore(prompt);
    if (score > best.score) best = { classifier, score };
  }
  return best.classifier;
}

/** The classifiers for the scripts in a prompt: only Japanese has kana, only Chinese and Japanese have Han. */
function classifiersForScript(
  prompt: string,
  classifiers: readonly Classifier[],
): readonly Classifier[] {
  const languages = KANA.test(prompt) ? ['ja'] : HAN.test(prompt) ? ['zh-CN', 'ja'] : [];
  const able = classifiers.filter(({ language }) => languages.includes(language));
  return able.length > 0 ? able : classifiers;
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
  table: ClassifierTable,
  base: ClassifierTable | null,
): string | null {
  let best = { score: 0, start: 0, end: 0 };
  let run = { score: 0, start: 0 };
  nameFeatures(tokens, table.vocabulary).forEach((features, at) => {
    const { start = 0, end = 0 } = tokens[at] ?? {};
    const [score = 0] = layeredScores('name', table, base, features);
    run = run.score > 0 ? run : { score: 0, start };
    run.score += score;
    if (run.score > best.score) best = { ...run, end };
  });
  const name = best.score > 0 ? prompt.slice(best.start, best.end) : null;
  return name !== null && SINGLE_LETTER.test(name) ? null : name;
}
