import { expect, test } from 'vitest';
import { switchGuards } from '../../../scripts/mutants/guards.ts';

const SWITCH = './switch.ts';

function switched(source: string) {
  const { code, mutants } = switchGuards('module.ts', source, 1, SWITCH);
  return {
    code: code.replace(`import { isTakenOut } from "${SWITCH}"; `, ''),
    mutants: mutants.map(({ code: guard, becomes }) => `${guard} → ${becomes}`),
  };
}

/** Runs a function of the switched code with one guard taken out; 0 takes out none. */
async function run(source: string, takenOut: number, ...args: readonly unknown[]) {
  const code = `const isTakenOut = (number) => number === ${takenOut};
    ${switched(source).code}
    export default (args) => check(...args);`;
  const module = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  );
  try {
    return module.default(args);
  } catch (thrown) {
    return thrown;
  }
}

const GUARD = 'function check(age) { if (age < 0 || age > 150) throw "no age"; return age; }';

test('removes each condition that leaves a function, and each of its operands', async () => {
  expect(switched(GUARD).mutants).toEqual([
    'age < 0 || age > 150 → false',
    'age < 0 → false',
    'age > 150 → false',
  ]);
  expect([await run(GUARD, 0, -1), await run(GUARD, 0, 151), await run(GUARD, 0, 30)]).toEqual([
    'no age',
    'no age',
    30,
  ]);
  expect([await run(GUARD, 1, -1), await run(GUARD, 1, 151)]).toEqual([-1, 151]);
  expect([await run(GUARD, 2, -1), await run(GUARD, 2, 151)]).toEqual([-1, 'no age']);
  expect([await run(GUARD, 3, -1), await run(GUARD, 3, 151)]).toEqual(['no age', 151]);
});

test('removes operands of a chain of && one by one', async () => {
  const chain = 'function check(a, b, c) { return a && b && c === 1; }';
  expect(switched(chain).mutants).toEqual(['a → true', 'b → true', 'c === 1 → true']);
  expect(await run(chain, 0, true, false, 1)).toBe(false);
  expect(await run(chain, 2, true, false, 1)).toBe(true);
  expect(await run(chain, 3, true, true, 2)).toBe(true);
});

test('a comparison elsewhere is replaced by both values', async () => {
  const comparison = 'function check(a) { return a === 1 ? "one" : "other"; }';
  expect(switched(comparison).mutants).toEqual(['a === 1 → true', 'a === 1 → false']);
  expect(await run(comparison, 1, 2)).toBe('one');
  expect(await run(comparison, 2, 1)).toBe('other');
});

test('does not treat loops and defaults as guards, and keeps line numbers', () => {
  const source =
    'let sum = 0;\nfor (let at = 0; at < 3; at += 1) sum += at;\nconst b = sum ?? 1;\n';
  expect(switched(source)).toEqual({ code: source, mutants: [] });
  const two = 'const a = 1;\nif (a > 2)\n  throw a;\n';
  expect(switchGuards('module.ts', two, 1, SWITCH).code.split('\n')).toHaveLength(4);
});
