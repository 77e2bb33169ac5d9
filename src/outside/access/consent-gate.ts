import type { AccountId } from '../../domain/accounts.ts';
import { assistantError } from '../../domain/errors.ts';
import {
  detailText,
  toolPermissionOf,
  SIGN_IN_REQUEST,
  type OutsideAnswer,
  type OutsideAssistant,
  type OutsideQuestion,
} from '../model/outside-assistants.ts';
import { isJsonObject } from '../../domain/json.ts';
import { isToolName, mayUseTool } from '../model/tool-availability.ts';
import type { ToolGate, ToolRequest } from '../../mcp/server-deps.ts';
import type { ConsentStore } from './consent-store.ts';
import type { OutsideDeps } from '../outside-deps.ts';
import type { PendingQuestions } from './pending-questions.ts';

export interface ConsentGateDeps {
  readonly outsideDeps: OutsideDeps;
  readonly consent: ConsentStore;
  readonly questions: PendingQuestions;
  /** Called while the person is asked, until what it returns is called. */
  readonly onPromptStart: () => () => void;
}

export interface ConsentGate extends ToolGate {
  /** Logs a call of a tool that is not offered: the server refuses it before anything is admitted. */
  logDisallowedCall(tool: unknown, input: unknown): Promise<void>;
}

/** What one assistant may use, by the person's choices and policy; a use that needs consent waits for it. */
export function createConsentGate(key: string, deps: ConsentGateDeps): ConsentGate {
  const { outsideDeps, consent, questions, onPromptStart } = deps;
  // One request may look at a tool twice, as when a choice was put in between: the person is asked once for an account.
  const prompts = new WeakMap<
    AbortSignal,
    { account: AccountId; answer: Promise<OutsideAnswer> }
  >();

  async function mayUse(tool: string): Promise<boolean> {
    const [assistant, availabilities, policy] = [
      await consent.findAllowed(key),
      await outsideDeps.items.toolAvailabilities.read(),
      await outsideDeps.policy(),
    ];
    return (
      assistant !== null &&
      toolPermissionOf(assistant, tool) !== 'never' &&
      mayUseTool(tool, 'outside', availabilities, policy)
    );
  }

  type PromptDetails = Pick<OutsideQuestion, 'tool' | 'name' | 'detail' | 'account'>;

  async function promptUser(details: PromptDetails, signal: AbortSignal) {
    const { tool } = details;
    const onPromptEnd = onPromptStart();
    const question = { assistant: key, ...details };
    const answer = await questions.ask(question, signal).finally(onPromptEnd);
    if (isToolName(tool) && (answer === 'always' || answer === 'never')) {
      await consent.setPermission(key, tool, answer);
      // The same, asked at once, is decided with it.
      questions.settle(key, tool, answer === 'always' ? 'once' : 'no');
    }
    return answer;
  }

  async function requestDescription(input: unknown): Promise<string> {
    const typedName = typedApplicationName(input);
    return detailText((await outsideDeps.applicationLabel(typedName)) ?? typedName);
  }

  async function decide(
    request: ToolRequest,
    assistant: OutsideAssistant,
    detail: string,
  ): Promise<boolean> {
    const { tool, incidental, signal } = request;
    if (!(await mayUse(tool))) return false;
    if (toolPermissionOf(assistant, tool) === 'always') return true;
    if (incidental) return false;
    // Nobody is asked for what cannot be given.
    if ((await outsideDeps.sessionState()) === 'signed-out')
      throw assistantError('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
    const account = await outsideDeps.currentAccount();
    const before = prompts.get(signal);
    const answer =
      before?.account === account
        ? before.answer
        : promptUser({ tool, name: assistant.name, detail, account }, signal);
    prompts.set(signal, { account, answer });
    if (!isApproval(await answer)) return false;
    // What was decided meanwhile counts: a pause, a revoked assistant, a stopped tool, another account that is shown.
    if ((await outsideDeps.currentAccount()) === account) return await mayUse(tool);
    const current = await consent.findAllowed(key);
    return current !== null && (await decide(request, current, detail));
  }

  return {
    mayUse,
    async admit(request) {
      const { tool, input, incidental } = request;
      const assistant = await consent.findAllowed(key);
      if (assistant === null) return false;
      const { name } = assistant;
      const detail = await requestDescription(input);
      const allowed = await decide(request, assistant, detail);
      if (allowed || !incidental)
        await consent.recordEvent({ name, tool, detail, allowed }, incidental);
      return allowed;
    },
    async logDisallowedCall(tool, input) {
      if (!isToolName(tool) || (await mayUse(tool))) return;
      const assistant = await consent.findAllowed(key);
      if (assistant === null) return;
      const { name } = assistant;
      // One event for many: who calls what it may not must not fill the log.
      await consent.recordEvent(
        { name, tool, detail: await requestDescription(input), allowed: false },
        true,
      );
    },
    async admitSignIn(tool, signal) {
      const assistant = await consent.findAllowed(key);
      if (assistant === null || !(await mayUse(tool))) return false;
      if ((await outsideDeps.sessionState()) === 'signed-in') return false;
      const { name } = assistant;
      const account = await outsideDeps.currentAccount();
      const answer = await promptUser({ tool: SIGN_IN_REQUEST, name, detail: '', account }, signal);
      const allowed = isApproval(answer) && (await mayUse(tool));
      await consent.recordEvent({ name, tool: SIGN_IN_REQUEST, detail: '', allowed }, false);
      return allowed;
    },
    watch(onChange) {
      let known = '';
      // What others do, and when this one was here last, is no news to its client.
      const compare = async () => {
        const own = await consent.findAllowed(key);
        const found = JSON.stringify(own?.grants ?? null);
        if (found !== known) onChange();
        known = found;
      };
      const stops = [
        outsideDeps.items.assistants.watch(() => void compare().catch(outsideDeps.report)),
        outsideDeps.items.toolAvailabilities.watch(onChange),
        outsideDeps.watchPolicy(onChange),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function isApproval(answer: OutsideAnswer): boolean {
  return answer === 'once' || answer === 'always';
}

/** What the assistant typed to say which application it means. */
function typedApplicationName(input: unknown): string {
  const { application, query } = isJsonObject(input) ? input : {};
  const typedName = application ?? query;
  return typeof typedName === 'string' ? typedName : '';
}
