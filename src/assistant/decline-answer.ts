import type { SearchIndex } from '../search/search-index.ts';
import { answerAssigned, offerApplications } from './application-answer.ts';
import { guideGroups } from './guide/guide.ts';
import type { GuideFacts } from './guide/guide-facts.ts';
import { suggestFor } from './guide/suggest-prompts.ts';
import type { Command, DeclineReason } from './plan-types.ts';
import { readPrompt } from './prompt-words.ts';
import { mentionedApplications } from './resolve/mentioned-names.ts';
import { applicationsForTask } from './resolve/task-applications.ts';
import { SENTENCES } from './sentences.ts';
import type { AnswerAction, AnswerBlock } from './transcript.ts';

type TalkReason = 'thanks' | 'goodbye' | 'cancelled' | Command;

const REASONS_WITHOUT_SUGGESTIONS: ReadonlySet<DeclineReason> = new Set<TalkReason>([
  'thanks',
  'goodbye',
  'cancelled',
  'sign-out',
  'switch-user',
  'options',
  'shortcuts',
  'new-chat',
  'refresh',
  'dashboard',
  'okta-settings',
]);

/** What an answer offers for a reason: Okta's own pages, the help desk, a command of the extension. */
const ACTIONS: { readonly [R in DeclineReason]?: readonly AnswerAction[] } = {
  change: ['okta-settings', 'help-desk'],
  secret: ['okta-settings', 'help-desk'],
  'out-of-scope': ['help-desk'],
  insult: ['help-desk'],
  'sign-out': ['sign-out'],
  'switch-user': ['switch-user'],
  options: ['options'],
  shortcuts: ['shortcuts'],
  'new-chat': ['new-chat'],
  dashboard: ['dashboard'],
  'okta-settings': ['okta-settings'],
};

/** Reasons for which one of the user's apps may help instead. */
const TASK_REASONS: ReadonlySet<DeclineReason> = new Set([
  'change',
  'out-of-scope',
  'unclear',
  'later',
]);

/** Says why the assistant declines a prompt, and what helps instead: an app, a page, or prompts that work. */
export function answerDeclined(
  reason: DeclineReason,
  prompt: string,
  index: SearchIndex,
  facts: GuideFacts,
): AnswerBlock[] {
  if (reason === 'help')
    return [{ kind: 'text', text: SENTENCES.declined.help }, guideBlock(facts)];
  const blocks: AnswerBlock[] = TASK_REASONS.has(reason)
    ? answerWithApps(reason, prompt, index)
    : [];
  if (blocks.length === 0) blocks.push({ kind: 'text', text: SENTENCES.declined[reason] });
  const actions = ACTIONS[reason];
  if (actions !== undefined) blocks.push({ kind: 'actions', actions });
  const isAnswered = blocks.some(({ kind }) => kind === 'choices');
  return isAnswered || REASONS_WITHOUT_SUGGESTIONS.has(reason)
    ? blocks
    : [...blocks, suggestFor(prompt, reason, index, facts)];
}

/** "Request access to Figma" where Figma is assigned; "file expenses" where an app is for expenses. */
function answerWithApps(reason: DeclineReason, prompt: string, index: SearchIndex): AnswerBlock[] {
  const texts = readPrompt(prompt, index).map(({ text }) => text);
  const declined: AnswerBlock = { kind: 'text', text: SENTENCES.declined[reason] };
  const [mention, ...others] = mentionedApplications(texts, index);
  if (mention !== undefined && others.length === 0) {
    const assigned = answerAssigned(mention.application, index);
    return reason === 'change' && ASKS_FOR_ACCESS.test(texts.join(' '))
      ? assigned
      : [declined, ...assigned.slice(1)];
  }
  const applications = applicationsForTask(texts, index);
  return applications.length === 0
    ? []
    : [
        declined,
        { kind: 'text', text: SENTENCES.appForTask },
        offerApplications(applications, index),
      ];
}

const ASKS_FOR_ACCESS = /\b(?:access|request|assign|add|get|grant|give|need)\b/u;

/** Everything that can be asked. */
export function guideBlock(facts: GuideFacts): AnswerBlock {
  return { kind: 'guide', groups: guideGroups(facts) };
}
