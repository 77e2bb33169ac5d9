import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { AnswerPlan, OfferPlan, PlannedCall } from './plan-types.ts';
import {
  fieldLabel,
  fillIn,
  formatAlternatives,
  formatClauses,
  formatList,
  lowerFirst,
  SENTENCES,
} from './sentences.ts';
import { toStoredCall } from './stored-calls.ts';
import type { OfferOption } from './offer-types.ts';
import type { AnswerBlock } from './transcript.ts';

const MAX_NAMED_FIELDS = 3;

/** The "did you mean" card, with a sentence that says the same for people who cannot see it. */
export function answerOffer({ readings }: OfferPlan, canRemember: boolean): AnswerBlock[] {
  const options = readings.map(toOption);
  const alternatives = formatAlternatives(options.map(({ text }) => lowerFirst(text)));
  return [
    { kind: 'text', text: fillIn(SENTENCES.offer, { alternatives }) },
    { kind: 'offer', options, canRemember },
  ];
}

function toOption({ calls }: AnswerPlan): OfferOption {
  const phrases = calls.map(describeCall);
  const [first = '', ...more] = phrases;
  const text = formatClauses([first, ...more.map(lowerFirst)]);
  return { text, calls: calls.map(toStoredCall) };
}

/** What a call does, as the words on a button. */
function describeCall(call: PlannedCall): string {
  const { offers } = SENTENCES;
  switch (call.tool) {
    case PROFILE_TOOL.name:
      if (call.fields.length === 0) return offers.wholeProfile;
      return call.fields.length > MAX_NAMED_FIELDS
        ? fillIn(offers.manyFields, { label: fieldLabel(call.fields[0] ?? '') })
        : fillIn(offers.fields, { labels: formatList(call.fields.map(fieldLabel)) });
    case LIST_TOOL.name:
      if (call.query === null) return call.purpose === 'count' ? offers.count : offers.list;
      return fillIn(call.purpose === 'have' ? offers.have : offers.listSome, { query: call.query });
    case LINK_TOOL.name:
      return fillIn(offers[call.action], { label: call.application?.label ?? call.words });
  }
}
