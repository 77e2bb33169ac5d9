import { describe, expect, test } from 'vitest';
import { fetchApplications, fetchProfile } from '../../../src/okta/okta-client.ts';
import { getJson } from '../../../src/okta/api-request.ts';
import {
  codeOf,
  hanging,
  oktaApi,
  ok,
  ORG_ORIGIN,
  errorOf,
  refused,
  type Responder,
} from '../../fakes/okta-api.ts';

const NEVER = new AbortController().signal;
const MIB = 1024 * 1024;
const JSON_TYPE = { headers: { 'content-type': 'application/json' } };

/** An org that answers one request after the other so, and then not at all. */
function answering(...answers: readonly Responder[]) {
  const api = oktaApi(...answers);
  const url = new URL('/api/v1/users/me', ORG_ORIGIN);
  const get = async (signal: AbortSignal = NEVER) =>
    (await getJson(url, { 'x-asked': 'yes' }, api.deps, signal)).body;
  return { ...api, get };
}

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
  return {
    answer: () => new Response(stream, JSON_TYPE),
    read: () => read,
    cancelled: () => cancelled,
  };
}

describe('getJson()', () => {
  test('sends the token to the org over a plain, cookieless request', async () => {
    const { get, sent } = answering(ok({ id: 1 }));
    expect(await get()).toEqual({ id: 1 });
    expect(sent[0]?.url.href).toBe(`${ORG_ORIGIN}/api/v1/users/me`);
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

  test('gives a 401 and a server error their repetitions in either order', async () => {
    for (const statuses of [
      [500, 401],
      [401, 500],
      [401, 500, 503],
      [500, 401, 503],
    ]) {
      const { get } = answering(...statuses.map((status) => refused(status)), ok([]));
      expect(await codeOf(get()), statuses.join()).toBe('resolved');
    }
  });

  const nonceDemand = refused(401, { 'www-authenticate': 'DPoP error="use_dpop_nonce"' });
  const invalidToken = refused(401, { 'www-authenticate': 'DPoP error="invalid_token"' });

  const oddProof = refused(401, { 'www-authenticate': 'DPoP error="invalid_dpop_proof"' });

  test('answers one demand for a nonce, one odd proof and one dead token, in any order', async () => {
    for (const rejections of [
      [oddProof, invalidToken],
      [invalidToken, oddProof],
      [nonceDemand, invalidToken],
      [invalidToken, nonceDemand],
    ]) {
      const { get, sent } = answering(...rejections, ok([]));
      expect(await codeOf(get())).toBe('resolved');
      expect(sent).toHaveLength(3);
    }
    for (const rejections of [
      [nonceDemand, nonceDemand],
      [oddProof, oddProof],
      [invalidToken, nonceDemand, invalidToken],
      [nonceDemand, invalidToken, nonceDemand],
    ]) {
      const { get, sent } = answering(...rejections, ok([]));
      expect(await codeOf(get())).toBe('SIGN_IN_REQUIRED');
      expect(sent).toHaveLength(rejections.length);
    }
  });

  test('asks for the headers of each sending, and shows a refusal to the next alone', async () => {
    const { get, deps } = answering(refused(401), refused(503), ok([]));
    const rejections: (number | undefined)[] = [];
    deps.authorization.headersFor = async (_request, _signal, rejection) => {
      rejections.push(rejection?.response.status);
      return {};
    };
    await get();
    expect(rejections).toEqual([undefined, 401, undefined]);
  });

  test.each([304, 400, 403, 404, 405, 410])('repeats nothing after a %d', async (status) => {
    const { get, sent } = answering(() => new Response(null, { status }), ok([]));
    expect(await codeOf(get())).not.toBe('resolved');
    expect(sent).toHaveLength(1);
  });

  test.each(['<html>Sign in</html>', '', '{"a":', '[{"label":"Zo', 'undefined', '\ufeff'])(
    'reads no answer in %j',
    async (text) => {
      const { get } = answering(() => new Response(text, JSON_TYPE), ok([]));
      expect(await codeOf(get())).toBe('OKTA_RESPONSE_UNEXPECTED');
    },
  );

  test.each([
    ['text/html', false],
    ['text/plain', false],
    ['text/json', false],
    ['application/jsonp', false],
    ['', false],
    ['application/json', true],
    ['application/json;charset=UTF-8', true],
    ['Application/JSON ; okta-response=omitCredentials', true],
    ['application/hal+json', true],
  ])('of a body of type "%s" says that it is JSON: %s', async (type, readable) => {
    const { get } = answering(
      () => new Response('[]', { headers: { 'content-type': type } }),
      ok([]),
    );
    expect(await codeOf(get())).toBe(readable ? 'resolved' : 'OKTA_RESPONSE_UNEXPECTED');
  });

  test('reads a body wherever it was cut into pieces', async () => {
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

  test('tells no network from a stop half way through the body', async () => {
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
          JSON_TYPE,
        ),
    );
    expect(await codeOf(waiting.get(stop.signal))).toBe('CANCELLED');
  });

  test('gives up on an answer that does not come, or does not end', async () => {
    const silent = answering(
      () =>
        new Promise((_, reject) => {
          silent.sent[0]?.init.signal?.addEventListener('abort', () => {
            reject(new DOMException('timed out', 'TimeoutError'));
          });
          silent.clock.now += 60_000;
          silent.expire();
        }),
    );
    expect(await codeOf(silent.get())).toBe('NETWORK_UNAVAILABLE');
    const endless = answering(hanging(() => endless.sent[0]?.init));
    const given = codeOf(endless.get());
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
    endless.clock.now += 60_000;
    endless.expire();
    expect(await given).toBe('NETWORK_UNAVAILABLE');
    expect(silent.sent.length + endless.sent.length).toBe(2);
  });

  test('tells a stop from no network at the last try too', async () => {
    const stop = new AbortController();
    const { get } = answering(refused(503), refused(503), () => {
      stop.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    expect(await codeOf(get(stop.signal))).toBe('CANCELLED');
  });

  test('lets the authorization hear every answer', async () => {
    const { get, deps } = answering(refused(401), refused(503), ok([]));
    const observed: number[] = [];
    deps.authorization.observe = ({ status }) => observed.push(status);
    await get();
    expect(observed).toEqual([401, 503, 200]);
  });

  test('leaves a body that is no JSON unread', async () => {
    const page = bodyOf([new Uint8Array(MIB)], 'close');
    const { get } = answering(() => new Response(page.answer().body));
    expect(await codeOf(get())).toBe('OKTA_RESPONSE_UNEXPECTED');
    expect(page.cancelled()).toBe(true);
  });

  test('pauses no longer than it is wanted', async () => {
    const stop = new AbortController();
    const { get, sent } = answering(() => {
      stop.abort();
      return new Response(null, { status: 503 });
    }, ok([]));
    expect(await codeOf(get(stop.signal))).toBe('CANCELLED');
    expect(sent).toHaveLength(1);
  });

  test('passes on why there is no token', async () => {
    const { deps, get } = answering();
    deps.authorization.headersFor = () => Promise.reject(new DOMException('x', 'AbortError'));
    expect(await codeOf(get())).toBe('CANCELLED');
  });

  test('keeps no token in what it throws', async () => {
    for (const answer of [refused(401), refused(403), refused(500), () => new Response('<')]) {
      const { get } = answering(answer, answer, answer);
      expect(JSON.stringify(await errorOf(get()))).not.toContain('token-');
    }
  });
});

describe('fetchApplications()', () => {
  test('asks for the app links of the token’s user', async () => {
    const { deps, sent } = answering(
      ok([{ label: 'Zoom', linkUrl: `${ORG_ORIGIN}/home/z/0oa1/1` }]),
    );
    expect(await fetchApplications(deps, [ORG_ORIGIN], NEVER)).toMatchObject([{ label: 'Zoom' }]);
    expect(sent[0]?.url.pathname).toBe('/api/v1/users/me/appLinks');
  });

  test('takes an empty list for the truth', async () => {
    expect(await fetchApplications(answering(ok([])).deps, [ORG_ORIGIN], NEVER)).toEqual([]);
  });

  test.each([null, {}, 'x', 7, { errorCode: 'E0000009' }])(
    'takes %j for no list',
    async (value) => {
      expect(await codeOf(fetchApplications(answering(ok(value)).deps, [ORG_ORIGIN], NEVER))).toBe(
        'OKTA_RESPONSE_UNEXPECTED',
      );
    },
  );

  test('takes a list of nothing but foreign rows for no list', async () => {
    expect(
      await codeOf(fetchApplications(answering(ok([1, {}, null])).deps, [ORG_ORIGIN], NEVER)),
    ).toBe('OKTA_RESPONSE_UNEXPECTED');
  });
});

describe('fetchProfile()', () => {
  test('asks for the user without credentials', async () => {
    const { deps, sent } = answering(ok({ id: '00u1', profile: { title: 'Designer' } }));
    expect(await fetchProfile(deps, NEVER)).toEqual({ title: 'Designer' });
    expect(sent[0]?.url.pathname).toBe('/api/v1/users/me');
    expect(new Headers(sent[0]?.init.headers).get('content-type')).toBe(
      'application/json; okta-response=omitCredentials,omitCredentialsLinks',
    );
  });

  test.each([null, [], {}, { id: '00u1' }])('takes %j for no user', async (value) => {
    expect(await codeOf(fetchProfile(answering(ok(value)).deps, NEVER))).toBe(
      'OKTA_RESPONSE_UNEXPECTED',
    );
  });
});
