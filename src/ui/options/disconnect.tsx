import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { accountTitle } from '../components/account-avatar.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

/** The disconnect button after other actions; a confirmation replaces them all. */
export function Disconnect({ children }: { readonly children: ComponentChildren }) {
  const { connection, session, extension, announcer } = useOptions();
  const account = session.account.value;
  const [isConfirming, setConfirming] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const disconnect = useRef<HTMLButtonElement>(null);
  const wasConfirming = useRef(false);
  const problem = connection.problem.value;

  useLayoutEffect(() => {
    if (isConfirming) cancel.current?.focus();
    else if (wasConfirming.current) disconnect.current?.focus();
    wasConfirming.current = isConfirming;
  }, [isConfirming]);

  const forget = async () => {
    if (await connection.forget()) connection.reset(null);
    else setConfirming(false);
  };

  if (isConfirming)
    return (
      <div
        class="options-ask"
        role="alertdialog"
        aria-labelledby="forget-ask"
        onKeyDown={(event) => {
          if (event.key === 'Escape') setConfirming(false);
        }}
      >
        <p id="forget-ask">
          {OPTIONS_STRINGS.confirmForget(account === null ? '' : accountTitle(account))}
        </p>
        <div class="options-actions">
          <Button kind="danger" disabled={connection.checking.value} onClick={() => void forget()}>
            {OPTIONS_STRINGS.confirmForgetYes}
          </Button>
          <Button kind="quiet" elementRef={cancel} onClick={() => setConfirming(false)}>
            {OPTIONS_STRINGS.cancel}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <ProblemAlert error={problem} extension={extension} announcer={announcer} />
      <div class="options-actions">
        {children}
        <Button small kind="danger" elementRef={disconnect} onClick={() => setConfirming(true)}>
          {OPTIONS_STRINGS.forget}
        </Button>
      </div>
    </>
  );
}
