import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

/** Asks before it signs out, since the conversation and the apps are removed from this browser. */
export function SignOutDialog({
  elementRef,
}: {
  readonly elementRef: RefObject<HTMLDialogElement | null>;
}) {
  const { session } = usePanel();
  const id = useId();
  const close = () => elementRef.current?.close();
  return (
    <dialog
      class="dialog"
      ref={elementRef}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <h2 id={`${id}-title`} class="card-title">
        {PANEL_STRINGS.signOutTitle}
      </h2>
      <p id={`${id}-text`} class="dialog-text">
        {PANEL_STRINGS.signOutText}
      </p>
      <div class="dialog-actions">
        <Button onClick={close}>{PANEL_STRINGS.cancel}</Button>
        <Button
          kind="danger"
          onClick={() => {
            close();
            void session.signOut();
          }}
        >
          {PANEL_STRINGS.signOut}
        </Button>
      </div>
    </dialog>
  );
}
