import type { AssignedApplication } from '../../domain/application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { isLexiconWord } from '../lexicon/tag-words.ts';
import { findByExactWords } from './exact-names.ts';
import { applicationsWithExactName } from './whole-names.ts';

const MAX_NAME_WORDS = 4;

/** An app that words `from` to `to` (exclusive) of a prompt name. */
export interface Mention {
  readonly application: AssignedApplication;
  readonly from: number;
  readonly to: number;
}

/** Finds the exact names of apps anywhere in the words, in order. */
export function mentionedApplications(texts: readonly string[], index: SearchIndex): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < texts.length; from += 1)
    for (let length = Math.min(MAX_NAME_WORDS, texts.length - from); length > 0; length -= 1) {
      const application = applicationNamed(texts.slice(from, from + length), index);
      if (application === null) continue;
      mentions.push({ application, from, to: from + length });
      from += length - 1;
      break;
    }
  return mentions;
}

function applicationNamed(run: readonly string[], index: SearchIndex): AssignedApplication | null {
  if (run.every((word) => isStopWord(word) || isLexiconWord(word))) return null;
  const [named, ...others] = applicationsWithExactName(index, run.join(' '));
  if (named !== undefined) return others.length === 0 ? named : null;
  return run.length === 1 ? findByExactWords(index, run) : null;
}
