import { randomBytes } from 'node:crypto';
import {
  createRequestStateCodec,
  inputRequired,
  inputResponse,
  type CallToolResult,
  type InputRequest,
  type InputRequiredResult,
  type McpServer,
  type PrimitiveSchemaDefinition,
  type ServerContext,
} from '@modelcontextprotocol/server';
import * as z from 'zod';
import { META_KEYS } from '../../src/mcp/protocol-constants.ts';
import { text } from './fixtures-content.ts';

/** Seals what a fixture hands to the client between two rounds. */
export const requestState = createRequestStateCodec<string>({ key: randomBytes(32) });

type Questions = Readonly<Record<string, InputRequest>>;
type Call = ServerContext['mcpReq'];
type Round = CallToolResult | InputRequiredResult;

function form(message: string, properties: Record<string, PrimitiveSchemaDefinition>) {
  const required = Object.keys(properties);
  return inputRequired.elicit({
    message,
    requestedSchema: { type: 'object', properties, required },
  });
}

function sampling(message: string, maxTokens = 100): InputRequest {
  const content = { type: 'text' as const, text: message };
  return inputRequired.createMessage({ messages: [{ role: 'user', content }], maxTokens });
}

/** Asks until every question has been answered, then says so and with what. */
async function ask(
  call: Call,
  questions: Questions,
  prefix: string,
  state?: string,
): Promise<Round> {
  const { inputResponses } = call;
  const open = Object.keys(questions).some(
    (key) => inputResponse(inputResponses, key).kind === 'missing',
  );
  if (!open) return { content: [text(`${prefix} ${JSON.stringify(inputResponses)}`)] };
  return inputRequired({
    inputRequests: questions,
    ...(state !== undefined && { requestState: await requestState.mint(state) }),
  });
}

const STRING: PrimitiveSchemaDefinition = { type: 'string' };
const NAME = form('What is your name?', { name: STRING });
const CONFIRM = form('Please confirm', { ok: { type: 'boolean' } });

/** Tools that take no arguments, each with what it asks. */
const INPUT_REQUEST_TOOLS: Readonly<Record<string, (call: Call) => Round | Promise<Round>>> = {
  test_input_required_result_elicitation: (call) => ask(call, { user_name: NAME }, 'Hello'),
  test_input_required_result_sampling: (call) =>
    ask(call, { capital_question: sampling('What is the capital of France?') }, 'Said'),
  test_input_required_result_list_roots: (call) =>
    ask(call, { client_roots: inputRequired.listRoots() }, 'Roots'),
  test_input_required_result_request_state: (call) =>
    ask(call, { confirm: CONFIRM }, `state-${call.requestState<string>()}`, 'ok'),
  test_input_required_result_tampered_state: (call) =>
    ask(call, { confirm: CONFIRM }, `state-${call.requestState<string>()}`, 'ok'),
  test_input_required_result_multiple_inputs: (call) =>
    ask(
      call,
      {
        user_name: NAME,
        greeting: sampling('Generate a greeting', 50),
        client_roots: inputRequired.listRoots(),
      },
      'All',
      'asked',
    ),
  test_input_required_result_multi_round: (call) =>
    call.requestState() === undefined
      ? ask(call, { step1: form('Step 1: What is your name?', { name: STRING }) }, '', 'one')
      : ask(
          call,
          { step2: form('Step 2: What is your favorite color?', { color: STRING }) },
          'Done',
          'two',
        ),
  test_input_required_result_capabilities(call) {
    const declared = Object(Object(call.envelope)[META_KEYS.clientCapabilities]);
    const questions = {
      ...('elicitation' in declared && { user_name: NAME }),
      ...('sampling' in declared && { greeting: sampling('Generate a greeting') }),
    };
    return ask(call, questions, 'All');
  },
  test_missing_capability: (call) => ask(call, { greeting: sampling('Hello') }, 'Said'),
  test_streaming_elicitation: (call) => ask(call, { user_name: NAME }, 'Hello'),
  test_elicitation_sep1034_defaults: (call) =>
    ask(
      call,
      {
        form: form('Please review the defaults', {
          name: { type: 'string', default: 'John Doe' },
          age: { type: 'integer', default: 30 },
          score: { type: 'number', default: 95.5 },
          status: { type: 'string', enum: ['active', 'inactive', 'pending'], default: 'active' },
          verified: { type: 'boolean', default: true },
        }),
      },
      'Elicitation completed:',
    ),
  test_elicitation_sep1330_enums: (call) =>
    ask(
      call,
      {
        form: form('Please choose', {
          untitledSingle: { type: 'string', enum: ['option1', 'option2', 'option3'] },
          titledSingle: { type: 'string', oneOf: titled('value', 'Option') },
          legacyEnum: {
            type: 'string',
            enum: ['opt1', 'opt2', 'opt3'],
            enumNames: ['Option One', 'Option Two', 'Option Three'],
          },
          untitledMulti: {
            type: 'array',
            items: { type: 'string', enum: ['option1', 'option2', 'option3'] },
          },
          titledMulti: { type: 'array', items: { anyOf: titled('value', 'Choice') } },
        }),
      },
      'Elicitation completed:',
    ),
};

function titled(value: string, title: string) {
  return ['First', 'Second', 'Third'].map((nth, at) => ({
    const: `${value}${at + 1}`,
    title: `${nth} ${title}`,
  }));
}

export function addInputRequestFixtures(server: McpServer): void {
  for (const [name, run] of Object.entries(INPUT_REQUEST_TOOLS))
    server.registerTool(name, { description: 'Asks the client.' }, ({ mcpReq }) => run(mcpReq));
  server.registerTool(
    'test_sampling',
    { description: 'Asks the model.', inputSchema: z.object({ prompt: z.string() }) },
    ({ prompt }, { mcpReq }) => ask(mcpReq, { model: sampling(prompt) }, 'LLM response:'),
  );
  server.registerTool(
    'test_elicitation',
    { description: 'Asks the user.', inputSchema: z.object({ message: z.string() }) },
    ({ message }, { mcpReq }) =>
      ask(mcpReq, { user: form(message, { username: STRING, email: STRING }) }, 'User response:'),
  );
  server.registerPrompt(
    'test_input_required_result_prompt',
    { description: 'Asks the user.' },
    ({ mcpReq: { inputResponses } }) =>
      inputResponse(inputResponses, 'user_context').kind === 'missing'
        ? inputRequired({
            inputRequests: {
              user_context: form('What context should the prompt use?', { context: STRING }),
            },
          })
        : { messages: [{ role: 'user', content: text(JSON.stringify(inputResponses)) }] },
  );
}
