import type { OriginRule } from '../auth/auth-deps.ts';
import { browser } from './browser.ts';

const RULE_ID = 1;

/**
 * One session rule: POSTs of this extension to the org's token and revocation endpoints go without `Origin`.
 * Okta takes a token request with that header for a web page's, and a native app may not make those.
 */
export function createOriginRule(): OriginRule {
  return {
    async ensure(orgUrl) {
      const { host } = new URL(orgUrl);
      await browser.declarativeNetRequest.updateSessionRules({
        removeRuleIds: [RULE_ID],
        addRules: [
          {
            id: RULE_ID,
            action: {
              type: 'modifyHeaders',
              requestHeaders: [{ header: 'origin', operation: 'remove' }],
            },
            condition: {
              regexFilter: `^https://${host.replaceAll('.', '\\.')}/oauth2/v1/(token|revoke)$`,
              initiatorDomains: [new URL(browser.runtime.getURL('/')).host],
              requestMethods: ['post'],
              resourceTypes: ['xmlhttprequest', 'other'],
            },
          },
        ],
      });
    },
  };
}
