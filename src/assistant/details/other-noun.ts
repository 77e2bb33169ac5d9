import { fold, foldedWords } from '../../search/fold-text.ts';
import { isBrandName } from '../../search/brands.ts';
import { isKnownName } from '../../search/known-names.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { readClauses } from '../grammar/clauses.ts';
import type { Span } from '../lexicon/tag-words.ts';
import type { ListCall, Plan, PlanContext } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';

/** Say of a field how it is meant, and leave it the field that it is. */
const SAME_FIELD =
  /^(?:addr|addy|address|among|base|bosses|business|christian|complete|corporate|direct|engineering|entity|exact|full|given|home|immediate|iso|legal|main|maiden|married|native|office|official|okta|parent|permanent|personal|present|primary|professional|proper|real|residential|select|shown|user|username|whole|whose|work)$/u;

/** Names something else: what is shorter, or has no vowel, may be a word that is only spelled so. */
const NOUN = /^(?=.*[aeiouy])\p{L}{3,}$/u;
/** Begins what one asks for. */
const HEAD =
  /^(?:(?:whats|what|is|are|whens|when|whos|who|which|wheres|where|show|tell|give|get|need|i|me|the|please|can|could|you|do|does|have|has|know|see|remember|look|up|find|of|about|and|current|currently) )*(?:my|our|an?|the)?$/u;
const OWN = /^(?:my|our)$/u;
/** Of which others speak with a noun behind: "company car", "email signature". */
const BEARERS =
  /^(?:company|organi[sz]ation|department|team|email|phone|account|manager|name|title)s?$/u;

/**
 * Whether a plan takes a field's name for what a noun beside it makes another thing: "visa status", "parking manager",
 * "our company's revenue". The org may have an attribute that is called so.
 */
export function isOtherThing(prompt: string, plan: Plan, context: PlanContext): boolean {
  if (isPlaceToGo(prompt, plan) || isAmountOfApp(prompt, plan)) return true;
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

/** "Where can I get a coffee?": no link to an app. */
function isPlaceToGo(prompt: string, plan: Plan): boolean {
  return (
    (plan.outcome === 'clarify' ? plan.ask === 'application' : isOfNoApp(plan)) &&
    WHERE.test(fold(prompt)) &&
    !IN_APP.test(fold(prompt))
  );
}

/** All apps, or none. */
function isOfNoApp({ outcome, calls }: Plan): boolean {
  return (
    outcome === 'answer' &&
    calls.length > 0 &&
    calls.every((call) =>
      call.tool === LIST_TOOL.name
        ? call.query === null
        : call.tool === LINK_TOOL.name && call.application === null,
    )
  );
}

const WHERE =
  /^\W*(?:where (?:can|do|may|should|could) (?:i|we)|wo (?:kann|darf|soll) (?:ich|man)|donde (?:se puede|\p{L}+o)|ou (?:est[ -]ce que je|puis[ -]je|je) ?\p{L}*|dove (?:si puo|\p{L}+o)|onde (?:eu )?\p{L}+o|waar \p{L}+ ik|wo \p{L}+e ich)\b|^どこで.*(?:できる|れる|られる)|^(?:我)?(?:在)?哪(?:里|儿)(?:可以|能)/u;
/** What is done in apps, or refers to one. */
const IN_APP =
  /\b(?:apps?|links?|url|sites?|web\w*|pages?|portal\w*|log|sign|open|access\w*|find|see|view|check|download|submit|request|book|file|change|update|reset|it|that|this|es|das|ca|dat|isso|einlog\w*|anmeld\w*|seh\w*|find\w*|encuentr\w*|encontr\w*|ver|voir|trouv\w*|vedere|trov\w*|zien|vind\w*|abr\w+|entr\w+|acced\w+|ouvr\w*|connect\w*|apr\w+|offn\w*|start\w*|inici\w+|pido|pedir|peco|solicit\w*|envi\w+|mando|carg\w*|sub\w*|trag\w*|buch\w*|beantrag\w*|chied\w*|demand\w*|aanvra\w*)\b|それ|これ|開|リンク|アプリ|它|这个|那个|打开|链接|应用|登录/u;

/** "How many vacation days do I have left?": not whether the app for it is assigned. */
function isAmountOfApp(prompt: string, plan: Plan): boolean {
  const text = fold(prompt);
  return (
    plan.outcome === 'answer' &&
    plan.calls.length > 0 &&
    AMOUNT.test(text) &&
    plan.calls.every(
      (call) =>
        call.tool === LIST_TOOL.name &&
        call.query !== null &&
        call.matches.length > 0 &&
        !call.matches.some(({ label }) =>
          foldedWords(label).some((word) => word.length > 2 && text.includes(word)),
        ),
    )
  );
}

const AMOUNT =
  /\b(?:how (?:many|much)|when|wie ?viele?|wann|cuant[oa]s?|cuando|combien|quand|quant[oaie]s?|quando|hoeveel|wanneer)\b|何日|何時間|いくつ|どのくらい|どれくらい|いつ|几天|多少|什么时候/u;

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
    !/(?:ed|ly|ing)$/u.test(texts[span.to] ?? '') &&
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
  const isWhich = /^\W*(?:which|what) (?:\w+ ){1,3}(?:do|did) i (?:have|own|use|drive)\b/iu.test(
    prompt,
  );
  const words = query.split(' ');
  return (
    matches.length === 0 &&
    (isWhich || /\b(?:have|got) an? /iu.test(prompt)) &&
    query === query.toLowerCase() &&
    !words.some((word) => isKnownName(word) || isBrandName(context.index.brands, word))
  );
}
