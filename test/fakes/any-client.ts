export type Ref = { type: 'ref/prompt'; name: string } | { type: 'ref/resource'; uri: string };

/** What the two SDKs' clients have in common, as far as tests use it. */
export interface AnyClient {
  getInstructions(): string | undefined;
  listTools(): Promise<{ tools: { name: string }[] }>;
  listPrompts(): Promise<{ prompts: { name: string }[] }>;
  listResources(params?: { cursor: string }): Promise<{
    resources: {
      uri: string;
      title?: string | undefined;
      icons?: unknown;
      description?: unknown;
    }[];
    nextCursor?: string | undefined;
  }>;
  listResourceTemplates(): Promise<{ resourceTemplates: unknown[] }>;
  readResource(params: { uri: string }): Promise<{ contents: unknown[] }>;
  getPrompt(params: {
    name: string;
    arguments?: Record<string, string>;
  }): Promise<{ messages: { content: unknown }[] }>;
  complete(params: {
    ref: Ref;
    argument: { name: string; value: string };
  }): Promise<{ completion: { values: string[] } }>;
  close(): Promise<void>;
}
