import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { toWireError } from '../../src/domain/errors.ts';
import { decodePolicy } from '../../src/domain/policy.ts';
import { fetchApplications, fetchProfile } from '../../src/okta/okta-client.ts';
import type { OktaDeps } from '../../src/okta/okta-deps.ts';
import { toApplications } from '../../src/okta/app-links.ts';
import { mayUseTool, unknownDisabledTools } from '../../src/outside/model/tool-availability.ts';
import { LINK_TOOL, LIST_TOOL } from '../../src/tools/texts/tool-texts.ts';
import { verifyOrg } from '../../src/worker/on-demand/verify-org.ts';
import { bearerAuthorization } from '../fakes/bearer-authorization.ts';
import { legacyClient, serverDepsOver } from '../fakes/mcp-peers.ts';
import { oktaApi } from '../fakes/okta-api.ts';
import { directoryOf } from '../fakes/tool-context.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { signIn } from '../okta-org/sign-in.ts';
import { startOktaOrg, type OktaOrg, type OktaOrgOptions } from '../okta-org/start-okta-org.ts';

// What real orgs, networks and clients send. Each file is run where a person would meet it: here over the local org and an
// MCP client, or in the test that is named beside it.

const TESTS = join(import.meta.dirname, '..');
const FOLDER = join(TESTS, 'data', 'bug-cases');
const NEVER = new AbortController().signal;

const HERE = 'contract/bug-cases.test.ts';
const HELD_BY: Readonly<Record<string, readonly string[]>> = {
  'address-bar-twins.app-links.json': [HERE, 'unit/omnibox/suggest.test.ts'],
  'api-401-not-the-token.fault.json': ['contract/network-faults.test.ts'],
  'authorize-429.fault.json': ['contract/network-faults.test.ts'],
  'custom-domain-later.app-links.json': ['unit/worker/custom-domains.test.ts'],
  'custom-domain-later.fault.json': ['unit/worker/custom-domains.test.ts'],
  'gateway-403-set-up.fault.json': [HERE, 'contract/network-faults.test.ts'],
  'gateway-403.fault.json': ['contract/network-faults.test.ts'],
  'login-page-401.fault.json': ['contract/network-faults.test.ts'],
  'manager-dn.user.json': ['unit/assistant/run-turn.test.ts'],
  'manager-id-only.user.json': ['unit/assistant/run-turn.test.ts'],
  'mcp-arguments.jsonl': [HERE, 'unit/tools/arguments.test.ts'],
  'org-alternate-list.fault.json': [HERE, 'unit/worker/custom-domains.test.ts'],
  'panel-context.jsonl': ['unit/assistant/bug-cases.test.ts'],
  'panel-names.app-links.json': ['unit/assistant/bug-cases.test.ts'],
  'panel-names.jsonl': ['unit/assistant/bug-cases.test.ts'],
  'policy-disabled-tools.json': [HERE],
  'renamed-org.fault.json': [HERE, 'contract/network-faults.test.ts'],
  'scripts.app-links.json': [HERE, 'unit/search/scripts.test.ts'],
  'scripts.jsonl': [HERE, 'unit/domain/display-text.test.ts'],
  'scripts.user.json': [HERE],
};

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const rowsOf = (name: string) =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

let org: OktaOrg | null = null;

async function start(options: OktaOrgOptions): Promise<OktaOrg> {
  org = await startOktaOrg(options);
  return org;
}

afterEach(async () => {
  await org?.stop();
  org = null;
});

/** As the browser's `fetch` of a worker: what must not be redirected fails. */
const fetchLikeWorker =
  (of: OktaOrg): typeof fetch =>
  async (input, { method = 'GET', headers, redirect } = {}) => {
    const response = await fetchFrom(of)(input instanceof Request ? input.url : input, {
      method,
      headers: new Headers(headers),
    });
    if (redirect === 'error' && response.status >= 300 && response.status < 400)
      throw new TypeError('Failed to fetch');
    return response;
  };

const orgDeps = (of: OktaOrg) => ({ ...oktaApi().deps, fetch: fetchLikeWorker(of) });

