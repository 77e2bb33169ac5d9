/** A time of today, otherwise a date and time, in the reader's locale. */
export function formatTimestamp(at: number, now: number, locale: string): string {
  return timeFormat(at, now, locale, 'short').format(at);
}

const MINUTE_MS = 60_000;

/** {@link formatTimestamp} of a time to wait for: never earlier than it, and with seconds where it is near. */
export function formatFutureTime(at: number, now: number, locale: string): string {
  if (at - now < MINUTE_MS) return timeFormat(at, now, locale, 'medium').format(at);
  return formatTimestamp(Math.ceil(at / MINUTE_MS) * MINUTE_MS, now, locale);
}

function timeFormat(
  at: number,
  now: number,
  locale: string,
  timeStyle: 'short' | 'medium',
): Intl.DateTimeFormat {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale, {
    timeStyle,
    ...(isToday ? {} : { dateStyle: 'medium' }),
  });
}
