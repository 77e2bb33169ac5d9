/**
 * What a prompt asks for: profile fields, all applications, whether some are assigned, to open an application or get its
 * link, one of these without a name (`clarify`), or nothing that the assistant does.
 */
export const INTENTS = ['profile', 'list', 'have', 'open', 'link', 'clarify', 'none'] as const;

export type Intent = (typeof INTENTS)[number];

/** The kind of the previous turn. */
export type PreviousTurnKind = Intent;

/** Means the whole profile in a list of fields. */
export const WHOLE_PROFILE = '*';
