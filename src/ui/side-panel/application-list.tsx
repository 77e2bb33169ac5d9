import { useLayoutEffect, useState } from 'preact/hooks';
import type { AnswerBlock, ApplicationSummary } from '../../assistant/transcript.ts';
import { foldName } from '../../search/fold-text.ts';
import { Button } from '../components/button.tsx';
import { useListFocus } from '../components/use-list-focus.ts';
import { ApplicationRow } from './application-row.tsx';
import { usePanel } from './panel-context.ts';
import { INITIAL_ROWS } from './shown-rows.ts';
import { PANEL_STRINGS } from './strings.ts';

const MIN_COUNT_FOR_FILTER = 13;
const PAGE_SIZE = 200;

interface ApplicationListProps {
  readonly block: Extract<AnswerBlock, { kind: 'applications' }>;
}

/** A list of apps: a few at first, all on request, with a filter if it is long. */
export function ApplicationList({ block }: ApplicationListProps) {
  const { chat, announcer, locale } = usePanel();
  const [loadedApplications, setLoadedApplications] = useState(block.applications);
  const [filter, setFilter] = useState('');
  const [limit, setLimit] = useState(INITIAL_ROWS);
  const listFocus = useListFocus<HTMLUListElement>();

  const matching = filterByLabel(loadedApplications, filter);
  const shown = matching.slice(0, limit);
  const total =
    filter.trim() === '' ? Math.max(block.total, loadedApplications.length) : matching.length;
  const formatCount = (number: number) => new Intl.NumberFormat(locale).format(number);

  useLayoutEffect(() => chat.shownRows.show(block, shown));

  const loadAll = async () => {
    if (loadedApplications.length >= block.total) return loadedApplications.length;
    const loaded = await chat.listApplications(block).catch(() => loadedApplications);
    setLoadedApplications(loaded);
    return loaded.length;
  };

  const showMore = async () => {
    const previousCount = shown.length;
    const available = await loadAll();
    setLimit(limit === INITIAL_ROWS ? PAGE_SIZE : limit + PAGE_SIZE);
    const shownCount = Math.min(filter.trim() === '' ? available : total, PAGE_SIZE);
    announcer.announce(PANEL_STRINGS.shown(formatCount(shownCount), formatCount(total)));
    requestAnimationFrame(() => {
      const row = listFocus.ref.current?.children[previousCount];
      row?.querySelector('button')?.focus();
    });
  };

  return (
    <section class="card apps" aria-live="off" aria-label={PANEL_STRINGS.applications}>
      {block.total >= MIN_COUNT_FOR_FILTER && (
        <input
          type="search"
          class="input apps-filter"
          aria-label={PANEL_STRINGS.filter}
          placeholder={PANEL_STRINGS.filter}
          autocomplete="off"
          spellcheck={false}
          value={filter}
          onFocus={() => void loadAll()}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <ul {...listFocus}>
        {shown.map((application) => (
          <ApplicationRow
            key={application.id}
            application={application}
            icon="launch"
            onSelect={(where) => void chat.openApplication(application.id, where)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p class="apps-none muted">{PANEL_STRINGS.noMatches}</p>}
      {total > shown.length && (
        <Button kind="quiet" wide onClick={() => void showMore()}>
          {total <= PAGE_SIZE || limit === INITIAL_ROWS
            ? PANEL_STRINGS.showAll(formatCount(total))
            : PANEL_STRINGS.showMore(formatCount(Math.min(PAGE_SIZE, total - shown.length)))}
        </Button>
      )}
    </section>
  );
}

function filterByLabel(
  applications: readonly ApplicationSummary[],
  filter: string,
): readonly ApplicationSummary[] {
  const foldedFilter = foldName(filter.trim());
  return foldedFilter === ''
    ? applications
    : applications.filter(({ label }) => foldName(label).includes(foldedFilter));
}
