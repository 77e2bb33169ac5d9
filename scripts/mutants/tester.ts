import { join } from 'node:path';
import process from 'node:process';
import { createVitest, type Vitest } from 'vitest/node';

/** Runs tests of the copy in a process of its own, which may hang or die. */
export interface TestOrder {
  /** `null`: all that import one of `sources`. */
  readonly tests: readonly TestFile[] | null;
  readonly sources: readonly string[];
  /** Parts of paths: only tests with one of them. */
  readonly near: readonly string[] | null;
}

export interface TestFile {
  readonly path: string;
  readonly ids: readonly string[];
}

export interface TestOutcome {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly milliseconds: number;
}

export interface TestResult {
  readonly passed: boolean;
  readonly outcomes: readonly TestOutcome[];
}

const [root = '', mode] = process.argv.slice(2);
let vitest: Promise<Vitest> | null = null;

process.on('message', (order: TestOrder) => {
  void run(order).then(
    (result) => process.send?.(result),
    (thrown: unknown) => {
      console.error(thrown);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));

async function run({ tests, sources, near }: TestOrder): Promise<TestResult> {
  const runner = await (vitest ??= start(sources));
  const specifications =
    tests === null
      ? (await runner.getRelevantTestSpecifications()).filter(
          ({ moduleId }) => near === null || near.some((part) => moduleId.includes(part)),
        )
      : tests.map(({ path, ids }) =>
          runner.getRootProject().createSpecification(path, { testIds: [...ids] }),
        );
  const { testModules, unhandledErrors } = await runner.runTestSpecifications(specifications);
  const outcomes = testModules.flatMap((module) =>
    [...module.children.allTests()].flatMap((test): TestOutcome[] => {
      const { state } = test.result();
      if (state !== 'passed' && state !== 'failed') return [];
      const milliseconds = test.diagnostic()?.duration ?? 0;
      return [
        {
          id: test.id,
          file: module.moduleId,
          name: test.fullName,
          passed: state === 'passed',
          milliseconds,
        },
      ];
    }),
  );
  const passed = unhandledErrors.length === 0 && testModules.every((module) => module.ok());
  return { passed, outcomes };
}

async function start(sources: readonly string[]): Promise<Vitest> {
  const started = await createVitest({
    root,
    config: join(root, 'scripts', 'mutants', 'vitest.config.ts'),
    watch: false,
    reporters: [{}],
    ...(mode === 'all'
      ? { related: [...sources], maxWorkers: 2 }
      : { bail: 1, maxWorkers: 1, fileParallelism: false }),
  });
  await started.standalone();
  return started;
}
