import type { Account } from '../../domain/accounts.ts';
import { extensionIdOf } from '../../domain/extension-id.ts';
import { assistantTitle, claimedName } from '../../outside/model/assistant-names.ts';
import type { OutsideAssistant } from '../../outside/model/outside-assistant.ts';
import { allToolWords } from '../../tools/texts/tool-words.ts';
import { accountTitle } from '../components/account-avatar.tsx';
import { Button } from '../components/button.tsx';
import { RequestNotice } from './request-notice.tsx';
import { listText, OUTSIDE_STRINGS } from './strings.ts';
import { useSettledNotice } from './use-settled-notice.ts';

/** `allow`: it asks for each call. */
export type PairingDecision = 'always' | 'allow' | 'deny';

interface PairingNoticeProps {
  readonly assistant: OutsideAssistant;
  readonly hasSameName: boolean;
  readonly isWithdrawn: boolean;
  /** Whose data “Always allow” gives; named where there are several. */
  readonly account: Account | null;
  readonly decide: (decision: PairingDecision) => void;
  /** Opens the page where an extension is decided about; left out on that page. */
  readonly review: (() => void) | undefined;
}

/** An assistant that wants to connect. */
export function PairingNotice(props: PairingNoticeProps) {
  const { assistant, hasSameName, account, isWithdrawn, decide, review } = props;
  const settled = useSettledNotice(isWithdrawn);
  const extensionId = extensionIdOf(assistant.key);
  const isDisabled = !settled.canDecide;
  const isReviewed = extensionId !== null && review !== undefined;
  const button = (label: string, decision: PairingDecision, kind: 'plain' | 'quiet' = 'plain') => (
    <Button
      small
      kind={kind}
      aria-disabled={isDisabled}
      onClick={() => settled.decide(() => decide(decision))}
    >
      {label}
    </Button>
  );
  return (
    <RequestNotice
      notice={settled}
      isWithdrawn={isWithdrawn}
      icon="link"
      title={
        <>
          <bdi>{assistantTitle(assistant)}</bdi> {OUTSIDE_STRINGS.wantsToConnect}
        </>
      }
      claim={claimedName(assistant)}
      buttons={
        isReviewed ? (
          <Button small aria-disabled={isDisabled} onClick={() => settled.decide(review)}>
            {OUTSIDE_STRINGS.review}
          </Button>
        ) : (
          <>
            {button(OUTSIDE_STRINGS.allow, 'allow')}
            {button(OUTSIDE_STRINGS.always, 'always')}
            {button(OUTSIDE_STRINGS.deny, 'deny', 'quiet')}
          </>
        )
      }
      footer={
        !isReviewed && (
          <p class="muted">
            {OUTSIDE_STRINGS.alwaysGives(
              listText(allToolWords().map(({ alwaysAllows }) => alwaysAllows)),
            )}
            {account !== null && (
              <>
                {' '}
                {OUTSIDE_STRINGS.ofAccount} <bdi>{accountTitle(account)}</bdi>
              </>
            )}
          </p>
        )
      }
    >
      {extensionId === null ? (
        <p>
          {OUTSIDE_STRINGS.compareCode} <strong class="outside-code">{assistant.code}</strong>
        </p>
      ) : (
        <p>
          {OUTSIDE_STRINGS.compareExtension} <code class="outside-id">{extensionId}</code>
        </p>
      )}
      {hasSameName && <p class="outside-doubt">{OUTSIDE_STRINGS.duplicateName}</p>}
    </RequestNotice>
  );
}
