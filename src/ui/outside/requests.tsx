import { accountName, accountOf, type Account } from '../../domain/accounts.ts';
import { extensionIdOf } from '../../domain/extension-door.ts';
import {
  hasNamesake,
  undecided,
  type OutsideAnswer,
  type OutsideAssistant,
  type OutsideQuestion,
} from '../../domain/outside.ts';
import { isToolName } from '../../domain/tool-use.ts';
import type { Announcer } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { OutsideModel } from './outside-model.ts';
import { OUTSIDE_WORDS, wish } from './words.ts';

interface RequestsProps {
  readonly model: OutsideModel;
  readonly announcer: Announcer;
  /** Called after a decision, when its buttons are gone and the focus with them. */
  readonly onDone: () => void;
}

/** What waits for the person: assistants that want in, and what those that are in ask for. */
export function OutsideRequests({ model, announcer, onDone }: RequestsProps) {
  const assistants = model.assistants.value;
  const unknown = undecided(assistants, model.door.value, model.policy.value);
  const questions = model.questions.value;
  const accounts = model.accounts.value;
  if (unknown.length + questions.length === 0) return null;

  const decide = async (change: Parameters<OutsideModel['change']>[0], allowed: boolean) => {
    const done = await model.change(change);
    if (done) announcer.say(allowed ? OUTSIDE_WORDS.allowed : OUTSIDE_WORDS.turnedAway);
    onDone();
  };
  return (
    <section class="outside-requests" aria-label={OUTSIDE_WORDS.requests}>
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
      {unknown.map((assistant) => (
        <PairingNotice
          key={assistant.key}
          assistant={assistant}
          isDoubtful={hasNamesake(assistant, assistants)}
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
        <bdi>{question.name}</bdi> {OUTSIDE_WORDS.asksFor} <bdi>{wish(question)}</bdi>
      </p>
      {account !== null && (
        <p>
          {OUTSIDE_WORDS.ofAccount} <bdi>{accountName(account)}</bdi>
        </p>
      )}
      <div class="notice-actions">
        <Button small onClick={() => answer('once')}>
          {OUTSIDE_WORDS.once}
        </Button>
        {isToolName(question.tool) && (
          <Button small onClick={() => answer('always')}>
            {OUTSIDE_WORDS.always}
          </Button>
        )}
        <Button small kind="quiet" onClick={() => answer('no')}>
          {OUTSIDE_WORDS.no}
        </Button>
      </div>
    </div>
  );
}

interface PairingNoticeProps {
  readonly assistant: OutsideAssistant;
  readonly isDoubtful: boolean;
  readonly decide: (allow: boolean) => void;
}

function PairingNotice({ assistant, isDoubtful, decide }: PairingNoticeProps) {
  const extension = extensionIdOf(assistant.key);
  return (
    <div class="notice notice-info" role="alert">
      <Icon name="link" />
      <p class="notice-title">
        <bdi>{assistant.name}</bdi> {OUTSIDE_WORDS.wantsIn}
      </p>
      {extension === null ? (
        <p>
          {OUTSIDE_WORDS.compare} <strong class="outside-code">{assistant.code}</strong>
        </p>
      ) : (
        <p>
          {OUTSIDE_WORDS.compareExtension} <code class="outside-id">{extension}</code>
        </p>
      )}
      {isDoubtful && <p class="outside-doubt">{OUTSIDE_WORDS.namesake}</p>}
      <div class="notice-actions">
        <Button small onClick={() => decide(true)}>
          {OUTSIDE_WORDS.allow}
        </Button>
        <Button small kind="quiet" onClick={() => decide(false)}>
          {OUTSIDE_WORDS.refuse}
        </Button>
      </div>
    </div>
  );
}
