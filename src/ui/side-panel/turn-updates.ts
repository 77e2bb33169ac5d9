import type { ToolCallRecord, Transcript, Turn } from '../../assistant/transcript.ts';
import type { TurnEvent } from '../../assistant/turn-host.ts';

/** How many turns a conversation keeps; older ones are dropped. */
export const MAX_TURNS = 60;

export function newTurn(id: string, prompt: string, askedAt: number): Turn {
  return { id, prompt, askedAt, status: 'running', calls: [], blocks: [] };
}

/** A turn after one more event. */
export function withEvent(turn: Turn, event: TurnEvent): Turn {
  switch (event.type) {
    case 'call':
      return { ...turn, calls: withCall(turn.calls, event.record) };
    case 'block':
      return { ...turn, blocks: [...turn.blocks, event.block] };
    case 'memory':
      return { ...turn, memory: event.memory };
    case 'status':
      return { ...turn, status: event.status };
  }
}

/** A finished call replaces its own running record. */
function withCall(
  calls: readonly ToolCallRecord[],
  record: ToolCallRecord,
): readonly ToolCallRecord[] {
  const last = calls.at(-1);
  return record.outcome !== 'running' && last?.outcome === 'running' && last.tool === record.tool
    ? [...calls.slice(0, -1), record]
    : [...calls, record];
}

export function appendTurn(transcript: Transcript, turn: Turn): Transcript {
  return [...transcript, turn].slice(-MAX_TURNS);
}

/** The turn as stopped, with its running call as failed. */
export function markStopped(turn: Turn): Turn {
  return {
    ...turn,
    status: 'stopped',
    calls: turn.calls.map((call) =>
      call.outcome === 'running' ? { ...call, outcome: 'error' } : call,
    ),
  };
}

/** The conversation that another panel stored, with this panel's newest own turns; an empty one is a new chat. */
export function mergeTranscripts(
  stored: Transcript,
  local: Transcript,
  ownTurns: ReadonlySet<string>,
  runningTurn: string | null,
): Transcript {
  if (stored.length === 0) return stored;
  const own = new Map(local.filter(({ id }) => ownTurns.has(id)).map((turn) => [turn.id, turn]));
  const turns = stored.map((turn) => own.get(turn.id) ?? turn);
  const running = runningTurn === null ? undefined : own.get(runningTurn);
  return running === undefined || turns.some(({ id }) => id === runningTurn)
    ? turns
    : appendTurn(turns, running);
}
