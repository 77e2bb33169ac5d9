import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text as readText } from 'node:stream/consumers';
import { isJsonObject } from '../../../src/domain/json.ts';
import { ownTools, type Seen } from '../script.ts';
import { CHAT_COMPLETIONS } from './chat-completions.ts';
import { GEMINI } from './gemini.ts';
import { MESSAGES } from './messages.ts';
import { nextStep, progressOf } from './next-step.ts';
import { RESPONSES } from './responses.ts';
import type { ModelAnswer, ModelApi } from './turns.ts';

/** A language model in name only, for clients that need one: it makes the calls of the script and repeats nothing. */
export interface ScriptedModel {
  /** Without a path. */
  readonly url: string;
  /** What the client's model was offered and given since `begin`. */
  readonly seen: Seen;
  /** Starts over; with `holdAfter` the model answers nothing more once it has so many results. */
  begin(holdAfter: number): void;
  /** Resolves once it holds back an answer. */
  holding(): Promise<void>;
  stop(): Promise<void>;
}

const APIS: readonly (readonly [RegExp, ModelApi])[] = [
  [/chat\/completions/u, CHAT_COMPLETIONS],
  [/\/responses(?:\?|$)/u, RESPONSES],
  [/\/messages(?:\?|$)/u, MESSAGES],
  [/generateContent/iu, GEMINI],
];

/** What clients ask beside answers, in one object for all of them. */
const MODELS = {
  object: 'list',
  data: [{ id: 'scripted', object: 'model', created: 1, owned_by: 'here' }],
  models: [{ slug: 'scripted', display_name: 'scripted' }],
  input_tokens: 1,
  totalTokens: 1,
};

export async function startScriptedModel(): Promise<ScriptedModel> {
  let seen: Seen = { tools: [], results: [] };
  let limit = Number.POSITIVE_INFINITY;
  let held = Promise.withResolvers<void>();

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '';
    const text = await readText(request);
    const [, api] = APIS.find(([path]) => path.test(url)) ?? [];
    if (api === undefined || /count_?tokens/iu.test(url))
      return send(response, { kind: 'json', value: MODELS });
    const body: unknown = JSON.parse(text);
    if (!isJsonObject(body)) throw new Error('The request is no object.');
    const offered = api.tools(body);
    const progress = progressOf(api.turns(body));
    const tools = ownTools(offered);
    if (progress.isScripted)
      seen = {
        tools: tools.length > seen.tools.length ? tools : seen.tools,
        results: progress.results,
      };
    if (progress.results.length >= limit) return held.resolve();
    send(response, api.answer(body, nextStep(progress, offered), url));
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((thrown: unknown) => {
      response.statusCode = 500;
      response.end(String(thrown));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The model has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    get seen() {
      return seen;
    },
    begin(holdAfter) {
      seen = { tools: [], results: [] };
      limit = holdAfter;
      held = Promise.withResolvers<void>();
      server.closeAllConnections();
    },
    holding: () => held.promise,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, answer: ModelAnswer): void {
  if (answer.kind === 'json') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.value));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const { name, data } of answer.events)
    response.write(`${name === undefined ? '' : `event: ${name}\n`}data: ${data}\n\n`);
  response.end();
}
