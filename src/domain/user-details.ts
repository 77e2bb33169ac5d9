/** What can be asked of the signed-in user beside the profile's standard attributes. */
export const DETAIL_SECTIONS = [
  'customAttributes',
  'signIn',
  'authenticators',
  'groups',
  'org',
] as const;

export type DetailSection = (typeof DETAIL_SECTIONS)[number];

/** Names with their values, both as text: data from Okta. */
export type DetailValues = Readonly<Record<string, string>>;

/** What Okta gives of a section; `isCut`: it has more. */
export interface SectionValues {
  readonly values: DetailValues;
  readonly isCut: boolean;
}

/**
 * Why a section is not there: the app lacks the scope, Okta has the feature off or refuses it, policy turns it off, Okta
 * wants a fresh sign-in first, or an administrator's connection has no user of its own.
 */
export const NOT_SHARED_REASONS = ['scope', 'refused', 'policy', 'sign-in', 'connection'] as const;

export type NotSharedReason = (typeof NOT_SHARED_REASONS)[number];

export type DetailResult =
  | (SectionValues & { readonly kind: 'shared'; readonly takenAt: number })
  | { readonly kind: 'not-shared'; readonly reason: NotSharedReason; readonly takenAt: number };

/** Reads sections; throws an `AssistantError` where Okta cannot be reached. */
export interface UserDetails {
  /** `onlyKnown`: sends nothing for a section whose scope is not known to be granted. */
  read(section: DetailSection, signal: AbortSignal, onlyKnown?: boolean): Promise<DetailResult>;
}

/** How the user signed in: the methods (RFC 8176) and the time, epoch milliseconds. */
export interface Authentication {
  readonly methods: readonly string[];
  readonly at: number | null;
}

export function isDetailSection(name: string): name is DetailSection {
  return DETAIL_SECTIONS.some((section) => section === name);
}

/** The texts of a section that came as plain data. */
export function valuesOf(section: unknown): DetailValues {
  if (typeof section !== 'object' || section === null) return {};
  return Object.fromEntries(
    Object.entries(section).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
