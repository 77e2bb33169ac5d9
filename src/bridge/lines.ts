import { parseJson, type Parsed } from './json.ts';

const NEWLINE = 0x0a;

export type Line = Parsed | { readonly ok: false; readonly why: 'too long' };

/** Cuts a stream into lines of JSON (MCP, stdio transport); a line that is too long is reported once and passed over. */
export class LineReader {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  #buffered = 0;
  #skipping = false;

  constructor(longest: number) {
    this.#longest = longest;
  }

  push(chunk: Uint8Array): readonly Line[] {
    const lines: Line[] = [];
    let rest = chunk;
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      this.#add(rest.subarray(0, end), lines);
      this.#finish(lines);
      rest = rest.subarray(end + 1);
    }
    this.#add(rest, lines);
    return lines;
  }

  #add(part: Uint8Array, lines: Line[]): void {
    if (this.#skipping || part.length === 0) return;
    this.#parts.push(part);
    this.#buffered += part.length;
    if (this.#buffered <= this.#longest) return;
    lines.push({ ok: false, why: 'too long' });
    this.#reset();
    this.#skipping = true;
  }

  #finish(lines: Line[]): void {
    if (this.#skipping) this.#skipping = false;
    else if (this.#buffered > 0) {
      const line = Buffer.concat(this.#parts);
      this.#reset();
      if (!isBlank(line)) lines.push(parseJson(line));
    }
  }

  #reset(): void {
    this.#parts = [];
    this.#buffered = 0;
  }
}

/** Spaces, tabs and the carriage return of Windows' line ends. */
function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

export function encodeLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
