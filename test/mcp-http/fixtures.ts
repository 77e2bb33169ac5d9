import type { McpServer } from '@modelcontextprotocol/server';
import { addInputRequestFixtures } from './fixtures-input-requests.ts';
import { addContentFixtures } from './fixtures-content.ts';
import { addNotificationFixtures, type ListChangeNotifiers } from './fixtures-notifications.ts';

export { requestState } from './fixtures-input-requests.ts';

/**
 * Adds to a server what the conformance suite calls by name: tools, resources and prompts that show what the server
 * core beneath them can do. What each must be stands in the suite's scenarios (`conformance list`).
 */
export function addFixtures(server: McpServer, notifiers: ListChangeNotifiers): McpServer {
  server.server.registerCapabilities({ logging: {}, resources: { subscribe: true } });
  addContentFixtures(server);
  addInputRequestFixtures(server);
  addNotificationFixtures(server, notifiers);
  return server;
}
