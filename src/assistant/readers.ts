import { classifierReader } from './classifier/classifier-reader.ts';
import { commandsReader } from './commands/commands-reader.ts';
import { detailsReader } from './details/details-reader.ts';
import { grammarReader } from './grammar/grammar-reader.ts';
import { mentionsReader } from './mentions/mentions-reader.ts';
import type { Reader } from './reader.ts';
import { plainRequestReader } from './plain-request/plain-request-reader.ts';
import { rememberedReader } from './remembered/remembered-reader.ts';
import { typedNameReader } from './typed-name/typed-name-reader.ts';

/** All readers, the most exact first; a new one is added here and nowhere else. */
export const READERS: readonly Reader[] = [
  rememberedReader,
  commandsReader,
  typedNameReader,
  detailsReader,
  plainRequestReader,
  grammarReader,
  classifierReader,
  mentionsReader,
];
