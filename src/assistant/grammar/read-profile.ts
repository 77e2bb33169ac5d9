import type { ClauseFacts } from './clause-facts.ts';
import * as SCORES from './reading-scores.ts';
import type { ClauseReading } from './clause-request.ts';
import type { AskedField } from '../request-types.ts';
import type { Span } from '../lexicon/tag-words.ts';

const STATEMENT =
  /^(?:(?:and|but|so|well|oh|lol|ugh|btw) )*(?:my (?:\w+ ){1,3}?(?:is|was|are|got|has|had|ought|should|will|keeps|left|quit|makes|thinks|wants|asked|told|said|needs|just)(?! (?:what|who|which|listed|recorded|set|shown|spelled)) \w|i (?:hate|love|like|lost|miss|moved|already know|know) |im based )/u;

/** "What's my title?", "who do I report to", "my details". */
export function readProfile(facts: ClauseFacts): ClauseReading[] {
  const fields = fieldsOf(facts);
  const whole = fields.length === 0 && facts.has('profile');
  if (fields.length === 0 && !whole) return [];
  if (asksOfManager(facts))
    return [{ score: SCORES.otherPeople, request: { kind: 'decline', reason: 'other-people' } }];
  const self = facts.has('self') || facts.clause.mentionsSelfBefore;
  if (!self && isActOfSignIn(facts)) return [];
  const unknown = facts.unknownWords.length + facts.count('application');
  const isTerse = !self && unknown === 0;
  const score =
    SCORES.profile +
    (self ? SCORES.self : 0) +
    (asksHowMany(facts) && !fields.includes('startDate') ? SCORES.countQuestion : 0) +
    (isTerse ? SCORES.terse : 0) +
    (facts.clause.spans.some((span) => span.tag?.kind === 'field' && span.to - span.from > 1)
      ? SCORES.phrase
      : 0) +
    (isStatement(facts) ? SCORES.statement : 0) +
    unknown * (self ? SCORES.unknownWithSelf : SCORES.unknownWord);
  return [{ score, request: { kind: 'profile', fields } }];
}

/** The fields of a clause; "the name of my manager" asks only for the manager, not for the user's name. */
function fieldsOf({ clause: { spans, texts } }: ClauseFacts): AskedField[] {
  const fields = spans.filter((span) => span.tag?.kind === 'field');
  const counted = fields.filter((span) => {
    const text = texts.slice(span.from, span.to).join(' ');
    const isNameOf =
      text === 'name' &&
      (['of', 'for'].includes(texts[span.to] ?? '') || fields.some(({ to }) => to === span.from));
    const isGeneric = isNameOf || isGenericField(text, span);
    return !isGeneric || fields.length === 1;
  });
  return [...new Set(counted.flatMap((span) => span.tag?.fields ?? []))];
}

function asksHowMany(facts: ClauseFacts): boolean {
  const count = facts.first('count');
  return count !== null && facts.textBetween(count.from, count.to).startsWith('how');
}

/** Whether a more specific field replaces this one: "based" in "country I am based in", or "company". */
function isGenericField(text: string, span: Span): boolean {
  const fields = span.tag?.fields ?? [];
  return text === 'company' || (fields.length === 3 && fields.includes('city'));
}

/** "My manager's email", "my manager email": only the manager's profile has that. */
function asksOfManager({ clause: { spans, words, texts } }: ClauseFacts): boolean {
  return spans.some((span) => {
    if (span.tag?.fields.includes('manager') !== true || span.tag.fields.length > 1) return false;
    const next = spans.find(({ from }) => from === span.to);
    const isOwner =
      words[span.to - 1]?.isPossessive === true ||
      /^(?:manager|boss)s$/u.test(texts[span.to - 1] ?? '');
    const isField = next?.tag?.kind === 'field' && texts[span.to] !== 'name';
    if (isOwner) return isField || next?.tag === null;
    const isOfManager = texts[span.from - 2] === 'of' || texts[span.from - 2] === 'does';
    const asksOther = spans.some(
      (other) =>
        other !== span &&
        other.tag?.kind === 'field' &&
        other.to < span.from &&
        texts[other.from] !== 'name',
    );
    return (
      (isField && texts[span.from - 1] === 'my' && spans.length < 6) || (isOfManager && asksOther)
    );
  });
}

/** "Sign in with passkey", "log in as Bob": to be done, where a question has "I". */
function isActOfSignIn({ clause: { texts } }: ClauseFacts): boolean {
  return /^(?:please )?(?:sign|log)(?: me)? ?(?:in|on)? (?:with|as|by|using|via)\b/u.test(
    texts.join(' '),
  );
}

/** "My manager is nice", "I lost my badge": a statement, not a request. */
function isStatement({ clause: { texts } }: ClauseFacts): boolean {
  return STATEMENT.test(texts.join(' '));
}
