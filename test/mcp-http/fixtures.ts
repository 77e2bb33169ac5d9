import type { McpServer } from '@modelcontextprotocol/server';
import { addAskingFixtures } from './fixtures-asking.ts';
import { addContentFixtures } from './fixtures-content.ts';
import { addNoticeFixtures, type Notices } from './fixtures-notices.ts';

export { requestState } from './fixtures-asking.ts';

/**
 * Adds to a server what the conformance suite calls by name: tools, resources and prompts that show what the server
 * core beneath them can do. What each must be stands in the suite's scenarios (`conformance list`).
 */
export function addFixtures(server: McpServer, notices: Notices): McpServer {
  server.server.registerCapabilities({ logging: {}, resources: { subscribe: true } });
  addContentFixtures(server);
  addAskingFixtures(server);
  addNoticeFixtures(server, notices);
  return server;
}
