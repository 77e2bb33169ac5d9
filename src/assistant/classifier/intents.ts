/**
 * What a prompt asks for: fields of the profile, all applications, whether some are assigned, an application or its link
 * by name, either without a name, or nothing that the assistant does.
 */
export const INTENTS = ['profile', 'list', 'have', 'open', 'link', 'clarify', 'none'] as const;

export type Intent = (typeof INTENTS)[number];

/** What the turn before was understood as. */
export type PreviousTurnKind = Intent;

/** Stands among the fields for the whole profile. */
export const WHOLE_PROFILE = '*';
