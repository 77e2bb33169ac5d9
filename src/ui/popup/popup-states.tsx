import { Button } from '../components/button.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { openPanel } from './open-panel.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

/** Shown until the first values are read, and during the first request to Okta. */
export function PopupSkeleton() {
  return (
    <div class="popup-skeleton" role="status" aria-label={POPUP_STRINGS.loading}>
      {[62, 48, 70, 55, 40, 66].map((width) => (
        <div key={width} class="popup-skeleton-row">
          <Skeleton width="2rem" height="2rem" />
          <Skeleton width={`${width}%`} />
        </div>
      ))}
    </div>
  );
}

export function SetUp() {
  const { extension } = usePopup();
  return (
    <div class="popup-state">
      <section class="card card-padded sign-in-block">
        <h2 class="card-title">{POPUP_STRINGS.setUpTitle}</h2>
        <p class="muted">{POPUP_STRINGS.setUpText}</p>
        <Button kind="primary" wide icon="settings" onClick={() => void extension.openOptions()}>
          {POPUP_STRINGS.setUp}
        </Button>
      </section>
    </div>
  );
}

/** No app matches the query, or none is assigned. */
export function NothingFound() {
  const popup = usePopup();
  const query = popup.list.query.value.trim();
  if (query === '')
    return (
      <div class="popup-nothing">
        <p class="card-title">{POPUP_STRINGS.none}</p>
        <p class="muted">{POPUP_STRINGS.noneText}</p>
      </div>
    );
  return (
    <div class="popup-nothing" role="status">
      <p class="card-title">{POPUP_STRINGS.noMatches(query)}</p>
      <p class="muted">{POPUP_STRINGS.noMatchesText}</p>
      <Button icon="ask" onClick={() => void openPanel(popup, query)}>
        {POPUP_STRINGS.ask}
      </Button>
    </div>
  );
}
