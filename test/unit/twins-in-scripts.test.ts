import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTurn } from '../../src/assistant/plan.ts';
import { distinctionsById } from '../../src/domain/distinctions.ts';
import { NO_LAUNCHES } from '../../src/domain/launch-history.ts';
import { lookalikeForm } from '../../src/domain/lookalikes.ts';
import { ALIKE_IN_SCRIPTS, SPELLED_OUT } from '../../src/domain/lookalike-scripts.ts';
import { decideEnter } from '../../src/omnibox/enter-action.ts';
import { suggest } from '../../src/omnibox/suggest.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { filterApplications } from '../../src/search/filter-applications.ts';
import { findApplication } from '../../src/search/find-application.ts';
import { foldedWhole } from '../../src/search/fold-text.ts';
import { LETTER_SPELLINGS, SEQUENCE_SPELLINGS } from '../../src/search/letter-spellings.ts';
import { searchApplications } from '../../src/search/search-applications.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import { SPELLED_ALIKE } from '../data/spelled-alike.ts';
import { applicationsNamed } from '../fakes/tool-context.ts';

const BRANDS = readBrands(BRAND_TABLE);

/** What a surface opens without a question for this text, and whether each lists both apps. */
function outcomes(labels: readonly string[], typed: string) {
  const applications = applicationsNamed(...labels, 'Zoom', 'Slack');
  const twins = applications.slice(0, labels.length);
  const index = createSearchIndex(applications, undefined, BRANDS);
  const state = { index, launches: NO_LAUNCHES, now: 0 };
  const { matches, launch } = searchApplications(index, typed);
  const found = findApplication(index, typed);
  const enter = decideEnter(typed, state);
  const { calls } = planTurn(`open ${typed}`, { index, previous: null });
  const contents = suggest(typed, state).flatMap((row) =>
    row.kind === 'application' && twins.includes(row.application) ? [row.content] : [],
  );
  return {
    opened: [
      launch,
      found.kind === 'found' ? found.application : null,
      enter.kind === 'open' ? enter.application : null,
      ...calls.map((call) =>
        call.tool === 'get_application_sso_link' && call.action === 'open'
          ? call.application
          : null,
      ),
    ].flatMap((one) => one?.label ?? []),
    missing: twins.filter(
      (twin) =>
        !matches.some(({ application }) => application === twin) ||
        !filterApplications(index, typed).includes(twin) ||
        !(found.kind === 'several' && found.candidates.includes(twin)),
    ),
    contents,
  };
}

describe.each(SPELLED_ALIKE)('two apps of one name, for %s', (_what, one, other) => {
  it.each([one, other])('are both found by %s, and none is opened', (typed) => {
    const { opened, missing, contents } = outcomes([one, other], typed);
    expect(opened).toEqual([]);
    expect(missing).toEqual([]);
    expect(new Set(contents).size).toBe(2);
  });
});

describe.each(SPELLED_ALIKE)('an app, for %s', (_what, one, other) => {
  it('is found and opened by either name where it is alone', () => {
    for (const label of [one, other])
      for (const typed of [one, other]) {
        const index = createSearchIndex(applicationsNamed(label, 'Zoom', 'Slack'));
        const { matches, launch } = searchApplications(index, typed);
        expect(matches[0]?.application.label).toBe(applicationsNamed(label)[0]?.label);
        expect(launch?.label).toBe(matches[0]?.application.label);
      }
  });
});

it.each([
  ['ตลาด', 'คลาด'],
  ['バンク', 'バソク'],
  ['未来', '末来'],
  ['ಗಗನ', 'గగన'],
  ['خانه\u200cی ما', 'خانه ی ما'],
  ['ᠪᠢᠴᠢᠭ\u180eᠠ', 'ᠪᠢᠴᠢᠭ ᠠ'],
  ['予約〜受付', '予約～受付'],
])('%s and %s, which look alike, are not opened by themselves', (one, other) => {
  for (const typed of [one, other]) {
    expect(outcomes([one, other], typed)).toMatchObject({ opened: [], missing: [] });
    expect(outcomes([one, other], typed).contents).toHaveLength(2);
  }
});

/** Letters that stand for each other, each as the list of its spellings. */
const SPELLINGS: readonly (readonly string[])[] = [
  ...[...ALIKE_IN_SCRIPTS, ...LETTER_SPELLINGS].flatMap((line) =>
    line.split(' ').map((group) => Array.from(group)),
  ),
  ...[...SPELLED_OUT, SEQUENCE_SPELLINGS].flatMap((line) =>
    line.split(' ').map((pair) => pair.split('=')),
  ),
];

/** Whether labels are one by the table for search or by that for twins. */
function isAlike(labels: readonly string[]): boolean {
  return [foldedWhole, lookalikeForm].some((form) => new Set(labels.map(form)).size === 1);
}

/** A name of letters of one script, in two spellings. */
const twoSpellings = fc
  .array(
    fc
      .constantFrom(...SPELLINGS)
      .chain((spellings) => fc.tuple(fc.constantFrom(...spellings), fc.constantFrom(...spellings))),
    { minLength: 1, maxLength: 5 },
  )
  .map((letters) => [0, 1].map((at) => letters.map((pair) => pair[at] ?? '').join('')))
  .map(([one = '', other = '']) => [`${one} portal`, `${other} portal`] as const);

it('no app opens where another is spelled with letters that stand for its own', () => {
  fc.assert(
    fc.property(twoSpellings, ([one, other]) => {
      const labels = applicationsNamed(one, other).map(({ label }) => label);
      fc.pre(isAlike(labels));
      for (const typed of labels)
        expect(outcomes(labels, typed), labels.join(' | ')).toMatchObject({
          opened: [],
          missing: [],
        });
    }),
    { numRuns: 300 },
  );
});

it('most such spellings are one by one of the two tables', () => {
  const samples = fc.sample(twoSpellings, { numRuns: 2000, seed: 1 });
  const alike = samples.filter(isAlike);
  expect(alike.length / samples.length).toBeGreaterThan(0.5);
});

it('each of the look-alikes has what distinguishes it', () => {
  const applications = applicationsNamed('علي', 'علی');
  const index = createSearchIndex(applications);
  const groups = index.labels.map(({ sameLabels }) =>
    sameLabels.map(({ application }) => application),
  );
  expect(new Set(distinctionsById(groups).values()).size).toBe(2);
});
