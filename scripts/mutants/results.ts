import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NumberedMutant } from './copy.ts';

export type Verdict = 'killed' | 'hung' | 'survived' | 'not reached';

/** What earlier runs found, one line each, so that an interrupted run is not lost. */
export class Results {
  readonly #path: string;
  readonly #last = new Map<string, string>();

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [verdict = '', ...mutant] = line.split('\t');
      this.#last.set(mutant.join('\t'), verdict);
    }
  }

  /** Whether the last run that tried this mutant killed it. */
  wasKilled(mutant: NumberedMutant): boolean {
    const verdict = this.#last.get(keyOf(mutant));
    return verdict === 'killed' || verdict === 'hung';
  }

  add(mutant: NumberedMutant, verdict: Verdict): void {
    appendFileSync(this.#path, `${verdict}\t${keyOf(mutant)}\n`);
  }
}

function keyOf({ file, line, column, code, becomes }: NumberedMutant): string {
  return [file, line, column, code, becomes].join('\t');
}
