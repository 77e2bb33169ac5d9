import type { Program } from './client.ts';

function sdk(version: string, packageName = '@modelcontextprotocol/sdk'): Program {
  const short = packageName.endsWith('/sdk') ? 'sdk' : 'sdk2';
  return {
    kind: 'program',
    title: packageName,
    name: `${short}-${version.replaceAll('.', '-')}`,
    packages: [`${packageName}@${version}`],
    program: 'sdk.mjs',
    variant: packageName,
  };
}

function gateway(name: string, version: string): Program {
  return {
    kind: 'program',
    title: `${name} → HTTP`,
    name,
    packages: [`${name}@${version}`, '@modelcontextprotocol/sdk@1.32.2'],
    program: 'gateway.mjs',
    variant: name,
  };
}

/** Libraries and gateways, each used by a program in `programs`. */
export const LIBRARIES: readonly Program[] = [
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
    kind: 'program',
    title: 'Strands Agents',
    name: 'strands',
    packages: ['@strands-agents/sdk@1.19.0', '@modelcontextprotocol/sdk@1.32.2', 'zod@4.6.7'],
    program: 'strands.mjs',
  },
  {
    kind: 'program',
    title: 'LlamaIndex tools',
    name: 'llamaindex',
    packages: ['@llamaindex/tools@0.2.1'],
    program: 'llamaindex.mjs',
  },
  {
    kind: 'program',
    title: 'mcporter',
    name: 'mcporter',
    packages: ['mcporter@0.12.3'],
    program: 'mcporter.mjs',
  },
  gateway('supergateway', '4.0.0'),
  gateway('mcp-proxy', '6.7.19'),
];
