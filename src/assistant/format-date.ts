/** Where and how values are shown. */
export interface DisplayOptions {
  readonly locale: string;
  readonly timeZone?: string;
}

/** A date (ISO 8601) in words, with the time of day where asked; what is no date stays as it is. */
export function formatDate(
  value: string,
  withTime: boolean,
  { locale, timeZone }: DisplayOptions,
): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(withTime ? { timeStyle: 'short' } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(date);
}
