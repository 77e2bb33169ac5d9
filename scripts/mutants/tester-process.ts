import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { isJsonObject } from '../../src/domain/json.ts';
import type { TestOrder, TestResult } from './tester.ts';

/** A process that runs tests of the copy; what hangs is ended, with all that it started. */
export class TesterProcess {
  readonly #root: string;
  readonly #mode: 'all' | 'until one fails';
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;

  constructor(
    root: string,
    mode: 'all' | 'until one fails',
    environment: Readonly<Record<string, string>>,
  ) {
    this.#root = root;
    this.#mode = mode;
    this.#environment = { ...process.env, ...environment };
  }

  /** `null` where the tests did not end in time, or ended the process. */
  async run(order: TestOrder, limit: number): Promise<TestResult | null> {
    const child = (this.#child ??= this.#start());
    const { promise, resolve } = Promise.withResolvers<TestResult | null>();
    const timer = setTimeout(() => resolve(null), limit);
    const end = () => resolve(null);
    const receive = (message: unknown) => resolve(isResult(message) ? message : null);
    child.once('message', receive);
    child.once('exit', end);
    child.once('error', end);
    child.send(order);
    const result = await promise;
    clearTimeout(timer);
    child.off('message', receive);
    child.off('exit', end);
    child.off('error', end);
    if (result === null) this.end();
    return result;
  }

  end(): void {
    const pid = this.#child?.pid;
    this.#child = null;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }

  #start(): ChildProcess {
    return fork(join(import.meta.dirname, 'tester.ts'), [this.#root, this.#mode], {
      cwd: this.#root,
      env: this.#environment,
      // A group of its own.
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}

function isResult(message: unknown): message is TestResult {
  return isJsonObject(message) && typeof message['passed'] === 'boolean';
}
