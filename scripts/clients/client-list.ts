import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Assistant } from '../../src/bridge/install/assistants.ts';

/** A client from npm, at a version that was tried. */
export type Client = Program | CommandLineAgent;

interface Installed {
  readonly title: string;
  /** Short name: of its folder, of its installation, and on the command line. */
  readonly name: string;
  /** Packages with exact versions; the first one's version is shown. */
  readonly packages: readonly string[];
}

/** A library, used by a program in `programs`. */
interface Program extends Installed {
  readonly kind: 'program';
  readonly program: string;
  /** For the SDK: the package to import. */
  readonly sdk?: string;
}

/** What a command-line agent is started with. */
export interface AgentRun {
  readonly home: string;
  readonly modelUrl: string;
  readonly prompt: string;
}

/** An agent with a command of its own, configured by our `install --write`. */
export interface CommandLineAgent extends Installed {
  readonly kind: 'agent';
  readonly assistant: Assistant;
  /** The command in `node_modules/.bin`. */
  readonly command: string;
  /** Files in the home folder that tell it of the scripted model. */
  readonly files?: (run: AgentRun) => Readonly<Record<string, unknown>>;
  readonly args: (run: AgentRun) => readonly string[];
  readonly env?: (run: AgentRun) => Readonly<Record<string, string>>;
}

/** Writes the files of an agent; `install` then adds the bridge to them. */
export async function writeFiles(client: CommandLineAgent, run: AgentRun): Promise<void> {
  for (const [path, content] of Object.entries(client.files?.(run) ?? {})) {
    const file = join(run.home, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

function sdk(version: string, packageName = '@modelcontextprotocol/sdk'): Program {
  const short = packageName.endsWith('/sdk') ? 'sdk' : 'sdk2';
  return {
    kind: 'program',
    title: packageName,
    name: `${short}-${version.replaceAll('.', '-')}`,
    packages: [`${packageName}@${version}`],
    program: 'sdk.mjs',
    sdk: packageName,
  };
}

export const CLIENTS: readonly Client[] = [
  sdk('1.0.4'),
  sdk('1.5.0'),
  sdk('1.10.2'),
  sdk('1.20.2'),
  sdk('1.32.2'),
  sdk('2.4.0', '@modelcontextprotocol/client'),
  {
    kind: 'program',
    title: 'LangChain adapters, ChatOpenAI',
    name: 'langchain',
    packages: [
      '@langchain/mcp-adapters@1.1.4',
      '@langchain/openai@1.6.0',
      '@langchain/langgraph@1.7.3',
      '@langchain/core@1.4.0',
    ],
    program: 'langchain.mjs',
  },
  {
    kind: 'program',
    title: 'Genkit',
    name: 'genkit',
    packages: ['genkit@1.42.0', '@genkit-ai/mcp@1.42.0'],
    program: 'genkit.mjs',
  },
  {
    kind: 'program',
    title: 'AI SDK',
    name: 'ai-sdk',
    packages: ['@ai-sdk/mcp@1.0.102', 'ai@7.0.173', '@ai-sdk/openai@4.0.118', 'zod@4.6.7'],
    program: 'ai-sdk.mjs',
  },
  {
    kind: 'program',
    title: 'OpenAI Agents',
    name: 'openai-agents',
    packages: ['@openai/agents@0.20.0', 'openai@7.55.0', 'zod@4.6.7'],
    program: 'openai-agents.mjs',
  },
  {
    kind: 'agent',
    title: 'Claude Code',
    name: 'claude-code',
    packages: ['@anthropic-ai/claude-code@2.1.197'],
    assistant: 'claude-code',
    command: 'claude',
    args: ({ prompt }) => ['-p', prompt, '--allowedTools', 'mcp__okta-end-user-assistant'],
    env: ({ modelUrl }) => ({
      ANTHROPIC_BASE_URL: modelUrl,
      ANTHROPIC_API_KEY: 'none',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    }),
  },
  {
    kind: 'agent',
    title: 'Codex CLI',
    name: 'codex',
    packages: ['@openai/codex@0.171.0'],
    assistant: 'codex',
    command: 'codex',
    files: ({ modelUrl }) => ({
      '.codex/config.toml': [
        'model = "scripted"',
        'model_provider = "scripted"',
        '[model_providers.scripted]',
        'name = "scripted"',
        `base_url = "${modelUrl}/v1"`,
        'wire_api = "responses"',
        'env_key = "SCRIPTED_KEY"',
        '',
      ].join('\n'),
    }),
    args: ({ prompt }) => [
      'exec',
      '--skip-git-repo-check',
      '--dangerously-bypass-approvals-and-sandbox',
      prompt,
    ],
    env: () => ({ SCRIPTED_KEY: 'none' }),
  },
  {
    kind: 'agent',
    title: 'Gemini CLI',
    name: 'gemini',
    packages: ['@google/gemini-cli@0.61.0'],
    assistant: 'gemini',
    command: 'gemini',
    files: () => ({
      '.gemini/settings.json': {
        security: { auth: { selectedType: 'gemini-api-key' }, folderTrust: { enabled: false } },
      },
    }),
    args: ({ prompt }) => ['--yolo', '--skip-trust', '-m', 'gemini-2.5-flash', '-p', prompt],
    env: ({ modelUrl }) => ({ GOOGLE_GEMINI_BASE_URL: modelUrl, GEMINI_API_KEY: 'none' }),
  },
  {
    kind: 'agent',
    title: 'GitHub Copilot CLI',
    name: 'copilot',
    packages: ['@github/copilot@1.0.102'],
    assistant: 'copilot',
    command: 'copilot',
    args: ({ prompt }) => ['-p', prompt, '--allow-all-tools'],
    env: ({ modelUrl }) => ({
      COPILOT_PROVIDER_BASE_URL: `${modelUrl}/v1`,
      COPILOT_MODEL: 'scripted',
      COPILOT_OFFLINE: 'true',
    }),
  },
  {
    kind: 'agent',
    title: 'Cline CLI',
    name: 'cline',
    packages: ['cline@3.0.65'],
    assistant: 'cline',
    command: 'cline',
    files: ({ modelUrl }) => ({
      '.cline/data/settings/providers.json': {
        version: 1,
        lastUsedProvider: 'openai-compatible',
        modes: {},
        providers: {
          'openai-compatible': {
            settings: {
              provider: 'openai-compatible',
              apiKey: 'none',
              model: 'scripted',
              baseUrl: `${modelUrl}/v1`,
            },
            updatedAt: '2026-01-01T00:00:00.000Z',
            tokenSource: 'manual',
          },
        },
      },
    }),
    args: ({ prompt }) => ['-P', 'openai-compatible', '-m', 'scripted', prompt],
  },
  {
    kind: 'agent',
    title: 'opencode',
    name: 'opencode',
    packages: ['opencode-ai@1.18.33'],
    assistant: 'opencode',
    command: 'opencode',
    files: ({ modelUrl }) => ({
      '.config/opencode/opencode.json': {
        provider: {
          scripted: {
            npm: '@ai-sdk/openai-compatible',
            name: 'scripted',
            options: { baseURL: `${modelUrl}/v1`, apiKey: 'none' },
            models: { scripted: { name: 'scripted' } },
          },
        },
      },
    }),
    args: ({ prompt }) => ['run', '-m', 'scripted/scripted', prompt],
  },
];
