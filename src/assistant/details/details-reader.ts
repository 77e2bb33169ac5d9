import { findApplication } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { DeclineReason } from '../plan-types.ts';
import type { Reader, Reading } from '../reader.ts';
import { profileCall } from '../resolve/calls.ts';
import { asksForChange } from './change-requests.ts';
import { isPersonalSubject, subjectOf, type AskedSubject } from './detail-subjects.ts';
import { foreignSubjectLike, foreignSubjectOf } from './foreign-subjects.ts';
import {
  concernsOthers,
  mayNameSomebody,
  readQuestionAboutOthers,
  readSelfQuestion,
  type SelfQuestion,
} from './self-question.ts';

const CHANGE = declineOf('change');
const OTHER_PEOPLE = declineOf('other-people');

/** Reads prompts about how one signs in, one's groups and one's org, which name no field of the profile. */
export const detailsReader: Reader = {
  name: 'details',
  read(prompt, { index, language = 'en', otherLanguages = [] }) {
    if (asksForChange(prompt)) return [CHANGE];
    if (concernsOthers(prompt)) return [OTHER_PEOPLE];
    const asked = englishSubjects(prompt, index);
    if (asked.length > 0) return [answerOf(asked)];
    const ofOthers = readQuestionAboutOthers(prompt);
    if (ofOthers !== null && isPersonalSubject(ofOthers)) return [OTHER_PEOPLE];
    const foreign =
      foreignSubjectOf(prompt, language, () => hasHelpDeskApp(index)) ??
      foreignSubjectLike(prompt, otherLanguages);
    if (foreign === null) return [];
    if (foreign === 'change') return [CHANGE];
    return [foreign === 'others' ? OTHER_PEOPLE : answerOf([foreign])];
  },
};

function declineOf(reason: DeclineReason): Reading {
  return { plan: { outcome: 'decline', reason, calls: [] }, p: 1 };
}

function answerOf(fields: readonly AskedSubject[]): Reading {
  return { plan: { outcome: 'answer', calls: [profileCall(fields)], declined: [] }, p: 1 };
}

/** "Who do I call if I am locked out": the occasion says nothing of whom. */
const BEFORE_OCCASION =
  /^.{0,80}?\b(?:whom?|where|how)\b.{0,80}?\b(?:ask|call|contact|email|help|reach|turn to)\b.{0,40}?(?= (?:if|when|because) (?:i|im|i'm|we|my)\b)/iu;

function englishSubjects(prompt: string, index: SearchIndex): readonly AskedSubject[] {
  const question = readSelfQuestion(BEFORE_OCCASION.exec(prompt)?.[0] ?? prompt);
  if (question === null) return [];
  const parts = partsOf(question).map((text) => subjectOf({ ...question, text }));
  const asked = parts.flatMap((subject) => subject ?? []);
  // What one part is about must not be lost with the other.
  if (asked.length < parts.length) return [];
  if (asked.includes('helpDesk') && meansHelpDeskApp(question.text, index)) return [];
  const isAboutGroup = asked.includes('groups');
  if (!isAboutGroup && mayNameSomebody(question.text, prompt)) return [];
  return [...new Set(asked)];
}

/** A group's name may join words itself. */
function partsOf({ text, saysSelf }: SelfQuestion): string[] {
  /** "When did I sign in and how": the two are told together. */
  if (/\b(?:how|when|what)\b.* and (?:how|when|with what|by what)\b/u.test(text)) {
    if (subjectOf({ text, saysSelf }) === 'signIn') return [text];
  }
  const isOneGroup =
    /^(?:am|are|do) (?:i|we)\b(?!.* and (?:.*\b)?(?:i|my|we|our)\b).*\bgroup$/u.test(text);
  return isOneGroup ? [text] : text.split(' and ');
}

/** Where an app is called so, its link or page is the app's; only who to speak to is not. */
function meansHelpDeskApp(text: string, index: SearchIndex): boolean {
  const asksForContact =
    /\b(?:whom?|contact|e ?mail|address|number|phone|touch|talk|is there|get support|get help)\b/u;
  return !asksForContact.test(text) && hasHelpDeskApp(index);
}

function hasHelpDeskApp(index: SearchIndex): boolean {
  return findApplication(index, 'help desk').kind === 'found';
}
