import type { Ref } from 'preact';
import { problemText } from '../problems/problem-text.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { JsonView, TextView } from './json-view.tsx';
import { ElicitationForms } from './elicitation-forms.tsx';
import type { ResultPart, Reply } from './reply.ts';
import { DetailsSummary } from './schema-view.tsx';
import type { ElicitationAnswer, RunState } from './run-model.ts';
import { useWorkbench } from './workbench-context.ts';
import { formatDuration, WORKBENCH_STRINGS } from './strings.ts';

type DoneState = Extract<RunState, { kind: 'done' }>;

interface RunOutcomeProps {
  readonly id: string;
  readonly title: string;
  readonly done: DoneState;
  readonly elementRef: Ref<HTMLDivElement>;
  readonly retry: () => void;
  readonly answer: (answers: Readonly<Record<string, ElicitationAnswer>>) => void;
}

/** The outcome of a run. */
export function RunOutcome({ id, title, done, elementRef, retry, answer }: RunOutcomeProps) {
  const { locale } = useWorkbench();
  const { reply, durationMs } = done;
  const isSuccess = reply.kind === 'result' || reply.kind === 'asked';
  return (
    <div
      class="bench-outcome"
      role="group"
      aria-label={`${WORKBENCH_STRINGS.result}: ${title}`}
      tabIndex={-1}
      ref={elementRef}
    >
      <p class={isSuccess ? 'bench-verdict bench-good' : 'bench-verdict bench-bad'}>
        <Icon name={reply.kind === 'asked' ? 'info' : isSuccess ? 'check' : 'alert'} size={16} />
        <strong>{outcomeTitle(reply.kind)}</strong>
        <span class="muted tabular">
          {WORKBENCH_STRINGS.after(formatDuration(durationMs, locale))}
        </span>
      </p>
      {reply.kind === 'asked' ? (
        <ElicitationForms id={id} questions={reply.questions} answer={answer} />
      ) : reply.kind === 'result' ? (
        <ResultParts parts={reply.parts} />
      ) : (
        <FailureDetails reply={reply} retry={retry} />
      )}
    </div>
  );
}

function outcomeTitle(kind: Reply['kind']): string {
  const { succeeded, asked, isError, refused, noAnswer } = WORKBENCH_STRINGS;
  const titles = { result: succeeded, asked, 'tool-error': isError, refused, none: noAnswer };
  return titles[kind];
}

/** The outcome of a run in one sentence, for screen readers. */
export function outcomeText({ reply, durationMs }: DoneState, locale: string): string {
  const error = 'error' in reply ? reply.error : null;
  const reason = error === null ? '' : ` ${problemText(error).title}.`;
  return `${outcomeTitle(reply.kind)}, ${WORKBENCH_STRINGS.after(formatDuration(durationMs, locale))}.${reason}`;
}

/** The structured output; other parts, which repeat it for models, are collapsed. */
function ResultParts({ parts }: { readonly parts: readonly ResultPart[] }) {
  const [first, ...others] = parts;
  if (first?.name !== 'structured' || others.length === 0) return <ResultPartList parts={parts} />;
  return (
    <>
      <ResultPartList parts={[first]} />
      <details class="bench-details">
        <DetailsSummary text={WORKBENCH_STRINGS.more} />
        <ResultPartList parts={others} />
      </details>
    </>
  );
}

function ResultPartList({ parts }: { readonly parts: readonly ResultPart[] }) {
  return (
    <>
      {parts.map(({ name, source, value }, index) => {
        const title = WORKBENCH_STRINGS.parts[name] + (source === null ? '' : `: ${source}`);
        return typeof value === 'string' ? (
          <TextView key={index} name={title} text={value} />
        ) : (
          <JsonView key={index} name={title} value={value} />
        );
      })}
    </>
  );
}

interface FailureDetailsProps {
  readonly reply: Extract<Reply, { kind: 'tool-error' | 'refused' | 'none' }>;
  readonly retry: () => void;
}

function FailureDetails({ reply, retry }: FailureDetailsProps) {
  const { extension, session, announcer, catalog } = useWorkbench();
  const { error } = reply;
  return (
    <>
      {error !== null ? (
        <ProblemNotice
          error={error}
          handlers={{
            signIn: () => void session.signIn(),
            retry: retry,
            openOptions: () => void extension.openOptions(),
          }}
          copyText={extension.copyText}
          announcer={announcer}
          busy={session.signingIn.value}
        />
      ) : (
        <div class="bench-actions">
          <p>{WORKBENCH_STRINGS.refusedText}</p>
          <Button small icon="refresh" onClick={() => void catalog.load()}>
            {WORKBENCH_STRINGS.reload}
          </Button>
        </div>
      )}
      {reply.kind !== 'none' && reply.text !== '' && (
        <TextView name={WORKBENCH_STRINGS.errorDetails[reply.kind]} text={reply.text} />
      )}
    </>
  );
}
