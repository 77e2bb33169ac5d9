import type { WireError } from '../../domain/errors.ts';
import type { OrgUrlResult } from '../../domain/org-url.ts';
import { problemText } from '../problem-text.ts';
import type { FieldNote } from './field.tsx';
import { OPTIONS_WORDS } from './words.ts';

/** What the typed domain reads as and what was taken off; a half-typed one is not called wrong. */
export function domainNote(typed: string, parsed: OrgUrlResult, left: boolean): FieldNote {
  if (parsed.kind === 'org') {
    const text = OPTIONS_WORDS.willUse(parsed.orgUrl);
    if (parsed.changes.length === 0) return { tone: 'good', text };
    const changes = parsed.changes.map((change) => OPTIONS_WORDS.changes[change]);
    return { tone: 'good', text, more: OPTIONS_WORDS.takenOff(changes) };
  }
  const { problem } = parsed;
  const isUnfinished = problem === 'not-a-domain' || problem === 'ip-address';
  if (typed.trim() === '' || (isUnfinished && !left)) return hint(OPTIONS_WORDS.domainHint);
  const error: WireError = { code: 'ORG_URL_INVALID', message: '', detail: { problem } };
  return { tone: 'warning', text: problemText(error).text };
}

/** Warns of what cannot be a client ID; only Okta knows whether it is one. */
export function clientIdNote(typed: string): FieldNote {
  const text = typed.trim();
  if (/[/:@]/u.test(text)) return { tone: 'warning', text: OPTIONS_WORDS.clientIdIsUrl };
  if (text.length > 32) return { tone: 'warning', text: OPTIONS_WORDS.clientIdIsLong };
  if (text !== '' && !/^[\w.-]+$/u.test(text)) return errorNote(NO_CLIENT_ID, 'warning');
  return hint(OPTIONS_WORDS.clientIdHint);
}

const NO_CLIENT_ID: WireError = { code: 'CLIENT_ID_INVALID', message: '', detail: undefined };

/** What a check found wrong. */
export function errorNote(error: WireError, tone: FieldNote['tone'] = 'error'): FieldNote {
  const { title, text } = problemText(error);
  return { tone, text: title, more: text };
}

export function hint(text: string): FieldNote {
  return { tone: 'hint', text };
}
