export const LIST_ID = 'applications';
export const FIELD_ID = 'search';

export function focusField(): void {
  document.getElementById(FIELD_ID)?.focus();
}

/** The element id of the app at this position. */
export function optionId(position: number): string {
  return `application-${position}`;
}
