import type { Transcript } from '../../assistant/transcript.ts';
import type { Writable } from '../extension.ts';

/** Writes the newest conversation, one write at a time, and distinguishes its own writes from those of other panels. */
export interface TranscriptStore {
  save(transcript: Transcript): void;
  /** Settles when all writes are done. */
  whenSaved(): Promise<void>;
  /** Calls `listener` with each write of another panel or of the worker. */
  watchOthers(listener: (transcript: Transcript) => void): () => void;
}

const MAX_PENDING_ECHOES = 20;

export function createTranscriptStore(item: Writable<Transcript>): TranscriptStore {
  const pendingEchoes: string[] = [];
  let nextTranscript: Transcript | null = null;
  let currentWrite: Promise<void> | null = null;

  async function writeAll() {
    try {
      while (nextTranscript !== null) {
        const transcript: Transcript = nextTranscript;
        nextTranscript = null;
        pendingEchoes.push(fingerprint(transcript));
        if (pendingEchoes.length > MAX_PENDING_ECHOES) pendingEchoes.shift();
        await item.write(transcript);
      }
    } finally {
      currentWrite = null;
    }
  }

  return {
    save(transcript) {
      nextTranscript = transcript;
      currentWrite ??= writeAll();
    },
    async whenSaved() {
      await currentWrite;
    },
    watchOthers: (listener) =>
      item.watch((transcript) => {
        const echo = pendingEchoes.indexOf(fingerprint(transcript));
        if (echo === -1) listener(transcript);
        else pendingEchoes.splice(0, echo + 1);
      }),
  };
}

/** Differs for any two states of a conversation. */
function fingerprint(transcript: Transcript): string {
  return transcript
    .map(
      ({ id, status, calls, blocks }) =>
        `${id} ${status} ${blocks.length} ${calls.map(({ outcome }) => outcome).join('')}`,
    )
    .join('\n');
}
