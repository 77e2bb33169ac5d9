import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classifierFor, loadClassifier } from '../../../../src/assistant/classifier/classifier.ts';
import { parseTable } from '../../../../src/assistant/classifier/table-format.ts';
import { tokenize } from '../../../../src/assistant/classifier/tokens.ts';
import { markNames } from '../../../../scripts/train/find-names.ts';
import { toExample, type Example } from '../../../../scripts/train/read-examples.ts';
import { digestOf, trainTable } from '../../../../scripts/train/train-table.ts';
import {
  readNames,
  readTrainingSets,
  trainingContext,
} from '../../../../scripts/train/training-sets.ts';
import { shippedTable } from './table-bytes.ts';

const NAMES = readNames();
const SETS = readTrainingSets();
const TABLES = new URL('../../../../public/understanding/', import.meta.url);

function examplesOf(language: string): readonly Example[] {
  return (SETS.get(language) ?? []).flatMap(({ examples }) => examples);
}

/** Rows of an invented writer: each pattern with each name or field. */
function writtenExamples(
  patterns: readonly { readonly text: string; readonly action: string }[],
  names: readonly string[],
): Example[] {
  return patterns.flatMap(({ text, action }) =>
    names.map((application) =>
      toExample(
        {
          id: '',
          prompt: text.replace('NAME', application),
          ...(action === 'none'
            ? { tool: 'none', args: {} }
            : { tool: 'get_application_sso_link', args: { application, action } }),
        },
        () => null,
      ),
    ),
  );
}

describe('the shipped tables', () => {
  test('are of the languages that have sets to train on', () => {
    const shipped = readdirSync(TABLES).map((file) => file.replace('.bin', ''));
    expect(shipped.toSorted()).toEqual([...SETS.keys()].toSorted());
  });

  test.each([...SETS.keys()])(
    'are what `npm run train` writes from today’s sets and settings: %s',
    (language) => {
      const table = parseTable(shippedTable(language));
      expect(table?.language).toBe(language);
      const context = trainingContext(language, SETS, loadClassifier(shippedTable('en')));
      expect(table?.digest).toBe(digestOf(examplesOf(language), NAMES, context));
    },
    30_000,
  );
});

describe('digestOf()', () => {
  test('changes with a label, a prompt, the names and the other training data', () => {
    const some = examplesOf('en').slice(0, 40);
    const [first, ...rest] = some;
    if (first === undefined) throw new Error('There are no examples.');
    const digest = digestOf(some, NAMES);
    expect(digestOf(some, NAMES)).toBe(digest);
    const others = [
      digestOf(rest, NAMES),
      digestOf([{ ...first, intent: 'clarify' }, ...rest], NAMES),
      digestOf([{ ...first, row: { ...first.row, prompt: 'hi' } }, ...rest], NAMES),
      digestOf(some, NAMES.slice(1)),
      digestOf(some, NAMES, { base: loadClassifier(shippedTable('en')) }),
      digestOf(some, NAMES, { borrowed: rest }),
      digestOf(some, NAMES, { others: ['bonjour'] }),
    ];
    expect(new Set([digest, ...others]).size).toBe(8);
  });
});

describe('trainTable()', () => {
  const ENGLISH = examplesOf('en').filter((_, at) => at % 40 === 0);

  test('writes the same bytes twice', () => {
    const table = trainTable('en', ENGLISH, NAMES);
    expect(trainTable('en', ENGLISH, NAMES)).toEqual(table);
    expect(trainTable('en', ENGLISH.slice(1), NAMES)).not.toEqual(table);
  }, 60_000);

  test('adds to what the English table has learned', () => {
    const english = loadClassifier(shippedTable('en'));
    const examples = writtenExamples([{ text: 'NAME aufmachen', action: 'open' }], ['Slack']);
    const table = trainTable('de', examples, NAMES, { base: english });
    const haveBy = (base: typeof english): number =>
      loadClassifier(table, base)
        ?.classify('do they let me use Figma', null)
        .intents.find(({ intent }) => intent === 'have')?.p ?? 0;
    expect(haveBy(english)).toBeGreaterThan(haveBy(null));
  }, 60_000);

  test('learns Japanese, which has no spaces, and finds names that it has not seen', () => {
    const names = [
      'Slack',
      'セールスフォース',
      'Zoom',
      'ジラ',
      '谷歌',
      'Figma',
      'ノーション',
      '経費精算',
    ];
    const patterns = [
      { text: 'NAMEを開いて', action: 'open' },
      { text: 'NAMEを開いてください', action: 'open' },
      { text: 'NAMEのリンクを教えて', action: 'link' },
      { text: 'NAMEのURLは？', action: 'link' },
      { text: 'NAMEは落ちていますか', action: 'none' },
      { text: 'NAMEを開かないで', action: 'none' },
    ];
    const classifier = loadClassifier(trainTable('ja', writtenExamples(patterns, names), NAMES));
    const read = (prompt: string) => {
      const result = classifier?.classify(prompt, null);
      return [result?.intents[0]?.intent, result?.name];
    };
    expect(read('ドロップボックスを開いて')).toEqual(['open', 'ドロップボックス']);
    expect(read('Asanaのリンクを教えて')).toEqual(['link', 'Asana']);
    expect(read('Asanaを開かないで')[0]).toBe('none');
  }, 60_000);
});

