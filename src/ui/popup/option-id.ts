export const LIST_ID = 'applications';

/** The element of the application at this place in the list. */
export function optionId(position: number): string {
  return `application-${position}`;
}
