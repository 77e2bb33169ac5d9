import { displayText } from '../../domain/display-text.ts';
import { fold } from '../../search/fold-text.ts';

/** One word of a prompt. */
export interface PromptWord {
  /** Folded, without apostrophes. */
  readonly text: string;
  readonly kind: 'word' | 'url' | 'address' | 'role';
  /** What stands between the word before and this one: nothing, a comma or "and", the end of a sentence. */
  readonly breakBefore: 'none' | 'comma' | 'sentence';
  /** Whether only a dot stands between the word before and this one, as in "zoom.us". */
  readonly dotted: boolean;
  /** Whether an owner's apostrophe-s ended it, as in "Bob's". */
  readonly possessive: boolean;
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

/** The words of a prompt; markup that poses as a system's words is left out. */
export function readPrompt(prompt: string): PromptWord[] {
  const text = displayText(
    prompt.slice(0, MAX_PROMPT_LENGTH).replaceAll('\n', ' ⏎ '),
    MAX_PROMPT_LENGTH,
  );
  const words: PromptWord[] = [];
  let breakBefore: PromptWord['breakBefore'] = 'none';
  for (const chunk of text.replace(MARKUP, ' ⏎ ').split(' ')) {
    if (words.length >= MAX_WORDS) break;
    const kind = kindOf(chunk);
    if (kind !== 'word') {
      const word = { text: fold(chunk), kind, breakBefore };
      words.push({ ...word, dotted: false, possessive: false });
      breakBefore = strongestBreak('none', chunk.slice(-1));
      continue;
    }
    if (/^-+$/u.test(chunk)) breakBefore = strongestBreak(breakBefore, ',');
    let end = 0;
    for (const match of chunk.matchAll(WORD)) {
      const between = chunk.slice(end, match.index);
      breakBefore = strongestBreak(breakBefore, between);
      const dotted = between === '.' && end > 0;
      if (dotted) breakBefore = 'none';
      end = match.index + match[0].length;
      const matched = match[0];
      const possessive = /['’]s$/iu.test(matched) && !CONTRACTED_IS.test(matched);
      const folded =
        matched === '&' || matched === '+'
          ? 'and'
          : fold(possessive ? matched.slice(0, -2) : matched);
      if (folded !== '') words.push({ text: folded, kind, breakBefore, dotted, possessive });
      breakBefore = 'none';
    }
    breakBefore = strongestBreak(breakBefore, chunk.slice(end));
  }
  return words.slice(0, MAX_WORDS);
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
