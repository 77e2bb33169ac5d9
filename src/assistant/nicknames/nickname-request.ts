import type { AssignedApplication } from '../../domain/application.ts';
import { displayText } from '../../domain/display-text.ts';
import { foldedWords } from '../../search/fold-text.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { findByExactWords } from '../resolve/exact-names.ts';
import { applicationsWithExactName } from '../resolve/whole-names.ts';
import { NICKNAME_TEXTS } from './nickname-texts.ts';

/** What a prompt asks to do with the user's own names for apps. */
export type NicknameRequest =
  | { readonly kind: 'add'; readonly application: AssignedApplication; readonly nickname: string }
  /** Several apps have the name that was said. */
  | { readonly kind: 'several' }
  | { readonly kind: 'forget'; readonly nickname: string };

const MAX_LENGTH = 200;

const ADD = [
  /^call (?<rest>.+)$/iu,
  /^(?:(?:add|set|use) )?(?:a |my |the )?nickname for (?<label>.+?)(?:\s*[:=]\s*| is | as )(?<nickname>.+)$/iu,
  /^(?:add|set|use) (?:a |the )?nickname (?<nickname>.+?) (?:for|to) (?<label>.+)$/iu,
  /^give (?<label>.+?) (?:a|the) nickname (?<nickname>.+)$/iu,
];
const FORGET = /^(?:delete|forget|remove) (?:my |the )?nickname (?<nickname>.+)$/iu;

const COURTESY = /^(?:please|can you|could you) |,? please[.!]?$/giu;
const QUOTES = '["“”„‟«»「」『』‘’]';
const AROUND = new RegExp(`^${QUOTES}+|[.!。！]*${QUOTES}*[.!。！]*$`, 'gu');

/** "Call Zoom support" and "call Slack now" ask for a call, not for a name. */
const NO_NICKNAME =
  /^(?:again|back|help|helpdesk|her|him|hotline|it|later|me|now|sales|service|support|them|today|tomorrow|us)\b/u;

/** Reads a request to name an app or to forget a name, in English or as {@link NICKNAME_TEXTS} puts it; else `null`. */
export function readNicknameRequest(prompt: string, index: SearchIndex): NicknameRequest | null {
  const text = displayText(prompt, MAX_LENGTH).replaceAll(COURTESY, '');
  const { prompts } = NICKNAME_TEXTS;
  for (const pattern of [FORGET, patternOf(prompts.forget)]) {
    const nickname = bare(pattern.exec(text)?.groups?.['nickname'] ?? '');
    if (nickname !== '') return { kind: 'forget', nickname };
  }
  for (const pattern of [...ADD, patternOf(prompts.call), patternOf(prompts.add)]) {
    const slots = pattern.exec(text)?.groups;
    const request = slots === undefined ? null : toRequest(slots, index);
    if (request !== null) return request;
  }
  return null;
}

type Slots = Readonly<Record<string, string>>;

/** What a sentence with slots matches; `rest` where a label is followed by a nickname with nothing between them. */
function patternOf(sentence: string): RegExp {
  const pattern = sentence
    .replace('{label} {nickname}', '{rest}')
    .replaceAll(/\s*[:：]\s*/gu, String.raw`\s*[:：]\s*`)
    .replaceAll(new RegExp(QUOTES, 'gu'), `${QUOTES}?`)
    .replaceAll(/\{(\w+)\}/gu, '(?<$1>.+?)');
  return new RegExp(`^${pattern}$`, 'iu');
}

function toRequest(slots: Slots, index: SearchIndex): NicknameRequest | null {
  const { label, nickname, rest } = slots;
  if (rest === undefined) return add(bare(label ?? ''), bare(nickname ?? ''), index);
  const words = rest.split(' ');
  // The longest name first: "Google Drive files" is Google Drive, not Google.
  for (let length = words.length - 1; length > 0; length -= 1) {
    const named = bare(words.slice(length).join(' ').replace(/^as /iu, ''));
    const request = add(bare(words.slice(0, length).join(' ')), named, index);
    if (request !== null) return NO_NICKNAME.test(named.toLowerCase()) ? null : request;
  }
  return null;
}

function add(label: string, nickname: string, index: SearchIndex): NicknameRequest | null {
  const words = foldedWords(label);
  if (nickname === '' || words.length === 0) return null;
  const exact = applicationsWithExactName(index, label);
  const [application = findByExactWords(index, words)] = exact;
  if (exact.length > 1) return { kind: 'several' };
  return application === null ? null : { kind: 'add', application, nickname };
}

/** Without quotes around it and a full stop behind it. */
function bare(text: string): string {
  return text.trim().replaceAll(AROUND, '').trim();
}
