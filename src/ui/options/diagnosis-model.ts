import { signal, type ReadonlySignal } from '@preact/signals';
import { CHECKS, NEEDED, type Check, type Finding } from '../../domain/diagnosis.ts';
import { toWireError } from '../../domain/errors.ts';
import type { Extension } from '../extension.ts';

/** One run through all checks, as far as it has come. */
export interface DiagnosisModel {
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** The check that is under way. */
  readonly running: ReadonlySignal<Check | null>;
  run(): Promise<void>;
}

export function createDiagnosisModel(extension: Extension): DiagnosisModel {
  const findings = signal<readonly Finding[]>([]);
  const running = signal<Check | null>(null);

  async function find(check: Check): Promise<Finding> {
    const needed = NEEDED[check];
    const base = findings.value.find((finding) => finding.check === needed);
    if (base !== undefined && base.verdict !== 'good') return untold(check);
    return await extension
      .send('diagnose/run', { check })
      .catch((thrown: unknown) => failed(check, thrown));
  }

  return {
    findings,
    running,
    async run() {
      if (running.value !== null) return;
      findings.value = [];
      for (const check of CHECKS) {
        running.value = check;
        findings.value = [...findings.value, await find(check)];
      }
      running.value = null;
    },
  };
}

function untold(check: Check): Finding {
  return { check, verdict: 'untold', error: null, facts: {} };
}

function failed(check: Check, thrown: unknown): Finding {
  return { check, verdict: 'bad', error: toWireError(thrown), facts: {} };
}
