import { parseSync } from 'rolldown/utils';

/** One guard taken out of the code. */
export interface Mutant {
  readonly line: number;
  readonly column: number;
  /** The guard as it stands in the code, on one line. */
  readonly code: string;
  /** What stands in its place. */
  readonly becomes: boolean;
}

export interface MutatedFile {
  /** The code with every guard behind a switch, line by line as it was. */
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Found {
  readonly node: Node;
  readonly becomes: boolean;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

const COMPARISONS: ReadonlySet<unknown> = new Set(
  '=== !== == != < <= > >= in instanceof'.split(' '),
);
const EXITS = new Set(['ThrowStatement', 'ReturnStatement', 'ContinueStatement', 'BreakStatement']);
const LOOPS = new Set(['ForStatement', 'WhileStatement', 'DoWhileStatement']);
const MAX_CODE_LENGTH = 110;

/**
 * Puts each guard of a TypeScript module behind a switch: the condition of an `if` that throws, returns or leaves a loop
 * (as if it never held), each operand of `&&` and `||`, and each other comparison (as if it always or never held). The
 * switch is `isTakenOut(number)`, from the module at `switchPath`; the first mutant has the number `first`.
 */
export function switchGuards(
  path: string,
  source: string,
  first: number,
  switchPath: string,
): MutatedFile {
  const found: Found[] = [];
  const { program } = parseSync(path, source, { lang: 'ts' });
  for (const statement of program.body)
    if (isNode(statement)) visit(statement, (node) => found.push(...guardsIn(node)));
  found.sort((one, other) => one.node.start - other.node.start || other.node.end - one.node.end);
  const insertions = found.flatMap(({ node, becomes }, at): [Insertion, Insertion] => {
    const call = `isTakenOut(${first + at})`;
    const before = becomes ? `(${call} || (` : `(!${call} && (`;
    return [
      { at: node.start, text: before },
      { at: node.end, text: '))' },
    ];
  });
  const mutants = found.map(({ node, becomes }) => ({
    line: source.slice(0, node.start).split('\n').length,
    column: node.start - source.lastIndexOf('\n', node.start - 1),
    code: shorten(source.slice(node.start, node.end)),
    becomes,
  }));
  const code =
    mutants.length === 0
      ? source
      : `import { isTakenOut } from ${JSON.stringify(switchPath)}; ${insert(source, insertions)}`;
  return { code, mutants };
}

function guardsIn(node: Node): Found[] {
  if (node.type === 'IfStatement' && isNode(node['test']) && isExit(node['consequent']))
    return [{ node: node['test'], becomes: false }];
  if (isChain(node)) {
    const becomes = node['operator'] === '&&';
    return [node['left'], node['right']].flatMap((operand) =>
      isNode(operand) && !isSameChain(node, operand) ? [{ node: operand, becomes }] : [],
    );
  }
  return childrenOf(node).flatMap(([key, child]): Found[] =>
    isComparison(child) && !isCovered(node, key)
      ? [
          { node: child, becomes: true },
          { node: child, becomes: false },
        ]
      : [],
  );
}

/** Whether another rule takes this child out, or no guard does. */
function isCovered(parent: Node, key: string): boolean {
  if (key !== 'test') return isChain(parent);
  return LOOPS.has(parent.type) || (parent.type === 'IfStatement' && isExit(parent['consequent']));
}

function isChain(node: Node): boolean {
  return node.type === 'LogicalExpression' && node['operator'] !== '??';
}

/** `a && b && c` is one chain of three operands. */
function isSameChain(chain: Node, operand: Node): boolean {
  return isChain(operand) && operand['operator'] === chain['operator'];
}

function isComparison(node: Node): boolean {
  return node.type === 'BinaryExpression' && COMPARISONS.has(node['operator']);
}

function isExit(statement: unknown): boolean {
  if (!isNode(statement)) return false;
  const { body } = statement;
  if (statement.type === 'BlockStatement' && Array.isArray(body)) return isExit(body.at(-1));
  return EXITS.has(statement.type);
}

function visit(node: Node, seen: (node: Node) => void): void {
  seen(node);
  for (const [, child] of childrenOf(node)) visit(child, seen);
}

function childrenOf(node: Node): (readonly [key: string, child: Node])[] {
  return Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((child: unknown) =>
      isNode(child) ? [[key, child] as const] : [],
    ),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Outer guards come first, so that they open first and close last. */
function insert(source: string, insertions: readonly Insertion[]): string {
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  for (const { at, text } of insertions)
    if (text === '))') closing.set(at, (closing.get(at) ?? '') + text);
    else opening.set(at, (opening.get(at) ?? '') + text);
  let code = '';
  let last = 0;
  for (const at of [...new Set(insertions.map((insertion) => insertion.at))].sort(
    (a, b) => a - b,
  )) {
    code += source.slice(last, at) + (closing.get(at) ?? '') + (opening.get(at) ?? '');
    last = at;
  }
  return code + source.slice(last);
}

function shorten(code: string): string {
  const line = code.replaceAll(/\s+/gu, ' ');
  return line.length > MAX_CODE_LENGTH ? `${line.slice(0, MAX_CODE_LENGTH)}…` : line;
}
