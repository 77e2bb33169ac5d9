import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { accountName } from '../../domain/accounts.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Beside other actions, the way to disconnect: asked about first, in place of them. */
export function Disconnect({ children }: { readonly children: ComponentChildren }) {
  const { connection, session, extension, announcer } = useOptions();
  const account = session.account.value;
  const [asking, setAsking] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const disconnect = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  const problem = connection.problem.value;

  useLayoutEffect(() => {
    if (asking) cancel.current?.focus();
    else if (wasAsked.current) disconnect.current?.focus();
    wasAsked.current = asking;
  }, [asking]);

  const forget = async () => {
    if (await connection.forget()) connection.begin(null);
    else setAsking(false);
  };

  if (asking)
    return (
      <div
        class="options-ask"
        role="alertdialog"
        aria-labelledby="forget-ask"
        onKeyDown={(event) => {
          if (event.key === 'Escape') setAsking(false);
        }}
      >
        <p id="forget-ask">
          {OPTIONS_WORDS.forgetAsk(account === null ? '' : accountName(account))}
        </p>
        <div class="options-actions">
          <Button disabled={connection.checking.value} onClick={() => void forget()}>
            {OPTIONS_WORDS.forgetYes}
          </Button>
          <Button kind="quiet" elementRef={cancel} onClick={() => setAsking(false)}>
            {OPTIONS_WORDS.cancel}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <ProblemAlert error={problem} extension={extension} announcer={announcer} />
      <div class="options-actions">
        {children}
        <Button small kind="quiet" elementRef={disconnect} onClick={() => setAsking(true)}>
          {OPTIONS_WORDS.forget}
        </Button>
      </div>
    </>
  );
}
