import type { AssignedApplication } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { LinkCall, ListCall } from './plan-types.ts';
import type { LinkAction } from './request-types.ts';
import type { ToolOutputs } from '../tools/index.ts';
import type { LIST_TOOL } from '../tools/texts/tool-texts.ts';
import type { DisplayOptions } from './format-date.ts';
import { formatList, fillIn, fillInCount, SENTENCES } from './sentences.ts';
import { toApplicationSummary } from './application-summary.ts';
import type { AnswerBlock } from './transcript.ts';

const MAX_LISTED_LABELS = 4;
const MAX_OFFERED_APPS = 4;

/** Answers with a list of applications: a sentence and cards. */
export function answerList(
  call: ListCall,
  output: ToolOutputs[typeof LIST_TOOL.name],
  index: SearchIndex,
  display: DisplayOptions,
): AnswerBlock[] {
  const { applications, total, matching } = output;
  const text: AnswerBlock = { kind: 'text', text: listSentence(call, output, display) };
  if (total === 0 || (call.query !== null && matching === 0)) {
    return call.query === null
      ? [text]
      : [text, { kind: 'text', text: SENTENCES.askAdministrator }];
  }
  return [
    text,
    {
      kind: 'applications',
      query: call.query,
      ...(call.sorted ? ({ order: 'name' } as const) : {}),
      total: matching,
      applications: (call.sorted ? call.matches.slice(0, applications.length) : applications).map(
        (application) => toApplicationSummary(index, application),
      ),
    },
  ];
}

function listSentence(
  { query, purpose }: ListCall,
  { applications, total, matching }: ToolOutputs[typeof LIST_TOOL.name],
  { locale }: DisplayOptions,
): string {
  if (total === 0) return SENTENCES.listEmpty;
  const all = fillInCount(SENTENCES.apps, total, locale);
  if (query === null) return fillIn(SENTENCES.listAll, { total: all });
  const labels = applications.map((application) => application.label);
  if (purpose === 'have') {
    if (matching === 0) return fillIn(SENTENCES.haveNone, { query });
    if (matching === 1) return fillIn(SENTENCES.haveOne, { label: labels[0] ?? query });
    if (matching <= MAX_LISTED_LABELS) {
      const named = formatList(labels);
      return fillIn(SENTENCES.haveSeveral, { count: matching, query, labels: named });
    }
  }
  if (matching === 0) return fillIn(SENTENCES.listNone, { query });
  return fillIn(SENTENCES.listSome, {
    total: all,
    matching: new Intl.NumberFormat(locale).format(matching),
    verb: fillInCount(SENTENCES.match, matching, locale),
    query,
  });
}

/** Answers with one application and its link. */
export function answerLink(
  found: { readonly id: string; readonly label: string; readonly ssoLink: string },
  opened: boolean,
  index: SearchIndex,
): AnswerBlock[] {
  const sentence = opened ? SENTENCES.opened : SENTENCES.link;
  return [
    { kind: 'text', text: fillIn(sentence, { label: found.label }) },
    {
      kind: 'application',
      application: toApplicationSummary(index, found),
      ssoLink: found.ssoLink,
      opened,
    },
  ];
}

/** Asks which of several applications the user means; `more` fit, too, but are not offered. */
export function askWhich(
  action: LinkAction,
  candidates: readonly { readonly id: string; readonly label: string }[],
  index: SearchIndex,
  more = 0,
): AnswerBlock[] {
  const [only] = candidates;
  const text =
    candidates.length === 1 && only !== undefined
      ? fillIn(SENTENCES.didYouMean, { label: only.label })
      : SENTENCES.whichOne[action];
  const rest = more > 0 ? [fillIn(SENTENCES.moreNotShown, { count: more })] : [];
  return [
    { kind: 'text', text: [text, ...rest].join(SENTENCES.sentenceSeparator) },
    {
      kind: 'choices',
      action,
      candidates: candidates.map((candidate) => toApplicationSummary(index, candidate)),
    },
  ];
}

/** Says that an app is assigned, with a button that opens it. */
export function answerAssigned(
  application: AssignedApplication,
  index: SearchIndex,
): AnswerBlock[] {
  const { label } = application;
  return [
    { kind: 'text', text: fillIn(SENTENCES.alreadyAssigned, { label }) },
    offerApplications([application], index),
  ];
}

/** A block of buttons that open apps. */
export function offerApplications(
  applications: readonly AssignedApplication[],
  index: SearchIndex,
): AnswerBlock {
  return {
    kind: 'choices',
    action: 'open',
    candidates: applications
      .slice(0, MAX_OFFERED_APPS)
      .map((application) => toApplicationSummary(index, application)),
  };
}

/** Says that no assigned app matches, with the nearest ones and what to do. */
export function answerNotAssigned(
  call: LinkCall,
  nearest: readonly { readonly id: string; readonly label: string }[],
  index: SearchIndex,
): AnswerBlock[] {
  const sentence = fillIn(SENTENCES.notAssigned, { words: call.words });
  if (nearest.length === 0)
    return [{ kind: 'text', text: `${sentence} ${SENTENCES.askAdministrator}` }];
  return [
    { kind: 'text', text: `${sentence} ${SENTENCES.askAdministrator} ${SENTENCES.nearest}` },
    {
      kind: 'choices',
      action: call.action,
      candidates: nearest.map((application) => toApplicationSummary(index, application)),
    },
  ];
}
