import type { AccountId } from '../../domain/accounts.ts';
import { assistantError } from '../../domain/errors.ts';
import {
  sanitizeRequestDetail,
  SIGN_IN_REQUEST,
  type OutsideAnswer,
  type OutsideQuestion,
} from '../model/outside-request.ts';
import { toolPermissionOf } from '../model/outside-assistant.ts';
import { isToolName, requestDetail, TOOL_NAMES } from '../../tools/texts/tool-names.ts';
import { mayUseTool } from '../model/tool-availability.ts';
import type { ToolGate, ToolRequest } from '../../mcp/server-deps.ts';
import type { AllowedAssistant, ConsentStore } from './consent-store.ts';
import type { DenialPauses } from './denial-pauses.ts';
import type { OutsideDeps } from '../outside-deps.ts';
import type { PendingQuestions } from './pending-questions.ts';

export interface ConsentGateDeps {
  readonly outsideDeps: OutsideDeps;
  readonly consent: ConsentStore;
  readonly questions: PendingQuestions;
  readonly denialPauses: DenialPauses;
  /** Called when the user is asked; the returned function is called after the answer. */
  readonly onPromptStart: () => () => void;
}

export interface ConsentGate extends ToolGate {
  /** Logs a call of a tool that is not offered; the server refuses it by itself. */
  logDisallowedCall(tool: unknown, input: unknown): Promise<void>;
}

