import type { OutsideEvent } from '../model/outside-request.ts';

const MAX_ROWS = 200;
/** Every keystroke completes names: repeats within this time are one event. */
const INCIDENTAL_WINDOW_MS = 60_000;

/** The log with one more event, newest first. Equal events share a row, so that repeating one pushes out no other. */
export function withEvent(
  rows: readonly OutsideEvent[],
  event: Omit<OutsideEvent, 'count'>,
  isIncidental: boolean,
): readonly OutsideEvent[] {
  const similar = rows.filter(
    ({ account, name, tool, allowed }) =>
      account === event.account &&
      name === event.name &&
      tool === event.tool &&
      allowed === event.allowed,
  );
  if (isIncidental && similar.some(({ at }) => event.at - at < INCIDENTAL_WINDOW_MS)) return rows;
  const equal = similar.find(({ detail }) => detail === event.detail);
  const others = rows.filter((row) => row !== equal);
  return withinLimit([{ ...event, count: (equal?.count ?? 0) + 1 }, ...others]);
}

/** Drops the oldest row of the assistant and tool with the most rows: no assistant can push out another's rows. */
function withinLimit(rows: readonly OutsideEvent[]): readonly OutsideEvent[] {
  if (rows.length <= MAX_ROWS) return rows;
  const groupOf = ({ name, tool }: OutsideEvent) => `${name}\n${tool}`;
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(groupOf(row), (sizes.get(groupOf(row)) ?? 0) + 1);
  const largest = Math.max(...sizes.values());
  const dropped = rows.findLast((row) => sizes.get(groupOf(row)) === largest);
  return rows.filter((row) => row !== dropped);
}
