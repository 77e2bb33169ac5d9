import { displayText } from '../domain/display-text.ts';
import { fold } from '../search/fold-text.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { punctuatedLabelWord } from './resolve/whole-names.ts';

/** One word of a prompt. */
export interface PromptWord {
  /** Folded, without apostrophes. */
  readonly text: string;
  readonly kind: 'word' | 'url' | 'address' | 'role';
  /** What separates it from the previous word: nothing, a comma or similar, or the end of a sentence. */
  readonly breakBefore: 'none' | 'comma' | 'sentence';
  /** Whether only a dot separates it from the previous word, as in "zoom.us". */
  readonly followsDot: boolean;
  /** Whether it ended with a possessive 's, as in "Bob's". */
  readonly isPossessive: boolean;
}

const MAX_PROMPT_LENGTH = 1000;
const MAX_WORDS = 150;
const URL_START = /^[("'<]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.|javascript:|data:|file:|\/\/)/iu;
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*$|^(?:[a-z0-9-]+\.){2,}[a-z]{2,}$/iu;
const ROLE_MARKER =
  /^[[(<#*]*(?:system|assistant|developer|user|human|admin|tool)[\])>*]*:$|^\[(?:system|assistant|developer|admin|inst)\]/iu;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}]+)*|#\p{N}*|[&+]/gu;
const MARKUP = /<(\w{1,20})>[^<]{0,200}<\/\1>|<\/?[\w|]{1,20}>/gu;
const CONTRACTED_IS =
  /(?:^|\W)(?:what|who|where|when|how|why|it|that|there|here|let|he|she|this|which|okta|app|today)['’]s$/iu;

const MAX_LABEL_CHUNKS = 8;

/** The words of a prompt; a label with punctuation in it is one word, and markup that imitates a system prompt is left out. */
export function readPrompt(prompt: string, index: SearchIndex): PromptWord[] {
  const text = displayText(
    prompt.slice(0, MAX_PROMPT_LENGTH).replaceAll('\n', ' ⏎ '),
    MAX_PROMPT_LENGTH,
  );
  const chunks = text.replace(MARKUP, ' ⏎ ').split(' ');
  const reader = new PromptWordReader();
  for (let at = 0; at < chunks.length && reader.words.length < MAX_WORDS;) {
    const label = labelAt(chunks, at, index);
    if (label === null) reader.addChunk(chunks[at] ?? '');
    else reader.addLabel(label.word, label.after);
    at += label?.length ?? 1;
  }
  return reader.words.slice(0, MAX_WORDS);
}

/** The label with punctuation that starts at a chunk, and the punctuation after it. */
function labelAt(
  chunks: readonly string[],
  at: number,
  index: SearchIndex,
): { readonly word: string; readonly length: number; readonly after: string } | null {
  for (let length = Math.min(MAX_LABEL_CHUNKS, chunks.length - at); length > 0; length -= 1) {
    const run = chunks.slice(at, at + length).join(' ');
    const [after = ''] = /[.,;:!?]*$/u.exec(run) ?? [];
    const bare = run.slice(0, run.length - after.length);
    const whole = punctuatedLabelWord(index, run);
    const word = whole ?? (after === '' ? null : punctuatedLabelWord(index, bare));
    if (word !== null) return { word, length, after: whole === null ? after : '' };
  }
  return null;
}

class PromptWordReader {
  readonly words: PromptWord[] = [];
  #breakBefore: PromptWord['breakBefore'] = 'none';

  addLabel(text: string, after: string): void {
    this.#add({ text, kind: 'word', followsDot: false, isPossessive: false });
    this.#breakBefore = strongestBreak('none', after);
  }

  addChunk(chunk: string): void {
    const kind = kindOf(chunk);
    if (kind !== 'word') {
      this.#add({ text: fold(chunk), kind, followsDot: false, isPossessive: false });
      this.#breakBefore = strongestBreak('none', chunk.slice(-1));
      return;
    }
    if (/^-+$/u.test(chunk)) this.#breakAt(',');
    let end = 0;
    for (const { 0: matched, index: start } of chunk.matchAll(WORD)) {
      const between = chunk.slice(end, start);
      const followsDot = between === '.' && end > 0;
      if (followsDot) this.#breakBefore = 'none';
      else this.#breakAt(between);
      end = start + matched.length;
      const isPossessive = /['’]s$/iu.test(matched) && !CONTRACTED_IS.test(matched);
      const text =
        matched === '&' || matched === '+'
          ? 'and'
          : fold(isPossessive ? matched.slice(0, -2) : matched);
      if (text !== '') this.#add({ text, kind, followsDot, isPossessive });
      this.#breakBefore = 'none';
    }
    this.#breakAt(chunk.slice(end));
  }

  #add(word: Omit<PromptWord, 'breakBefore'>): void {
    this.words.push({ ...word, breakBefore: this.#breakBefore });
    this.#breakBefore = 'none';
  }

  #breakAt(punctuation: string): void {
    this.#breakBefore = strongestBreak(this.#breakBefore, punctuation);
  }
}

function kindOf(chunk: string): PromptWord['kind'] {
  const bare = chunk.replace(/^["'(<]+|["'.,;!?)>]+$/gu, '');
  if (URL_START.test(chunk) || DOMAIN.test(bare)) return 'url';
  if (ADDRESS.test(bare)) return 'address';
  return ROLE_MARKER.test(chunk) || chunk.startsWith('{"') ? 'role' : 'word';
}

function strongestBreak(
  before: PromptWord['breakBefore'],
  punctuation: string,
): PromptWord['breakBefore'] {
  if (/[.?!;⏎…](?!\p{N})/u.test(punctuation) || before === 'sentence') return 'sentence';
  if (/[,/|:–—()[\]]/u.test(punctuation) || before === 'comma') return 'comma';
  return 'none';
}
