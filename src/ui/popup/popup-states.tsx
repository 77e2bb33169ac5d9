import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../components/button.tsx';
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

interface PopupStateProps {
  readonly children: ComponentChildren;
}

/** A state without a list, in which the keyboard starts at the primary button. */
export function PopupState({ children }: PopupStateProps) {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('.button-primary')?.focus();
  }, []);
  return (
    <main class="popup-state" ref={root}>
      {children}
    </main>
  );
}

export function SetUp() {
  const { extension } = usePopup();
  return (
    <PopupState>
      <section class="card card-padded sign-in-block">
        <h2 class="card-title">{POPUP_STRINGS.setUpTitle}</h2>
        <p class="muted">{POPUP_STRINGS.setUpText}</p>
        <Button kind="primary" wide icon="settings" onClick={() => void extension.openWelcome()}>
          {POPUP_STRINGS.setUp}
        </Button>
      </section>
    </PopupState>
  );
}

/** No app matches the query, or none is assigned. */
export function NothingFound() {
  const { list } = usePopup();
  const query = list.query.value.trim();
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
    </div>
  );
}

/** A placeholder line for text that loads; `width` is any CSS length. Decorative: announce "Loading" elsewhere. */
function Skeleton({
  width = '100%',
  height = '0.875rem',
}: {
  readonly width?: string;
  readonly height?: string;
}) {
  return <span class="skeleton" aria-hidden="true" style={{ display: 'block', width, height }} />;
}
