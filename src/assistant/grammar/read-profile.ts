import type { ClauseFacts } from './clause-facts.ts';
import * as SCORES from './reading-scores.ts';
import type { Reading } from './frames.ts';
import { isAskedField, type AskedField } from '../request-types.ts';
import type { Span } from './tag-words.ts';

/** "What's my title?", "who do I report to", "my details". */
export function readProfile(facts: ClauseFacts): Reading[] {
  const fields = fieldsOf(facts);
  const whole = fields.length === 0 && facts.has('profile');
  if (fields.length === 0 && !whole) return [];
  const aboutManager = isAboutManager(facts, fields);
  const self = facts.has('self') || facts.clause.mentionsSelfBefore;
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
    unknown * (self ? SCORES.unknownWithSelf : SCORES.unknownWord);
  const asked: readonly AskedField[] = aboutManager ? ['manager'] : fields;
  return [{ score, frame: { kind: 'profile', fields: asked, aboutManager } }];
}

/** "The name of my manager" asks for one field, not for the person's own name, too. */
function fieldsOf(facts: ClauseFacts): AskedField[] {
  const spans = facts.clause.spans.filter((span) => span.tag?.kind === 'field');
  const others = spans.filter(
    (span) => !isGenericField(facts.textBetween(span.from, span.to), span),
  );
  const counted = others.length > 0 ? others : spans;
  const fields = counted.flatMap((span) => span.tag?.values ?? []);
  return [...new Set(fields.filter(isAskedField))];
}

function asksHowMany(facts: ClauseFacts): boolean {
  const count = facts.first('count');
  return count !== null && facts.textBetween(count.from, count.to).startsWith('how');
}

/** "Name" and "based" give way to what they are said of: "name of my manager", "country I am based in". */
function isGenericField(text: string, span: Span): boolean {
  const values = span.tag?.values ?? [];
  return text === 'name' || text === 'company' || (values.length === 3 && values.includes('city'));
}

/** "My manager's email": only the manager's own profile has it. */
function isAboutManager(facts: ClauseFacts, fields: readonly string[]): boolean {
  if (!fields.includes('manager') || fields.length < 2) return false;
  const { spans, words, texts } = facts.clause;
  const manager = spans.find((span) => span.tag?.values.includes('manager') === true);
  if (manager === undefined) return false;
  const last = words[manager.to - 1];
  const before = texts.slice(0, manager.from).slice(-2);
  return (
    last?.possessive === true ||
    before.includes('of') ||
    before.includes('does') ||
    before.includes('is')
  );
}
