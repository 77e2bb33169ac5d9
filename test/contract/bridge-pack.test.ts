import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { crc32, inflateRawSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { buildBridge } from '../../scripts/build-bridge.ts';
import { packBridge } from '../../scripts/pack-bridge.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

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
    type: z.literal('node'),
    entry_point: text,
    mcp_config: z.strictObject({ command: z.literal('node'), args: z.array(z.string()) }),
  }),
  tools: z.array(z.strictObject({ name: text, description: text })),
  user_config: z.record(
    z.string(),
    z.strictObject({
      type: z.literal('string'),
      title: text,
      description: text,
      required: z.literal(false),
      default: z.string(),
    }),
  ),
  compatibility: z.strictObject({
    platforms: z.array(z.enum(['darwin', 'win32', 'linux'])),
    runtimes: z.strictObject({ node: text }),
  }),
});

/**
 * One argument as Claude Desktop passes it if the user chose nothing (`replaceVariables` of
 * `@anthropic-ai/mcpb` 2.1): an argument that is nothing but a variable with an empty value stays as it is.
 */
function withDefaults(arg: string, config: z.infer<typeof Manifest>['user_config']): string {
  return Object.entries(config).reduce((so, [name, { default: value }]) => {
    const variable = `\${user_config.${name}}`;
    return so === variable && value === '' ? so : so.replaceAll(variable, value);
  }, arg);
}

/** Reads a ZIP from its central directory, as programs that install bundles do (PKWARE APPNOTE 4.3). */
function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf('PK\u{5}\u{6}');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  expect(at + archive.readUInt32LE(end + 12), 'the directory ends where the end begins').toBe(end);
  const files = new Map<string, Buffer>();
  for (let file = 0; file < count; file += 1) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\u{1}\u{2}');
    const [crc, packed, size] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field));
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    expect(archive.toString('latin1', local, local + 4), name).toBe('PK\u{3}\u{4}');
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(start, start + (packed ?? 0)));
    expect([content.length, crc32(content)], name).toEqual([size, crc]);
    files.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

test('the bundle unpacks to a server that an assistant can start, and is the same each time', async () => {
  const bridge = join(folder, 'bridge.mjs');
  await buildBridge(bridge);
  const bundle = packBridge(bridge);
  await buildBridge(bridge);
  expect(Buffer.compare(packBridge(bridge), bundle)).toBe(0);
  const unpacked = join(folder, 'unpacked');
  for (const [name, content] of unzip(Buffer.from(bundle))) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8')),
  );
  const icon = readFileSync(join(unpacked, manifest.icon));
  expect(icon.subarray(1, 4).toString()).toBe('PNG');
  // PNG, IHDR: what the validator of @anthropic-ai/mcpb recommends.
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([512, 512]);
  expect(manifest.server.mcp_config.args[0]).toBe(`\${__dirname}/${manifest.server.entry_point}`);

  const args = manifest.server.mcp_config.args
    .slice(2)
    .map((arg) => withDefaults(arg, manifest.user_config));
  expect(args.join(' ')).not.toContain('${');
  const assistant = new BridgeAssistant({
    bridge: join(unpacked, manifest.server.entry_point),
    home: folder,
    args,
  });
  expect((await assistant.initialize())['result']).toMatchObject({
    serverInfo: { name: 'okta-end-user-assistant' },
  });
  expect(await assistant.disconnect()).toBe(0);
});

test('the bundle needs no other file', async () => {
  const bridge = join(folder, 'alone.mjs');
  await buildBridge(bridge);
  const imports = [...readFileSync(bridge, 'utf8').matchAll(/^import .* from "([^"]+)";$/gmu)];
  expect(imports.length).toBeGreaterThan(3);
  for (const [, name] of imports) expect(name).toMatch(/^node:/u);
  const out = execFileSync(process.execPath, [bridge, 'help'], { cwd: tmpdir(), stdio: 'pipe' });
  expect(out.toString()).toBe('');
});
