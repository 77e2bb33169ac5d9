/** The command line by which an assistant starts an MCP server over stdio. */
export interface ServerEntry {
  readonly command: string;
  readonly args: readonly string[];
}

/** The name under which every assistant lists the bridge. */
export const SERVER_KEY = 'okta-end-user-assistant';

/** Opens Cursor, which asks whether to add the server (Cursor, "MCP install links"). */
export function cursorInstallLink({ command, args }: ServerEntry): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ command, args }));
  const config = btoa(String.fromCharCode(...bytes));
  return `cursor://anysphere.cursor-deeplink/mcp/install?name=${SERVER_KEY}&config=${encodeURIComponent(config)}`;
}

/** Opens VS Code, which asks whether to add the server (VS Code, "MCP developer guide"). */
export function vsCodeInstallLink({ command, args }: ServerEntry): string {
  const server = { name: SERVER_KEY, type: 'stdio', command, args };
  return `vscode:mcp/install?${encodeURIComponent(JSON.stringify(server))}`;
}
