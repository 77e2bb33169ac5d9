import type { WireError } from '../../domain/errors.ts';
import type { OrgUrlResult } from '../../domain/org-url.ts';
import { problemText } from '../problems/problem-text.ts';
import type { FieldNote } from './field.tsx';
import { OPTIONS_STRINGS } from './strings.ts';

/** The parsed domain and what was removed from it; an unfinished one is no error until the field loses focus. */
export function domainNote(
  typed: string,
  parsed: OrgUrlResult,
  wasBlurred: boolean,
  hint: string = OPTIONS_STRINGS.domainHint,
): FieldNote {
  if (parsed.kind === 'org') {
    const text = OPTIONS_STRINGS.willUse(parsed.orgUrl);
    if (parsed.changes.length === 0) return { tone: 'good', text };
    const changes = parsed.changes.map((change) => OPTIONS_STRINGS.changes[change]);
    return { tone: 'good', text, details: OPTIONS_STRINGS.removedParts(changes) };
  }
  const { problem } = parsed;
  if (problem === 'has-credentials' && EMAIL.test(typed.trim()))
    return { tone: 'warning', text: OPTIONS_STRINGS.domainIsEmail };
  const isUnfinished = problem === 'not-a-domain' || problem === 'ip-address';
  if (typed.trim() === '' || (isUnfinished && !wasBlurred)) return hintNote(hint);
  const error: WireError = { code: 'ORG_URL_INVALID', message: '', detail: { problem } };
  return { tone: 'warning', text: problemText(error).text };
}

const EMAIL = /^[^\s:/@]+@[^\s:/@]+$/u;

/** Warns about text that cannot be a client ID; only Okta can confirm one. */
export function clientIdNote(typed: string): FieldNote {
  const text = typed.trim();
  if (/[/:@]/u.test(text)) return { tone: 'warning', text: OPTIONS_STRINGS.clientIdIsUrl };
  if (text.length > 32) return { tone: 'warning', text: OPTIONS_STRINGS.clientIdIsLong };
  if (text !== '' && !/^[\w.-]+$/u.test(text)) return errorNote(INVALID_CLIENT_ID, 'warning');
  return hintNote(OPTIONS_STRINGS.clientIdHint);
}

const INVALID_CLIENT_ID: WireError = { code: 'CLIENT_ID_INVALID', message: '', detail: undefined };

/** The problem that a check found. */
export function errorNote(error: WireError, tone: FieldNote['tone'] = 'error'): FieldNote {
  const { title, text } = problemText(error);
  return { tone, text: title, details: text };
}

export function hintNote(text: string): FieldNote {
  return { tone: 'hint', text };
}
