import { accountOf, type Account } from '../../domain/accounts.ts';
import { extensionIdOf } from '../../domain/extension-id.ts';
import { hasNameConflict } from '../../outside/model/name-conflicts.ts';
import { pendingAssistants } from '../../outside/model/assistant-lists.ts';
import type { OutsideAnswer, OutsideQuestion } from '../../outside/model/outside-request.ts';
import type { OutsideAssistant } from '../../outside/model/outside-assistant.ts';
import { isToolName } from '../../tools/texts/tool-names.ts';
import { accountTitle } from '../components/account-avatar.tsx';
import type { Announcer } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { OutsideModel } from './outside-model.ts';
import { OUTSIDE_STRINGS, describeRequest } from './strings.ts';

interface OutsideRequestsProps {
  readonly model: OutsideModel;
  readonly announcer: Announcer;
  /** Called after a decision, when its buttons are gone and the focus with them. */
  readonly onDone: () => void;
}

/** What waits for the person: assistants that want in, and what those that are in ask for. */
export function OutsideRequests({ model, announcer, onDone }: OutsideRequestsProps) {
  const assistants = model.assistants.value;
  const undecidedAssistants = pendingAssistants(
    assistants,
    model.outsideAccess.value,
    model.policy.value,
  );
  const questions = model.questions.value;
  const accounts = model.accounts.value;
  if (undecidedAssistants.length + questions.length === 0) return null;

  const decide = async (change: Parameters<OutsideModel['change']>[0], allowed: boolean) => {
    const done = await model.change(change);
    if (done) announcer.announce(allowed ? OUTSIDE_STRINGS.allowed : OUTSIDE_STRINGS.denied);
    onDone();
  };
  return (
    <section class="outside-requests" aria-label={OUTSIDE_STRINGS.requests}>
      {questions.map((question) => (
        <QuestionNotice
          key={question.id}
          question={question}
          account={accounts.list.length > 1 ? accountOf(accounts, question.account) : null}
          answer={(answer) =>
            void decide(
              { kind: 'answer', question: question.id, answer },
              answer === 'once' || answer === 'always',
            )
          }
        />
      ))}
      {undecidedAssistants.map((assistant) => (
        <PairingNotice
          key={assistant.key}
          assistant={assistant}
          hasSameName={hasNameConflict(assistant, assistants)}
          decide={(allow) => void decide({ kind: 'pair', assistant: assistant.key, allow }, allow)}
        />
      ))}
    </section>
  );
}

interface QuestionNoticeProps {
  readonly question: OutsideQuestion;
  /** Named where there are several. */
  readonly account: Account | null;
  readonly answer: (answer: OutsideAnswer) => void;
}

function QuestionNotice({ question, account, answer }: QuestionNoticeProps) {
  return (
    <div class="notice notice-info" role="alert">
      <Icon name="ask" />
      <p class="notice-title">
        <bdi>{question.name}</bdi> {OUTSIDE_STRINGS.asksFor} <bdi>{describeRequest(question)}</bdi>
      </p>
      {account !== null && (
        <p>
          {OUTSIDE_STRINGS.ofAccount} <bdi>{accountTitle(account)}</bdi>
        </p>
      )}
      <div class="notice-actions">
        <Button small onClick={() => answer('once')}>
          {OUTSIDE_STRINGS.once}
        </Button>
        {isToolName(question.tool) && (
          <Button small onClick={() => answer('always')}>
            {OUTSIDE_STRINGS.always}
          </Button>
        )}
        <Button small kind="quiet" onClick={() => answer('no')}>
          {OUTSIDE_STRINGS.no}
        </Button>
      </div>
    </div>
  );
}

interface PairingNoticeProps {
  readonly assistant: OutsideAssistant;
  readonly hasSameName: boolean;
  readonly decide: (allow: boolean) => void;
}

function PairingNotice({ assistant, hasSameName, decide }: PairingNoticeProps) {
  const extensionId = extensionIdOf(assistant.key);
  return (
    <div class="notice notice-info" role="alert">
      <Icon name="link" />
      <p class="notice-title">
        <bdi>{assistant.name}</bdi> {OUTSIDE_STRINGS.wantsToConnect}
      </p>
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
      <div class="notice-actions">
        <Button small onClick={() => decide(true)}>
          {OUTSIDE_STRINGS.allow}
        </Button>
        <Button small kind="quiet" onClick={() => decide(false)}>
          {OUTSIDE_STRINGS.deny}
        </Button>
      </div>
    </div>
  );
}
