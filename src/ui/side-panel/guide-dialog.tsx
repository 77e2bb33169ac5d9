import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { guideGroups } from '../../assistant/guide/guide.ts';
import { Button } from '../components/button.tsx';
import { Guide } from './guide.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';
import { useGuideFacts } from './use-guide-facts.ts';

/** Everything that can be asked, over the conversation. */
export function GuideDialog({
  elementRef,
}: {
  readonly elementRef: RefObject<HTMLDialogElement | null>;
}) {
  const facts = useGuideFacts(usePanel().extension);
  const titleId = useId();
  const close = () => elementRef.current?.close();
  return (
    <dialog class="dialog guide-dialog" ref={elementRef} aria-labelledby={titleId}>
      <h2 id={titleId} class="card-title">
        {PANEL_STRINGS.whatToAsk}
      </h2>
      <Guide groups={guideGroups(facts)} onAsk={close} />
      <Button wide onClick={close}>
        {PANEL_STRINGS.close}
      </Button>
    </dialog>
  );
}
