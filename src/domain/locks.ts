// The names of all locks. A lock that guards one account's data has the account's id appended.

export const ACCOUNTS_LOCK = 'accounts';
export const PENDING_ACTION_LOCK = 'intent';
export const LAUNCHES_LOCK = 'usage';
export const TOKEN_RENEWAL_LOCK = 'okta-grant';
export const SERVICE_TOKEN_LOCK = 'okta-service-token';
export const REVOCATIONS_LOCK = 'okta-revocations';
export const OUTSIDE_ACCESS_LOCK = 'outside-door';
export const OUTSIDE_ASSISTANTS_LOCK = 'outside-assistants';
export const OUTSIDE_EVENTS_LOCK = 'outside-events';
export const OUTSIDE_DENIALS_LOCK = 'outside-denials';
export const TOOL_AVAILABILITIES_LOCK = 'tool-uses';
