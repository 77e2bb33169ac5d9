import type { CheckResult } from '../../domain/diagnosis.ts';
import { displayText } from '../../domain/display-text.ts';
import type { WireError } from '../../domain/errors.ts';
import { checkTitle, DIAGNOSIS_STRINGS } from './diagnosis-strings.ts';

const VERDICT_SYMBOLS = { good: '✓', bad: '✗', skipped: '–' } as const;

/** The error details that the report may contain; the others may name the user or quote a server. */
const REPORTED_DETAILS: ReadonlySet<string> = new Set([
  'scope',
  'status',
  'errorCode',
  'errorId',
  'aheadMinutes',
  'reason',
  'check',
  'path',
  'error',
  'problem',
]);

/** The findings as plain text for support: the org's host and codes, no secrets and no personal data. */
export function diagnosisReport(findings: readonly CheckResult[], host: string | null): string {
  const lines = findings.map((finding) => {
    const details = [...errorDetails(finding.error), ...formatPairs(finding.facts)].join(', ');
    const line = `${VERDICT_SYMBOLS[finding.verdict]} ${checkTitle(finding.check)}`;
    return details === '' ? line : `${line} (${details})`;
  });
  return [DIAGNOSIS_STRINGS.reportTitle, DIAGNOSIS_STRINGS.reportOrg(host), '', ...lines, ''].join(
    '\n',
  );
}

function errorDetails(error: WireError | null): readonly string[] {
  if (error === null) return [];
  const detail = Object.entries(error.detail ?? {}).filter(([name]) => REPORTED_DETAILS.has(name));
  return [error.code, ...formatPairs(Object.fromEntries(detail))];
}

function formatPairs(values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' && value !== '') || typeof value === 'number'
      ? [`${name}: ${displayText(String(value), 200)}`]
      : [],
  );
}
