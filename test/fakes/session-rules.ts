interface SessionRule {
  readonly id: number;
  readonly action: {
    readonly type: string;
    readonly requestHeaders: readonly { readonly header: string; readonly operation: string }[];
  };
  readonly condition: { readonly regexFilter?: string; readonly requestMethods: readonly string[] };
}

interface RuleUpdate {
  readonly removeRuleIds: readonly number[];
  readonly addRules: readonly SessionRule[];
}

/** The browser's session rules (`declarativeNetRequest`): ids are unique, and an update is applied as a whole. */
export function fakeSessionRules(delay: () => Promise<void> = async () => undefined) {
  const rules = new Map<number, SessionRule>();
  return {
    rules,
    api: {
      async getSessionRules() {
        await delay();
        return [...rules.values()];
      },
      async updateSessionRules({ removeRuleIds, addRules }: RuleUpdate) {
        await delay();
        for (const id of removeRuleIds) rules.delete(id);
        for (const rule of addRules) {
          if (rules.has(rule.id)) throw new Error(`Rule ${rule.id} does not have a unique ID.`);
          rules.set(rule.id, rule);
        }
      },
    },
    /** Whether an extension's request leaves the browser with `Origin`, as every POST does without a rule. */
    hasOrigin(url: string, method: string): boolean {
      const isRemoved = [...rules.values()].some(
        ({ action, condition: { regexFilter, requestMethods } }) =>
          requestMethods.includes(method.toLowerCase()) &&
          new RegExp(regexFilter ?? '', 'u').test(url) &&
          action.requestHeaders.some(
            ({ header, operation }) => header === 'origin' && operation === 'remove',
          ),
      );
      return method === 'POST' && !isRemoved;
    },
  };
}
