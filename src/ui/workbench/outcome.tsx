import type { Ref } from 'preact';
import { problemText } from '../problem-text.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { JsonView, TextView } from './json-view.tsx';
import { Questions } from './questions.tsx';
import type { Part, Reply } from './reply.ts';
import { Summary } from './schema-view.tsx';
import type { Answer, RunState } from './run-model.ts';
import { useWorkbench } from './workbench-context.ts';
import { timeText, WORKBENCH_WORDS } from './words.ts';

type Done = Extract<RunState, { kind: 'done' }>;

interface OutcomeProps {
  readonly id: string;
  readonly title: string;
  readonly done: Done;
  readonly elementRef: Ref<HTMLDivElement>;
  readonly again: () => void;
  readonly answer: (answers: Readonly<Record<string, Answer>>) => void;
}

/** What came of a run. */
export function Outcome({ id, title, done, elementRef, again, answer }: OutcomeProps) {
  const { locale } = useWorkbench();
  const { reply, took } = done;
  const isGood = reply.kind === 'result' || reply.kind === 'asked';
  return (
    <div
      class="bench-outcome"
      role="group"
      aria-label={`${WORKBENCH_WORDS.result}: ${title}`}
      tabIndex={-1}
      ref={elementRef}
    >
      <p class={isGood ? 'bench-verdict bench-good' : 'bench-verdict bench-bad'}>
        <Icon name={reply.kind === 'asked' ? 'info' : isGood ? 'check' : 'alert'} size={16} />
        <strong>{VERDICTS[reply.kind]}</strong>
        <span class="muted tabular">{WORKBENCH_WORDS.after(timeText(took, locale))}</span>
      </p>
      {reply.kind === 'asked' ? (
        <Questions id={id} questions={reply.questions} answer={answer} />
      ) : reply.kind === 'result' ? (
        <Parts parts={reply.parts} />
      ) : (
        <Failure reply={reply} again={again} />
      )}
    </div>
  );
}

const VERDICTS = {
  result: WORKBENCH_WORDS.succeeded,
  asked: WORKBENCH_WORDS.asked,
  'tool-error': WORKBENCH_WORDS.isError,
  refused: WORKBENCH_WORDS.refused,
  none: WORKBENCH_WORDS.noAnswer,
} satisfies Record<Reply['kind'], string>;

/** What came of a run in one sentence, to be read aloud. */
export function outcomeText({ reply, took }: Done, locale: string): string {
  const error = 'error' in reply ? reply.error : null;
  const why = error === null ? '' : ` ${problemText(error).title}.`;
  return `${VERDICTS[reply.kind]}, ${WORKBENCH_WORDS.after(timeText(took, locale))}.${why}`;
}

/** Structured output says it all; what else is for models says it again. */
function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const [first, ...others] = parts;
  if (first?.name !== 'structured' || others.length === 0) return <PartList parts={parts} />;
  return (
    <>
      <PartList parts={[first]} />
      <details class="bench-details">
        <Summary text={WORKBENCH_WORDS.more} />
        <PartList parts={others} />
      </details>
    </>
  );
}

function PartList({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ name, of, value }, index) => {
        const title = WORKBENCH_WORDS.parts[name] + (of === null ? '' : `: ${of}`);
        return typeof value === 'string' ? (
          <TextView key={index} name={title} text={value} />
        ) : (
          <JsonView key={index} name={title} value={value} />
        );
      })}
    </>
  );
}

interface FailureProps {
  readonly reply: Extract<Reply, { kind: 'tool-error' | 'refused' | 'none' }>;
  readonly again: () => void;
}

function Failure({ reply, again }: FailureProps) {
  const { extension, session, announcer, catalogue } = useWorkbench();
  const { error } = reply;
  return (
    <>
      {error !== null ? (
        <ProblemNotice
          error={error}
          handlers={{
            signIn: () => void session.signIn(),
            retry: again,
            openOptions: () => void extension.openOptions(),
          }}
          copyText={extension.copyText}
          announcer={announcer}
          busy={session.signingIn.value}
        />
      ) : (
        <div class="bench-actions">
          <p>{WORKBENCH_WORDS.refusedText}</p>
          <Button small icon="refresh" onClick={() => void catalogue.load()}>
            {WORKBENCH_WORDS.reload}
          </Button>
        </div>
      )}
      {reply.kind !== 'none' && reply.told !== '' && (
        <TextView name={WORKBENCH_WORDS.said[reply.kind]} text={reply.told} />
      )}
    </>
  );
}
