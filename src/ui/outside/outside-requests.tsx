import { useRef, useState } from 'preact/hooks';
import { accountOf, shownAccountId } from '../../domain/accounts.ts';
import { pendingAssistants } from '../../outside/model/assistant-lists.ts';
import { hasNameConflict } from '../../outside/model/name-conflicts.ts';
import type { OutsideChange } from '../../outside/model/outside-change.ts';
import type { Announcer } from '../components/announcer.tsx';
import type { OutsideModel } from './outside-model.ts';
import { PairingNotice } from './pairing-notice.tsx';
import { QuestionNotice } from './question-notice.tsx';
import { orderRequests, type RequestSubject, type ShownRequest } from './request-order.ts';
import { OUTSIDE_STRINGS } from './strings.ts';

interface OutsideRequestsProps {
  readonly model: OutsideModel;
  readonly announcer: Announcer;
  /** Called after a decision, when its buttons are gone and the focus with them. */
  readonly onDone: () => void;
  /** Opens the page where extensions are decided about; left out on that page. */
  readonly reviewExtensions?: () => void;
}

/** What waits for the user: assistants that want to connect, and calls of those that are connected. */
export function OutsideRequests(props: OutsideRequestsProps) {
  const { model, announcer, onDone, reviewExtensions } = props;
  const [isPointerInside, setIsPointerInside] = useState(false);
  const shown = useRef<readonly ShownRequest[]>([]);
  const decided = useRef(new Set<string>()).current;

  const assistants = model.assistants.value;
  const accounts = model.accounts.value;
  const pending = pendingAssistants(assistants, model.outsideAccess.value, model.policy.value);
  const current: readonly RequestSubject[] = [
    ...model.questions.value.map((question) => ({ kind: 'question' as const, question })),
    ...pending.map((assistant) => ({ kind: 'pairing' as const, assistant })),
  ];
  shown.current = orderRequests(
    shown.current,
    current,
    (key) => isPointerInside && !decided.has(key),
  );
  if (shown.current.length === 0) return null;

  const apply = async (key: string, change: OutsideChange, isAllowed: boolean) => {
    decided.add(key);
    const done = await model.change(change);
    if (done) announcer.announce(isAllowed ? OUTSIDE_STRINGS.allowed : OUTSIDE_STRINGS.denied);
    onDone();
  };

  const notice = ({ key, subject, isWithdrawn }: ShownRequest) => {
    if (subject.kind === 'question') {
      const { question } = subject;
      return (
        <QuestionNotice
          key={key}
          question={question}
          account={accounts.list.length > 1 ? accountOf(accounts, question.account) : null}
          isWithdrawn={isWithdrawn}
          answer={(answer) =>
            void apply(
              key,
              { kind: 'answer', question: question.id, answer },
              answer === 'once' || answer === 'always',
            )
          }
        />
      );
    }
    const { assistant } = subject;
    return (
      <PairingNotice
        key={key}
        assistant={assistant}
        hasSameName={hasNameConflict(assistant, assistants)}
        isWithdrawn={isWithdrawn}
        account={accounts.list.length > 1 ? accountOf(accounts, shownAccountId(accounts)) : null}
        decide={(decision) =>
          void apply(
            key,
            {
              kind: 'pair',
              assistant: assistant.key,
              allow: decision !== 'deny',
              ...(decision === 'always' && { always: shownAccountId(accounts) }),
            },
            decision !== 'deny',
          )
        }
        review={reviewExtensions}
      />
    );
  };
  return (
    <section
      class="outside-requests"
      aria-label={OUTSIDE_STRINGS.requests}
      onPointerEnter={() => setIsPointerInside(true)}
      onPointerLeave={() => setIsPointerInside(false)}
    >
      {shown.current.map(notice)}
    </section>
  );
}
