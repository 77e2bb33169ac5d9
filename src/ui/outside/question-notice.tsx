import type { Account } from '../../domain/accounts.ts';
import type { OutsideAnswer, OutsideQuestion } from '../../outside/model/outside-request.ts';
import { toolWords } from '../../tools/texts/tool-words.ts';
import { accountTitle } from '../components/account-avatar.tsx';
import { Button } from '../components/button.tsx';
import { RequestNotice } from './request-notice.tsx';
import { OUTSIDE_STRINGS, requestText, shortDetail } from './strings.ts';
import { useSettledNotice } from './use-settled-notice.ts';

interface QuestionNoticeProps {
  readonly question: OutsideQuestion;
  /** Named where there are several. */
  readonly account: Account | null;
  readonly isWithdrawn: boolean;
  readonly answer: (answer: OutsideAnswer) => void;
}

/** A call that waits for the user's answer. */
export function QuestionNotice({ question, account, isWithdrawn, answer }: QuestionNoticeProps) {
  const notice = useSettledNotice(isWithdrawn);
  const { name, claim, tool, detail } = question;
  const texts = toolWords(tool);
  const button = (label: string, choice: OutsideAnswer, kind: 'plain' | 'quiet' = 'plain') => (
    <Button
      small
      kind={kind}
      aria-disabled={!notice.canDecide}
      onClick={() => notice.decide(() => answer(choice))}
    >
      {label}
    </Button>
  );
  return (
    <RequestNotice
      notice={notice}
      isWithdrawn={isWithdrawn}
      icon="ask"
      title={
        <>
          <bdi>{name}</bdi> {OUTSIDE_STRINGS.asksFor} {requestText(tool)}
        </>
      }
      claim={claim}
      buttons={
        <>
          {button(OUTSIDE_STRINGS.once, 'once')}
          {texts !== undefined && button(OUTSIDE_STRINGS.always, 'always')}
          {button(OUTSIDE_STRINGS.no, 'no', 'quiet')}
          {texts !== undefined && button(OUTSIDE_STRINGS.never, 'never', 'quiet')}
        </>
      }
      footer={
        texts !== undefined && (
          <p class="muted">{OUTSIDE_STRINGS.alwaysGives(texts.alwaysAllows)}</p>
        )
      }
    >
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
    </RequestNotice>
  );
}
