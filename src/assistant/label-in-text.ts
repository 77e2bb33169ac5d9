import type { AssignedApplication } from '../domain/application.ts';

/** Replaces each app's label in a text, where it first stands in any case. */
export function replaceLabels(
  text: string,
  applications: readonly AssignedApplication[],
  replacement: (label: string) => string,
): string {
  return applications.reduce((left, { label }) => {
    const from = left.toLowerCase().indexOf(label.toLowerCase());
    return from < 0
      ? left
      : `${left.slice(0, from)} ${replacement(label)} ${left.slice(from + label.length)}`;
  }, text);
}
