/** What must never happen, whatever goes wrong. */
const HARMS = ['lost', 'doubled', 'wrong', 'foreign', 'signed out', 'grown'] as const;

export type Harm = (typeof HARMS)[number];

/** Counts what a run did and what came of it. */
export class Findings {
  readonly counts: Record<Harm, number> = {
    lost: 0,
    doubled: 0,
    wrong: 0,
    foreign: 0,
    'signed out': 0,
    grown: 0,
  };
  readonly done = new Map<string, number>();
  #operation = '';
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  begin(number: number, title: string): void {
    this.#operation = `#${number} ${title}`;
  }

  count(what: string): void {
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }

  harm(harm: Harm, why: string): void {
    this.counts[harm] += 1;
    this.#print(`${harm.toUpperCase()}  ${this.#operation}: ${why}`);
  }

  get isClean(): boolean {
    return HARMS.every((harm) => this.counts[harm] === 0);
  }

  summary(): string {
    return HARMS.map((harm) => `${this.counts[harm]} ${harm}`).join(', ');
  }
}
