import { localized } from '../../domain/localized.ts';
import { SIGN_IN_METHODS } from '../../domain/sign-in-methods.ts';
import { NOT_SHARED_REASONS, type DetailSection } from '../../domain/user-details.ts';
import { NOT_SHARED_TEXTS, notSharedText } from '../../tools/texts/not-shared.ts';
import { formatList } from '../sentences.ts';

/** What the tool says in English, for assistants, as the panel's user reads it. */
export const DETAIL_TEXTS = localized('details', {
  methods: { ...SIGN_IN_METHODS },
  notShared: { ...NOT_SHARED_TEXTS },
});

/** Why a section is not shared, in the language of the sentences. */
export function shownReason(said: string, section: DetailSection): string {
  const reason = NOT_SHARED_REASONS.find(
    (one) => notSharedText(NOT_SHARED_TEXTS, one, section) === said,
  );
  return reason === undefined ? said : notSharedText(DETAIL_TEXTS.notShared, reason, section);
}

/** The ways in which the user signed in, in the language of the sentences; one without a name is called as Okta does. */
export function shownMethods(said: string): string {
  const shown = new Map(Object.entries(DETAIL_TEXTS.methods));
  const names = said.split(', ').map((name) => {
    const [method = ''] = Object.entries(SIGN_IN_METHODS).find(([, one]) => one === name) ?? [];
    return shown.get(method) ?? name;
  });
  return formatList(names);
}
