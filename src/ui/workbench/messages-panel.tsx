import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { McpExchange } from './exchange-log.ts';
import { toJsonObject, toText } from './json-values.ts';
import { JsonView } from './json-view.tsx';
import { useWorkbench } from './workbench-context.ts';
import { formatDuration, WORKBENCH_STRINGS } from './strings.ts';

/** Every request and response in full. */
export function MessagesPanel() {
  const { log, announcer } = useWorkbench();
  const entries = log.entries.value;
  return (
    <section class="card card-padded bench-card bench-log" aria-labelledby="messages-title">
      <div class="bench-line">
        <h2 class="card-title" id="messages-title">
          {WORKBENCH_STRINGS.messages}
        </h2>
        <Button
          small
          kind="quiet"
          aria-disabled={entries.length === 0}
          onClick={() => {
            log.clear();
            announcer.announce(WORKBENCH_STRINGS.noMessages);
          }}
        >
          {WORKBENCH_STRINGS.clear}
        </Button>
      </div>
      <p class="muted">{WORKBENCH_STRINGS.messagesText}</p>
      {entries.length === 0 ? (
        <p>{WORKBENCH_STRINGS.noMessages}</p>
      ) : (
        <ol class="bench-entries">
          {entries.map((entry) => (
            <MessageEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

const STATUS_ICONS = { fine: 'check', failed: 'alert', waiting: 'clock' } as const;

function MessageEntry({ entry }: { readonly entry: McpExchange }) {
  const { locale } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const { request, response, at, durationMs } = entry;
  const status = entryStatus(entry);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary class={`bench-entry bench-entry-${status}`}>
          <Icon name={STATUS_ICONS[status]} size={16} />
          <span class="visually-hidden">{WORKBENCH_STRINGS[status]}: </span>
          <span class="bench-what">
            <code>{toText(request['method'])}</code>{' '}
            <bdi class="muted">{requestSubject(request['params'])}</bdi>
          </span>
          <span class="muted tabular bench-when">
            {new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at)}
            {durationMs !== null && ` · ${formatDuration(durationMs, locale)}`}
          </span>
        </summary>
        {isOpen && (
          <div class="bench-raw">
            <JsonView name={WORKBENCH_STRINGS.request} value={request} />
            {response === null ? (
              <p class="muted">{WORKBENCH_STRINGS.noResponse}</p>
            ) : (
              <JsonView name={WORKBENCH_STRINGS.response} value={response} />
            )}
          </div>
        )}
      </details>
    </li>
  );
}

function entryStatus({ response, durationMs }: McpExchange): keyof typeof STATUS_ICONS {
  if (durationMs === null) return 'waiting';
  const result = response?.['result'];
  return result === undefined || toJsonObject(result)['isError'] === true ? 'failed' : 'fine';
}

/** The name, URI, or text that a request is about. */
function requestSubject(params: unknown): string {
  const { name, uri, argument } = toJsonObject(params);
  return toText(name) || toText(uri) || toText(toJsonObject(argument)['value']);
}