/** What one assistant may use, by the user's choices and policy; a call that needs consent waits for it. */
export function createConsentGate(key: string, deps: ConsentGateDeps): ConsentGate {
  const { outsideDeps, consent, questions, denialPauses, onPromptStart } = deps;
  // A request that offers the user a choice runs its tool twice: they are asked for consent once per account.
  const prompts = new WeakMap<
    AbortSignal,
    { account: AccountId; answer: Promise<OutsideAnswer | null> }
  >();

  async function mayUse(tool: string, account?: AccountId): Promise<boolean> {
    const [assistant, availabilities, policy] = [
      await consent.findAllowed(key),
      await outsideDeps.items.toolAvailabilities.read(),
      await outsideDeps.policy(),
    ];
    return (
      assistant !== null &&
      toolPermissionOf(assistant, tool, account ?? (await outsideDeps.currentAccount())) !==
        'never' &&
      mayUseTool(tool, 'outside', availabilities, policy)
    );
  }

  type PromptDetails = Pick<OutsideQuestion, 'tool' | 'name' | 'claim' | 'detail' | 'account'>;

  /** The user's answer; `null` where they were not asked or did not answer. */
  async function promptUser(details: PromptDetails, signal: AbortSignal) {
    const { tool, account } = details;
    if (await denialPauses.isPaused(key, tool)) return null;
    const onPromptEnd = onPromptStart();
    const question = { assistant: key, ...details };
    const onAnswer = async (answer: OutsideAnswer) => {
      await denialPauses.record(key, tool, answer);
      if (!isToolName(tool) || (answer !== 'always' && answer !== 'never')) return;
      await consent.setPermission(key, tool, account, answer);
      // Other calls of this tool that wait are decided with it.
      questions.answerMatching(key, tool, account, answer === 'always' ? 'once' : 'no');
    };
    const answer = await questions.ask(question, signal, onAnswer).finally(onPromptEnd);
    if (answer !== 'waiting') return answer;
    throw assistantError(
      'CALLER_NOT_ALLOWED',
      'Still waiting for the user, who is asked in the browser. Ask again.',
    );
  }

  /** What a call asks for, with an app's label in place of its id. */
  async function displayDetail(tool: string, input: unknown, account: AccountId): Promise<string> {
    const detail = requestDetail(tool, input);
    return sanitizeRequestDetail((await outsideDeps.applicationLabel(detail, account)) ?? detail);
  }

  /** Whether the request is allowed for this account; `account-changed`: the user has switched while they were asked. */
  async function decide(
    request: ToolRequest,
    assistant: AllowedAssistant,
    detail: string,
    account: AccountId,
  ): Promise<'allowed' | 'denied' | 'account-changed'> {
    const { tool, isBackground, signal } = request;
    const { title: name, claim } = assistant;
    if (!(await mayUse(tool, account))) return 'denied';
    if (toolPermissionOf(assistant, tool, account) === 'always') return 'allowed';
    if (isBackground) return 'denied';
    // The user is not asked for data that cannot be read.
    if ((await outsideDeps.sessionState(account)) === 'signed-out')
      throw assistantError('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
    const before = prompts.get(signal);
    const answer =
      before?.account === account
        ? before.answer
        : promptUser({ tool, name, claim, detail, account }, signal);
    prompts.set(signal, { account, answer });
    if (!isApproval(await answer)) return 'denied';
    if ((await outsideDeps.currentAccount()) !== account) return 'account-changed';
    // The user may have paused, revoked or turned off something while they were asked.
    return (await mayUse(tool, account)) ? 'allowed' : 'denied';
  }

  /** Nothing is given that the log does not show, so that a full storage hides no call. */
  async function recordEvent(
    event: Parameters<ConsentStore['recordEvent']>[0],
    isIncidental: boolean,
  ): Promise<void> {
    try {
      await consent.recordEvent(event, isIncidental);
    } catch (cause) {
      outsideDeps.report(cause);
      throw assistantError(
        'CALLER_NOT_ALLOWED',
        'The browser cannot store more for this extension, so the call could not be logged.',
      );
    }
  }

  return {
    mayUse,
    async authorize(request) {
      const { tool, input, isBackground } = request;
      for (;;) {
        const assistant = await consent.findAllowed(key);
        if (assistant === null) return null;
        const { title: name } = assistant;
        const account = await outsideDeps.currentAccount();
        const detail = await displayDetail(tool, input, account);
        const decision = await decide(request, assistant, detail, account);
        if (decision === 'account-changed') continue;
        const allowed = decision === 'allowed';
        if (allowed || !isBackground)
          await recordEvent({ name, account, tool, detail, allowed }, isBackground);
        return allowed ? account : null;
      }
    },
    async logDisallowedCall(tool, input) {
      if (!isToolName(tool) || (await mayUse(tool))) return;
      const assistant = await consent.findAllowed(key);
      if (assistant === null) return;
      const { title: name } = assistant;
      const account = await outsideDeps.currentAccount();
      const detail = await displayDetail(tool, input, account);
      // Merged into one event: disallowed calls must not fill the log.
      await consent.recordEvent({ name, account, tool, detail, allowed: false }, true);
    },
    async authorizeSignIn(tool, signal) {
      const assistant = await consent.findAllowed(key);
      if (assistant === null || !(await mayUse(tool))) return null;
      const account = await outsideDeps.currentAccount();
      if ((await outsideDeps.sessionState(account)) === 'signed-in') return null;
      const { title: name, claim } = assistant;
      const request = { name, account, tool: SIGN_IN_REQUEST, detail: '' };
      const allowed =
        isApproval(await promptUser({ ...request, claim }, signal)) && (await mayUse(tool));
      await recordEvent({ ...request, allowed }, false);
      return allowed ? account : null;
    },
    watch(onChange) {
      let known = '';
      // Changes of other assistants, and of the time this one last connected, do not concern its client.
      const compare = async () => {
        const own = await consent.findAllowed(key);
        const account = await outsideDeps.currentAccount();
        const found = JSON.stringify(
          own && TOOL_NAMES.map((tool) => toolPermissionOf(own, tool, account)),
        );
        if (found !== known) onChange();
        known = found;
      };
      const stops = [
        outsideDeps.items.assistants.watch(() => void compare().catch(outsideDeps.report)),
        outsideDeps.items.toolAvailabilities.watch(onChange),
        outsideDeps.watchPolicy(onChange),
        outsideDeps.watchAccounts(() => void compare().catch(outsideDeps.report)),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function isApproval(answer: OutsideAnswer | null): boolean {
  return answer === 'once' || answer === 'always';
}
