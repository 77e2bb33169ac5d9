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

/** An org with these responses, one after the other, and then none. */
function answering(...answers: readonly Responder[]) {
  const api = oktaApi(...answers);
  const url = new URL('/api/v1/users/me', ORG_ORIGIN);
  const get = async (signal: AbortSignal = NEVER) =>
    (await getJson(url, { 'x-asked': 'yes' }, api.deps, signal)).body;
  return { ...api, get };
}

/** A body of these chunks with this end; counts the chunks that were read. */
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
  test('sends the token to the org in a request without cookies', async () => {
    const { get, sent } = answering(ok({ id: 1 }));
    expect(await get()).toEqual({ id: 1 });
    expect(sent[0]?.url.href).toBe(`${ORG_ORIGIN}/api/v1/users/me`);
    expect(sent[0]?.init).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    const headers = new Headers(sent[0]?.init.headers);
    expect(headers.get('authorization')).toBe('Bearer token-1');
    expect(headers.get('accept')).toBe('application/json');
    expect(headers.get('x-asked')).toBe('yes');
  });

  test('replaces a rejected token once, naming it, and repeats the request once', async () => {
    const { get, sent, tokens } = answering(refused(401), ok([]));
    expect(await get()).toEqual([]);
    expect(tokens).toEqual([undefined, 'token-1']);
    expect(sent.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test('says that Okta denies access when it rejects the new token too, which a sign-in does not cure', async () => {
    const { get, sent } = answering(refused(401), refused(401), ok([]));
    expect(await codeOf(get())).toBe('OKTA_FORBIDDEN');
    expect(sent).toHaveLength(2);
  });

  test('repeats after a 401 and after a server error, in either order', async () => {
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

  test('repeats once for a nonce, once for a rejected proof and once for a rejected token, in any order', async () => {
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
    for (const { rejections, code } of [
      { rejections: [nonceDemand, nonceDemand], code: 'DPOP_REFUSED' },
      { rejections: [oddProof, oddProof, oddProof], code: 'DPOP_REFUSED' },
      { rejections: [oddProof, oddProof, invalidToken], code: 'OKTA_FORBIDDEN' },
      { rejections: [invalidToken, oddProof, oddProof], code: 'DPOP_REFUSED' },
      { rejections: [invalidToken, nonceDemand, invalidToken], code: 'OKTA_FORBIDDEN' },
      { rejections: [nonceDemand, invalidToken, nonceDemand], code: 'DPOP_REFUSED' },
    ]) {
      const { get, sent } = answering(...rejections, ok([]));
      expect(await codeOf(get())).toBe(code);
      expect(sent).toHaveLength(rejections.length);
    }
  });

  const nonceDemandWith = (nonce: string) =>
    refused(401, { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': nonce });

  test('answers the nonces of two servers, and no third', async () => {
    const [a, b, c] = [nonceDemandWith('a'), nonceDemandWith('b'), nonceDemandWith('c')];
    expect(await codeOf(answering(a, b, ok([])).get())).toBe('resolved');
    const endless = answering(a, b, c, ok([]));
    expect(await errorOf(endless.get())).toMatchObject({
      code: 'DPOP_REFUSED',
      detail: { description: 'use_dpop_nonce' },
    });
    expect(endless.tokens).toEqual([undefined, undefined, undefined]);
    const again = answering(a, a, ok([]));
    expect(await codeOf(again.get())).toBe('DPOP_REFUSED');
  });

  test('replaces the token once where no proof of the key is accepted with it', async () => {
    const { get, tokens } = answering(oddProof, oddProof, ok([]));
    expect(await get()).toEqual([]);
    expect(tokens).toEqual([undefined, undefined, 'token-2']);
  });

  test('says that the clock is wrong, and how else Okta refuses proofs, in Okta’s words', async () => {
    const refusal = (description: string, status = 401) =>
      refused(status, {
        'www-authenticate': `DPoP algs="ES256", error="invalid_dpop_proof", error_description="${description}"`,
      });
    const late = refusal('The DPoP proof JWT is issued in the future.');
    const { get, tokens } = answering(late, late, ok([]));
    expect(await codeOf(get())).toBe('CLOCK_WRONG');
    // Neither a new token nor a sign-in would change the time.
    expect(tokens).toEqual([undefined, undefined]);
    for (const status of [400, 401]) {
      const odd = refusal('The binding is <b>wrong</b>', status);
      expect(await errorOf(answering(odd, odd, odd).get())).toMatchObject({
        code: 'DPOP_REFUSED',
        detail: { description: 'The binding is <b>wrong</b>' },
      });
    }
  });

  test('requests new headers for each attempt, and passes a rejection to the next attempt only', async () => {
    const { get, deps } = answering(refused(401), refused(503), ok([]));
    const rejections: (string | undefined)[] = [];
    deps.authorization.headersFor = async (_request, _signal, rejection) => {
      rejections.push(rejection?.part);
      return {};
    };
    await get();
    expect(rejections).toEqual([undefined, 'token', undefined]);
  });

  test.each([304, 400, 403, 404, 405, 410])('does not repeat after a %d', async (status) => {
    const { get, sent } = answering(() => new Response(null, { status }), ok([]));
    expect(await codeOf(get())).not.toBe('resolved');
    expect(sent).toHaveLength(1);
  });

  test.each(['{"a":', '[{"label":"Zo', 'undefined'])(
    'does not accept %j as a response',
    async (text) => {
      const { get } = answering(() => new Response(text, JSON_TYPE), ok([]));
      expect(await codeOf(get())).toBe('OKTA_RESPONSE_UNEXPECTED');
    },
  );

  test.each([
    ['text/plain', false],
    ['text/json', false],
    ['application/jsonp', false],
    ['', false],
    ['application/json', true],
    ['application/json;charset=UTF-8', true],
    ['Application/JSON ; okta-response=omitCredentials', true],
    ['application/hal+json', true],
  ])('accepts a body of the type "%s": %s', async (type, readable) => {
    const { get } = answering(
      () => new Response('[]', { headers: { 'content-type': type } }),
      ok([]),
    );
    expect(await codeOf(get())).toBe(readable ? 'resolved' : 'OKTA_RESPONSE_UNEXPECTED');
  });

  test('reads a body regardless of its chunks', async () => {
    const whole = new TextEncoder().encode('{"label":"Büro 👩"}');
    const pieces = [...whole].map((byte) => Uint8Array.of(byte));
    expect(await answering(bodyOf(pieces, 'close').answer).get()).toEqual({ label: 'Büro 👩' });
  });

  test('reports a network failure if a body breaks off halfway', async () => {
    const half = new TextEncoder().encode('[{"label":');
    expect(await codeOf(answering(bodyOf([half], 'break').answer).get())).toBe(
      'NETWORK_UNAVAILABLE',
    );
  });

  test('accepts 10 MiB and stops one byte later, without reading the rest', async () => {
    const filler = () => new Uint8Array(MIB).fill(0x20);
    const atCap = Array.from({ length: 10 }, filler);
    atCap[9]?.set(new TextEncoder().encode('[]'));
    expect(await answering(bodyOf(atCap, 'close').answer).get()).toEqual([]);
    const endless = bodyOf(Array.from({ length: 50 }, filler), 'close');
    expect(await codeOf(answering(endless.answer).get())).toBe('OKTA_RESPONSE_UNEXPECTED');
    expect(endless.read()).toBeLessThan(20);
    expect(endless.cancelled()).toBe(true);
  });

  test('distinguishes a network failure from an abort, which also aborts the request', async () => {
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

  test('distinguishes a network failure from an abort halfway through the body', async () => {
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

  test('abandons a response that does not come or does not end', async () => {
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

  test('distinguishes an abort from a network failure at the last attempt, too', async () => {
    const stop = new AbortController();
    const { get } = answering(refused(503), refused(503), () => {
      stop.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    expect(await codeOf(get(stop.signal))).toBe('CANCELLED');
  });

  test('passes every response to the authorization', async () => {
    const { get, deps } = answering(refused(401), refused(503), ok([]));
    const observed: number[] = [];
    deps.authorization.observe = ({ status }) => observed.push(status);
    await get();
    expect(observed).toEqual([401, 503, 200]);
  });

  test('does not read a body that is not JSON', async () => {
    const page = bodyOf(
      Array.from({ length: 3 }, () => new Uint8Array(MIB)),
      'close',
    );
    const { get } = answering(() => new Response(page.answer().body));
    expect(await codeOf(get())).toBe('NETWORK_BLOCKED');
    expect(page.cancelled()).toBe(true);
  });

  test('stops waiting when the caller aborts', async () => {
    const stop = new AbortController();
    const { get, sent } = answering(() => {
      stop.abort();
      return new Response(null, { status: 503 });
    }, ok([]));
    expect(await codeOf(get(stop.signal))).toBe('CANCELLED');
    expect(sent).toHaveLength(1);
  });

  test('passes on the error of the authorization', async () => {
    const { deps, get } = answering();
    deps.authorization.headersFor = () => Promise.reject(new DOMException('x', 'AbortError'));
    expect(await codeOf(get())).toBe('CANCELLED');
  });

  test('throws no error with a token in it', async () => {
    for (const answer of [refused(401), refused(403), refused(500), () => new Response('<')]) {
      const { get } = answering(answer, answer, answer);
      expect(JSON.stringify(await errorOf(get()))).not.toContain('token-');
    }
  });
});

describe('fetchApplications()', () => {
  test('requests the app links of the token’s user', async () => {
    const { deps, sent } = answering(
      ok([{ label: 'Zoom', linkUrl: `${ORG_ORIGIN}/home/z/0oa1/1` }]),
    );
    expect(await fetchApplications(deps, [ORG_ORIGIN], NEVER)).toMatchObject([{ label: 'Zoom' }]);
    expect(sent[0]?.url.pathname).toBe('/api/v1/users/me/appLinks');
  });

  test('accepts an empty list', async () => {
    expect(await fetchApplications(answering(ok([])).deps, [ORG_ORIGIN], NEVER)).toEqual([]);
  });

  test.each([null, {}, 'x', 7, { errorCode: 'E0000009' }])(
    'does not accept %j as a list',
    async (value) => {
      expect(await codeOf(fetchApplications(answering(ok(value)).deps, [ORG_ORIGIN], NEVER))).toBe(
        'OKTA_RESPONSE_UNEXPECTED',
      );
    },
  );

  test('does not accept a list without any app link', async () => {
    expect(
      await codeOf(fetchApplications(answering(ok([1, {}, null])).deps, [ORG_ORIGIN], NEVER)),
    ).toBe('OKTA_RESPONSE_UNEXPECTED');
  });
});

describe('fetchProfile()', () => {
  test('requests the user without credentials', async () => {
    const { deps, sent } = answering(ok({ id: '00u1', profile: { title: 'Designer' } }));
    expect(await fetchProfile(deps, NEVER)).toEqual({ title: 'Designer' });
    expect(sent[0]?.url.pathname).toBe('/api/v1/users/me');
    expect(new Headers(sent[0]?.init.headers).get('content-type')).toBe(
      'application/json; okta-response=omitCredentials,omitCredentialsLinks',
    );
  });

  test.each([null, [], {}, { id: '00u1' }])('does not accept %j as a user', async (value) => {
    expect(await codeOf(fetchProfile(answering(ok(value)).deps, NEVER))).toBe(
      'OKTA_RESPONSE_UNEXPECTED',
    );
  });
});
