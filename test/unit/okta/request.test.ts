import { describe, expect, test } from 'vitest';
import { bearerAuthorization } from '../../../src/auth/api-authorization.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { fetchApplications, fetchProfile } from '../../../src/okta/okta-client.ts';
import { getJson } from '../../../src/okta/request.ts';

const ORG = 'https://acme.okta.com';
const NEVER = new AbortController().signal;
const MIB = 1024 * 1024;

type Answer = () => Response | Promise<Response>;

/** An org that answers one request after the other so, and then not at all. */
function answering(...answers: readonly Answer[]) {
  const sent: { readonly url: URL; readonly init: RequestInit }[] = [];
  const tokens: (string | undefined)[] = [];
  const ports = {
    orgUrl: ORG,
    now: () => 0,
    authorization: bearerAuthorization(async (_signal, instead) => {
      tokens.push(instead);
      return `token-${tokens.length}`;
    }),
    async fetch(input: RequestInfo | URL, init: RequestInit = {}) {
      sent.push({ url: new URL(input instanceof Request ? input.url : input), init });
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return await answer();
    },
  };
  const get = (signal: AbortSignal = NEVER) =>
    getJson('/api/v1/users/me', { 'x-asked': 'yes' }, ports, signal);
  return { sent, tokens, ports, get };
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

const ok =
  (value: unknown): Answer =>
  () =>
    Response.json(value);
const refused =
  (status: number): Answer =>
  () =>
    new Response('{"errorCode":"E0000011"}', { status });

/** A body of these pieces that ends so; counts how many were read. */
function bodyOf(pieces: readonly Uint8Array[], end: 'close' | 'break') {
  let read = 0;
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[read];
      read += 1;
      if (piece !== undefined) controller.enqueue(piece);
      else if (end === 'close') controller.close();
      else controller.error(new TypeError('network error'));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { answer: () => new Response(stream), read: () => read, cancelled: () => cancelled };
}

describe('getJson()', () => {
  test('sends the token to the org over a plain, cookieless request', async () => {
    const { get, sent } = answering(ok({ id: 1 }));
    expect(await get()).toEqual({ id: 1 });
    expect(sent[0]?.url.href).toBe(`${ORG}/api/v1/users/me`);
    expect(sent[0]?.init).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
    const headers = new Headers(sent[0]?.init.headers);
    expect(headers.get('authorization')).toBe('Bearer token-1');
    expect(headers.get('accept')).toBe('application/json');
    expect(headers.get('x-asked')).toBe('yes');
  });

  test('replaces a dead token once, naming it, and repeats the request once', async () => {
    const { get, sent, tokens } = answering(refused(401), ok([]));
    expect(await get()).toEqual([]);
    expect(tokens).toEqual([undefined, 'token-1']);
    expect(sent.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test('asks for sign-in when the second token is dead too', async () => {
    const { get, sent } = answering(refused(401), refused(401), ok([]));
    expect(await codeOf(get())).toBe('SIGN_IN_REQUIRED');
    expect(sent).toHaveLength(2);
  });

  test.each([500, 502, 503, 504])('tries once more after a %d', async (status) => {
    const { get, sent } = answering(refused(status), ok([]));
    expect(await get()).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  test('gives up after two server errors', async () => {
    const { get, sent } = answering(refused(500), refused(503), ok([]));
    expect(await codeOf(get())).toBe('OKTA_UNAVAILABLE');
    expect(sent).toHaveLength(2);
  });

  test('tries once more after a 401 that follows a server error', async () => {
    const { get } = answering(refused(500), refused(401), ok([]));
    expect(await get()).toEqual([]);
  });

  // The replaced token counts as one of the two tries.
  test.fails('tries once more after a server error that follows a 401', async () => {
    const { get } = answering(refused(401), refused(500), ok([]));
    expect(await get()).toEqual([]);
  });

  test('sends at most three requests, whatever comes', async () => {
    for (const statuses of [
      [401, 500, 401, 500],
      [500, 401, 500, 401],
      [401, 401, 500, 500],
      [500, 500, 401, 401],
    ]) {
      const { get, sent } = answering(...statuses.map(refused));
      expect(await codeOf(get())).not.toBe('resolved');
      expect(sent.length).toBeLessThanOrEqual(3);
    }
  });

  test.each([400, 403, 404, 405, 429])('repeats nothing after a %d', async (status) => {
    const { get, sent } = answering(refused(status), ok([]));
    expect(await codeOf(get())).not.toBe('resolved');
    expect(sent).toHaveLength(1);
  });

  test('takes a redirect, which is an error to fetch, for no answer', async () => {
    const { get, sent } = answering(() => Promise.reject(new TypeError('unexpected redirect')));
    expect(await codeOf(get())).toBe('NETWORK_UNAVAILABLE');
    expect(sent).toHaveLength(1);
  });

  test.each(['<html>Sign in</html>', '', '{"a":', '[{"label":"Zo', 'undefined', '\ufeff'])(
    'reads no answer in %j',
    async (text) => {
      const { get } = answering(() => new Response(text));
      expect(await codeOf(get())).toBe('OKTA_RESPONSE_UNEXPECTED');
    },
  );

  test('reads a body whatever its content type and wherever it was cut into pieces', async () => {
    const whole = new TextEncoder().encode('{"label":"Büro 👩"}');
    const pieces = [...whole].map((byte) => Uint8Array.of(byte));
    expect(await answering(bodyOf(pieces, 'close').answer).get()).toEqual({ label: 'Büro 👩' });
  });

  test('tells of a body that breaks off half way', async () => {
    const half = new TextEncoder().encode('[{"label":');
    expect(await codeOf(answering(bodyOf([half], 'break').answer).get())).toBe(
      'NETWORK_UNAVAILABLE',
    );
  });

  test('takes 10 MiB and gives up one byte later, without reading the rest', async () => {
    const filler = () => new Uint8Array(MIB).fill(0x20);
    const atCap = Array.from({ length: 10 }, filler);
    atCap[9]?.set(new TextEncoder().encode('[]'));
    expect(await answering(bodyOf(atCap, 'close').answer).get()).toEqual([]);
    const endless = bodyOf(Array.from({ length: 50 }, filler), 'close');
    expect(await codeOf(answering(endless.answer).get())).toBe('OKTA_RESPONSE_UNEXPECTED');
    expect(endless.read()).toBeLessThan(20);
    expect(endless.cancelled()).toBe(true);
  });

  test('tells no network from a stop, whose request it stops too', async () => {
    expect(await codeOf(answering().get())).toBe('NETWORK_UNAVAILABLE');
    const stop = new AbortController();
    const waiting = answering(
      () =>
        new Promise((_, reject) => {
          waiting.sent[0]?.init.signal?.addEventListener('abort', () => {
            reject(new DOMException('aborted', 'AbortError'));
          });
          stop.abort();
        }),
    );
    expect(await codeOf(waiting.get(stop.signal))).toBe('CANCELLED');
  });

  // readText() takes every broken body for a broken network.
  test.fails('tells no network from a stop half way through the body', async () => {
    const stop = new AbortController();
    const waiting = answering(
      () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              stop.abort();
              controller.error(new DOMException('aborted', 'AbortError'));
            },
          }),
        ),
    );
    expect(await codeOf(waiting.get(stop.signal))).toBe('CANCELLED');
  });

  test('passes on why there is no token', async () => {
    const { ports } = answering();
    ports.authorization.headersFor = () => Promise.reject(new DOMException('x', 'AbortError'));
    expect(await codeOf(getJson('/x', {}, ports, NEVER))).toBe('CANCELLED');
  });

  test('keeps no token in what it throws', async () => {
    for (const answer of [refused(401), refused(403), refused(500), () => new Response('<')]) {
      const thrown: unknown = await answering(answer, answer)
        .get()
        .catch((error: unknown) => error);
      expect(JSON.stringify(toWireError(thrown))).not.toContain('token-');
    }
  });
});

describe('fetchApplications()', () => {
  test('asks for the app links of the token’s user', async () => {
    const { ports, sent } = answering(ok([{ label: 'Zoom', linkUrl: `${ORG}/home/z/0oa1/1` }]));
    expect(await fetchApplications(ports, [ORG], NEVER)).toMatchObject([{ label: 'Zoom' }]);
    expect(sent[0]?.url.pathname).toBe('/api/v1/users/me/appLinks');
  });

  test('takes an empty list for the truth', async () => {
    expect(await fetchApplications(answering(ok([])).ports, [ORG], NEVER)).toEqual([]);
  });

  test.each([null, {}, 'x', 7, { errorCode: 'E0000009' }])(
    'takes %j for no list',
    async (value) => {
      expect(await codeOf(fetchApplications(answering(ok(value)).ports, [ORG], NEVER))).toBe(
        'OKTA_RESPONSE_UNEXPECTED',
      );
    },
  );

  // Every row is dropped, and "no applications" replaces the last good list (faults C7).
  test.fails('takes a list of nothing but foreign rows for no list', async () => {
    expect(await codeOf(fetchApplications(answering(ok([1, {}, null])).ports, [ORG], NEVER))).toBe(
      'OKTA_RESPONSE_UNEXPECTED',
    );
  });
});

describe('fetchProfile()', () => {
  test('asks for the user without credentials', async () => {
    const { ports, sent } = answering(ok({ id: '00u1', profile: { title: 'Designer' } }));
    expect(await fetchProfile(ports, NEVER)).toEqual({ title: 'Designer' });
    expect(sent[0]?.url.pathname).toBe('/api/v1/users/me');
    expect(new Headers(sent[0]?.init.headers).get('content-type')).toBe(
      'application/json; okta-response=omitCredentials,omitCredentialsLinks',
    );
  });

  test.each([null, [], {}, { id: '00u1' }])('takes %j for no user', async (value) => {
    expect(await codeOf(fetchProfile(answering(ok(value)).ports, NEVER))).toBe(
      'OKTA_RESPONSE_UNEXPECTED',
    );
  });
});
