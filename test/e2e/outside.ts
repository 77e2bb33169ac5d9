import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, type Page } from '@playwright/test';
import { Client as ModernClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as ModernStdio } from '@modelcontextprotocol/client/stdio';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as LegacyStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { BRIDGE_FILE } from '../../scripts/build-bridge.ts';
import { installHost } from '../fakes/native-host.ts';
import type { TestBrowser } from './browser.ts';
import { test as base } from './fixtures.ts';

/** A browser with the bridge installed, with a signed-in user; outside assistants are still off. */
export interface Outside {
  readonly browser: TestBrowser;
  /** Folder of the bridge's own files. */
  readonly home: string;
  readonly options: Page;
}

interface Fixtures {
  outside: Outside;
}

export const test = base.extend<Fixtures>({
  installed: 'with permissions',
  async outside({ signedIn }, use) {
    const home = await mkdtemp(join(tmpdir(), 'okta-outside-'));
    await installHost(signedIn.profileDirectory, home);
    const options = await signedIn.open('options');
    await options
      .getByText(/signed in as/iu)
      .first()
      .waitFor();
    await use({ browser: signedIn, home, options });
    await rm(home, { recursive: true, force: true });
  },
});

function startOf(home: string, client: string) {
  return {
    command: process.execPath,
    args: [BRIDGE_FILE, 'serve', '--client', client],
    env: { OKTA_ASSISTANT_BRIDGE_HOME: home },
    stderr: 'ignore' as const,
  };
}

/** How an assistant can ask its person, and what it is told by itself. */
export interface McpClientOptions {
  readonly elicitation?: { form?: Record<never, never>; url?: Record<never, never> };
  readonly listChanged?: Readonly<Record<'tools' | 'prompts' | 'resources', ListChanged>>;
}

interface ListChanged {
  readonly autoRefresh: false;
  readonly debounceMs: 0;
  onChanged(): void;
}

/** An assistant as today's are: SDK 1, revision 2025-11-25. */
export async function legacyAssistant(
  home: string,
  name: string,
  { elicitation, ...options }: McpClientOptions = {},
) {
  const capabilities = elicitation === undefined ? {} : { elicitation };
  const client = new LegacyClient(
    { name, title: name, version: '1' },
    { capabilities, ...options },
  );
  await client.connect(new LegacyStdio(startOf(home, name.toLowerCase())));
  return client;
}

/** An assistant of revision 2026-07-28, by SDK 2. */
export async function modernAssistant(
  home: string,
  name: string,
  { elicitation, ...options }: McpClientOptions = {},
) {
  const capabilities = elicitation === undefined ? {} : { elicitation };
  const client = new ModernClient(
    { name, title: name, version: '1' },
    { versionNegotiation: { mode: 'auto' }, capabilities, ...options },
  );
  await client.connect(new ModernStdio(startOf(home, name.toLowerCase())));
  return client;
}

/** Sends a decision of the person, for those that this test is not about. */
export async function decide(page: Page, change: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(async (accessChange) => {
    await chrome.runtime.sendMessage({
      to: 'worker',
      account: '1',
      type: 'access/change',
      request: { change: accessChange },
    });
  }, change);
}

/** Lets an assistant in that has knocked, and lets it always use these tools. */
export async function allow(
  page: Page,
  installation: string,
  tools: readonly string[],
): Promise<void> {
  let assistant: string | undefined;
  await expect
    .poll(async () => {
      const storedAssistants = await stored(page, 'local', 'outside-assistants');
      const all: readonly { readonly key: string; readonly installation: string }[] = Array.isArray(
        storedAssistants,
      )
        ? storedAssistants
        : [];
      assistant = all.find((one) => one.installation === installation)?.key;
      return assistant;
    })
    .toBeDefined();
  for (const tool of tools)
    await decide(page, { kind: 'set-permission', assistant, tool, permission: 'always' });
  await decide(page, { kind: 'pair', assistant, allow: true });
}

/** What is stored under a key of the extension. */
export async function stored(page: Page, area: 'local' | 'session', key: string): Promise<unknown> {
  return page.evaluate(
    async ([areaName, name]) => {
      const items: Record<string, { readonly value?: unknown } | undefined> =
        await chrome.storage[areaName].get(name);
      return items[name]?.value;
    },
    [area, key] as const,
  );
}

/** Turns outside assistants on, as a user does. */
export async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText(/^Ready\. Bridge/u)).toBeVisible();
}
