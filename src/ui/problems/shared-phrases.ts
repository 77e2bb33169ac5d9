import { displayText } from '../../domain/display-text.ts';
import { errorText, type ProblemText } from './problem.ts';

export function clockErrorText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'It differs from Okta’s.';
  const minutes = Math.abs(aheadMinutes);
  const amount = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
  return `It is ${amount} ${aheadMinutes < 0 ? 'behind' : 'ahead of'} Okta’s.`;
}

export function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. Okta’s error ID: ${displayText(errorId, 60)}.`;
}

export function scopeMissing({ scope }: { readonly scope: string }): ProblemText {
  return errorText(
    'The assistant can’t read your Okta data yet',
    'A permission is missing on the app in Okta. Only an administrator can grant it.',
    null,
    {
      administrator: `Please grant the scope ${displayText(scope, 100)} to the Okta End User Assistant app (Okta API Scopes tab).`,
    },
  );
}
