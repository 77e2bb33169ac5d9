import { findApplication } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { Reader } from '../reader.ts';
import { profileCall } from '../resolve/calls.ts';
import { subjectOf } from './detail-subjects.ts';
import { mayNameSomebody, readSelfQuestion } from './self-question.ts';

/** Reads prompts about how one signs in, one's groups and one's org, which name no field of the profile. */
export const detailsReader: Reader = {
  name: 'details',
  read(prompt, { index }) {
    const question = readSelfQuestion(prompt);
    if (question === null) return [];
    const parts = question.text.split(' and ').map((text) => subjectOf({ ...question, text }));
    const asked = parts.flatMap((subject) => subject ?? []);
    // What one part is about must not be lost with the other.
    if (asked.length < parts.length) return [];
    if (asked.includes('helpDesk') && meansHelpDeskApp(question.text, index)) return [];
    const isAboutGroup = asked.includes('groups');
    if (!isAboutGroup && mayNameSomebody(question.text, prompt)) return [];
    const fields = [...new Set(asked)];
    return [{ plan: { outcome: 'answer', calls: [profileCall(fields)], declined: [] }, p: 1 }];
  },
};

/** Where an app is called so, its link or page is the app's; only who to speak to is not. */
function meansHelpDeskApp(text: string, index: SearchIndex): boolean {
  const asksForContact =
    /\b(?:whom?|contact|email|address|number|phone|touch|talk|is there|get support|get help)\b/u;
  return !asksForContact.test(text) && findApplication(index, 'help desk').kind === 'found';
}
