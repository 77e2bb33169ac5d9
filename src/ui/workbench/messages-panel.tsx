import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { Exchanged } from './exchange-log.ts';
import { fieldsOf, textOf } from './fields.ts';
import { JsonView } from './json-view.tsx';
import { useWorkbench } from './workbench-context.ts';
import { timeText, WORKBENCH_WORDS } from './words.ts';

/** Every request and response, as they were sent. */
export function MessagesPanel() {
  const { log, announcer } = useWorkbench();
  const entries = log.entries.value;
  return (
    <section class="card card-padded bench-card bench-log" aria-labelledby="messages-title">
      <div class="bench-line">
        <h2 class="card-title" id="messages-title">
          {WORKBENCH_WORDS.messages}
        </h2>
        <Button
          small
          kind="quiet"
          aria-disabled={entries.length === 0}
          onClick={() => {
            log.clear();
            announcer.say(WORKBENCH_WORDS.noMessages);
          }}
        >
          {WORKBENCH_WORDS.clear}
        </Button>
      </div>
      <p class="muted">{WORKBENCH_WORDS.messagesText}</p>
      {entries.length === 0 ? (
        <p>{WORKBENCH_WORDS.noMessages}</p>
      ) : (
        <ol class="bench-entries">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

const MARKS = { fine: 'check', failed: 'alert', waiting: 'clock' } as const;

function Entry({ entry }: { readonly entry: Exchanged }) {
  const { locale } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const { request, response, at, took } = entry;
  const verdict = verdictOf(entry);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary class={`bench-entry bench-entry-${verdict}`}>
          <Icon name={MARKS[verdict]} size={16} />
          <span class="visually-hidden">{WORKBENCH_WORDS[verdict]}: </span>
          <span class="bench-what">
            <code>{textOf(request['method'])}</code>{' '}
            <bdi class="muted">{aboutOf(request['params'])}</bdi>
          </span>
          <span class="muted tabular bench-when">
            {new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at)}
            {took !== null && ` · ${timeText(took, locale)}`}
          </span>
        </summary>
        {isOpen && (
          <div class="bench-raw">
            <JsonView name={WORKBENCH_WORDS.request} value={request} />
            {response === null ? (
              <p class="muted">{WORKBENCH_WORDS.noResponse}</p>
            ) : (
              <JsonView name={WORKBENCH_WORDS.response} value={response} />
            )}
          </div>
        )}
      </details>
    </li>
  );
}

function verdictOf({ response, took }: Exchanged): keyof typeof MARKS {
  if (took === null) return 'waiting';
  const result = response?.['result'];
  return result === undefined || fieldsOf(result)['isError'] === true ? 'failed' : 'fine';
}

/** What a request is about, in a word. */
function aboutOf(params: unknown): string {
  const { name, uri, argument } = fieldsOf(params);
  return textOf(name) || textOf(uri) || textOf(fieldsOf(argument)['value']);
}
