import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../src/tools/texts/tool-texts.ts';
import type { Plan, PlannedCall } from '../../src/assistant/plan.ts';
import { fold } from '../../src/search/fold-text.ts';
import type { AppLinksFile } from './read-app-links.ts';

/** A prompt with what it should lead to, as in `test/data/prompts.jsonl`. */
export interface PromptCase {
  readonly id: string;
  readonly prompt: string;
  readonly history?: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  readonly tool: string;
  readonly args: ExpectedArguments;
  readonly also?: readonly {
    readonly tool: string;
    readonly args: ExpectedArguments;
    readonly expect?: string;
  }[];
  readonly expect?: string;
}

interface ExpectedArguments {
  readonly fields?: readonly string[];
  readonly query?: string;
  readonly application?: string;
  readonly action?: string;
}

export interface PlanScore {
  readonly className: string;
  /** The plan does what the prompt asks, without a card. */
  readonly right: boolean;
  /** A card was shown. */
  readonly card: boolean;
  /** One of its buttons does what the prompt asks. */
  readonly onCard: boolean;
  /** The plan opens an application that the prompt does not ask for. */
  readonly wrongOpen: boolean;
  readonly expected: string;
  readonly got: string;
}

/** Compares a plan with what its prompt should lead to: tools, arguments, application, clarify or decline. */
export function scorePlan(expected: PromptCase, plan: Plan, file: AppLinksFile): PlanScore {
  const calls = [expected, ...(expected.also ?? [])];
  const wanted = calls.map((call) => describeExpected(call, file)).sort();
  const readings = plan.outcome === 'offer' ? plan.readings.map((reading) => reading.calls) : [];
  return {
    className: classOf(expected),
    right: isRight(expected, plan, wanted),
    card: plan.outcome === 'offer',
    onCard: isClarified(expected, readings) || readings.some((reading) => does(reading, wanted)),
    wrongOpen: plan.outcome === 'answer' && opensOther(plan.calls, calls),
    expected:
      expected.tool === 'none' || expected.tool === 'clarify' ? expected.tool : wanted.join(' '),
    got: describePlan(plan),
  };
}

function isRight(expected: PromptCase, plan: Plan, wanted: readonly string[]): boolean {
  if (expected.tool === 'none') return plan.outcome === 'decline';
  if (expected.tool === 'clarify') return plan.outcome === 'clarify';
  if (expected.expect === 'refuse_url')
    return plan.calls.every((call) => call.tool !== LINK_TOOL.name || call.application === null);
  return plan.outcome === 'answer' && does(plan.calls, wanted);
}

function does(calls: readonly PlannedCall[], wanted: readonly string[]): boolean {
  return calls.map(describeCall).sort().join('\n') === wanted.join('\n');
}

/** Where a prompt leaves open which application is meant, a card of several with the asked action is right. */
function isClarified(
  { tool, args }: PromptCase,
  readings: readonly (readonly PlannedCall[])[],
): boolean {
  return (
    tool === 'clarify' &&
    readings.length > 1 &&
    readings.flat().every((call) => 'action' in call && call.action === (args.action ?? 'open'))
  );
}

function opensOther(
  calls: readonly PlannedCall[],
  expected: readonly Pick<PromptCase, 'args' | 'expect'>[],
): boolean {
  const mayOpen = expected.filter(
    ({ args, expect }) => expect === undefined && args.action === 'open',
  );
  return calls.some(
    (call) =>
      call.tool === LINK_TOOL.name &&
      call.action === 'open' &&
      call.application !== null &&
      !mayOpen.some(({ args }) => args.application === call.application?.label),
  );
}

function describePlan(plan: Plan): string {
  switch (plan.outcome) {
    case 'offer':
      return `offer ${plan.readings.map(({ calls }) => calls.map(describeCall).join(' + ')).join(' | ')}`;
    case 'decline':
      return `decline ${plan.reason}`;
    case 'answer':
    case 'clarify':
      return [plan.outcome, ...plan.calls.map(describeCall)].join(' ');
  }
}

function classOf({ tool, expect, also, history }: PromptCase): string {
  const kind = expect ?? (also === undefined ? tool : 'compound');
  return history === undefined ? kind : `${kind}, follow-up`;
}

function describeExpected(
  { tool, args, expect }: { tool: string; args: ExpectedArguments; expect?: string },
  { applications }: AppLinksFile,
): string {
  switch (tool) {
    case PROFILE_TOOL.name:
      return `profile(${[...(args.fields ?? [])].sort().join(', ')})`;
    case LIST_TOOL.name: {
      if (args.query === undefined) return 'list(all)';
      const words = args.query.split(' ').map(fold);
      const matches = applications.filter(({ label }) =>
        words.every((word) => fold(label).includes(word)),
      );
      return `list(${matches
        .map(({ label }) => label)
        .sort()
        .join(', ')})`;
    }
    default:
      return `${args.action ?? ''}(${expect === 'not_assigned' ? 'none assigned' : (args.application ?? '')})`;
  }
}

function describeCall(call: PlannedCall): string {
  switch (call.tool) {
    case PROFILE_TOOL.name:
      return `profile(${[...call.fields].sort().join(', ')})`;
    case LIST_TOOL.name:
      return call.query === null
        ? 'list(all)'
        : `list(${call.matches
            .map(({ label }) => label)
            .sort()
            .join(', ')})`;
    case LINK_TOOL.name:
      return `${call.action}(${call.application?.label ?? 'none assigned'})`;
  }
}
