import {
  acceptedContent,
  inputRequired,
  inputResponse,
  type InputRequiredResult,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { isFields } from '../domain/stored-form.ts';
import type { Question } from '../tools/define-tool.ts';
import { META } from './meta.ts';
import { OPEN_GATE, type ServerParts } from './server-parts.ts';

/** How a client can ask its person, and what the person has answered to this request so far. */
export interface Asking {
  readonly showsForms: boolean;
  readonly opensUrls: boolean;
  readonly answers: ServerContext['mcpReq']['inputResponses'];
}

// The keys of the two questions in a request's `inputResponses`.
const SIGN_IN = 'sign_in';
const CHOICE = 'choice';

/** In revision 2026-07-28 each request says what its client can; before, `initialize` said it once. */
export function askingOf(server: McpServer, { mcpReq }: ServerContext): Asking {
  const declared = fields(mcpReq.envelope)[META.clientCapabilities];
  const { elicitation } = fields(declared ?? server.server.getClientCapabilities());
  const { form, url } = fields(elicitation);
  return {
    // A client that names no mode shows forms (MCP 2025-11-25, "Elicitation", Capabilities).
    showsForms: isFields(elicitation) && (isFields(form) || !isFields(url)),
    opensUrls: isFields(url),
    answers: mcpReq.inputResponses,
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

/** Waits for the sign-in that the person agreed to; a sign-in that fails shows when the request goes on without one. */
export async function afterSignIn(
  { signInPage, gate = OPEN_GATE }: ServerParts,
  { answers }: Asking,
  tool: string,
  signal: AbortSignal,
): Promise<void> {
  const answer = inputResponse(answers, SIGN_IN);
  if (answer.kind !== 'elicit' || answer.action !== 'accept') return;
  // A client can say so unasked: the gate knows whether the person wants it.
  const may = gate.admitSignIn?.(tool, signal) ?? gate.mayUse(tool);
  if (await may) await signInPage?.resume(signal).catch(() => undefined);
}

/** The request to open the sign-in page, or `null` where the client cannot, there is no page, or it was asked before. */
export async function askToSignIn(
  { signInPage }: ServerParts,
  { opensUrls, answers }: Asking,
): Promise<InputRequiredResult | null> {
  if (!opensUrls || inputResponse(answers, SIGN_IN).kind !== 'missing') return null;
  const url = (await signInPage?.url()) ?? '';
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return null;
  const message = 'Sign in to Okta, in the browser that has the extension.';
  return inputRequired({ inputRequests: { [SIGN_IN]: inputRequired.elicitUrl({ url, message }) } });
}

/** The form that puts a question, or `null` where the client shows none, or it was put before. */
export function askToChoose(
  { argument, message, choices }: Question,
  { showsForms, answers }: Asking,
): InputRequiredResult | null {
  if (!showsForms || inputResponse(answers, CHOICE).kind !== 'missing') return null;
  const names = [...byName(choices).keys()];
  return inputRequired({
    inputRequests: {
      [CHOICE]: inputRequired.elicit({
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

/** The value that the person chose, or `null`; what is not among the choices was not chosen. */
export function chosen({ argument, choices }: Question, { answers }: Asking): string | null {
  const name = acceptedContent(answers, CHOICE)?.[argument];
  return typeof name === 'string' ? (byName(choices).get(name) ?? null) : null;
}

/** Every revision knows an enum of plain texts; so what is called the same is numbered. */
function byName(choices: Question['choices']): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { label, value } of choices) {
    let name = label;
    for (let count = 2; names.has(name); count += 1) name = `${label} (${count})`;
    names.set(name, value);
  }
  return names;
}
