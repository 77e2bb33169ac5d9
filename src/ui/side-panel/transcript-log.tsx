import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from './panel-context.ts';
import { TurnView } from './turn-view.tsx';
import { PANEL_WORDS } from './words.ts';

/** The conversation. New answers are read out once, when they are complete; cards are left to be explored. */
export function TranscriptLog() {
  const { chat } = usePanel();
  const log = useRef<HTMLDivElement>(null);
  const turns = chat.turns.value;
  const last = turns.at(-1);
  const grown = `${last?.id} ${last?.status} ${last?.blocks.length}`;

  useEffect(() => {
    const list = log.current;
    const turn = list?.lastElementChild;
    const scroller = list?.parentElement;
    if (list && scroller && turn instanceof HTMLElement)
      scroller.scrollTop = turn.offsetTop - list.offsetTop;
  }, [grown]);

  return (
    <div
      class="log"
      ref={log}
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      aria-label={PANEL_WORDS.conversation}
      aria-busy={last?.status === 'running'}
    >
      {turns.map((turn) => (
        <TurnView key={turn.id} turn={turn} isLast={turn === last} />
      ))}
    </div>
  );
}
