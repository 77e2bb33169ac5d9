import { signal, type ReadonlySignal } from '@preact/signals';
import { CHECKS, PREREQUISITES, type Check, type CheckResult } from '../../domain/diagnosis.ts';
import { toWireError } from '../../domain/errors.ts';
import type { Extension } from '../extension.ts';

/** One run of all checks, with the findings so far. */
export interface DiagnosisModel {
  readonly findings: ReadonlySignal<readonly CheckResult[]>;
  /** The current check. */
  readonly running: ReadonlySignal<Check | null>;
  run(): Promise<void>;
}

export function createDiagnosisModel(extension: Extension): DiagnosisModel {
  const findings = signal<readonly CheckResult[]>([]);
  const running = signal<Check | null>(null);

  async function runCheck(check: Check): Promise<CheckResult> {
    const prerequisite = PREREQUISITES[check];
    const prerequisiteFinding = findings.value.find((finding) => finding.check === prerequisite);
    if (prerequisiteFinding !== undefined && prerequisiteFinding.verdict !== 'good')
      return skippedFinding(check);
    return await extension
      .send('diagnose/run', { check })
      .catch((thrown: unknown) => failedFinding(check, thrown));
  }

  return {
    findings,
    running,
    async run() {
      if (running.value !== null) return;
      findings.value = [];
      for (const check of CHECKS) {
        running.value = check;
        findings.value = [...findings.value, await runCheck(check)];
      }
      running.value = null;
    },
  };
}

function skippedFinding(check: Check): CheckResult {
  return { check, verdict: 'skipped', error: null, facts: {} };
}

function failedFinding(check: Check, thrown: unknown): CheckResult {
  return { check, verdict: 'bad', error: toWireError(thrown), facts: {} };
}
