import type { AccountId } from '../domain/accounts.ts';
import { problem } from '../domain/errors.ts';
import {
  detailText,
  grantOf,
  SIGN_IN,
  type OutsideAnswer,
  type OutsideAssistant,
  type OutsideQuestion,
} from '../domain/outside.ts';
import { isFields } from '../domain/stored-form.ts';
import { isToolName, mayUseTool } from '../domain/tool-use.ts';
import type { ToolGate, ToolRequest } from '../mcp/server-parts.ts';
import type { Consent } from './consent.ts';
import type { OutsidePorts } from './ports.ts';
import type { Questions } from './questions.ts';

export interface GateParts {
  readonly ports: OutsidePorts;
  readonly consent: Consent;
  readonly questions: Questions;
  /** Called while the person is asked, until what it returns is called. */
  readonly onAsking: () => () => void;
}

export interface Gate extends ToolGate {
  /** Logs a call of a tool that is not offered: the server refuses it before anything is admitted. */
  noteCall(tool: unknown, input: unknown): Promise<void>;
}

/** What one assistant may use, by the person's choices and policy; a use that needs consent waits for it. */
export function createGate(key: string, parts: GateParts): Gate {
  const { ports, consent, questions, onAsking } = parts;
  // One request may look at a tool twice, as when a choice was put in between: the person is asked once for an account.
  const asked = new WeakMap<AbortSignal, { account: AccountId; answer: Promise<OutsideAnswer> }>();

  async function mayUse(tool: string): Promise<boolean> {
    const [assistant, uses, policy] = [
      await consent.allowed(key),
      await ports.items.toolUses.read(),
      await ports.policy(),
    ];
    return (
      assistant !== null &&
      grantOf(assistant, tool) !== 'never' &&
      mayUseTool(tool, 'outside', uses, policy)
    );
  }

  type About = Pick<OutsideQuestion, 'tool' | 'name' | 'detail' | 'account'>;

  async function ask(about: About, signal: AbortSignal) {
    const { tool } = about;
    const stop = onAsking();
    const question = { assistant: key, ...about };
    const answer = await questions.ask(question, signal).finally(stop);
    if (isToolName(tool) && (answer === 'always' || answer === 'never')) {
      await consent.grant(key, tool, answer);
      // The same, asked at once, is decided with it.
      questions.settle(key, tool, answer === 'always' ? 'once' : 'no');
    }
    return answer;
  }

  async function detailOf(input: unknown): Promise<string> {
    const said = wordsOf(input);
    return detailText((await ports.labelOf(said)) ?? said);
  }

  async function decide(
    request: ToolRequest,
    assistant: OutsideAssistant,
    detail: string,
  ): Promise<boolean> {
    const { tool, incidental, signal } = request;
    if (!(await mayUse(tool))) return false;
    if (grantOf(assistant, tool) === 'always') return true;
    if (incidental) return false;
    // Nobody is asked for what cannot be given.
    if ((await ports.session()) === 'signed-out')
      throw problem('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
    const account = await ports.currentAccount();
    const before = asked.get(signal);
    const answer =
      before?.account === account
        ? before.answer
        : ask({ tool, name: assistant.name, detail, account }, signal);
    asked.set(signal, { account, answer });
    if (!isYes(await answer)) return false;
    // What was decided meanwhile counts: a pause, a revoked assistant, a stopped tool, another account that is shown.
    if ((await ports.currentAccount()) === account) return await mayUse(tool);
    const now = await consent.allowed(key);
    return now !== null && (await decide(request, now, detail));
  }

  return {
    mayUse,
    async admit(request) {
      const { tool, input, incidental } = request;
      const assistant = await consent.allowed(key);
      if (assistant === null) return false;
      const { name } = assistant;
      const detail = await detailOf(input);
      const allowed = await decide(request, assistant, detail);
      if (allowed || !incidental) await consent.record({ name, tool, detail, allowed }, incidental);
      return allowed;
    },
    async noteCall(tool, input) {
      if (!isToolName(tool) || (await mayUse(tool))) return;
      const assistant = await consent.allowed(key);
      if (assistant === null) return;
      const { name } = assistant;
      // One event for many: who calls what it may not must not fill the log.
      await consent.record({ name, tool, detail: await detailOf(input), allowed: false }, true);
    },
    async admitSignIn(tool, signal) {
      const assistant = await consent.allowed(key);
      if (assistant === null || !(await mayUse(tool))) return false;
      if ((await ports.session()) === 'signed-in') return false;
      const { name } = assistant;
      const account = await ports.currentAccount();
      const given = await ask({ tool: SIGN_IN, name, detail: '', account }, signal);
      const allowed = isYes(given) && (await mayUse(tool));
      await consent.record({ name, tool: SIGN_IN, detail: '', allowed }, false);
      return allowed;
    },
    watch(changed) {
      let known = '';
      // What others do, and when this one was here last, is no news to its client.
      const compare = async () => {
        const own = await consent.allowed(key);
        const found = JSON.stringify(own?.grants ?? null);
        if (found !== known) changed();
        known = found;
      };
      const stops = [
        ports.items.assistants.watch(() => void compare().catch(ports.report)),
        ports.items.toolUses.watch(changed),
        ports.watchPolicy(changed),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function isYes(answer: OutsideAnswer): boolean {
  return answer === 'once' || answer === 'always';
}

/** What the assistant typed to say which application it means. */
function wordsOf(input: unknown): string {
  const { application, query } = isFields(input) ? input : {};
  const said = application ?? query;
  return typeof said === 'string' ? said : '';
}
