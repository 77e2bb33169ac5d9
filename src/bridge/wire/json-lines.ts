import { parseJson, type ParseResult } from './parse-json.ts';

const NEWLINE = 0x0a;

export type LineResult = ParseResult | { readonly ok: false; readonly why: 'too long' };

/** Splits a stream into lines of JSON (MCP, stdio transport); reports a line that is too long once and skips it. */
export class LineReader {
  readonly #maxBytes: number;
  #chunks: Uint8Array[] = [];
  #buffered = 0;
  #isSkipping = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  push(chunk: Uint8Array): readonly LineResult[] {
    const lines: LineResult[] = [];
    let rest = chunk;
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      this.#add(rest.subarray(0, end), lines);
      this.#finish(lines);
      rest = rest.subarray(end + 1);
    }
    this.#add(rest, lines);
    return lines;
  }

  #add(chunk: Uint8Array, lines: LineResult[]): void {
    if (this.#isSkipping || chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    if (this.#buffered <= this.#maxBytes) return;
    lines.push({ ok: false, why: 'too long' });
    this.#reset();
    this.#isSkipping = true;
  }

  #finish(lines: LineResult[]): void {
    if (this.#isSkipping) this.#isSkipping = false;
    else if (this.#buffered > 0) {
      const line = Buffer.concat(this.#chunks);
      this.#reset();
      if (!isBlank(line)) lines.push(parseJson(line));
    }
  }

  #reset(): void {
    this.#chunks = [];
    this.#buffered = 0;
  }
}

/** Only spaces, tabs, or the carriage return of a Windows line ending. */
function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

export function encodeLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
