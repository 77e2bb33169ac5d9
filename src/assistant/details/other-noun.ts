import { fold } from '../../search/fold-text.ts';
import { isBrandName } from '../../search/brands.ts';
import { isKnownName } from '../../search/known-names.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { readClauses } from '../grammar/clauses.ts';
import type { Span } from '../lexicon/tag-words.ts';
import { hasAny, wordsOf } from '../languages/words.ts';
import type { ListCall, Plan, PlanContext, PlannedCall } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';
import { splitParts } from '../parts/split-parts.ts';
import { isGuessed } from './guessed-calls.ts';
import { plannedCalls } from './planned-calls.ts';

/** Say of a field how it is meant, and leave it the field that it is. */
const SAME_FIELD =
  /^(?:addr|addy|address|among|base|bosses|business|christian|complete|corporate|direct|engineering|entity|exact|full|given|home|immediate|iso|legal|main|maiden|married|native|office|official|okta|parent|permanent|personal|present|primary|professional|proper|real|residential|select|shown|user|username|whole|whose|work)$/u;

/** Names something else: what is shorter, or has no vowel, may be a word that is only spelled so. */
const NOUN = /^(?=.*[aeiouy])\p{L}{3,}$/u;
/** Begins what one asks for. */
const HEAD =
  /^(?:(?:whats|what|is|are|whens|when|whos|who|which|wheres|where|show|tell|give|get|need|i|me|the|please|can|could|you|do|does|have|has|know|see|remember|look|up|find|of|about|and|current|currently) )*(?:my|our|an?|the)?$/u;
/** Things of one's own that are called like no field of Okta's, and like no app. */
const NO_FIELD =
  /(?<![a-z])(?:floor(?! plan)|(?:t|tee)[- ]?shirt(?:s|[- ]?(?:size|maat|grosse|große))?|tees?|parking (?:spot|space|place|bay)|(?:piso|planta|piano|andar) (?:d\w+ )?(?:la |l |mi |mio |meu )?(?:oficina|ufficio|escritorio)|stockwerk|etages?|parkplatz\w*|schliessfach|spind|blutgruppe|(?:que|mi) (?:planta|piso)|aparcamiento|estacionamiento|taquilla|casier|parcheggio|armadietto|piano (?:e|sono|si)|verdieping|parkeerplaats|kluisje|(?:que|qual|meu|o) andar|vaga de (?:estacionamento|garagem)|armario)(?![a-z])|何階|の階|階は|フロア|ロッカー|駐車|楼层|几楼|几层|哪层|停车位|储物柜/u;
/** Of these, an app that shares a word is not meant either. */
const NO_APP =
  /(?<![a-z])(?:floor|(?:t|tee)[- ]?shirt\w*|(?:size )tees?|tees? size|parking (?:spot|space|place|bay)|etage|stockwerk|verdieping)(?![a-z])|何階|階は|の階/u;
const OWN = /^(?:my|our)$/u;
/** Of which others speak with a noun behind: "company car", "email signature". */
const BEARERS = /^(?:company|organi[sz]ation|department|team|email|phone|account|manager)s?$/u;

/**
 * Whether a plan takes a field's name for what a noun beside it makes another thing: "visa status", "parking manager",
 * "our company's revenue". The org may have an attribute that is called so.
 */
export function isOtherThing(prompt: string, plan: Plan, context: PlanContext): boolean {
  if (plan.outcome === 'decline') return false;
  if (NO_FIELD.test(fold(prompt))) {
    const isMeant =
      NO_APP.test(fold(prompt)) && !asksToOpen(prompt, context)
        ? isNotNamed(fold(prompt))
        : isAboutField;
    // Beside what else is asked, it is one of several parts.
    const isOfOther = (call: PlannedCall) =>
      call.tool === PROFILE_TOOL.name &&
      (!mayBeEnglish(prompt, context) || !isGuessed(call, prompt, context));
    const calls = plannedCalls(plan);
    return calls.every(isMeant) && !(hasSeveral(prompt, context) && calls.some(isOfOther));
  }
  if (plan.outcome === 'clarify') return false;
  if (plan.outcome !== 'answer' || !mayBeEnglish(prompt, context)) return false;
  const [call, ...others] = plan.calls;
  if (call === undefined || others.length > 0) return false;
  if (call.tool === LIST_TOOL.name) return isNoApp(prompt, call, context);
  if (call.tool !== PROFILE_TOOL.name || call.fields.length === 0) return false;
  if (call.fields.some((field) => isAskedDetail(field))) return false;
  const [clause, ...clauses] = readClauses(prompt, context);
  if (clause === undefined || clauses.length > 0) return false;
  const { spans, texts } = clause;
  const field = spans.findIndex(({ tag }) => tag?.kind === 'field');
  const span = spans[field];
  if (span === undefined) return false;
  const words = texts.slice(span.from, span.to).join(' ');
  return (
    (isClosing(spans.slice(field + 1)) && hasNounBefore(texts, spans, field)) ||
    isOfNoun(texts, spans, field) ||
    (BEARERS.test(words) && isBearer(texts, spans, field))
  );
}

