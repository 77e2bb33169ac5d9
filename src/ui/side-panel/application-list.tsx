import { useRef, useState } from 'preact/hooks';
import type { AnswerBlock, ApplicationSummary } from '../../assistant/transcript.ts';
import { fold } from '../../search/fold.ts';
import { Button } from '../components/button.tsx';
import { ApplicationRow } from './application-row.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_WORDS } from './words.ts';

const SHOWN_AT_FIRST = 8;
const FILTER_FROM = 13;
const PAGE = 200;

interface ApplicationListProps {
  readonly block: Extract<AnswerBlock, { kind: 'applications' }>;
}

/** A list of applications: a few at first, all in place on request, with a filter where it is long. */
export function ApplicationList({ block }: ApplicationListProps) {
  const { chat, announcer, locale } = usePanel();
  const [all, setAll] = useState(block.applications);
  const [filter, setFilter] = useState('');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const list = useRef<HTMLUListElement>(null);

  const fitting = filtered(all, filter);
  const shown = fitting.slice(0, limit);
  const total = filter.trim() === '' ? Math.max(block.total, all.length) : fitting.length;
  const count = (number: number) => new Intl.NumberFormat(locale).format(number);

  const loadAll = async () => {
    if (all.length >= block.total) return all.length;
    const loaded = await chat.listApplications(block.query).catch(() => all);
    setAll(loaded);
    return loaded.length;
  };

  const showMore = async () => {
    const before = shown.length;
    const available = await loadAll();
    setLimit(limit === SHOWN_AT_FIRST ? PAGE : limit + PAGE);
    const now = Math.min(filter.trim() === '' ? available : total, PAGE);
    announcer.say(PANEL_WORDS.shown(count(now), count(total)));
    requestAnimationFrame(() => {
      const row = list.current?.children[before];
      row?.querySelector('button')?.focus();
    });
  };

  return (
    <section class="card apps" aria-live="off" aria-label={PANEL_WORDS.applications}>
      {block.total >= FILTER_FROM && (
        <input
          type="search"
          class="input apps-filter"
          aria-label={PANEL_WORDS.filter}
          placeholder={PANEL_WORDS.filter}
          autocomplete="off"
          spellcheck={false}
          value={filter}
          onFocus={() => void loadAll()}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <ul ref={list}>
        {shown.map((application) => (
          <ApplicationRow
            key={application.id}
            application={application}
            icon="launch"
            onSelect={(where) => void chat.openApplication(application.id, where)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p class="apps-none muted">{PANEL_WORDS.noneFits}</p>}
      {total > shown.length && (
        <Button kind="quiet" wide onClick={() => void showMore()}>
          {total <= PAGE || limit === SHOWN_AT_FIRST
            ? PANEL_WORDS.showAll(count(total))
            : PANEL_WORDS.showMore(count(Math.min(PAGE, total - shown.length)))}
        </Button>
      )}
    </section>
  );
}

function filtered(
  applications: readonly ApplicationSummary[],
  filter: string,
): readonly ApplicationSummary[] {
  const wanted = fold(filter.trim());
  return wanted === ''
    ? applications
    : applications.filter(({ label }) => fold(label).includes(wanted));
}
