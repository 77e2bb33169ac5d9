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
  readonly right: boolean;
  /** An application was opened that the prompt does not ask for. */
  readonly wrongOpen: boolean;
  readonly expected: string;
  readonly got: string;
}

/** Compares a plan with what its prompt should lead to: tools, arguments, application, clarify or decline. */
export function scorePlan(expected: PromptCase, plan: Plan, file: AppLinksFile): PlanScore {
  const calls = [expected, ...(expected.also ?? [])];
  const wanted = calls.map((call) => describeExpected(call, file)).sort();
  const planned = plan.calls.map(describeCall).sort();
  const got = [plan.outcome, ...(plan.outcome === 'decline' ? [plan.reason] : []), ...planned].join(
    ' ',
  );
  const mayOpen = calls.filter((call) => call.expect === undefined && call.args.action === 'open');
  const wrongOpen =
    plan.outcome === 'answer' &&
    plan.calls.some(
      (call) =>
        call.tool === 'get_application_sso_link' &&
        call.action === 'open' &&
        call.application !== null &&
        !mayOpen.some(({ args }) => args.application === call.application?.label),
    );
  return {
    className: classOf(expected),
    right: isRight(expected, plan, wanted, planned),
    wrongOpen,
    expected:
      expected.tool === 'none' || expected.tool === 'clarify' ? expected.tool : wanted.join(' '),
    got,
  };
}

function isRight(
  expected: PromptCase,
  plan: Plan,
  wanted: readonly string[],
  planned: readonly string[],
): boolean {
  if (expected.tool === 'none') return plan.outcome === 'decline';
  if (expected.tool === 'clarify') return plan.outcome === 'clarify';
  if (expected.expect === 'refuse_url')
    return plan.calls.every(
      (call) => call.tool !== 'get_application_sso_link' || call.application === null,
    );
  return plan.outcome === 'answer' && wanted.join('\n') === planned.join('\n');
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
    case 'get_my_user_profile':
      return `profile(${[...(args.fields ?? [])].sort().join(', ')})`;
    case 'list_assigned_applications': {
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
    case 'get_my_user_profile':
      return `profile(${[...call.fields].sort().join(', ')})`;
    case 'list_assigned_applications':
      return call.query === null
        ? 'list(all)'
        : `list(${call.matches
            .map(({ label }) => label)
            .sort()
            .join(', ')})`;
    case 'get_application_sso_link':
      return `${call.action}(${call.application?.label ?? 'none assigned'})`;
  }
}
