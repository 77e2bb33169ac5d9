import { useEffect, useState } from 'preact/hooks';
import type { Turn } from '../../assistant/transcript.ts';
import { toolWords } from '../../tools/texts/tool-words.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { AnswerBlockView } from './answer-block.tsx';
import { answerText } from './answer-text.ts';
import { AnswerDetails } from './answer-details.tsx';
import { usePanel } from './panel-context.ts';
import { PanelSignIn } from './panel-sign-in.tsx';
import { PANEL_STRINGS } from './strings.ts';

const SLOW_AFTER_MS = 5000;

interface TurnViewProps {
  readonly turn: Turn;
  readonly isLast: boolean;
}

/** A question and its answer. */
export function TurnView({ turn, isLast }: TurnViewProps) {
  const { chat, session } = usePanel();
  const needsSignIn =
    isLast && turn.status === 'needs-sign-in' && session.session.value.state !== 'signed-in';
  const blocks = needsSignIn ? turn.blocks.filter(({ kind }) => kind !== 'problem') : turn.blocks;
  return (
    <article class="turn" data-turn={turn.id} data-status={turn.status}>
      <h2 class="turn-prompt">
        <span class="visually-hidden">{PANEL_STRINGS.you}: </span>
        <bdi>{turn.prompt}</bdi>
      </h2>
      <div class="turn-answer" data-answer>
        {blocks.map((block, index) => (
          // Blocks are only appended, so the index is a stable key.
          <AnswerBlockView key={index} block={block} turn={turn} />
        ))}
        {turn.status === 'running' && <TurnProgress turn={turn} />}
        {turn.status === 'stopped' && (
          <div class="turn-stopped">
            <p class="muted">{PANEL_STRINGS.stopped}</p>
            {isLast && (
              <Button small icon="refresh" onClick={() => void chat.askAgain(turn)}>
                {PANEL_STRINGS.askAgain}
              </Button>
            )}
          </div>
        )}
        {needsSignIn && (
          <PanelSignIn
            title={PANEL_STRINGS.signInForAnswer}
            text={PANEL_STRINGS.signInForAnswerText}
          />
        )}
      </div>
      {turn.status === 'done' && turn.calls.length > 0 && <TurnFooter turn={turn} />}
    </article>
  );
}

/** Details and a copy button; not shown for answers without a tool call. */
function TurnFooter({ turn }: { readonly turn: Turn }) {
  const { extension, announcer } = usePanel();
  const text = answerText(turn);
  return (
    <div class="turn-footer" aria-live="off">
      <AnswerDetails turn={turn} />
      {text !== '' && (
        <CopyButton
          iconOnly
          label={PANEL_STRINGS.copyAnswer}
          text={text}
          copyText={(copied) => extension.copyText(copied)}
          announcer={announcer}
        />
      )}
    </div>
  );
}

function TurnProgress({ turn }: { readonly turn: Turn }) {
  const tool = turn.calls.findLast(({ outcome }) => outcome === 'running')?.tool;
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="working" aria-live="off">
      <span class="working-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {isSlow ? PANEL_STRINGS.slow : (toolWords(tool ?? '')?.progress ?? PANEL_STRINGS.working)}
    </p>
  );
}
