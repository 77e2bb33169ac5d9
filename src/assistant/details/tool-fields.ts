import type { DetailSection } from '../../domain/user-details.ts';
import type { ProfileField } from '../../domain/user-profile.ts';
import type { AskedDetail } from '../request-types.ts';
import { sectionsFor } from './detail-answer.ts';

/**
 * What to ask the tool for. Many orgs fill in the manager's ID alone; the profile may name the organization where the
 * org does not.
 */
export function toolFields(
  fields: readonly ProfileField[],
  details: readonly AskedDetail[],
): (ProfileField | DetailSection)[] {
  const beside: readonly ProfileField[] = [
    ...(fields.includes('manager') ? (['managerId'] as const) : []),
    ...(details.includes('orgName') ? (['organization'] as const) : []),
  ];
  return [...new Set([...fields, ...beside, ...sectionsFor(details)])];
}
