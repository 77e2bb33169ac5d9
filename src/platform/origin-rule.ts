import type { OriginRule } from '../auth/auth-deps.ts';
import { browser } from './browser.ts';

/**
 * One session rule per org: POSTs of this extension to the org's token and revocation endpoints carry no `Origin`. Okta
 * takes a token request with that header for a web page's, and refuses it from a native app.
 */
export function createOriginRule(): OriginRule {
  const idsByFilter = new Map<string | undefined, number>();
  return {
    async ensure(orgUrl) {
      const { declarativeNetRequest, runtime } = browser;
      const regexFilter = `^${orgUrl.replaceAll('.', '\\.')}/oauth2/v1/(token|revoke)$`;
      // An earlier worker of this browser session may have made rules.
      for (const { id, condition } of await declarativeNetRequest.getSessionRules())
        idsByFilter.set(condition.regexFilter, id);
      const id = idsByFilter.get(regexFilter) ?? Math.max(0, ...idsByFilter.values()) + 1;
      idsByFilter.set(regexFilter, id);
      await declarativeNetRequest.updateSessionRules({
        removeRuleIds: [id],
        addRules: [
          {
            id,
            action: {
              type: 'modifyHeaders',
              requestHeaders: [{ header: 'origin', operation: 'remove' }],
            },
            condition: {
              regexFilter,
              initiatorDomains: [new URL(runtime.getURL('/')).host],
              requestMethods: ['post'],
              resourceTypes: ['xmlhttprequest', 'other'],
            },
          },
        ],
      });
    },
  };
}
