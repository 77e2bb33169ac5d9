import type { Finding } from '../../domain/diagnosis.ts';
import { displayText } from '../../domain/display-text.ts';
import type { WireError } from '../../domain/errors.ts';
import { checkTitle } from './diagnosis-words.ts';

const SIGNS = { good: '✓', bad: '✗', untold: '–' } as const;

/** What of an error's detail may be passed on; the rest may name the person or quote a server. */
const PASSED_ON: ReadonlySet<string> = new Set([
  'scope',
  'errorId',
  'aheadMinutes',
  'reason',
  'check',
  'path',
  'error',
  'problem',
]);

/** The findings as plain text for whoever helps: the org's host and codes, no secret and nothing of the person. */
export function diagnosisReport(findings: readonly Finding[], host: string | null): string {
  const lines = findings.map((finding) => {
    const told = [...codesOf(finding.error), ...pairsOf(finding.facts)].join(', ');
    const line = `${SIGNS[finding.verdict]} ${checkTitle(finding.check)}`;
    return told === '' ? line : `${line} (${told})`;
  });
  return ['Okta End User Assistant: report', `Org: ${host ?? 'none'}`, '', ...lines, ''].join('\n');
}

function codesOf(error: WireError | null): readonly string[] {
  if (error === null) return [];
  const detail = Object.entries(error.detail ?? {}).filter(([name]) => PASSED_ON.has(name));
  return [error.code, ...pairsOf(Object.fromEntries(detail))];
}

function pairsOf(values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' && value !== '') || typeof value === 'number'
      ? [`${name}: ${displayText(String(value), 200)}`]
      : [],
  );
}
