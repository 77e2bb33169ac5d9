import { useEffect, useState } from 'preact/hooks';
import type { ApplicationSummary } from '../../assistant/transcript.ts';
import { recentlyOpened } from '../../domain/launch-history.ts';
import { AppLogo } from '../components/app-logo.tsx';
import { linkClickHandlers } from '../components/link-click-handlers.ts';
import { useListFocus } from '../components/use-list-focus.ts';
import type { Extension } from '../extension.ts';
import { toApplicationSummary } from './application-actions.ts';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

const MAX_RECENT = 6;

/** The apps that the user opened last. */
export function RecentApplications() {
  const { extension, chat } = usePanel();
  const listFocus = useListFocus<HTMLUListElement>();
  const [recent, setRecent] = useState<readonly ApplicationSummary[]>([]);
  useEffect(() => {
    let isMounted = true;
    const show = () =>
      void readRecent(extension).then((found) => {
        if (isMounted) setRecent(found);
      });
    const disposers = [extension.launches.watch(show), extension.applications.watch(show)];
    show();
    return () => {
      isMounted = false;
      for (const stop of disposers) stop();
    };
  }, [extension]);
  if (recent.length === 0) return null;
  return (
    <section class="empty-section">
      <h3>{PANEL_STRINGS.recent}</h3>
      <ul {...listFocus} class="tiles">
        {recent.map(({ id, label, logoUrl }) => (
          <li key={id}>
            <button
              type="button"
              class="tile"
              title={label}
              {...linkClickHandlers((where) => void chat.openApplication(id, where))}
            >
              <AppLogo label={label} logoUrl={logoUrl} />
              <bdi class="tile-label">{label}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readRecent(extension: Extension): Promise<readonly ApplicationSummary[]> {
  const [snapshot, launches] = await Promise.all([
    extension.applications.read(),
    extension.launches.read(),
  ]);
  const ids = recentlyOpened(launches);
  if (snapshot === null || ids.length === 0) return [];
  const byId = new Map(snapshot.value.map((application) => [application.id, application]));
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map(toApplicationSummary)
    .filter(({ launchable }) => launchable)
    .slice(0, MAX_RECENT);
}
