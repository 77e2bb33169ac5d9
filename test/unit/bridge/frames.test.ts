import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFromExtension, decodeToExtension } from '../../../src/bridge-protocol/frames.ts';
import { parseJson } from '../../../src/bridge/wire/parse-json.ts';
import { LineReader } from '../../../src/bridge/wire/json-lines.ts';
import {
  encodeNativeFrame,
  FrameLengthError,
  NativeFrameReader,
} from '../../../src/bridge/host/native-frames.ts';
import { decodeFromHost, decodeToHost } from '../../../src/bridge/wire/socket-messages.ts';

const MEGABYTE = 1024 * 1024;

/** A cut of bytes into pieces at any places, empty ones too. */
function cut(bytes: Uint8Array, at: readonly number[]): readonly Uint8Array[] {
  const offsets = [0, ...at.map((offset) => offset % (bytes.length + 1)), bytes.length].toSorted(
    (one, other) => one - other,
  );
  return offsets.slice(1).map((offset, index) => bytes.subarray(offsets[index], offset));
}

const order = fc.constantFrom('LE' as const, 'BE' as const);

describe('native frames', () => {
  test('are the same after any split of the stream, in either byte order', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat()), order, (values, at, endianness) => {
        const frames = values.map((value) => encodeNativeFrame(value, endianness) ?? Buffer.of());
        const reader = new NativeFrameReader(endianness);
        const read = cut(Buffer.concat(frames), at).flatMap((piece) => reader.push(piece));
        expect(read).toEqual(
          values.map((value) => ({ ok: true, value: JSON.parse(JSON.stringify(value)) })),
        );
        expect(reader.isAtBoundary).toBe(true);
      }),
    );
  });

  test('of random bytes give frames, errors, or a length error', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
        const reader = new NativeFrameReader('LE');
        try {
          for (const piece of pieces)
            for (const { ok } of reader.push(piece)) expect(ok).toBeTypeOf('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(FrameLengthError);
        }
      }),
    );
  });

  test('to the browser have at most 1 MB, counted in bytes', () => {
    const overhead = 2;
    expect(encodeNativeFrame('x'.repeat(MEGABYTE - overhead))?.length).toBe(MEGABYTE + 4);
    expect(encodeNativeFrame('x'.repeat(MEGABYTE - overhead + 1))).toBeNull();
    expect(encodeNativeFrame('ä'.repeat(MEGABYTE / 2))).toBeNull();
  });

  test.each([
    [64 * MEGABYTE, false],
    [64 * MEGABYTE + 1, true],
    [0xff_ff_ff_ff, true],
  ])('announced with %d bytes: refused is %s', (length, refused) => {
    const header = Buffer.alloc(4);
    header.writeUInt32LE(length);
    const push = () => new NativeFrameReader('LE').push(header);
    if (refused) expect(push).toThrow(FrameLengthError);
    else expect(push()).toEqual([]);
  });

  test('that are cut off leave the reader in the middle of one', () => {
    const reader = new NativeFrameReader('LE');
    const frame = encodeNativeFrame({ a: 1 }, 'LE') ?? Buffer.of();
    for (const length of [1, 4, frame.length - 1]) {
      const cutOff = new NativeFrameReader('LE');
      expect(cutOff.push(frame.subarray(0, length))).toEqual([]);
      expect(cutOff.isAtBoundary).toBe(false);
    }
    expect(reader.isAtBoundary).toBe(true);
  });
});

