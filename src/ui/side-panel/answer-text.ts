import type { AnswerBlock, Turn } from '../../assistant/transcript.ts';

/** An answer as plain text, for copying. */
export function answerText({ blocks }: Turn): string {
  return blocks.map(blockText).filter(Boolean).join('\n\n');
}

function blockText(block: AnswerBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'profile':
      return block.rows
        .filter(({ value }) => value !== null)
        .map(({ label, value }) => `${label}: ${value}`)
        .join('\n');
    case 'applications':
      return block.applications.map(({ label }) => label).join('\n');
    case 'application':
      return block.ssoLink === null
        ? block.application.label
        : `${block.application.label}: ${block.ssoLink}`;
    case 'choices':
      return block.candidates.map(({ label }) => label).join('\n');
    case 'guide':
      return block.groups.flatMap(({ title, prompts }) => [title, ...prompts]).join('\n');
    case 'offer':
    case 'actions':
    case 'suggestions':
    case 'problem':
      return '';
  }
}
