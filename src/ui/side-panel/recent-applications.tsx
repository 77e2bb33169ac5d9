import { useEffect, useState } from 'preact/hooks';
import type { AssignedApplication } from '../../domain/application.ts';
import { lookalikeDistinctions } from '../../domain/lookalike-groups.ts';
import { recentlyOpened } from '../../domain/launch-history.ts';
import { AppLogo } from '../components/app-logo.tsx';
import { linkClickHandlers } from '../components/link-click-handlers.ts';
import { useListFocus } from '../components/use-list-focus.ts';
import type { Extension } from '../extension.ts';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

const MAX_RECENT = 6;

interface RecentApplication {
  readonly application: AssignedApplication;
  readonly distinction: string | undefined;
}

/** The apps that the user opened last. */
export function RecentApplications() {
  const { extension, chat } = usePanel();
  const listFocus = useListFocus<HTMLUListElement>();
  const [recent, setRecent] = useState<readonly RecentApplication[]>([]);
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
        {recent.map(({ application: { id, label, logoUrl }, distinction }) => (
          <li key={id}>
            <button
              type="button"
              class="tile"
              title={label}
              {...linkClickHandlers((where) => void chat.openApplication(id, where))}
            >
              <AppLogo label={label} logoUrl={logoUrl} />
              <bdi class="tile-label">{label}</bdi>
              {distinction !== undefined && <span class="app-row-note">{distinction}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readRecent(extension: Extension): Promise<readonly RecentApplication[]> {
  const [snapshot, launches] = await Promise.all([
    extension.applications.read(),
    extension.launches.read(),
  ]);
  const ids = recentlyOpened(launches);
  if (snapshot === null || ids.length === 0) return [];
  const byId = new Map(snapshot.value.map((application) => [application.id, application]));
  const distinctions = lookalikeDistinctions(snapshot.value);
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ ssoLink }) => ssoLink !== null)
    .slice(0, MAX_RECENT)
    .map((application) => ({ application, distinction: distinctions.get(application.id) }));
}
