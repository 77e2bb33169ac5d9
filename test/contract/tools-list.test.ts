import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { AssignedApplication } from '../../src/domain/application.ts';
import type { UserProfile } from '../../src/domain/user-profile.ts';
import type { ServerDeps } from '../../src/mcp/server-deps.ts';
import { TOOL_NAMES } from '../../src/tools/texts/tool-names.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { legacyClient, modernClient, serverDepsOver } from '../fakes/mcp-peers.ts';
import { applicationsNamed, directoryOf } from '../fakes/tool-context.ts';

function serverDepsOf(
  applications: readonly AssignedApplication[] = [],
  profile: UserProfile = {},
): ServerDeps {
  return serverDepsOver(directoryOf(applications, profile));
}

const clientOf = (...of: Parameters<typeof serverDepsOf>) => legacyClient(serverDepsOf(...of));

// This is what outside assistants build on: a change of it is a change of our public contract.
test('tools/list matches the public contract', async () => {
  const { tools } = await (await clientOf()).listTools();
  expect(tools).toMatchSnapshot();
});

/** The list's SHA-256, by version of the product: whoever once read the tools need not read them again. */
const HASHES: Readonly<Record<string, string>> = {
  '0.1.0': 'aa02c6b0f43ba986e64cff6fbe3296abf8197f7c342a8d2fa3d31c9bfebc67ea',
};

test('tools/list of one version is always the same, in both eras', async () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')));
  const { tools } = await (await clientOf()).listTools();
  const modern = await modernClient(serverDepsOf());
  expect((await modern.listTools()).tools).toEqual(JSON.parse(JSON.stringify(tools)));
  const hash = createHash('sha256').update(JSON.stringify(tools)).digest('hex');
  expect(hash, `Changed tools want a new version, and its hash here.`).toBe(HASHES[version]);
});

test('the tools come in this order, each time', async () => {
  const client = await clientOf();
  for (let time = 0; time < 3; time += 1)
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual([
      'get_my_user_profile',
      'list_assigned_applications',
      'get_application_sso_link',
    ]);
});

test('each tool is read-only, refuses unknown arguments, and describes its output', async () => {
  for (const tool of (await (await clientOf()).listTools()).tools) {
    expect(tool.name).toMatch(/^[a-z_]{1,64}$/u);
    expect(tool.title, tool.name).toBeTruthy();
    expect(tool.description?.length, tool.name).toBeLessThan(500);
    expect(tool.annotations, tool.name).toEqual({
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    });
    expect(tool.inputSchema, tool.name).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
    expect(tool.outputSchema, tool.name).toMatchObject({ type: 'object' });
  }
});

test('descriptions of tools, prompts and templates contain nothing about the org or the user', async () => {
  const everythingAnnounced = async (client: Awaited<ReturnType<typeof clientOf>>) => [
    client.getInstructions(),
    await client.listTools(),
    await client.listPrompts(),
    await client.listResourceTemplates(),
  ];
  const one = await everythingAnnounced(await clientOf());
  const other = await everythingAnnounced(
    await clientOf(applicationsNamed('Payroll'), { title: 'Spy', manager: 'M' }),
  );
  expect(other).toEqual(one);
  expect(JSON.stringify(one)).not.toMatch(/acme|Payroll|Spy/u);
});

test('the schemas are valid, and every answer matches its own', async () => {
  const client = await clientOf(applicationsNamed('Zoom', 'AWS', 'AWS'), { title: 'Designer' });
  const ajv = new Ajv2020({ strict: false });
  const calls = [
    ['get_my_user_profile', {}],
    ['get_my_user_profile', { fields: ['city'] }],
    ['list_assigned_applications', { limit: 1 }],
    ['get_application_sso_link', { application: 'zoom' }],
    ['get_application_sso_link', { application: 'aws' }],
    ['get_application_sso_link', { application: 'payroll' }],
  ] as const;
  const { tools } = await client.listTools();
  for (const [name, input] of calls) {
    const tool = tools.find((one) => one.name === name);
    const { structuredContent } = await client.callTool({ name, arguments: input });
    expect(ajv.validate(tool?.inputSchema ?? false, input), ajv.errorsText()).toBe(true);
    expect(ajv.validate(tool?.outputSchema ?? false, structuredContent), ajv.errorsText()).toBe(
      true,
    );
  }
});

test('pages and policy know the tools by these names', () => {
  expect(TOOLS.map(({ name }) => name)).toEqual(TOOL_NAMES);
});