describe('JSON', () => {
  test.each([
    ['bad UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), 'not UTF-8'],
    ['an overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'not UTF-8'],
    ['a surrogate as bytes', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'not UTF-8'],
    ['NaN', Buffer.from('{"a":NaN}'), 'not JSON'],
    ['nothing', Buffer.from(''), 'not JSON'],
    ['two values', Buffer.from('{}{}'), 'not JSON'],
    ['10,000 levels', Buffer.from('['.repeat(10_000) + ']'.repeat(10_000)), 'nested too deep'],
    ['10,000 levels, never closed', Buffer.from('{"a":'.repeat(10_000)), 'nested too deep'],
  ])('with %s is refused', (_name, bytes, reason) => {
    expect(parseJson(bytes)).toEqual({ ok: false, why: reason });
  });

  test.each([
    ['a byte order mark', '\u{feff}{"a":1}', { a: 1 }],
    [
      'brackets inside a string',
      JSON.stringify({ a: '['.repeat(500), b: '\\"[' }),
      { a: '['.repeat(500), b: '\\"[' },
    ],
    ['a member twice', '{"a":1,"a":2}', { a: 2 }],
    ['a lone surrogate', String.raw`"\ud800"`, '\u{d800}'],
    [
      '100 levels',
      '['.repeat(100) + ']'.repeat(100),
      JSON.parse('['.repeat(100) + ']'.repeat(100)),
    ],
  ])('with %s is read', (_name, text, value) => {
    expect(parseJson(Buffer.from(text))).toEqual({ ok: true, value });
  });

  test('reads names of a prototype as plain members', () => {
    const parsed = parseJson(Buffer.from('{"__proto__":{"polluted":1}}'));
    expect(parsed).toMatchObject({ ok: true });
    expect(Object.hasOwn(Object(parsed.ok && parsed.value), '__proto__')).toBe(true);
    expect('polluted' in {}).toBe(false);
  });
});

describe('lines', () => {
  test('are the same after any split of the stream', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.array(fc.nat()),
        fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t\n'),
        (values, at, end) => {
          const text = values.map((value) => JSON.stringify(value) + end).join('');
          const reader = new LineReader(MEGABYTE);
          const read = cut(Buffer.from(text), at).flatMap((piece) => reader.push(piece));
          expect(read).toEqual(
            values.map((value) => ({ ok: true, value: JSON.parse(JSON.stringify(value)) })),
          );
        },
      ),
    );
  });

  test('that are too long are reported once and skipped', () => {
    const reader = new LineReader(10);
    const read = ['"123', '45678', '9', 'and more', 'still', '\n"1', '"\n'].flatMap((text) =>
      reader.push(Buffer.from(text)),
    );
    expect(read).toEqual([
      { ok: false, why: 'too long' },
      { ok: true, value: '1' },
    ]);
  });
});

describe('readers of messages', () => {
  const anything = fc.anything({ withNullPrototype: true });
  const almost = fc.record(
    {
      type: fc.constantFrom(
        'hello',
        'open',
        'message',
        'close',
        'status',
        'working',
        'join',
        'welcome',
        'refused',
        'x',
      ),
      connection: fc.oneof(fc.string(), anything),
      message: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), anything),
      id: fc.oneof(fc.string(), fc.integer(), anything),
      protocol: fc.oneof(fc.integer(), anything),
      version: fc.oneof(fc.string(), anything),
      browser: anything,
      profile: anything,
      challenge: anything,
      client: anything,
      pairing: anything,
      reason: anything,
    },
    { requiredKeys: [] },
  );

  test.each([
    ['the extension', decodeFromExtension],
    ['the bridge', decodeToExtension],
    ['an assistant', decodeToHost],
    ['a host', decodeFromHost],
  ])('of %s accept any input, and give a message of the requested type or null', (_name, read) => {
    fc.assert(
      fc.property(fc.oneof(anything, almost), (value) => {
        const message = read(value);
        if (message !== null) expect(message.type).toBe(Object(value).type);
      }),
    );
  });

  test('keep only known members of what the extension sends', () => {
    const hello = {
      type: 'hello',
      protocol: 1,
      version: '1.0.0',
      browser: 'edge',
      profile: { id: 'p', label: 'Work' },
      challenge: 'c',
    };
    expect(decodeFromExtension({ ...hello, more: 1 })).toEqual(hello);
    for (const name of Object.keys(hello).slice(1))
      expect(decodeFromExtension({ ...hello, [name]: undefined }), name).toBeNull();
    expect(decodeFromExtension({ type: 'close', connection: 'c1', reason: 'new one' })).toEqual({
      type: 'close',
      connection: 'c1',
      reason: 'busy',
    });
    expect(decodeFromExtension({ type: 'status', id: 's', enabled: 1, signedIn: true })).toEqual({
      type: 'status',
      id: 's',
      enabled: false,
      paused: false,
      signedIn: true,
    });
  });

  test("keep an assistant's name only if it is short text", () => {
    const open = { type: 'open', connection: 'c1', client: { name: 'x', title: 7 }, pairing: {} };
    expect(decodeToExtension(open)).toEqual({
      type: 'open',
      connection: 'c1',
      client: { name: 'x', title: null, version: null },
      pairing: null,
    });
    expect(decodeToExtension({ ...open, client: { name: 'x'.repeat(201) } })).toMatchObject({
      client: null,
    });
  });
});
