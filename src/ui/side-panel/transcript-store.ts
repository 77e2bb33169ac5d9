import type { Transcript } from '../../assistant/transcript.ts';
import type { Kept } from '../extension.ts';

/** Writes the newest conversation, one write at a time, and tells own writes from those of other panels. */
export interface TranscriptStore {
  save(transcript: Transcript): void;
  /** Settles when nothing is left to write. */
  saved(): Promise<void>;
  /** Calls `listener` with what another panel, or the worker, wrote. */
  watchOthers(listener: (transcript: Transcript) => void): () => void;
}

const MOST_AWAITED = 20;

export function createTranscriptStore(kept: Kept<Transcript>): TranscriptStore {
  const awaited: string[] = [];
  let waiting: Transcript | null = null;
  let writing: Promise<void> | null = null;

  async function writeAll() {
    try {
      while (waiting !== null) {
        const transcript: Transcript = waiting;
        waiting = null;
        awaited.push(fingerprint(transcript));
        if (awaited.length > MOST_AWAITED) awaited.shift();
        await kept.write(transcript);
      }
    } finally {
      writing = null;
    }
  }

  return {
    save(transcript) {
      waiting = transcript;
      writing ??= writeAll();
    },
    async saved() {
      await writing;
    },
    watchOthers: (listener) =>
      kept.watch((transcript) => {
        const echo = awaited.indexOf(fingerprint(transcript));
        if (echo === -1) listener(transcript);
        else awaited.splice(0, echo + 1);
      }),
  };
}

/** What tells two states of a conversation apart. */
function fingerprint(transcript: Transcript): string {
  return transcript
    .map(
      ({ id, status, calls, blocks }) =>
        `${id} ${status} ${blocks.length} ${calls.map(({ outcome }) => outcome).join('')}`,
    )
    .join('\n');
}
