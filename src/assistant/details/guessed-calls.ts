import { PROFILE_TOOL, LIST_TOOL } from '../../tools/texts/tool-texts.ts';
import { readClauses } from '../grammar/clauses.ts';
import { grammarReader } from '../grammar/grammar-reader.ts';
import type { Span } from '../lexicon/tag-words.ts';
import type { PlanContext, PlannedCall } from '../plan-types.ts';
import { isAskedDetail, type AskedField } from '../request-types.ts';

/** Say of a field what Okta's own does not mean, or call it what orgs call attributes of their own. */
const NO_FIELD = /^(?:badge|desk|team|extension|seat|branch|alias|handle)$/u;

/** Say nothing of which field is meant. */
const GENERIC =
  /^(?:according|against|attr|attribute|attributes|available|both|complete|entries|entry|field|fields|full|official|record|recorded|records|stored|value|values)$/u;

/** Whether the words do not say what the call is about: a profile field that was learned from other prompts, or no app. */
export function isGuessed(call: PlannedCall, prompt: string, context: PlanContext): boolean {
  if (call.tool === LIST_TOOL.name) return call.query !== null && call.matches.length === 0;
  if (call.tool !== PROFILE_TOOL.name || call.fields.some(isAskedDetail)) return false;
  if (call.fields.length > 1 && namesEach(call.fields, prompt, context)) return false;
  const said = grammarReader.read(prompt, context).flatMap(({ plan }) => plan.calls);
  return !said.some(
    (other) =>
      other.tool === call.tool && other.fields.toSorted().join() === call.fields.toSorted().join(),
  );
}

/** Whether each of several fields is named somewhere in the prompt. */
function namesEach(fields: readonly AskedField[], prompt: string, context: PlanContext): boolean {
  const named = readClauses(prompt, context).flatMap(({ spans }) =>
    spans.flatMap(({ tag }) => (tag?.kind === 'field' ? tag.fields : [])),
  );
  return fields.every((field) => named.includes(field));
}

/** Whether a field of the profile is named with a word that is no part of its name: "GitHub username", "badge ID". */
export function saysMoreThanFields(prompt: string, context: PlanContext): boolean {
  const [clause, ...others] = readClauses(prompt, context);
  if (clause === undefined || others.length > 0) return false;
  const { spans, texts } = clause;
  return spans.some(({ from, to, tag }, at) => {
    if (tag?.kind !== 'field') return false;
    const beside = [spans[at - 1], spans[at + 1]].flatMap((span) =>
      isUnaccounted(span) ? texts.slice(span.from, span.to) : [],
    );
    return (
      beside.some((text) => !GENERIC.test(text)) ||
      texts.slice(from, to).some((text) => NO_FIELD.test(text))
    );
  });
}

function isUnaccounted(span: Span | undefined): span is Span {
  return (
    span !== undefined && !span.isStopWord && (span.tag?.kind ?? 'application') === 'application'
  );
}
