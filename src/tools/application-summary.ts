import * as z from 'zod';
import type { ApplicationId, AssignedApplication } from '../domain/application.ts';
import { onOneLine, row } from './text-lines.ts';

/**
 * An application without its link. Loose, which keeps the list of tools short: `hidden` stands where the user hides it,
 * `distinction` where others have its name.
 */
export const APPLICATION_SUMMARY = z.looseObject({ id: z.string(), label: z.string() });

export function applicationSummary(
  { id, label, hidden }: AssignedApplication,
  distinctions: ReadonlyMap<ApplicationId, string>,
) {
  const distinction = distinctions.get(id);
  return {
    id,
    label,
    ...(hidden ? { hidden } : {}),
    ...(distinction === undefined ? {} : { distinction }),
  };
}

/** An application as one row of a list. */
export function summaryRow(summary: z.output<typeof APPLICATION_SUMMARY>): string {
  const distinction = distinctionOf(summary);
  return row(
    summary.label,
    summary.id,
    ...(summary['hidden'] === true ? ['hidden'] : []),
    ...(distinction === null ? [] : [onOneLine(distinction)]),
  );
}

/** The label as a choice among others, which may have the same. */
export function distinctLabel(summary: z.output<typeof APPLICATION_SUMMARY>): string {
  const distinction = distinctionOf(summary);
  return distinction === null ? summary.label : `${summary.label} (${distinction})`;
}

function distinctionOf(summary: z.output<typeof APPLICATION_SUMMARY>): string | null {
  const { distinction } = summary;
  return typeof distinction === 'string' ? distinction : null;
}