function hasSeveral(prompt: string, { language = 'en', index }: PlanContext): boolean {
  const labels = index.applications.map(({ label }) => label);
  return splitParts(prompt, language, labels).length > 1;
}

/** Verbs that are prepositions elsewhere: "auf welcher Etage". */
const NO_VERB = new Set(['auf', 'in', 'a']);

function asksToOpen(prompt: string, { language = 'en' }: PlanContext): boolean {
  if (language === 'en')
    return /\b(?:open|launch|start|run|go|take|bring|get|link|url|apps?|sign|log)\b/iu.test(prompt);
  const { opening, isUnspaced } = wordsOf(language);
  return hasAny(prompt, new Set([...opening].filter((verb) => !NO_VERB.has(verb))), isUnspaced);
}

/** Whether a call is about the profile, or about an app that a prompt does not name whole. */
function isNotNamed(prompt: string): (call: PlannedCall) => boolean {
  return (call) => {
    switch (call.tool) {
      case PROFILE_TOOL.name:
        return true;
      case LIST_TOOL.name:
        return (
          call.query !== null && !call.matches.some(({ label }) => prompt.includes(fold(label)))
        );
      case LINK_TOOL.name:
        return call.application === null || /\boffice\b/iu.test(call.application.label);
    }
  };
}

function isAboutField(call: PlannedCall): boolean {
  return call.tool === PROFILE_TOOL.name && call.fields.length > 0;
}

/** Two words may be in several languages. */
const ENGLISH_PAIR =
  /^\W*(?:visa|marital|locker|parking|passport|insurance|vaccination|clearance) [a-z]+\W*$/iu;

function mayBeEnglish(prompt: string, { language = 'en' }: PlanContext): boolean {
  return language === 'en' || ENGLISH_PAIR.test(prompt);
}

/** "My visa status". */
function hasNounBefore(texts: readonly string[], spans: readonly Span[], field: number): boolean {
  let from = field;
  while (from > 0 && isNoun(texts, spans[from - 1])) from -= 1;
  const start = spans[from]?.from ?? 0;
  return from < field && HEAD.test(texts.slice(0, start).join(' '));
}

/** "The status of my visa". */
function isOfNoun(texts: readonly string[], spans: readonly Span[], field: number): boolean {
  const end = spans[field]?.to ?? 0;
  const noun = spans.find(({ from }) => from === end + 2);
  return (
    texts[end] === 'of' &&
    OWN.test(texts[end + 1] ?? '') &&
    isNoun(texts, noun) &&
    isClosing(spans.filter(({ from }) => from > end + 2))
  );
}

/** "Our company's revenue". */
function isBearer(texts: readonly string[], spans: readonly Span[], field: number): boolean {
  const span = spans[field];
  return (
    span !== undefined &&
    OWN.test(texts[span.from - 1] ?? '') &&
    isNoun(texts, spans[field + 1]) &&
    isClosing(spans.slice(field + 2))
  );
}

function isNoun(texts: readonly string[], span: Span | undefined): boolean {
  if (span === undefined || span.isStopWord) return false;
  if (span.tag !== null && span.tag.kind !== 'application') return false;
  return texts.slice(span.from, span.to).every((text) => NOUN.test(text) && !SAME_FIELD.test(text));
}

function isClosing(spans: readonly Span[]): boolean {
  return spans.every(({ isStopWord, tag }) => isStopWord || tag?.kind === 'thanks');
}

/** "Do I have a clearance level", "is my office floor 7": something of one's own, and not an app by its name. */
function isNoApp(
  prompt: string,
  { query, matches, purpose }: ListCall,
  context: PlanContext,
): boolean {
  if (purpose !== 'have' || query === null || /\b(?:apps?|applications?|assigned)\b/iu.test(prompt))
    return false;
  if (/^\W*(?:is|are|was) my\b/iu.test(prompt)) return true;
  const words = query.split(' ');
  return (
    matches.length === 0 &&
    /\b(?:have|got) an? /iu.test(prompt) &&
    query === query.toLowerCase() &&
    !words.some((word) => isKnownName(word) || isBrandName(context.index.brands, word))
  );
}
