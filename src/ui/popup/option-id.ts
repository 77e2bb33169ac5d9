export const LIST_ID = 'applications';

/** The element id of the app at this position. */
export function optionId(position: number): string {
  return `application-${position}`;
}
