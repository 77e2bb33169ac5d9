import {
  acceptedContent,
  inputRequired,
  inputResponse,
  type InputRequiredResult,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { AccountId } from '../domain/accounts.ts';
import { isJsonObject } from '../domain/json.ts';
import type { ToolQuestion } from '../tools/define-tool.ts';
import { META_KEYS } from './protocol-constants.ts';
import { ALLOW_ALL_GATE, type ServerDeps } from './server-deps.ts';

/** How a client can ask its user, and the user's answers to this request so far. */
export interface ClientElicitation {
  readonly supportsForms: boolean;
  readonly supportsUrls: boolean;
  readonly answers: ServerContext['mcpReq']['inputResponses'];
}

// Keys in a request's `inputResponses`.
const SIGN_IN_KEY = 'sign_in';
const CHOICE_KEY = 'choice';

/** Revision 2026-07-28 declares capabilities in each request; earlier ones in `initialize`. */
export function clientElicitation(server: McpServer, { mcpReq }: ServerContext): ClientElicitation {
  const declared = asJsonObject(mcpReq.envelope)[META_KEYS.clientCapabilities];
  const { elicitation } = asJsonObject(declared ?? server.server.getClientCapabilities());
  const { form, url } = asJsonObject(elicitation);
  return {
    // A client that declares no mode supports forms (MCP 2025-11-25, "Elicitation", Capabilities).
    supportsForms: isJsonObject(elicitation) && (isJsonObject(form) || !isJsonObject(url)),
    supportsUrls: isJsonObject(url),
    answers: mcpReq.inputResponses,
  };
}

function asJsonObject(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(value) ? value : {};
}

/** Waits for the sign-in that the user agreed to. If it fails, the request continues and reports that. */
export async function waitForSignIn(
  { signInPage, gate = ALLOW_ALL_GATE }: ServerDeps,
  { answers }: ClientElicitation,
  tool: string,
  signal: AbortSignal,
): Promise<void> {
  const answer = inputResponse(answers, SIGN_IN_KEY);
  if (answer.kind !== 'elicit' || answer.action !== 'accept') return;
  // A client can claim an answer that nobody gave: the gate asks the user.
  const resume = (account?: AccountId) =>
    signInPage?.waitUntilSignedIn(signal, account).catch(() => undefined);
  if (gate.authorizeSignIn === undefined) {
    if (await gate.mayUse(tool)) await resume();
    return;
  }
  const account = await gate.authorizeSignIn(tool, signal);
  if (account !== null) await resume(account);
}

/** A request to open the sign-in page; `null` where the client cannot, there is no page, or it was asked before. */
export async function requestSignIn(
  { signInPage }: ServerDeps,
  { supportsUrls, answers }: ClientElicitation,
): Promise<InputRequiredResult | null> {
  if (!supportsUrls || inputResponse(answers, SIGN_IN_KEY).kind !== 'missing') return null;
  const url = (await signInPage?.url()) ?? '';
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return null;
  const message = 'Sign in to Okta, in the browser that has the extension.';
  return inputRequired({
    inputRequests: { [SIGN_IN_KEY]: inputRequired.elicitUrl({ url, message }) },
  });
}

/** A form with the question; `null` where the client shows no forms, or it was asked before. */
export function requestChoice(
  { argument, message, choices }: ToolQuestion,
  { supportsForms, answers }: ClientElicitation,
): InputRequiredResult | null {
  if (!supportsForms || inputResponse(answers, CHOICE_KEY).kind !== 'missing') return null;
  const names = [...valuesByName(choices).keys()];
  return inputRequired({
    inputRequests: {
      [CHOICE_KEY]: inputRequired.elicit({
        message,
        requestedSchema: {
          type: 'object',
          properties: { [argument]: { type: 'string', enum: names } },
          required: [argument],
        },
      }),
    },
  });
}

/** The value that the user chose, or `null`, also for a value that was not offered. */
export function acceptedChoice(
  { argument, choices }: ToolQuestion,
  { answers }: ClientElicitation,
): string | null {
  const name = acceptedContent(answers, CHOICE_KEY)?.[argument];
  return typeof name === 'string' ? (valuesByName(choices).get(name) ?? null) : null;
}

/** All revisions support only an enum of plain strings, so equal labels are numbered. */
function valuesByName(choices: ToolQuestion['choices']): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { label, value } of choices) {
    let name = label;
    for (let count = 2; names.has(name); count += 1) name = `${label} (${count})`;
    names.set(name, value);
  }
  return names;
}
