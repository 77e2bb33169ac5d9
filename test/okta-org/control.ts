import { type OrgResponse, json, type OrgRequest } from './exchange.ts';
import { parseFaults, type Fault } from './faults.ts';
import type { OpenedApplication } from './home-pages.ts';
import type { LoggedRequest } from './start-okta-org.ts';

export interface Controls {
  requests(): readonly LoggedRequest[];
  opened(): readonly OpenedApplication[];
  setFaults(faults: readonly Fault[]): void;
  reset(): void;
}

/** The test's own paths, which Okta does not have and the request log leaves out. */
export function controlAnswer(request: OrgRequest, controls: Controls): OrgResponse | undefined {
  switch (`${request.method} ${request.url.pathname}`) {
    case 'POST /__fault': {
      try {
        controls.setFaults(parseFaults(request.body));
      } catch (cause) {
        return json(400, { problem: String(cause) });
      }
      return json(200, {});
    }
    case 'POST /__reset':
      controls.reset();
      return json(200, {});
    case 'GET /__log':
      return json(200, controls.requests());
    case 'GET /__opened':
      return json(200, controls.opened());
    default:
      return undefined;
  }
}
