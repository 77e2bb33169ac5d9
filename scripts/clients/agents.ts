import { join } from 'node:path';
import type { CommandLineAgent } from './client.ts';

/** Agents with a command of their own, which the scripted model drives. */
export const AGENTS: readonly CommandLineAgent[] = [
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
    title: 'Continue CLI',
    name: 'continue',
    packages: ['@continuedev/cli@1.5.47'],
    assistant: 'continue',
    command: 'cn',
    files: ({ modelUrl }) => ({
      '.continue/config.yaml': [
        'name: scripted',
        'version: 1.0.0',
        'schema: v1',
        'models:',
        '  - name: scripted',
        '    provider: openai',
        '    model: scripted',
        '    apiKey: none',
        `    apiBase: ${modelUrl}/v1`,
        '    roles: [chat]',
        '    capabilities: [tool_use]',
        '',
      ].join('\n'),
    }),
    args: ({ home, prompt }) => [
      '--config',
      join(home, '.continue', 'config.yaml'),
      '--auto',
      '-p',
      prompt,
    ],
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
