import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from './panel-context.ts';
import { TurnView } from './turn-view.tsx';
import { PANEL_STRINGS } from './strings.ts';

/**
 * The conversation, scrolled to the start of the last turn, or to the block that a click added. Screen readers
 * announce an answer once, when it is complete; cards are not announced.
 */
export function TranscriptLog() {
  const { chat } = usePanel();
  const log = useRef<HTMLDivElement>(null);
  const turns = chat.turns.value;
  const last = turns.at(-1);
  const previousTurn = useRef(last);

  useEffect(() => {
    const list = log.current;
    const turn = list?.lastElementChild;
    const scroller = list?.parentElement;
    const hasAddition =
      previousTurn.current?.id === last?.id && previousTurn.current?.status === 'done';
    previousTurn.current = last;
    if (!list || !scroller || !(turn instanceof HTMLElement)) return;
    scroller.scrollTop = hasAddition ? scroller.scrollHeight : turn.offsetTop - list.offsetTop;
  }, [last]);

  return (
    <div
      class="log"
      ref={log}
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      aria-label={PANEL_STRINGS.conversation}
      aria-busy={last?.status === 'running'}
    >
      {turns.map((turn) => (
        <TurnView key={turn.id} turn={turn} isLast={turn === last} />
      ))}
    </div>
  );
}
