import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../../src/assistant/transcript.ts';
import {
  appendTurn,
  mergeTranscripts,
  MAX_TURNS,
  newTurn,
  markStopped,
  withEvent,
} from '../../../src/ui/side-panel/turn-updates.ts';

const turn = (id: string) => newTurn(id, `prompt ${id}`, 0);
const ids = (transcript: Transcript) => transcript.map(({ id }) => id);
const NONE: ReadonlySet<string> = new Set();

describe('withEvent()', () => {
  const running = { tool: 'a', input: {}, outcome: 'running', milliseconds: null } as const;
  const ok = { tool: 'a', input: {}, outcome: 'ok', milliseconds: 5 } as const;

  test('replaces a running call with its outcome', () => {
    const started = withEvent(turn('1'), { type: 'call', record: running });
    expect(withEvent(started, { type: 'call', record: ok }).calls).toEqual([ok]);
  });

  test('keeps two calls of one tool separate', () => {
    const events = [running, ok, running, ok].map((record) => ({ type: 'call', record }) as const);
    expect(events.reduce(withEvent, turn('1')).calls).toEqual([ok, ok]);
  });

  test('adds blocks and sets the status', () => {
    const block = { kind: 'text', text: 'Hello' } as const;
    const done = withEvent(withEvent(turn('1'), { type: 'block', block }), {
      type: 'status',
      status: 'done',
    });
    expect(done).toMatchObject({ blocks: [block], status: 'done' });
  });
});

describe('markStopped()', () => {
  test('ends every running call', () => {
    const record = { tool: 'a', input: {}, outcome: 'running', milliseconds: null } as const;
    const { status, calls } = markStopped(withEvent(turn('1'), { type: 'call', record }));
    expect([status, calls[0]?.outcome]).toEqual(['stopped', 'error']);
  });
});

describe('appendTurn()', () => {
  test('drops the oldest turns', () => {
    const full = Array.from({ length: MAX_TURNS }, (_, index) => turn(String(index)));
    const grown = appendTurn(full, turn('new'));
    expect(grown).toHaveLength(MAX_TURNS);
    expect([grown[0]?.id, grown.at(-1)?.id]).toEqual(['1', 'new']);
  });
});

describe('mergeTranscripts()', () => {
  test('adopts what another panel stored', () => {
    expect(ids(mergeTranscripts([turn('1'), turn('2')], [turn('1')], NONE, null))).toEqual([
      '1',
      '2',
    ]);
  });

  test('keeps own turns in their newest form', () => {
    const mine = markStopped(turn('1'));
    expect(mergeTranscripts([turn('1')], [mine], new Set(['1']), null)).toEqual([mine]);
  });

  test('keeps its own running turn that the other panel does not know', () => {
    const local = [turn('1'), turn('mine')];
    expect(ids(mergeTranscripts([turn('1'), turn('2')], local, new Set(['mine']), 'mine'))).toEqual(
      ['1', '2', 'mine'],
    );
  });

  test('treats an empty conversation as a new chat', () => {
    expect(mergeTranscripts([], [turn('mine')], new Set(['mine']), 'mine')).toEqual([]);
  });
});
