import { createInterface } from 'node:readline';
import { messageOf, UsageError } from './read-app-links.ts';

/** Answers each JSON line of stdin with one JSON line; a bad line is answered with what is wrong with it. */
export async function answerLines(
  answer: (line: Readonly<Record<string, unknown>>) => object,
): Promise<void> {
  if (process.stdin.isTTY)
    throw new UsageError('This command reads JSON lines on stdin; pipe them in.');
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(answerLine(line, answer))}\n`);
  }
}

function answerLine(
  line: string,
  answer: (line: Readonly<Record<string, unknown>>) => object,
): object {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      return { id: null, error: 'Each line must be one JSON object.' };
    return answer({ ...parsed });
  } catch (error) {
    return { id: null, error: messageOf(error) };
  }
}

/** Runs a command; what was called wrongly ends with status 2 and a sentence. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
