import type { HistoryEntry } from './plan-types.ts';
import type { AnswerBlock, Transcript } from './transcript.ts';

const MAX_TURNS = 4;
const MAX_LISTED = 12;

/** The last turns as words, for what a prompt refers back to. */
export function historyOf(transcript: Transcript): HistoryEntry[] {
  return transcript.slice(-MAX_TURNS).flatMap((turn): HistoryEntry[] => [
    { role: 'user', content: turn.prompt },
    { role: 'assistant', content: turn.blocks.map(textOf).filter(Boolean).join(' ') },
  ]);
}

function textOf(block: AnswerBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'application':
      return `${block.application.label}.`;
    case 'choices':
      return `${block.candidates.map(({ label }) => label).join(', ')}?`;
    case 'applications':
      return `${block.applications
        .slice(0, MAX_LISTED)
        .map(({ label }) => label)
        .join(', ')}.`;
    case 'profile':
    case 'suggestions':
    case 'problem':
      return '';
  }
}
