import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import * as z from 'zod';

const text = z.string().min(1);

/** The parts of MCPB's manifest schema 0.3 that we use; strict, as its own is. */
const Manifest = z.strictObject({
  manifest_version: z.literal('0.3'),
  name: text,
  display_name: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  description: text,
  long_description: text,
  author: z.strictObject({ name: text }),
  license: text,
  icon: text,
  server: z.strictObject({
    type: z.enum(['node', 'binary']),
    entry_point: text,
    mcp_config: z.strictObject({ command: text, args: z.array(z.string()) }),
  }),
  tools: z.array(z.strictObject({ name: text, description: text })),
  user_config: z.record(
    z.string(),
    z.strictObject({
      type: z.enum(['string', 'boolean']),
      title: text,
      description: text,
      required: z.literal(false),
      default: z.union([z.string(), z.boolean()]),
    }),
  ),
  compatibility: z.strictObject({
    platforms: z.array(z.enum(['darwin', 'win32', 'linux'])),
    runtimes: z.strictObject({ node: text }).optional(),
  }),
});

/**
 * One argument as Claude Desktop passes it if the user chose nothing (`replaceVariables` of
 * `@anthropic-ai/mcpb` 2.1): an argument that is nothing but a variable with an empty value stays as it is.
 */
function withDefaults(arg: string, config: z.infer<typeof Manifest>['user_config']): string {
  return Object.entries(config).reduce((so, [name, { default: value }]) => {
    const variable = `\${user_config.${name}}`;
    return so === variable && value === '' ? so : so.replaceAll(variable, String(value));
  }, arg);
}

/** Reads a ZIP from its central directory, as programs that install bundles do (PKWARE APPNOTE 4.3). */
function unzip(archive: Buffer): ReadonlyMap<string, UnpackedFile> {
  const end = archive.lastIndexOf('PK\u{5}\u{6}');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  expect(at + archive.readUInt32LE(end + 12), 'the directory ends where the end begins').toBe(end);
  const files = new Map<string, UnpackedFile>();
  for (let file = 0; file < count; file += 1) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\u{1}\u{2}');
    const [crc, packed, size] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field));
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    const mode = (archive.readUInt32LE(at + 38) >>> 16) & 0o777;
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    expect(archive.toString('latin1', local, local + 4), name).toBe('PK\u{3}\u{4}');
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(start, start + (packed ?? 0)));
    expect([content.length, crc32(content)], name).toEqual([size, crc]);
    files.set(name, { content, mode });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

interface UnpackedFile {
  readonly content: Buffer;
  readonly mode: number;
}

/** What a client knows of a bundle that its user has opened, and of the form that they left as it was. */
export interface OpenedBundle {
  readonly manifest: z.infer<typeof Manifest>;
  /** The server's command line. */
  readonly command: string;
  readonly args: readonly string[];
}

/** Unpacks a bundle into a folder, as a client does that installs it. */
export function openBundle(bundle: Uint8Array, folder: string): OpenedBundle {
  for (const [name, { content, mode }] of unzip(Buffer.from(bundle))) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode });
  }
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const { command, args } = manifest.server.mcp_config;
  const [program = '', ...words] = [command, ...args].map((word) =>
    withDefaults(word.replaceAll('${__dirname}', folder), manifest.user_config),
  );
  return { manifest, command: program, args: words };
}
