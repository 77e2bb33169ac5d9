import type { OutsideAssistant } from '../../outside/model/outside-assistant.ts';
import type { OutsideQuestion } from '../../outside/model/outside-request.ts';

/** What waits for the user: a call to answer, or an assistant that wants to connect. */
export type RequestSubject =
  | { readonly kind: 'question'; readonly question: OutsideQuestion }
  | { readonly kind: 'pairing'; readonly assistant: OutsideAssistant };

export interface ShownRequest {
  readonly key: string;
  readonly subject: RequestSubject;
  /** The assistant withdrew it, and only its place is kept. */
  readonly isWithdrawn: boolean;
}

/**
 * The requests to show next: those that were shown keep their order, and new ones follow. A request that is gone keeps
 * its place where `keepsPlace` says so, so that nothing else moves under the pointer.
 */
export function orderRequests(
  shown: readonly ShownRequest[],
  current: readonly RequestSubject[],
  keepsPlace: (key: string) => boolean,
): readonly ShownRequest[] {
  const waiting = new Map(current.map((subject) => [keyOf(subject), subject]));
  const placed = shown.flatMap(({ key, subject }): readonly ShownRequest[] => {
    const latest = waiting.get(key);
    if (latest !== undefined) return [{ key, subject: latest, isWithdrawn: false }];
    return keepsPlace(key) ? [{ key, subject, isWithdrawn: true }] : [];
  });
  for (const { key } of placed) waiting.delete(key);
  const added = [...waiting].map(([key, subject]) => ({ key, subject, isWithdrawn: false }));
  return [...placed, ...added];
}

function keyOf(subject: RequestSubject): string {
  return subject.kind === 'question'
    ? `question ${subject.question.id}`
    : `pairing ${subject.assistant.key}`;
}
