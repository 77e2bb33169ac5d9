import { displayText } from '../domain/display-text.ts';

export function clockText(aheadMinutes: number | null): string {
  if (aheadMinutes === null) return 'It does not agree with Okta’s.';
  const minutes = Math.abs(aheadMinutes);
  const amount = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
  return `It is ${amount} ${aheadMinutes < 0 ? 'behind' : 'ahead of'} Okta’s.`;
}

export function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. Okta’s error ID: ${displayText(errorId, 60)}.`;
}
