import { foldedWords } from '../../search/fold-text.ts';
import { FACTOR } from './detail-subjects.ts';
import { COURTESY, SEVERAL } from './self-question.ts';

const MAX_WORDS = 18;

/** Leads to what is wanted. */
const REQUEST_OPENING =
  /^(?:(?:i|we|id) (?:want|need|would like|d like|like|wish|have|am trying|was trying)(?: you)? to |how (?:do|can|could|would|should) (?:i|we) |how to |where (?:do|can|could) i |(?:can|may|could) i |let me |help me (?:to )?|i cant )+/u;

const VERB =
  /^(?:add|remove|delete|reset|enrol|enroll|unenrol|unenroll|un enroll|register|unregister|set ?up|set|change|update|edit|replace|disable|enable|deactivate|activate|turn (?:on|off)|take (?!me to\b)|put|kick|drop|join|leave|copy|transfer|move|revoke|unlock|recover|switch|swap|renew|get rid of|make (?:me|my)|get me (?:in|into|out of)|create (?:a|my|the) group)\b/u;

/** What was lost is replaced where it is changed; a session is neither ended nor extended here. */
const LOST = /^(?:i|ive) (?:have |just )?(?:lost|misplaced|broke|broken) my\b/u;
const SESSION =
  /^(?:extend|prolong|lengthen|renew|end|terminate|kill) (?:my|the|this) (?:okta |current |browser )*session$/u;

/** "The link to reset my password". */
const RESET_PAGE =
  /\bpassword (?:reset|change|recovery) (?:link|page|url|site|form|portal)\b|\b(?:link|page|url|site|where|form)\b.*\b(?:reset|change|recover)\w* (?:my |the )?password\b|^(?:my )?password (?:reset|change|recovery)$/u;

/** What must not be lost with the change. */
const ASKS_MORE = /\b(?:and|then) (?:open|launch|start|show|list|tell|give|get|go)\b/u;

const OTHER_TARGET = /\bgroups?\b|\bpassword\b|\b(?:okta verify|google authenticator|duo)\b/u;

/** Whether a prompt wants groups, authenticators or the password changed, which only Okta's own pages or the help desk do. */
export function asksForChange(prompt: string): boolean {
  const words = foldedWords(prompt);
  if (words.length > MAX_WORDS || SEVERAL.test(prompt)) return false;
  const text = words.join(' ').replaceAll(COURTESY, '').trim();
  if (ASKS_MORE.test(text)) return false;
  if (RESET_PAGE.test(text)) return true;
  if (SESSION.test(text) || (LOST.test(text) && FACTOR.test(text))) return true;
  const request = text.replace(REQUEST_OPENING, '');
  return VERB.test(request) && (FACTOR.test(request) || OTHER_TARGET.test(request));
}
