import type { Account } from '../../domain/accounts.ts';
import type { OutsideAnswer, OutsideQuestion } from '../../outside/model/outside-request.ts';
import { toolWords } from '../../tools/texts/tool-words.ts';
import { accountTitle } from '../components/account-avatar.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { OUTSIDE_STRINGS, requestText, shortDetail } from './strings.ts';
import { useSettledNotice } from './use-settled-notice.ts';

interface QuestionNoticeProps {
  readonly question: OutsideQuestion;
  /** Named where there are several. */
  readonly account: Account | null;
  readonly isWithdrawn: boolean;
  readonly answer: (answer: OutsideAnswer) => void;
}

/** A call that waits for the user's answer. The assistant's own words stand apart from the sentence. */
export function QuestionNotice({ question, account, isWithdrawn, answer }: QuestionNoticeProps) {
  const { element, canDecide, decide } = useSettledNotice(isWithdrawn);
  const { name, claim, tool, detail } = question;
  const texts = toolWords(tool);
  const button = (label: string, choice: OutsideAnswer, kind: 'plain' | 'quiet' = 'plain') => (
    <Button
      small
      kind={kind}
      aria-disabled={!canDecide}
      onClick={() => decide(() => answer(choice))}
    >
      {label}
    </Button>
  );
  return (
    <div
      class={`notice notice-info ${isWithdrawn ? 'outside-withdrawn' : ''}`}
      role="alert"
      ref={element}
    >
      <Icon name="ask" />
      <p class="notice-title">
        <bdi>{name}</bdi> {OUTSIDE_STRINGS.asksFor} {requestText(tool)}
      </p>
      {claim !== '' && (
        <p>
          {OUTSIDE_STRINGS.claims} <bdi>{claim}</bdi>
        </p>
      )}
      {detail !== '' && (
        <p>
          {OUTSIDE_STRINGS.inItsWords} <bdi class="outside-detail">{shortDetail(detail)}</bdi>
        </p>
      )}
      {account !== null && (
        <p>
          {OUTSIDE_STRINGS.ofAccount} <bdi>{accountTitle(account)}</bdi>
        </p>
      )}
      {isWithdrawn && <p class="outside-withdrawn-text">{OUTSIDE_STRINGS.withdrawn}</p>}
      <div class="notice-actions">
        {button(OUTSIDE_STRINGS.once, 'once')}
        {texts !== undefined && button(OUTSIDE_STRINGS.always, 'always')}
        {button(OUTSIDE_STRINGS.no, 'no', 'quiet')}
        {texts !== undefined && button(OUTSIDE_STRINGS.never, 'never', 'quiet')}
      </div>
      {texts !== undefined && (
        <p class="muted">{OUTSIDE_STRINGS.alwaysGives(texts.alwaysAllows)}</p>
      )}
    </div>
  );
}