describe('classifierFor()', () => {
  const NAMES_IN_PROMPTS = ['Slack', 'Zoom', 'Figma', 'Jira', 'Miro', 'Asana'];
  const PATTERNS = {
    en: ['open NAME please', 'can you open NAME for me', 'what is the link to NAME'],
    de: ['bitte NAME öffnen', 'kannst du mir NAME öffnen', 'wie ist der Link zu NAME'],
    ja: ['NAMEを開いて', 'NAMEを開いてください', 'NAMEのリンクを教えて'],
  };
  const classifiers = Object.entries(PATTERNS).map(([language, texts]) => {
    const patterns = texts.map((text) => ({ text, action: 'open' }));
    const others = Object.entries(PATTERNS)
      .filter(([other]) => other !== language)
      .flatMap(([, elsewhere]) => elsewhere.map((text) => text.replace('NAME', 'Slack')));
    const examples = writtenExamples(patterns, NAMES_IN_PROMPTS);
    const table = trainTable(language, examples, NAMES, { others });
    const classifier = loadClassifier(table);
    if (classifier === null) throw new Error('The table cannot be read.');
    return classifier;
  });

  test.each([
    ['can you open the link please', 'en'],
    ['kannst du mir bitte Trello öffnen', 'de'],
    ['トレロを開いて', 'ja'],
  ])('reads “%s” as %s, in any order', (prompt, language) => {
    expect(classifierFor(prompt, classifiers)?.language).toBe(language);
    expect(classifierFor(prompt, classifiers.toReversed())?.language).toBe(language);
  });

  test('chooses the first if nothing decides, and none from an empty list', () => {
    expect(classifierFor('Trello', classifiers)?.language).toBe('en');
    expect(classifierFor('Trello', classifiers.toReversed())?.language).toBe('ja');
    expect(classifierFor('Trello', [])).toBeNull();
  });
});

describe('markNames()', () => {
  function marked(
    prompt: string,
    application: string,
    others: readonly Example[] = [],
  ): string | null {
    const row = { tool: 'get_application_sso_link', args: { application, action: 'open' } };
    const example = toExample({ id: '', prompt, ...row }, () => null);
    const marks = markNames([example, ...others])[0] ?? null;
    if (marks === null) return null;
    return tokenize(prompt)
      .filter((_, at) => marks[at])
      .map(({ text }) => text)
      .join(' ');
  }

  test.each([
    ['open google calendar please', 'Google Workspace Calendar', 'google calendar'],
    ['open salesfroce now', 'Salesforce', 'salesfroce'],
    ['open data dog for me', 'Datadog', 'data dog'],
    ['powerbi please', 'Microsoft Power BI', 'powerbi'],
    ['セールスフォースを開いて', 'セールスフォース', 'セールスフォース'],
  ])('finds the name in “%s”', (prompt, label, name) => {
    expect(marked(prompt, label)).toBe(name);
  });

  test('skips a prompt if it cannot find its name', () => {
    expect(marked('open sfdc', 'Salesforce')).toBeNull();
  });

  test('finds a short form only where it means the application', () => {
    const other = toExample(
      {
        id: '',
        prompt: 'link for sfdc',
        tool: 'get_application_sso_link',
        args: { application: 'Salesforce', action: 'link' },
      },
      () => null,
    );
    const profile = toExample(
      { id: '', prompt: 'open my profile', tool: 'get_my_user_profile', args: {} },
      () => null,
    );
    expect(marked('open sfdc', 'Salesforce', [other, profile])).toBe('sfdc');
  });
});