test('every file is held by a test that reads it', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(HELD_BY).toSorted());
  for (const [file, tests] of Object.entries(HELD_BY))
    for (const name of tests) {
      const [stem = ''] = file.split('.');
      expect(existsSync(join(TESTS, name)), name).toBe(true);
      expect(readFileSync(join(TESTS, name), 'utf8'), `${name} ${file}`).toContain(stem);
    }
});

describe('a set-up', () => {
  test.each([
    ['gateway-403-set-up.fault.json', 'NETWORK_BLOCKED'],
    ['renamed-org.fault.json', 'ORG_MOVED'],
  ])('over %s fails by %s', async (file, code) => {
    const faulty = await start({ faults: JSON.parse(read(file)) });
    const failed = verifyOrg(faulty.orgUrl, orgDeps(faulty), NEVER);
    expect(await failed.then(String, toWireError)).toMatchObject({ code });
  });

  test('over org-alternate-list.fault.json knows every domain', async () => {
    const faulty = await start({ faults: JSON.parse(read('org-alternate-list.fault.json')) });
    expect(await verifyOrg(faulty.orgUrl, orgDeps(faulty), NEVER)).toEqual({
      alternateOrigins: ['https://id.acme.example', 'https://login.acme.test'],
    });
  });
});

test('profile values and labels in scripts.* come from the org letter for letter', async () => {
  const scripts = await start({
    user: JSON.parse(read('scripts.user.json')),
    appLinks: JSON.parse(read('scripts.app-links.json')),
  });
  const { access_token: token } = await signIn(scripts, 'alice@acme.example');
  const deps: OktaDeps = {
    ...oktaApi().deps,
    authorization: bearerAuthorization(async () => token),
    fetch: fetchLikeWorker(scripts),
  };
  const shown = [
    ...Object.values(await fetchProfile(deps, NEVER)),
    ...(await fetchApplications(deps, [scripts.orgUrl], NEVER)).map(({ label }) => label),
  ];
  for (const { text } of rowsOf('scripts.jsonl')) expect(shown).toContain(text);
});

test('the tool of policy-disabled-tools.json is off, however its name is spelled', () => {
  const policy = decodePolicy(JSON.parse(read('policy-disabled-tools.json')));
  expect(mayUseTool(LINK_TOOL.name, 'inside', {}, policy)).toBe(false);
  expect(mayUseTool(LIST_TOOL.name, 'inside', {}, policy)).toBe(true);
  expect(unknownDisabledTools(policy)).toEqual([]);
});

describe('a call of mcp-arguments.jsonl', () => {
  const twins = toApplications(JSON.parse(read('address-bar-twins.app-links.json')), [
    'https://acme.okta.com',
  ]).applications;
  const zoom = twins.find(({ label }) => label === 'Zoom')?.id ?? '';
  const directory = directoryOf(twins, { title: 'Analyst', department: 'Finance' });
  const WHOLE = { profile: { title: 'Analyst', department: 'Finance' } };
  const ALL = { total: 3, matching: 3 };
  /** In the order of the file. */
  const ANSWERS = [
    WHOLE,
    WHOLE,
    ALL,
    { ...ALL, notes: [expect.stringContaining('limit')] },
    ALL,
    WHOLE,
    {
      result: 'several',
      candidates: [
        { label: 'Salesforce', distinction: '1 of 2 with this name' },
        { label: 'Salesforce', distinction: '2 of 2 with this name' },
      ],
    },
    { result: 'found', application: { label: 'Zoom' } },
  ];

  test('has a row for each answer', () => {
    expect(rowsOf('mcp-arguments.jsonl')).toHaveLength(ANSWERS.length);
  });

  test.each(ANSWERS.map((answer, at) => [at + 1, answer] as const))(
    'gets what line %i expects over MCP',
    async (line, answer) => {
      const { tool, arguments: given } = rowsOf('mcp-arguments.jsonl')[line - 1];
      const input = JSON.parse(JSON.stringify(given).replace('ID-OF-ZOOM', zoom));
      const client = await legacyClient(serverDepsOver(directory));
      const { structuredContent, isError } = await client.callTool({
        name: tool,
        arguments: input ?? undefined,
      });
      expect(isError).not.toBe(true);
      expect(structuredContent).toMatchObject(answer);
    },
  );
});
